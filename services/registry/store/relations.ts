import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Relation, RelationKind, SubjectId } from "../model.ts";

/** An edge of the relation graph with the names of both ends. */
export interface Edge {
  from: SubjectId;
  to: SubjectId;
  fromName: string;
  toName: string;
  kind: RelationKind;
  shareBp: number | null;
}

/** Edges in force on a day that point at any of the given subjects: who holds, owns, heads or serves in them. */
export async function edgesInto(db: Db | Tx, targets: string[], day: string, minShareBp: number): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select r.from_id as "from", r.to_id as "to", f.name_zh as "fromName", t.name_zh as "toName", r.kind, r.share_bp as "shareBp"
    from registry.relation r
    join registry.subject f on f.id = r.from_id
    join registry.subject t on t.id = r.to_id
    where r.to_id = any(${targets}::uuid[])
      and (r.since is null or r.since <= ${day}) and (r.until is null or r.until > ${day})
      and (r.kind <> 'shareholding' or r.share_bp >= ${minShareBp})
    order by r.id`.execute(db);
  return rows;
}

/** Adds relations; one that is there already is left alone. */
export async function insertRelations(tx: Tx, relations: Relation[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into registry.relation (from_id, to_id, kind, share_bp, since, source)
    select * from unnest(${relations.map((r) => r.from)}::uuid[], ${relations.map((r) => r.to)}::uuid[],
      ${relations.map((r) => r.kind)}::text[], ${relations.map((r) => r.shareBp)}::int[],
      ${relations.map((r) => r.since)}::date[], ${relations.map((r) => r.source)}::text[])
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Relations that touch a subject, either way. */
export async function relationsOf(db: Db | Tx, subject: string): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select r.from_id as "from", r.to_id as "to", f.name_zh as "fromName", t.name_zh as "toName", r.kind, r.share_bp as "shareBp"
    from registry.relation r
    join registry.subject f on f.id = r.from_id
    join registry.subject t on t.id = r.to_id
    where (r.from_id = ${subject} or r.to_id = ${subject}) and r.until is null
    order by r.kind, f.name_zh, t.name_zh`.execute(db);
  return rows;
}
