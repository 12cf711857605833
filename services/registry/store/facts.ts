import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import { FACT_SOURCES, type Fact, type FactSource, type FactValue, type NewFact, type SubjectId } from "../model.ts";

interface Row {
  subject_id: SubjectId;
  kind: string;
  period: string;
  value_int: bigint | null;
  value_num: string | null;
  value_text: string | null;
  value_bool: boolean | null;
  value_date: string | null;
  value_list: string[] | null;
  unit: string | null;
  source: FactSource;
  as_of: string;
  evidence: string | null;
  recorded_at: Date;
}

/** The one filled value column, by the value's type. Also used by COPY loads. */
export function valueColumns(value: FactValue) {
  return {
    value_int: typeof value === "bigint" ? value.toString() : null,
    value_num: typeof value === "object" && "decimal" in value ? value.decimal : null,
    value_text: typeof value === "string" ? value : null,
    value_bool: typeof value === "boolean" ? value : null,
    value_date: typeof value === "object" && "date" in value ? value.date : null,
    value_list: Array.isArray(value) ? value : null,
  };
}

function valueOf(row: Row): FactValue {
  if (row.value_int !== null) return row.value_int;
  if (row.value_num !== null) return { decimal: row.value_num };
  if (row.value_bool !== null) return row.value_bool;
  if (row.value_date !== null) return { date: row.value_date };
  return row.value_list ?? row.value_text ?? "";
}

function fromRow(row: Row): Fact {
  return {
    subject: row.subject_id, kind: row.kind, period: row.period, value: valueOf(row), unit: row.unit, source: row.source,
    asOf: row.as_of, evidence: row.evidence, recordedAt: row.recorded_at,
  };
}

/** Facts that hold now, of one or more subjects. */
export async function currentFacts(db: Db | Tx, subjects: string[]): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select * from registry.fact where subject_id = any(${subjects}::uuid[]) and superseded_at is null
    order by subject_id, kind, period`.execute(db);
  return rows.map(fromRow);
}

/** Every version of one fact, newest first. */
export async function factVersions(db: Db | Tx, subject: string, kind: string, period: string): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select * from registry.fact where subject_id = ${subject} and kind = ${kind} and period = ${period}
    order by recorded_at desc, id desc`.execute(db);
  return rows.map(fromRow);
}

export type FactOutcome = "inserted" | "updated" | "unchanged" | "outranked";

interface Verdict {
  n: bigint;
  outcome: FactOutcome;
}

/**
 * Appends a batch of facts; the whole batch is three statements. A changed value closes the version before it. A value
 * from a less trusted source than the one in force is kept, but as history only ("outranked").
 * @returns what became of each, in order. The batch must be distinct in subject, kind and period.
 */
export async function appendFacts(tx: Tx, facts: NewFact[], now: Date): Promise<FactOutcome[]> {
  if (facts.length === 0) return [];
  const records = JSON.stringify(facts.map((fact, n) => ({
    n, subject_id: fact.subject, kind: fact.kind, period: fact.period, ...valueColumns(fact.value), unit: fact.unit,
    source: fact.source, as_of: fact.asOf, evidence: fact.evidence ?? null,
  })));
  const given = sql`jsonb_to_recordset(${records}::jsonb) as g (n int, subject_id uuid, kind text, period text, value_int bigint,
    value_num numeric, value_text text, value_bool boolean, value_date date, value_list text[], unit text, source text,
    as_of date, evidence text)`;
  const ranks = sql`array[${sql.join(FACT_SOURCES.map((source) => sql.lit(source)))}]::text[]`;
  // Subjects are locked in order, so that two writers of one subject's facts take turns and cannot deadlock.
  await sql`select 1 from registry.subject where id = any(${[...new Set(facts.map((fact) => fact.subject))]}::uuid[])
    order by id for no key update`.execute(tx);
  const { rows } = await sql<Verdict>`
    select g.n::bigint as n, case
      when f.id is null then 'inserted'
      when (f.value_int, f.value_num, f.value_text, f.value_bool, f.value_date, f.value_list, f.source, f.as_of)
        is not distinct from (g.value_int, g.value_num, g.value_text, g.value_bool, g.value_date, g.value_list, g.source, g.as_of)
        then 'unchanged'
      when array_position(${ranks}, g.source) < array_position(${ranks}, f.source) then 'outranked'
      else 'updated' end as outcome
    from ${given} left join registry.fact f
      on f.subject_id = g.subject_id and f.kind = g.kind and f.period = g.period and f.superseded_at is null
    order by g.n`.execute(tx);
  const outcomes = rows.map((row) => row.outcome);
  const indexes = (...wanted: FactOutcome[]) => outcomes.flatMap((outcome, n) => (wanted.includes(outcome) ? [n] : []));
  if (indexes("updated").length > 0) {
    await sql`update registry.fact f set superseded_at = ${now} from ${given}
      where g.n = any(${indexes("updated")}::int[]) and f.subject_id = g.subject_id and f.kind = g.kind
        and f.period = g.period and f.superseded_at is null`.execute(tx);
  }
  if (indexes("inserted", "updated", "outranked").length > 0) {
    await sql`
      insert into registry.fact (subject_id, kind, period, value_int, value_num, value_text, value_bool, value_date,
        value_list, unit, source, as_of, evidence, recorded_at, superseded_at)
      select g.subject_id, g.kind, g.period, g.value_int, g.value_num, g.value_text, g.value_bool, g.value_date,
        g.value_list, g.unit, g.source, g.as_of, g.evidence, ${now}::timestamptz,
        case when g.n = any(${indexes("outranked")}::int[]) then ${now}::timestamptz end
      from ${given} where g.n = any(${indexes("inserted", "updated", "outranked")}::int[]) order by g.n`.execute(tx);
  }
  return outcomes;
}
