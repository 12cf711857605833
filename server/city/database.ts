import { join } from "node:path";
import { sql } from "kysely";
import type { Config } from "#kernel/config.ts";
import { connect, type Connection } from "#kernel/database/connect.ts";
import { APPLICATION_ROLE, migrate } from "#kernel/database/migrate.ts";
import { keepRunning } from "./keep-running.ts";
import { isProblem, problem, type Problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { rooms } from "../rooms.ts";

export interface CityDatabase {
  /** The application's pool, in a role that owns nothing. */
  app: Connection;
  url: string;
  close(): Promise<void>;
}

/** Opens the city's database, embedded or one's own, and brings it up to date. */
export async function openDatabase(config: Config, tell: (message: Text) => void): Promise<CityDatabase> {
  const embedded = config.databaseUrl === null ? await keepRunning(join(config.dataDir, "postgres"), tell) : null;
  const url = embedded?.url ?? (config.databaseUrl as string);
  try {
    const owner = connect({ url, maxConnections: 1, applicationName: "ceyuan-migrate", connectTimeoutMs: CONNECT_PATIENCE_MS });
    try {
      // Whatever goes wrong here is a matter of the address; what goes wrong later is not.
      await sql`select 1`.execute(owner.db).catch((error: unknown) => {
        throw embedded ? error : unreachable(error);
      });
      await migrate(owner.db, rooms);
    } finally {
      await owner.close();
    }
    const app = connect({ url, role: APPLICATION_ROLE });
    return {
      app, url,
      close: async () => {
        await app.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw asDatabaseProblem(error);
  }
}

const CONNECT_PATIENCE_MS = 10_000;

const NO_POSTGRES: Text = {
  zh: "该地址没有应答，或应答的不是 PostgreSQL（或其 TLS 要求与地址中的 sslmode 不符）。",
  en: "Nothing answers there, or what answers is no PostgreSQL (or its demand for TLS does not fit the address's sslmode).",
};

const REMEDY: Text = {
  zh: "请检查 DATABASE_URL（postgres://用户:密码@主机:端口/数据库）与数据库是否已启动；不设置该变量则使用内置数据库。",
  en: "Check DATABASE_URL (postgres://user:password@host:port/database) and that the server runs; unset it to use the embedded database.",
};

const CAUSES: Record<string, Text> = {
  ECONNREFUSED: { zh: "该地址没有数据库在监听。", en: "No database listens at that address." },
  ENOTFOUND: { zh: "找不到该主机。", en: "The host is not known." },
  EAI_AGAIN: { zh: "找不到该主机。", en: "The host is not known." },
  ETIMEDOUT: { zh: "连接超时。", en: "The connection timed out." },
  ENOENT: { zh: "该套接字不存在。", en: "The socket does not exist." },
  "28P01": { zh: "用户名或密码不正确。", en: "User or password is wrong." },
  "28000": { zh: "该用户不得登录。", en: "The user may not log in." },
  "3D000": { zh: "该数据库不存在，请先创建。", en: "The database does not exist; create it first." },
  "42501": { zh: "该用户无权建立模式与角色（需要 CREATE 与 CREATEROLE）。", en: "The user may not create schemas and roles (CREATE and CREATEROLE are needed)." },
};

function asDatabaseProblem(error: unknown): unknown {
  return isProblem(error) || !knownCause(error) ? error : unreachable(error);
}

function knownCause(error: unknown): Text | undefined {
  const chain = [error, (error as { cause?: unknown }).cause, ...((error as AggregateError).errors ?? [])];
  return chain.map((link) => CAUSES[(link as { code?: string } | undefined)?.code ?? ""]).find(Boolean);
}

function unreachable(error: unknown): Problem {
  return problem("database.unreachable", 503, { zh: "无法使用数据库", en: "The database cannot be used" }, {
    detail: knownCause(error) ?? NO_POSTGRES, remedy: REMEDY, cause: error,
  });
}
