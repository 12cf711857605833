import { resolve } from "node:path";
import { z } from "zod";
import { problem } from "./problem.ts";

/** What an operator may set from outside. Everything has a default. */
export interface Config {
  /** Folder of everything Ceyuan keeps: database, index, files, keys. */
  dataDir: string;
  /** A PostgreSQL of one's own; null means the embedded one under the data folder. */
  databaseUrl: string | null;
  host: string;
  port: number;
  logLevel: string;
  /** Requests a minute and address; 0 switches the limit off. */
  perMinute: number;
  trustProxy: boolean;
  /** Where a new demo city's clock begins; now unless told. For tests and trainings that must not depend on the day. */
  demoStart: Date | null;
}

const zEnvironment = z.object({
  CEYUAN_DATA: z.string().min(1).default("data"),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
  CEYUAN_REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(1200),
  CEYUAN_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  CEYUAN_DEMO_START: z.iso.datetime({ offset: true }).optional(),
});

/**
 * Reads the settings from the environment.
 * @throws Problem `config.invalid` that names the variable and what it must look like
 */
export function readConfig(environment: Record<string, string | undefined>, cwd: string): Config {
  // A variable that is set to nothing counts as not set: scripts and compose files write them so.
  const parsed = zEnvironment.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    throw problem("config.invalid", 500, { zh: `环境变量 ${name} 无效`, en: `The environment variable ${name} is not valid` }, {
      // An address of a database holds a password, so it is not said back.
      ...(name === "DATABASE_URL" ? {} : {
        detail: { zh: `当前值：${environment[name] ?? ""}（${issue?.message ?? ""}）`, en: `It is "${environment[name] ?? ""}": ${issue?.message ?? ""}` },
      }),
      remedy: REMEDIES[name] ?? { zh: "请更正或取消该变量。", en: "Correct or unset it." },
    });
  }
  const env = parsed.data;
  return {
    dataDir: resolve(cwd, env.CEYUAN_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    host: env.HOST, port: env.PORT, logLevel: env.LOG_LEVEL,
    perMinute: env.CEYUAN_REQUESTS_PER_MINUTE, trustProxy: env.CEYUAN_TRUST_PROXY === "1",
    demoStart: env.CEYUAN_DEMO_START === undefined ? null : new Date(env.CEYUAN_DEMO_START),
  };
}

function isPostgresUrl(written: string): boolean {
  return /^postgres(ql)?:\/\/[^/]/.test(written) && URL.canParse(written);
}

const REMEDIES: Record<string, { zh: string; en: string }> = {
  PORT: { zh: "请给出 0 至 65535 的端口号，例如 PORT=3000。", en: "Give a port from 0 to 65535, for example PORT=3000." },
  DATABASE_URL: {
    zh: "格式为 postgres://用户:密码@主机:端口/数据库；不设置则使用内置数据库。",
    en: "It has the form postgres://user:password@host:port/database; unset it to use the embedded database.",
  },
};
