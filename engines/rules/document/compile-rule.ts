import type { Compiling } from "./compiling.ts";
import { compileClauses, tests } from "../clause/compile-clause.ts";
import { all, compileNumber } from "../expression/compile.ts";
import { translateNumber } from "../expression/translate.ts";
import type { Type } from "../expression/tree.ts";
import { isDay } from "../numbers/days.ts";
import { parseQuantity } from "../numbers/quantity.ts";
import { compileScore } from "../score/compile-score.ts";
import type { Path } from "./places.ts";
import type { AmountStep, DatedValue, Rule, RuleVersion } from "./rule.ts";
import type { RuleDocument, VersionSource } from "./schema.ts";
import type { ClauseSource, ScoreItemSource } from "./schema.ts";

/** Compiles a checked document. Findings are added to the file; the rule is usable only when there are none. */
export function compileRule(compiling: Compiling, document: RuleDocument): Rule {
  const settings = compileSettings(compiling, document.settings ?? {});
  const versions = document.versions.map((version, index) => compileVersion(compiling, version, ["versions", index]));
  checkStretches(compiling, document.versions, ["versions"], "version");
  return { id: document.id, name: document.name, versions: versions.sort((a, b) => a.from.localeCompare(b.from)), settings, vocabulary: compiling.vocabulary };
}

function compileSettings(compiling: Compiling, sources: NonNullable<RuleDocument["settings"]>): Map<string, DatedValue[]> {
  const settings = new Map<string, DatedValue[]>();
  for (const [name, dated] of Object.entries(sources)) {
    const values = dated.flatMap((source, index): DatedValue[] => {
      const path = ["settings", name, index];
      const quantity = parseQuantity(source.value);
      const unit = compiling.settings.get(name) ?? quantity?.unit;
      if (!quantity || quantity.unit !== unit) {
        compiling.finding([...path, "value"], "unit", { zh: `“${source.value}”不是数，或与此参数其他值的单位不同`, en: `"${source.value}" is no number, or its unit differs from the setting's other values` }, { zh: "请使用相同的单位。", en: "Use one unit for all values." });
        return [];
      }
      compiling.settings.set(name, quantity.unit);
      return [{ from: source.from, to: source.to, value: quantity.amount, unit: quantity.unit, ...compiling.cited(path, source) }];
    });
    checkStretches(compiling, dated, ["settings", name], "setting");
    settings.set(name, values);
  }
  return settings;
}

function compileVersion(compiling: Compiling, source: VersionSource, path: Path): RuleVersion {
  checkIds(compiling, source, path);
  const score = source.score && compileScore(compiling, source.score, [...path, "score"]);
  const clauses = compileClauses(compiling, source.conditions, [...path, "conditions"], score);
  return {
    version: source.version,
    from: source.from,
    to: source.to,
    ...compiling.cited(path, source),
    clauses,
    test: all(tests(clauses)),
    score,
    amount: source.amount && { title: source.amount.title, steps: compileSteps(compiling, source.amount.steps, [...path, "amount", "steps"]) },
  };
}

function compileSteps(compiling: Compiling, sources: NonNullable<VersionSource["amount"]>["steps"], path: Path): AmountStep[] {
  const types = new Map<string, Type>();
  const steps = sources.flatMap((source, index): AmountStep[] => {
    const at = [...path, index];
    const node = compiling.attempt([...at, "value"], () => translateNumber(source.value, compiling.scope(new Map(types))));
    if (!node) return [];
    types.set(source.id, node.type);
    return [{ id: source.id, title: source.title, ...compiling.cited(at, source), node, read: compileNumber(node) }];
  });
  const last = steps.at(-1);
  if (last?.node.type.kind === "number" && last.node.type.unit !== "fen") {
    compiling.finding([...path, sources.length - 1, "value"], "unit", { zh: "最后一步应得出金额", en: "the last step must give an amount of money" }, { zh: "请检查公式。", en: "Check the formula." });
  }
  return steps;
}

/** Stretches of days must exist, run forward, and neither overlap nor leave days between them. */
function checkStretches(compiling: Compiling, stretches: readonly { from: string; to?: string | undefined }[], path: Path, what: "version" | "setting"): void {
  stretches.forEach(({ from, to }, index) => {
    if (!isDay(from) || (to !== undefined && (!isDay(to) || to < from))) {
      compiling.finding([...path, index, "from"], "dates", { zh: "日期不存在，或止于起之前", en: "a day does not exist, or the end comes before the beginning" }, { zh: "请核对日期。", en: "Check the days." });
    }
  });
  const ordered = stretches.map((stretch, index) => ({ ...stretch, index })).sort((a, b) => a.from.localeCompare(b.from));
  ordered.slice(1).forEach((next, position) => {
    const before = ordered[position];
    if (!before) return;
    if ((before.to ?? "9999-12-31") >= next.from) {
      compiling.finding([...path, next.index, "from"], `${what}_overlap`, { zh: `与自 ${before.from} 起的一段重叠`, en: `overlaps the stretch that begins on ${before.from}` }, { zh: "请给前一段加上 to。", en: "Give the earlier one a to." });
    } else if (isDay(next.from) && before.to !== undefined && isDay(before.to) && nextDay(before.to) < next.from) {
      compiling.finding([...path, next.index, "from"], `${what}_gap`, { zh: `${before.to} 之后到 ${next.from} 之前没有适用的内容`, en: `days between ${before.to} and ${next.from} are covered by none` }, { zh: "请接上日期。", en: "Make the days meet." });
    }
  });
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function checkIds(compiling: Compiling, source: VersionSource, path: Path): void {
  const seen = new Set<string>();
  const visit = (id: string, at: Path): void => {
    if (seen.has(id)) compiling.finding([...at, "id"], "duplicate_id", { zh: `编号“${id}”重复`, en: `the id ${id} is used twice` }, { zh: "请改用另一个编号。", en: "Use another id." });
    seen.add(id);
  };
  const clauses = (list: readonly ClauseSource[], at: Path): void =>
    list.forEach((clause, index) => {
      visit(clause.id, [...at, index]);
      for (const kind of ["all", "any", "none"] as const) clauses(clause[kind] ?? [], [...at, index, kind]);
      clauses(clause.atLeast?.of ?? [], [...at, index, "atLeast", "of"]);
    });
  const items = (list: readonly ScoreItemSource[], at: Path): void =>
    list.forEach((item, index) => {
      visit(item.id, [...at, index]);
      for (const kind of ["sum", "best"] as const) items(item[kind] ?? [], [...at, index, kind]);
    });
  clauses(source.conditions, [...path, "conditions"]);
  items(source.score?.items ?? [], [...path, "score", "items"]);
}
