import { sql } from "kysely";
import type { Tx } from "#kernel/database/types.ts";
import type { Subject } from "../model.ts";

/** A subject as one source tells of it. `contentHash` covers every field, so that an unchanged row costs no write. */
export interface SourcedSubject extends Subject {
  source: string;
  sourceId: string;
  contentHash: Buffer;
}

export type SubjectOutcome = "inserted" | "updated" | "unchanged" | "linked";

interface Known {
  source_id: string;
  subject_id: string;
  same: boolean;
}

/**
 * Writes a batch of subjects of one source; the whole batch is a few statements whatever its size.
 * A credit code that another source brought already is linked to its subject, and only empty fields are filled in: no
 * source overwrites another's words.
 * @returns what became of each row, in order. Rows must be distinct in `sourceId` and in `uscc`.
 */
export async function upsertSubjects(tx: Tx, rows: SourcedSubject[], now: Date): Promise<SubjectOutcome[]> {
  if (rows.length === 0) return [];
  const source = rows[0]?.source ?? "";
  const known = await knownRows(tx, source, rows);
  const owners = await codeOwners(tx, rows.filter((row) => !known.has(row.sourceId)));
  const outcomes = rows.map((row): SubjectOutcome => {
    const old = known.get(row.sourceId);
    if (old) return old.same ? "unchanged" : "updated";
    return row.uscc !== null && owners.has(row.uscc) ? "linked" : "inserted";
  });
  const pick = (outcome: SubjectOutcome) => rows.filter((_, i) => outcomes[i] === outcome);
  const updated = pick("updated").map((row) => ({ ...row, id: (known.get(row.sourceId)?.subject_id ?? row.id) as Subject["id"] }));
  const linked = pick("linked").map((row) => ({ ...row, id: (owners.get(row.uscc ?? "") ?? row.id) as Subject["id"] }));
  await insertSubjects(tx, pick("inserted"), now);
  await overwrite(tx, updated, now);
  await fillGaps(tx, linked, now);
  await rememberSources(tx, [...pick("inserted"), ...updated, ...linked], now);
  return outcomes;
}

async function knownRows(tx: Tx, source: string, rows: SourcedSubject[]): Promise<Map<string, Known>> {
  const found = await sql<Known>`
    select k.source_id, k.subject_id, k.content_hash = r.hash as same
    from unnest(${rows.map((row) => row.sourceId)}::text[], ${rows.map((row) => row.contentHash)}::bytea[]) r (source_id, hash)
    join registry.subject_source k on k.source = ${source} and k.source_id = r.source_id`.execute(tx);
  return new Map(found.rows.map((row) => [row.source_id, row]));
}

async function codeOwners(tx: Tx, rows: SourcedSubject[]): Promise<Map<string, string>> {
  const codes = rows.flatMap((row) => (row.uscc === null ? [] : [row.uscc]));
  const { rows: found } = await sql<{ uscc: string; id: string }>`
    select uscc, id from registry.subject where uscc = any(${codes}::text[])`.execute(tx);
  return new Map(found.map((row) => [row.uscc, row.id]));
}

/** One JSON document carries the batch: arrays inside arrays (industries) do not travel through unnest. */
function batch(rows: SourcedSubject[]): string {
  return JSON.stringify(rows.map((row) => ({
    id: row.id, kind: row.kind, type: row.type, uscc: row.uscc, name_zh: row.nameZh, name_en: row.nameEn,
    district: row.district, industries: row.industries, registered_on: row.registeredOn, status: row.status,
    legal_form: row.legalForm, capital_fen: row.capitalFen === null ? null : String(row.capitalFen),
    scope: row.scope, address: row.address,
  })));
}

const RECORD = sql`(id uuid, kind text, type text, uscc text, name_zh text, name_en text, district text, industries text[],
  registered_on date, status text, legal_form text, capital_fen bigint, scope text, address text)`;

async function insertSubjects(tx: Tx, rows: SourcedSubject[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into registry.subject (id, kind, type, uscc, name_zh, name_en, district, industries, registered_on, status,
      legal_form, capital_fen, scope, address, created_at, updated_at)
    select r.*, ${now}::timestamptz, ${now}::timestamptz from jsonb_to_recordset(${batch(rows)}::jsonb) as r ${RECORD}`.execute(tx);
}

async function overwrite(tx: Tx, rows: SourcedSubject[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update registry.subject s set type = r.type, uscc = coalesce(r.uscc, s.uscc), name_zh = r.name_zh, name_en = r.name_en,
      district = r.district, industries = r.industries, registered_on = r.registered_on, status = r.status,
      legal_form = r.legal_form, capital_fen = r.capital_fen, scope = r.scope, address = r.address, updated_at = ${now}
    from jsonb_to_recordset(${batch(rows)}::jsonb) as r ${RECORD} where s.id = r.id`.execute(tx);
}

async function fillGaps(tx: Tx, rows: SourcedSubject[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update registry.subject s set name_en = coalesce(s.name_en, r.name_en), district = coalesce(s.district, r.district),
      industries = case when s.industries = '{}' then r.industries else s.industries end,
      registered_on = coalesce(s.registered_on, r.registered_on), legal_form = coalesce(s.legal_form, r.legal_form),
      capital_fen = coalesce(s.capital_fen, r.capital_fen), scope = coalesce(s.scope, r.scope),
      address = coalesce(s.address, r.address), updated_at = ${now}
    from jsonb_to_recordset(${batch(rows)}::jsonb) as r ${RECORD} where s.id = r.id`.execute(tx);
}

async function rememberSources(tx: Tx, rows: SourcedSubject[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into registry.subject_source (source, source_id, subject_id, content_hash, seen_at)
    select ${rows[0]?.source ?? ""}, r.*, ${now}::timestamptz
    from unnest(${rows.map((row) => row.sourceId)}::text[], ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.contentHash)}::bytea[]) r
    on conflict (source, source_id) do update set content_hash = excluded.content_hash, seen_at = excluded.seen_at`.execute(tx);
}
