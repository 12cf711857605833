import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db } from "./types.ts";

const INT8 = 20;
const DATE = 1082;

// int8 holds money: it must never pass through a float. A date has no time of day, so it stays text.
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, BigInt);
types.setTypeParser(DATE, (text: string) => text);

export interface ConnectOptions {
  url: string;
  /** Role to act in. The application's role owns nothing; without one, the login's own role is used. */
  role?: string;
  maxConnections?: number;
  applicationName?: string;
  /** How long a connection may take to be made; without end unless told. */
  connectTimeoutMs?: number;
  /** Called when an idle connection breaks, for example because the server was killed. */
  onIdleError?: (error: Error) => void;
}

export interface Connection {
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool. No connection is made before the first query. */
export function connect(options: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 16,
    application_name: options.applicationName ?? "ceyuan",
    connectionTimeoutMillis: options.connectTimeoutMs ?? 0,
    options: options.role ? `-c role=${options.role} -c timezone=UTC` : "-c timezone=UTC",
    types,
  });
  // Without a listener an idle connection's death would end the process.
  pool.on("error", options.onIdleError ?? (() => undefined));
  // The pool stops listening while a client is lent out; one that dies between two queries of a transaction must not end
  // the process either. Its next query fails, and that is where the loss is dealt with.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
