import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { problem } from "../problem.ts";
import type { Db, Tx } from "./types.ts";

/** A folder of SQL files that build one room's schema, run in the order of their names. */
export interface MigrationRoom {
  name: string;
  dir: URL;
}

/** The role in which the application works. It owns nothing, so triggers and revokes bind it. */
export const APPLICATION_ROLE = "ceyuan_app";

const LOCK = 7_236_401;

interface Step {
  room: string;
  name: string;
  text: string;
  sha256: string;
}

/**
 * Brings a database up to the rooms' newest migrations, all in one transaction.
 * @returns how many files ran
 * @throws Problem `database.newer_version` when the data were written by a newer Ceyuan,
 *   `database.migration_changed` when a file that already ran was edited.
 */
export async function migrate(owner: Db, rooms: MigrationRoom[]): Promise<number> {
  const steps = await readSteps(rooms);
  return owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await prepare(tx);
    const done = await sql<{ room: string; name: string; sha256: string }>`
      select room, name, sha256 from kernel.migration`.execute(tx);
    const pending = compare(steps, done.rows);
    for (const step of pending) await run(tx, step);
    return pending.length;
  });
}

async function readSteps(rooms: MigrationRoom[]): Promise<Step[]> {
  const steps: Step[] = [];
  for (const room of rooms) {
    const files = (await readdir(fileURLToPath(room.dir))).filter((file) => file.endsWith(".sql")).sort();
    for (const name of files) {
      const text = await readFile(new URL(name, room.dir), "utf8");
      steps.push({ room: room.name, name, text, sha256: createHash("sha256").update(text).digest("hex") });
    }
  }
  return steps;
}

async function prepare(tx: Tx): Promise<void> {
  await sql.raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
        create role ${APPLICATION_ROLE} nologin;
      end if;
      -- PostgreSQL 16 and later: a role with CREATEROLE must still be allowed to act in the role it made.
      execute format('grant ${APPLICATION_ROLE} to %I', current_user);
    end $$;
    create schema if not exists kernel;
    create table if not exists kernel.migration (
      room text not null, name text not null, sha256 text not null,
      applied_at timestamptz not null default now(), primary key (room, name));
    alter default privileges grant usage on schemas to ${APPLICATION_ROLE};
    alter default privileges grant select, insert, update, delete on tables to ${APPLICATION_ROLE};
    alter default privileges grant usage, select on sequences to ${APPLICATION_ROLE};
    grant usage on schema kernel to ${APPLICATION_ROLE};
    grant select on kernel.migration to ${APPLICATION_ROLE};
  `).execute(tx);
}

function compare(steps: Step[], done: { room: string; name: string; sha256: string }[]): Step[] {
  const known = new Map(steps.map((step) => [`${step.room}/${step.name}`, step]));
  for (const row of done) {
    const step = known.get(`${row.room}/${row.name}`);
    if (!step) throw newerVersion(`${row.room}/${row.name}`);
    if (step.sha256 !== row.sha256) throw migrationChanged(`${row.room}/${row.name}`);
    known.delete(`${row.room}/${row.name}`);
  }
  return [...known.values()];
}

async function run(tx: Tx, step: Step): Promise<void> {
  try {
    await sql.raw(step.text).execute(tx);
  } catch (error) {
    throw new Error(`migration ${step.room}/${step.name} failed: ${String(error)}`, { cause: error });
  }
  await sql`insert into kernel.migration (room, name, sha256) values (${step.room}, ${step.name}, ${step.sha256})`.execute(tx);
}

function newerVersion(name: string) {
  return problem("database.newer_version", 500, {
    zh: "数据由更新版本的策源写入", en: "The data were written by a newer version of Ceyuan",
  }, {
    detail: { zh: `数据库中已有本版本不认识的迁移 ${name}。`, en: `The database holds migration ${name}, which this version does not know.` },
    remedy: { zh: "请改用写入这些数据的版本，或用 CEYUAN_DATA 指定另一个数据目录。", en: "Run the version that wrote the data, or point CEYUAN_DATA at another folder." },
  });
}

function migrationChanged(name: string) {
  return problem("database.migration_changed", 500, {
    zh: "已执行的迁移文件被改动", en: "A migration that already ran was edited",
  }, {
    detail: { zh: `${name} 与数据库中记录的摘要不同。`, en: `${name} differs from the digest kept in the database.` },
    remedy: { zh: "请恢复该文件，并用新文件写出改动。", en: "Restore the file and write the change as a new one." },
  });
}
