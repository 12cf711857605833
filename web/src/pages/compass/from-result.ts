import type { components } from "../../api/schema.d.ts";
import type { Clause, ClauseSource } from "../../components/clause.ts";
import type { Verdict } from "../../components/VerdictTag.tsx";
import { originText } from "../../facts/fact-text.ts";
import type { Vocabulary } from "../../facts/vocabulary.ts";
import type { Text } from "../../language/text.ts";
import type { MissingFact, ProgrammeVerdict, ScoreView, VerdictReport } from "./verdict-report.ts";

type Schemas = components["schemas"];
export type RuleResult = Schemas["RuleResult"];

export function sourceOf(source: Schemas["RuleSource"] | undefined): ClauseSource | undefined {
  if (!source) return undefined;
  const title = [`《${source.document}》`, source.number, source.article].filter(Boolean).join(" ");
  return { title: { zh: title, en: title }, url: source.link };
}

function clauseOf(given: Schemas["ClauseResult"], vocabulary: Vocabulary | undefined): Clause {
  const { id, title, verdict, because, note, unverified, value, bound, gap } = given;
  const change: Text | undefined = gap && {
    zh: `${gap.what.zh}${gap.direction === "more" ? "还差" : "超出"} ${gap.text.zh}`,
    en: `${gap.what.en}: ${gap.text.en} ${gap.direction === "more" ? "short" : "too much"}`,
  };
  return {
    id, title, verdict, because, note, unverified, source: sourceOf(given.source),
    value: value?.text, valueFrom: value?.facts.map((fact) => originText(fact, vocabulary)), bound: bound?.text, gap: change,
    clauses: given.clauses?.map((each) => clauseOf(each, vocabulary)),
  };
}

function missingOf({ kind, period, name, question, award }: Schemas["MissingFact"]): MissingFact {
  return { kind: `${kind}:${period ?? ""}`, name, question, award };
}

function scoreLine(line: Schemas["ScoreLine"], vocabulary: Vocabulary | undefined): ScoreView {
  const { id, title, min, max, cap, because, unverified } = line;
  const verdict: Verdict = min === max ? "yes" : "unknown";
  return {
    id, title, min, max, cap, lines: (line.lines ?? []).map((each) => scoreLine(each, vocabulary)),
    clause: { id, title, verdict, because, unverified, source: sourceOf(line.source), valueFrom: line.facts?.map((fact) => originText(fact, vocabulary)) },
  };
}

function counted(clauses: readonly { verdict: Verdict }[]): Record<Verdict, number> {
  const count = (verdict: Verdict): number => clauses.filter((clause) => clause.verdict === verdict).length;
  return { yes: count("yes"), no: count("no"), unknown: count("unknown") };
}

/** What a programme gives: the amount where it can be told, else the first step of it that can, such as the year's cap. */
function worthOf(result: RuleResult): Text | undefined {
  const step = result.amountFen === undefined ? result.amount?.find((line) => line.exact !== undefined) : result.amount?.at(-1);
  return step && { zh: `${step.title.zh} ${step.text.zh}`, en: `${step.title.en}: ${step.text.en}` };
}

/** One programme of the compass as its card shows it. */
export function programmeVerdict(result: RuleResult, more: { summary?: Text; canApply: boolean }): ProgrammeVerdict {
  const next = result.verdict === "unknown" ? result.next : undefined;
  return {
    id: result.programme, name: result.name, summary: more.summary, verdict: result.verdict, counts: counted(result.clauses),
    worth: worthOf(result), open: more.canApply,
    obstacle: next ? { zh: `还缺：${next.name.zh}`, en: `Missing: ${next.name.en}` } : result.verdict === "yes" ? undefined : result.because,
  };
}

/** One programme's verdict in full. */
export function verdictReport(result: RuleResult, canApply: boolean, vocabulary: Vocabulary | undefined): VerdictReport {
  const { score } = result;
  return {
    ...programmeVerdict(result, { canApply }),
    because: result.because, version: result.version ?? "—", asOf: result.asOf, amountFen: result.amountFen,
    clauses: result.clauses.map((clause) => clauseOf(clause, vocabulary)),
    missing: result.missing.map(missingOf), next: result.next && missingOf(result.next),
    amount: (result.amount ?? []).map(({ id, title, text, because, unverified, source, exact }) => ({
      id, title, text, clause: { id, title, verdict: exact === undefined ? "unknown" : "yes", because, unverified, source: sourceOf(source) },
    })),
    score: score && { ...score, lines: score.lines.map((line) => scoreLine(line, vocabulary)) },
  };
}
