import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Text } from "#kernel/text.ts";

/** To whom a notification goes: the members of an organisation, or the officers of a department. */
export type Addressee = { subjectId: string } | { department: string };

export interface NotificationRecord {
  id: string;
  toSubject: string | null;
  toDepartment: string | null;
  text: Text;
  refKind: string;
  refId: string;
  refNumber: string | null;
  at: Date;
  readAt: Date | null;
}

export async function insertNotification(tx: Tx, made: Omit<NotificationRecord, "readAt">): Promise<void> {
  await sql`
    insert into "window".notification (id, to_subject, to_department, text, ref_kind, ref_id, ref_number, at)
    values (${made.id}, ${made.toSubject}, ${made.toDepartment}, ${JSON.stringify(made.text)}::jsonb, ${made.refKind}, ${made.refId},
      ${made.refNumber}, ${made.at})`.execute(tx);
}

const COLUMNS = sql`n.id, n.to_subject as "toSubject", n.to_department as "toDepartment", n.text, n.ref_kind as "refKind",
  n.ref_id as "refId", n.ref_number as "refNumber", n.at, n.read_at as "readAt"`;

export async function notificationById(db: Db | Tx, id: string): Promise<NotificationRecord | null> {
  const { rows } = await sql<NotificationRecord>`select ${COLUMNS} from "window".notification n where n.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function notificationPage(
  db: Db, to: Addressee, unreadOnly: boolean, offset: number, limit: number,
): Promise<{ items: NotificationRecord[]; total: number; unread: number }> {
  const mine = "subjectId" in to ? sql`n.to_subject = ${to.subjectId}` : sql`n.to_department = ${to.department}`;
  const where = unreadOnly ? sql`${mine} and n.read_at is null` : mine;
  const { rows } = await sql<NotificationRecord>`select ${COLUMNS} from "window".notification n where ${where}
    order by n.at desc, n.id desc offset ${offset} limit ${limit}`.execute(db);
  const count = await sql<{ n: bigint; unread: bigint }>`
    select count(*) filter (where ${where}) as n, count(*) filter (where n.read_at is null) as unread
    from "window".notification n where ${mine}`.execute(db);
  return { items: rows, total: Number(count.rows[0]?.n ?? 0n), unread: Number(count.rows[0]?.unread ?? 0n) };
}

/** Marks as read; the first reading counts. */
export async function markRead(tx: Tx, id: string, at: Date, by: string | null): Promise<void> {
  await sql`update "window".notification set read_at = ${at}, read_by = ${by} where id = ${id} and read_at is null`.execute(tx);
}
