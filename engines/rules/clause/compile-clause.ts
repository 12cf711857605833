import type { Compiling } from "../document/compiling.ts";
import type { Path } from "../document/places.ts";
import { settingsOn, versionOn } from "../document/rule.ts";
import type { ClauseSource } from "../document/schema.ts";
import { all, any, atLeast, compileBoolean, type Evaluate } from "../expression/compile.ts";
import { translateCondition } from "../expression/translate.ts";
import { isConstant } from "../expression/tree.ts";
import { compare } from "../numbers/rational.ts";
import { countTable, noForbiddenZero } from "../score/count.ts";
import type { ScoreTable } from "../score/table.ts";
import type { Clause, ClauseHead } from "./clause.ts";

const DEEPEST_GROUPS = 12;
const FORMS = ["when", "all", "any", "none", "atLeast", "score", "meets"] as const;

/** Compiles a list of clauses; wrong ones are reported and left out. */
export function compileClauses(compiling: Compiling, sources: readonly ClauseSource[], path: Path, table: ScoreTable | undefined, depth = 0): Clause[] {
  if (depth > DEEPEST_GROUPS) {
    compiling.finding(path, "too_deep", { zh: "条款分组嵌套过深", en: "groups are nested too deeply" }, { zh: "请减少层次。", en: "Use fewer levels." });
    return [];
  }
  return sources.flatMap((source, index) => compileClause(compiling, source, [...path, index], table, depth) ?? []);
}

function compileClause(compiling: Compiling, source: ClauseSource, path: Path, table: ScoreTable | undefined, depth: number): Clause | null {
  const forms = FORMS.filter((form) => source[form] !== undefined);
  if (forms.length !== 1) {
    compiling.finding(path, "form", { zh: `条款“${source.id}”应恰有一种形式，现有 ${forms.length} 种`, en: `clause ${source.id} needs exactly one form, it has ${forms.length}` }, {
      zh: `请保留其一：${FORMS.join("、")}。`,
      en: `Keep one of ${FORMS.join(", ")}.`,
    });
    return null;
  }
  const head: ClauseHead = { id: source.id, title: source.title, ...compiling.cited(path, source) };
  if (source.when !== undefined) return compileWhen(compiling, head, source.when, [...path, "when"]);
  if (source.score !== undefined) return compileScoreClause(compiling, head, source.score, [...path, "score"], table);
  if (source.meets !== undefined) return compileMeets(compiling, head, source.meets, [...path, "meets"]);
  if (source.atLeast) {
    const { count } = source.atLeast;
    const clauses = compileClauses(compiling, source.atLeast.of, [...path, "atLeast", "of"], table, depth + 1);
    if (count > source.atLeast.of.length) {
      compiling.finding([...path, "atLeast", "count"], "never", { zh: `要求至少 ${count} 项，但只列了 ${source.atLeast.of.length} 项，永远不成立`, en: `needs ${count} of ${source.atLeast.of.length} clauses: it can never hold` }, { zh: "请改小数目或补充条款。", en: "Lower the number or add clauses." });
    }
    return { ...head, kind: "atLeast", count, clauses, test: atLeast(count, tests(clauses)) };
  }
  const kind = source.all ? "all" : source.any ? "any" : "none";
  const clauses = compileClauses(compiling, source[kind] ?? [], [...path, kind], table, depth + 1);
  return { ...head, kind, clauses, test: groupTest(kind, tests(clauses)) };
}

function compileWhen(compiling: Compiling, head: ClauseHead, text: string, path: Path): Clause | null {
  const node = compiling.attempt(path, () => translateCondition(text, compiling.scope()));
  if (!node) return null;
  if (isConstant(node)) {
    const holds = compileBoolean(node)({ base: NOTHING_KNOWN, settings: new Map(), steps: new Map() }) === true;
    compiling.finding(path, holds ? "always" : "never", { zh: `条件不读取任何事实，永远${holds ? "" : "不"}成立`, en: `the condition reads no fact: it ${holds ? "always" : "never"} holds` }, { zh: "请与事实比较，或删去此条款。", en: "Compare a fact, or remove the clause." });
  }
  return { ...head, kind: "when", node, test: compileBoolean(node) };
}

const NOTHING_KNOWN = { asOf: "2000-01-01", latestYear: 1999, firstYear: undefined, years: new Map(), points: new Map(), credentials: undefined };

function compileScoreClause(compiling: Compiling, head: ClauseHead, source: NonNullable<ClauseSource["score"]>, path: Path, table: ScoreTable | undefined): Clause | null {
  const [key, written] = "above" in source ? (["above", source.above] as const) : (["atLeast", source.atLeast] as const);
  const bound = compiling.bound([...path, key], written, "point");
  if (!table) {
    compiling.finding(path, "no_score", { zh: "此版本没有评分表", en: "this version has no score table" }, { zh: "请在版本中加上 score。", en: "Add score to the version." });
    return null;
  }
  if (!bound) return null;
  if (compare(bound, table.max) > 0) {
    compiling.finding([...path, key], "never", { zh: "界限高于满分，永远不成立", en: "the bound is above the table's maximum: it can never hold" }, { zh: "请核对分数。", en: "Check the points." });
  }
  const strict = key === "above";
  const test: Evaluate<boolean> = (context) => {
    const zero = noForbiddenZero(table, context);
    if (zero === false) return false;
    const { min, max } = countTable(table, context);
    const [low, high] = [compare(min, bound), compare(max, bound)];
    if (high < 0 || (strict && high === 0)) return false;
    return (low > 0 || (!strict && low === 0)) && zero === true ? true : undefined;
  };
  return { ...head, kind: "score", table, operator: strict ? ">" : ">=", bound, test };
}

function compileMeets(compiling: Compiling, head: ClauseHead, rule: string, path: Path): Clause {
  compiling.references.push({ id: rule, path });
  const find = compiling.findRule;
  const test: Evaluate<boolean> = (context) => {
    const other = find(rule);
    const version = other && versionOn(other, context.base.asOf);
    // A rule that is not in force on the day cannot be met.
    if (!other || !version) return false;
    return version.test({ base: context.base, settings: settingsOn(other, context.base.asOf), steps: new Map() });
  };
  return { ...head, kind: "meets", rule, find, test };
}

export function tests(clauses: readonly Clause[]): Evaluate<boolean>[] {
  return clauses.map((clause) => clause.test);
}

function groupTest(kind: "all" | "any" | "none", items: Evaluate<boolean>[]): Evaluate<boolean> {
  if (kind === "all") return all(items);
  const some = any(items);
  if (kind === "any") return some;
  return (context) => {
    const value = some(context);
    return value === undefined ? undefined : !value;
  };
}
