import { sql } from "kysely";
import type { Role } from "../command/actor.ts";
import type { Db } from "../database/types.ts";

export interface AccountRow {
  id: string;
  login: string;
  name: string;
  password_hash: string;
}

export interface MembershipRow {
  id: string;
  account_id: string;
  role: Role;
  subject_id: string | null;
  department: string | null;
}

export interface SessionRow extends Omit<MembershipRow, "id"> {
  membership_id: string;
  csrf_token: string;
}

/** An account that may sign in. */
export async function findAccount(db: Db, login: string): Promise<AccountRow | undefined> {
  const found = await sql<AccountRow>`
    select id, login, name, password_hash from access.account where login = ${login} and disabled_at is null`.execute(db);
  return found.rows[0];
}

/** An account by id. */
export async function accountById(db: Db, id: string): Promise<AccountRow | undefined> {
  const found = await sql<AccountRow>`select id, login, name, password_hash from access.account where id = ${id}`.execute(db);
  return found.rows[0];
}

/** Memberships in force, oldest first. */
export async function membershipsOf(db: Db, accountId: string): Promise<MembershipRow[]> {
  const found = await sql<MembershipRow>`
    select id, account_id, role, subject_id, department from access.membership
    where account_id = ${accountId} and ended_at is null order by created_at, id`.execute(db);
  return found.rows;
}

/** Opens a session; returns nothing, the caller holds the token. */
export async function insertSession(db: Db, row: {
  tokenSha256: Buffer; accountId: string; membershipId: string; csrfToken: string; at: Date; expiresAt: Date;
}): Promise<void> {
  await sql`insert into access.session (token_sha256, account_id, membership_id, csrf_token, created_at, expires_at)
    values (${row.tokenSha256}, ${row.accountId}, ${row.membershipId}, ${row.csrfToken}, ${row.at}, ${row.expiresAt})`.execute(db);
}

/** The membership behind a live session. */
export async function findSession(db: Db, tokenSha256: Buffer, now: Date): Promise<SessionRow | undefined> {
  const found = await sql<SessionRow>`
    select m.account_id, s.membership_id, s.csrf_token, m.role, m.subject_id, m.department
    from access.session s
    join access.membership m on m.id = s.membership_id and m.ended_at is null
    join access.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_sha256 = ${tokenSha256} and s.expires_at > ${now}`.execute(db);
  return found.rows[0];
}

/** Lets a session act through another membership of the same account. */
export async function switchSession(db: Db, tokenSha256: Buffer, membershipId: string): Promise<boolean> {
  const done = await sql`
    update access.session s set membership_id = m.id from access.membership m
    where s.token_sha256 = ${tokenSha256} and m.id = ${membershipId} and m.account_id = s.account_id and m.ended_at is null`.execute(db);
  return done.numAffectedRows === 1n;
}

/** Ends a session, and sweeps those that have run out. */
export async function deleteSession(db: Db, tokenSha256: Buffer, now: Date): Promise<void> {
  await sql`delete from access.session where token_sha256 = ${tokenSha256} or expires_at <= ${now}`.execute(db);
}

/** Adds an account with its memberships; one that is there keeps its password. */
export async function insertAccount(db: Db, account: {
  id: string; login: string; name: string; passwordHash: string; at: Date;
  memberships: { id: string; role: Role; subjectId: string | null; department: string | null }[];
}): Promise<void> {
  const made = await sql`insert into access.account (id, login, name, password_hash, created_at)
    values (${account.id}, ${account.login}, ${account.name}, ${account.passwordHash}, ${account.at})
    on conflict (login) do nothing`.execute(db);
  if (made.numAffectedRows === 0n) return;
  for (const m of account.memberships) {
    await sql`insert into access.membership (id, account_id, role, subject_id, department, created_at)
      values (${m.id}, ${account.id}, ${m.role}, ${m.subjectId}, ${m.department}, ${account.at})`.execute(db);
  }
}
