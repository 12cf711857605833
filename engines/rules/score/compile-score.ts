import type { Compiling } from "../document/compiling.ts";
import type { Path } from "../document/places.ts";
import type { ScoreItemSource, ScoreTableSource } from "../document/schema.ts";
import { compileBoolean, compileNumber } from "../expression/compile.ts";
import { translateCondition, translateNumber } from "../expression/translate.ts";
import { compare, parseDecimal, ZERO, type Rational } from "../numbers/rational.ts";
import { closest } from "../words/closest.ts";
import { pointEntry } from "../facts/fact-base.ts";
import { numberIn } from "../facts/read-value.ts";
import { checkBands, edge } from "./check-bands.ts";
import type { Band, Interval, ScoreItem, ScoreTable } from "./table.ts";

const FORMS = ["bands", "cases", "sum", "best"] as const;

/** Compiles a score table; wrong lines are reported and left out. */
export function compileScore(compiling: Compiling, source: ScoreTableSource, path: Path): ScoreTable {
  return {
    title: source.title,
    max: exact(source.max),
    ...compiling.cited(path, source),
    items: compileItems(compiling, source.items, [...path, "items"]),
  };
}

function compileItems(compiling: Compiling, sources: readonly ScoreItemSource[], path: Path): ScoreItem[] {
  return sources.flatMap((source, index) => compileItem(compiling, source, [...path, index]) ?? []);
}

function compileItem(compiling: Compiling, source: ScoreItemSource, path: Path): ScoreItem | null {
  const forms = FORMS.filter((form) => source[form] !== undefined);
  if (forms.length !== 1 || (source.bands !== undefined) !== (source.of !== undefined)) {
    compiling.finding(path, "form", { zh: `评分项“${source.id}”应恰有一种形式（bands 需配 of）`, en: `score line ${source.id} needs exactly one form (bands together with of)` }, {
      zh: `请保留其一：${FORMS.join("、")}。`,
      en: `Keep one of ${FORMS.join(", ")}.`,
    });
    return null;
  }
  const head = {
    id: source.id,
    title: source.title,
    ...compiling.cited(path, source),
    max: source.max === undefined ? undefined : exact(source.max),
    mustNotBeZero: source.mustNotBeZero === true,
    settledBy: settledBy(compiling, source.settledBy, [...path, "settledBy"]),
  };
  if (source.sum) return { ...head, kind: "sum", items: compileItems(compiling, source.sum, [...path, "sum"]) };
  if (source.best) return { ...head, kind: "best", items: compileItems(compiling, source.best, [...path, "best"]) };
  if (source.cases) return compileCases(compiling, head, source.cases, [...path, "cases"]);
  return compileBands(compiling, head, source, path);
}

type Head = Omit<Extract<ScoreItem, { kind: "sum" | "best" }>, "kind" | "items">;

function compileBands(compiling: Compiling, head: Head, source: ScoreItemSource, path: Path): ScoreItem | null {
  const of = compiling.attempt([...path, "of"], () => translateNumber(source.of ?? "", compiling.scope()));
  const { zeroWhen: zeroText } = source;
  const zero = zeroText === undefined ? undefined : compiling.attempt([...path, "zeroWhen"], () => translateCondition(zeroText, compiling.scope()));
  if (!of) return null;
  const bands = (source.bands ?? []).map((band, index): Band => {
    const at = [...path, "bands", index];
    const read = (key: "atLeast" | "above" | "below" | "atMost"): Rational | undefined => {
      const written = band[key];
      return written === undefined ? undefined : (compiling.bound([...at, key], written, of.type.unit) ?? undefined);
    };
    if ((band.atLeast !== undefined && band.above !== undefined) || (band.below !== undefined && band.atMost !== undefined)) {
      compiling.finding(at, "form", { zh: "一档只能有一个下限和一个上限", en: "a band has one lower and one upper end" }, { zh: "请删去一个。", en: "Remove one." });
    }
    return { from: edge(read("atLeast"), read("above")), to: edge(read("atMost"), read("below")), points: points(compiling, band.points, [...at, "points"], head.max) };
  });
  for (const fault of checkBands(bands)) {
    compiling.finding([...path, "bands", fault.index], fault.code, fault.reason, { zh: "各档应首尾相接：below 接 atLeast，atMost 接 above。", en: "Bands must meet end to end: below with atLeast, atMost with above." });
  }
  return { ...head, kind: "bands", of, read: compileNumber(of), bands, zeroWhen: zero ? { node: zero, test: compileBoolean(zero) } : undefined };
}

function compileCases(compiling: Compiling, head: Head, sources: NonNullable<ScoreItemSource["cases"]>, path: Path): ScoreItem {
  const cases = sources.flatMap((source, index) => {
    const at = [...path, index];
    const isLast = index === sources.length - 1;
    if ((source.when === undefined) !== isLast) {
      compiling.finding(at, isLast ? "case_gap" : "never", isLast ? { zh: "最后一种情形不应有 when，否则有的主体得不到分数", en: "the last case must have no when, or some subjects get no points" } : { zh: "没有 when 的情形只能放在最后，其后的永远轮不到", en: "a case without when must be last: what follows is never reached" }, { zh: "请调整情形的次序。", en: "Reorder the cases." });
    }
    const { when } = source;
    const node = when === undefined ? undefined : compiling.attempt([...at, "when"], () => translateCondition(when, compiling.scope()));
    if (node === null) return [];
    return [{ node, test: node ? compileBoolean(node) : () => true, points: points(compiling, source.points, [...at, "points"], head.max) }];
  });
  return { ...head, kind: "cases", cases };
}

function settledBy(compiling: Compiling, kind: string | undefined, path: Path): ScoreItem["settledBy"] {
  if (kind === undefined) return undefined;
  const fact = compiling.vocabulary.facts.get(kind);
  if (fact?.type !== "points") {
    const near = closest(kind, compiling.vocabulary.facts.keys());
    compiling.finding(path, "unknown_fact", { zh: `“${kind}”不是评分事实`, en: `${kind} is no fact of points` }, near ? { zh: `是否指“${near}”？`, en: `Did you mean "${near}"?` } : { zh: "请在词表中定义。", en: "Define it in the vocabulary." });
    return undefined;
  }
  return { kind, read: ({ base }) => {
      const entry = pointEntry(base, kind);
      return entry && numberIn(entry.value);
    } };
}

function points(compiling: Compiling, written: number | [number, number], path: Path, max: Rational | undefined): Interval {
  const [min, most] = typeof written === "number" ? [written, written] : written;
  const interval = { min: exact(min), max: exact(most) };
  if (compare(interval.min, interval.max) > 0 || compare(interval.min, ZERO) < 0 || (max && compare(interval.max, max) > 0)) {
    compiling.finding(path, "points", { zh: "分数应在 0 与本项上限之间，且前小后大", en: "points must lie between 0 and the line's cap, least first" }, { zh: "请核对分数。", en: "Check the points." });
  }
  return interval;
}

function exact(value: number): Rational {
  return parseDecimal(String(value)) ?? ZERO;
}
