import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { rooms } from "#server/rooms.ts";
import { launchPostgres } from "../../postgres/launch.ts";
import { connect } from "../connect.ts";
import { migrate } from "../migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const TEMPLATE = "ceyuan_template";

/** One PostgreSQL for the whole run, with a migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "ceyuan-test-"));
  // Tests want the real locks and triggers, not the disk: what survives a crash has its own suite.
  const postgres = await launchPostgres({ dataDir: join(dataDir, "postgres"), settings: { fsync: "off" }, endWithProcess: true });
  const admin = connect({ url: postgres.url, maxConnections: 1 });
  await admin.pool.query(`create database ${TEMPLATE}`);
  await admin.close();
  const template = connect({ url: databaseUrl(postgres.url, TEMPLATE), maxConnections: 1 });
  await migrate(template.db, rooms);
  await template.close();
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  return url.replace(/^([^/]+\/\/[^/]*)\/[^?]*/, `$1/${database}`);
}
