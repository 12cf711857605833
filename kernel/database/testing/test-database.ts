import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect, type Connection } from "../connect.ts";
import { APPLICATION_ROLE } from "../migrate.ts";
import type { Db } from "../types.ts";
import { databaseUrl, TEMPLATE } from "./global-setup.ts";

export interface TestDatabase {
  /** As the application sees it: owns nothing. */
  db: Db;
  /** As the owner of the tables, for what a test must force. */
  owner: Db;
  url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, cloned from the migrated template in about 80 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("postgresUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await administer(serverUrl, `create database ${name} template ${TEMPLATE}`);
  const url = databaseUrl(serverUrl, name);
  const app: Connection = connect({ url, role: APPLICATION_ROLE, maxConnections: 20 });
  const owner: Connection = connect({ url, maxConnections: 2 });
  return {
    db: app.db,
    owner: owner.db,
    url,
    drop: async () => {
      await app.close();
      await owner.close();
      await administer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = connect({ url, maxConnections: 1 });
  try {
    await admin.pool.query(statement);
  } finally {
    await admin.close();
  }
}
