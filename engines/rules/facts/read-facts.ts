import { problem, type FieldProblem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { isDay, yearOf } from "../numbers/days.ts";
import { closest } from "../words/closest.ts";
import { latestFiscalYear, type Entry, type FactBase } from "./fact-base.ts";
import { zRuleInput, type RuleInput } from "./input.ts";
import { readValue } from "./read-value.ts";
import { unitOf, type FactKind, type Vocabulary } from "./vocabulary.ts";

const MOST_ERRORS = 50;

/**
 * Turns an input into what is known on a day: values in base units, the most trusted source first.
 * @throws Problem `rules.bad_input` (400) that names every wrong field by JSON Pointer.
 */
export function readFacts(vocabulary: Vocabulary, given: RuleInput, asOf: string): FactBase {
  if (!isDay(asOf)) throw refuse([{ field: "/asOf", message: { zh: "应为形如 2026-05-01 的日期", en: "must be a day like 2026-05-01" } }]);
  const parsed = zRuleInput.safeParse(given);
  if (!parsed.success) {
    throw refuse(
      parsed.error.issues.slice(0, MOST_ERRORS).map((issue) => ({
        field: `/${issue.path.map(String).join("/")}`,
        message: { zh: `格式不符：${issue.message}`, en: issue.message },
      })),
    );
  }
  const input = parsed.data;
  const errors: FieldProblem[] = [];
  const reader = new Reader(vocabulary, asOf, errors);
  input.facts.forEach((fact, index) => reader.take(fact, `/facts/${index}`));
  reader.takeAttributes(input.subject ?? {});
  input.credentials?.forEach((credential, index) => {
    if (!vocabulary.credentials.has(credential.kind)) errors.push(unknown(`/credentials/${index}/kind`, credential.kind, vocabulary.credentials.keys()));
    for (const end of ["validFrom", "validTo"] as const) {
      const day = credential[end];
      if (day !== undefined && !isDay(day)) errors.push({ field: `/credentials/${index}/${end}`, message: { zh: "应为日期", en: "must be a day" } });
    }
  });
  if (errors.length > 0) throw refuse(errors.slice(0, MOST_ERRORS));
  return reader.base(input.credentials);
}

interface GivenFact {
  kind: string;
  period?: string | number | undefined;
  value: unknown;
  unit?: string | undefined;
  source?: string | undefined;
}

class Reader {
  readonly #vocabulary: Vocabulary;
  readonly #asOf: string;
  readonly #errors: FieldProblem[];
  readonly #rank: ReadonlyMap<string, number>;
  readonly #years = new Map<string, Map<number, Entry>>();
  readonly #points = new Map<string, Entry>();

  constructor(vocabulary: Vocabulary, asOf: string, errors: FieldProblem[]) {
    this.#vocabulary = vocabulary;
    this.#asOf = asOf;
    this.#errors = errors;
    this.#rank = new Map([...vocabulary.sources.keys()].map((source, index) => [source, index]));
  }

  take(fact: GivenFact, at: string, valueAt = `${at}/value`): void {
    const kind = this.#vocabulary.facts.get(fact.kind);
    if (!kind) {
      this.#errors.push(unknown(`${at}/kind`, fact.kind, this.#vocabulary.facts.keys()));
      return;
    }
    const read = readValue(kind, fact.value, fact.unit);
    if (!read.ok) {
      this.#errors.push({ field: valueAt, message: { zh: `${kind.name.zh}：${read.reason.zh}`, en: `${kind.name.en}: ${read.reason.en}` } });
      return;
    }
    this.#put(kind, { value: read.value, period: String(fact.period ?? ""), unit: unitOf(kind), source: fact.source }, at);
  }

  /** Attributes of the subject stand in where no fact says it. */
  takeAttributes(subject: Readonly<Record<string, unknown>>): void {
    for (const kind of this.#vocabulary.facts.values()) {
      if (kind.attribute === undefined || kind.period !== "point" || this.#points.has(kind.id)) continue;
      const given = Object.hasOwn(subject, kind.attribute) ? subject[kind.attribute] : undefined;
      if (given === undefined || given === null) continue;
      this.take({ kind: kind.id, value: given, source: "registry" }, `/subject/${kind.attribute}`, `/subject/${kind.attribute}`);
    }
  }

  base(credentials: FactBase["credentials"]): FactBase {
    const life = this.#vocabulary.life === undefined ? undefined : this.#points.get(this.#vocabulary.life)?.value;
    return {
      asOf: this.#asOf,
      latestYear: latestFiscalYear(this.#asOf),
      firstYear: typeof life === "string" ? yearOf(life) : undefined,
      years: this.#years,
      points: this.#points,
      credentials,
    };
  }

  #put(kind: FactKind, entry: Entry, at: string): void {
    if (kind.period === "fiscal-year") {
      const year = /^(?:19|20|21)\d\d$/.test(entry.period) ? Number(entry.period) : null;
      if (year === null) return void this.#errors.push({ field: `${at}/period`, message: { zh: "应为会计年度，如 2025", en: "must be a fiscal year like 2025" } });
      const series = this.#years.get(kind.id) ?? new Map<number, Entry>();
      this.#years.set(kind.id, series);
      const before = series.get(year);
      if (!before || this.#trust(entry) <= this.#trust(before)) series.set(year, entry);
      return;
    }
    const isYear = /^(?:19|20|21)\d\d$/.test(entry.period);
    if (entry.period !== "" && !isYear && !isDay(entry.period)) {
      return void this.#errors.push({ field: `${at}/period`, message: { zh: "应为日期", en: "must be a day" } });
    }
    const since = isYear ? `${entry.period}-01-01` : entry.period;
    if (since > this.#asOf) return;
    const before = this.#points.get(kind.id);
    const later = before ? entry.period.localeCompare(before.period) || this.#trust(before) - this.#trust(entry) : 1;
    if (later >= 0) this.#points.set(kind.id, entry);
  }

  #trust(entry: Entry): number {
    return this.#rank.get(entry.source ?? "") ?? this.#rank.size;
  }
}

function unknown(field: string, word: string, known: Iterable<string>): FieldProblem {
  const near = closest(word, known);
  const hint: Text = near === null ? { zh: "", en: "" } : { zh: `，是否指“${near}”？`, en: `, did you mean "${near}"?` };
  const short = word.slice(0, 80);
  return { field, message: { zh: `词表中没有“${short}”${hint.zh}`, en: `"${short}" is not in the vocabulary${hint.en}` } };
}

function refuse(errors: FieldProblem[]): Error {
  return problem("rules.bad_input", 400, { zh: "事实有误，未作判断", en: "The facts are wrong; nothing was judged" }, {
    errors,
    remedy: { zh: "请按所列位置改正后重试。", en: "Correct the places listed and try again." },
    ...(errors[0] ? { field: errors[0].field, detail: errors[0].message } : {}),
  });
}
