import { readValue, unitOf, type FactKind, type Value } from "#engines/rules/index.ts";
import { FACT_SOURCES, parseUscc, recordFacts, subjectIdsByUscc, type FactSource, type FactValue, type NewFact, type SubjectId } from "#services/registry/index.ts";
import { BadField } from "../reject.ts";
import { day, needed, text, word, type Row } from "../values/read-value.ts";
import type { Candidate, Importer, ImportWorld } from "./importer.ts";

type Record = Omit<NewFact, "subject"> & { uscc: string };

const SOURCES: { [name: string]: FactSource } = {
  ...Object.fromEntries(FACT_SOURCES.map((source) => [source, source])),
  企业自报: "declared", 申报: "declared", 登记: "registry", 登记信息: "registry", 社保: "social_security", 税务: "tax", 审计: "audited",
  审计报告: "audited", 官方: "official", 官方记录: "official",
};
const UNITS: { [name: string]: string } = {
  元: "yuan", 万元: "wan-yuan", 亿元: "yi-yuan", 分: "fen", "%": "percent", 百分比: "percent", 人: "person", 项: "item", 件: "item", 个: "item", 分值: "point",
};
const WORDS: { [word: string]: boolean } = { 是: true, yes: true, true: true, "1": true, y: true, 有: true, 否: false, no: false, false: false, "0": false, n: false, 无: false };

/**
 * Facts, in long form (one fact a row: kind, period, value, unit) or wide form (a column for each kind, by its id or name,
 * with the unit in brackets: "销售收入（万元）"). Kinds that the catalog does not know are refused: rules could not read them.
 */
export function facts(world: ImportWorld): Importer<Record> {
  const kinds = [...world.catalog.vocabulary.facts.values()];
  const byName = new Map(kinds.flatMap((kind) => [[kind.id, kind], [kind.name.zh, kind], [kind.name.en.toLowerCase(), kind]] as const));
  const wide = new Map<string, { kind: FactKind; unit: string | undefined } | null>();
  const columnKind = (column: string) => {
    const known = wide.get(column);
    if (known !== undefined) return known;
    const [, name = "", unit] = /^(.*?)\s*(?:[（(]([^（()）]+)[）)])?$/.exec(column.trim()) ?? [];
    const kind = byName.get(name) ?? byName.get(name.toLowerCase()) ?? null;
    const found = kind && { kind, unit: unit === undefined ? undefined : (UNITS[unit] ?? unit) };
    wide.set(column, found);
    return found;
  };
  return {
    extraColumns: (columns) => columns.filter((column) => columnKind(column) !== null),
    read(row, values) {
      const parsed = parseUscc(needed(row, "uscc", 100));
      if (!parsed.ok) throw new BadField(row.columnOf("uscc"), row.get("uscc"), parsed.reason, parsed.remedy);
      const shared = { uscc: parsed.uscc, source: word(row, "source", SOURCES, "declared"), asOf: day(row, "asOf"), evidence: text(row, "evidence", 500) };
      const given: { kind: FactKind; value: unknown; unit: string | undefined; column: string }[] = [];
      const named = text(row, "kind", 100);
      if (named !== null) {
        const kind = byName.get(named) ?? byName.get(named.toLowerCase());
        if (!kind) throw new BadField(row.columnOf("kind"), named, { zh: "事实词表中没有该项", en: "the vocabulary has no such fact" }, { zh: "请使用 catalog/facts.yaml 中的编号或名称", en: "use an id or name from catalog/facts.yaml" });
        const unit = text(row, "unit", 40);
        given.push({ kind, value: row.get("value"), unit: unit === null ? undefined : (UNITS[unit] ?? unit), column: row.columnOf("value") });
      } else {
        for (const [column, value] of Object.entries(values)) {
          const found = columnKind(column);
          if (found && value !== "" && value !== null && value !== undefined) given.push({ ...found, value, column });
        }
        if (given.length === 0) throw new BadField(row.columnOf("kind"), "", { zh: "该行没有任何事实", en: "the row holds no fact" }, { zh: "请填写“事实”与“值”，或以事实名称作列名", en: "give kind and value, or name columns after facts" });
      }
      return given.map((each) => candidate(row, world, shared, each));
    },
    async write(tx, batch) {
      const ids = await subjectIdsByUscc(tx, [...new Set(batch.map((each) => each.record.uscc))]);
      const known = batch.filter((each) => ids.has(each.record.uscc));
      const outcomes = await recordFacts(tx, known.map(({ record: { uscc, ...fact } }) => ({ ...fact, subject: ids.get(uscc) as SubjectId })), world.now);
      const byCandidate = new Map(known.map((each, n) => [each, outcomes[n]]));
      return batch.map((each) => {
        const outcome = byCandidate.get(each);
        if (outcome === undefined) {
          return { field: "uscc", value: each.record.uscc, reason: { zh: "没有该信用代码的主体", en: "no organisation has this credit code" }, remedy: { zh: "请先导入主体", en: "import the organisation first" } };
        }
        return outcome === "outranked" ? "unchanged" : outcome;
      });
    },
  };
}

function candidate(
  row: Row, world: ImportWorld, shared: { uscc: string; source: FactSource; asOf: string | null; evidence: string | null },
  { kind, value, unit, column }: { kind: FactKind; value: unknown; unit: string | undefined; column: string },
): Candidate<Record> {
  const period = periodOf(row, kind, world.now);
  const read = readValue(kind, prepared(kind, value, column), unit);
  if (!read.ok) throw new BadField(column, value, read.reason, { zh: "请按提示改正", en: "correct it as told" });
  const record: Record = {
    uscc: shared.uscc, kind: kind.id, period, value: stored(kind, read.value), unit: isNumber(kind) ? unitOf(kind) : null,
    source: shared.source, asOf: shared.asOf ?? (kind.period === "fiscal-year" ? `${period}-12-31` : period), evidence: shared.evidence,
  };
  return { line: row.line, record, keys: [{ column: `${row.columnOf("uscc")}+${kind.id}+${period}`, value: `${shared.uscc}|${kind.id}|${period}` }] };
}

const isNumber = (kind: FactKind): boolean => ["money", "count", "ratio", "points"].includes(kind.type);

function periodOf(row: Row, kind: FactKind, now: Date): string {
  const written = text(row, "period", 40);
  const year = /^((?:19|20|21)\d\d)\s*(年|年度)?$/.exec(written ?? "")?.[1];
  if (kind.period === "fiscal-year") {
    if (year !== undefined) return year;
    throw new BadField(row.columnOf("period"), written, { zh: `“${kind.name.zh}”须写明会计年度`, en: `"${kind.name.en}" needs a fiscal year` }, { zh: "请填写如 2025", en: "write it like 2025" });
  }
  if (written === null) return now.toISOString().slice(0, 10);
  return year === undefined ? (day(row, "period") ?? "") : `${year}-12-31`;
}

/** Words for yes and no, and numbers with separators, as the rules engine takes them. */
function prepared(kind: FactKind, value: unknown, column: string): unknown {
  if (typeof value !== "string") return value;
  const written = value.trim();
  if (kind.type === "boolean") {
    const known = WORDS[written.toLowerCase()];
    if (known === undefined) throw new BadField(column, value, { zh: "应为“是”或“否”", en: "it must be yes or no" }, { zh: "请填写“是”或“否”", en: "write yes or no" });
    return known;
  }
  return isNumber(kind) ? written.replaceAll(",", "") : written;
}

function stored(kind: FactKind, value: Value): FactValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return kind.type === "date" ? { date: value } : value;
  if (!("n" in value)) return [...value];
  if (value.n % value.d === 0n && kind.type !== "ratio") return value.n / value.d;
  // Twelve decimals hold any ratio that people write; a third is not written exactly by anyone.
  const scaled = (value.n * 10n ** 12n) / value.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(13, "0");
  return { decimal: `${scaled < 0n ? "-" : ""}${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, "") };
}
