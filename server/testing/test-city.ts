import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { temporarySigner } from "#engines/proof/index.ts";
import { fixedClock, type Clock } from "#kernel/clock.ts";
import type { Actor } from "#kernel/command/actor.ts";
import { SYSTEM } from "#kernel/command/actor.ts";
import { ask, execute, withContext, type Engine } from "#kernel/command/execute.ts";
import type { CommandContext, JobHandler } from "#kernel/command/context.ts";
import type { Command, Query } from "#kernel/command/use-case.ts";
import type { Config } from "#kernel/config.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { fileStore } from "#kernel/files/index.ts";
import { newUuid } from "#kernel/ids.ts";
import { runDueJobs } from "#kernel/jobs/worker.ts";
import { loadCatalog } from "#services/compass/index.ts";
import { allDocuments, followFrom, openMarketIndex } from "#services/market/index.ts";
import { loadObservatory } from "#services/observatory/index.ts";
import type { z } from "zod";
import { CityClock } from "../city/city-clock.ts";
import { CATALOG } from "../city/open-city.ts";
import { verifyCity } from "../city/verify-city.ts";
import { offeredEffects, wire } from "../city/wire.ts";
import { buildHttp, type BuildOptions } from "../http/start-http.ts";
import { logTool } from "../logbook/log-tool.ts";

/** Monday, nine o'clock in the city. */
export const TEST_NOW = new Date("2026-03-02T01:00:00Z");

/** A whole city over a database of its own: the catalog that ships, every service wired, a clock that stands still. */
export interface TestCity {
  base: TestDatabase;
  engine: Engine;
  handlers: Map<string, JobHandler>;
  /** The machine's clock: stands still until told otherwise. */
  clock: ReturnType<typeof fixedClock>;
  config: Config;
  folder: string;
  /** Runs a command as somebody, under a key of its own unless one is given. */
  run<In extends z.ZodObject, Out extends z.ZodType>(actor: Actor, command: Command<In, Out>, input: z.input<In>, key?: string): Promise<z.output<Out>>;
  ask<In extends z.ZodObject, Out extends z.ZodType>(actor: Actor | null, query: Query<In, Out>, input: z.input<In>): Promise<z.output<Out>>;
  /** Work in the name of the system, in one transaction. */
  asSystem<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T>;
  runJobs(): Promise<number>;
  /** Fills the search index from the database. */
  reindex(): Promise<number>;
  /** What `ceyuan verify` would say. */
  findings(): Promise<string[]>;
  /** The city's HTTP server, not listening; for `inject`. Closed with the city. */
  http(options?: BuildOptions & { config?: Partial<Config> }): Promise<FastifyInstance>;
  drop(): Promise<void>;
}

const CATALOG_DIR = fileURLToPath(CATALOG);

/** Opens a city for one test file. */
export async function testCity(): Promise<TestCity> {
  const [base, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), "ceyuan-city-"))]);
  const clock = fixedClock(TEST_NOW);
  const { engine, handlers, index } = await wireCity(base, folder, clock);
  const config: Config = {
    dataDir: folder, databaseUrl: base.url, host: "127.0.0.1", port: 0, logLevel: "silent", perMinute: 0, trustProxy: false, demoStart: null,
  };
  const servers: FastifyInstance[] = [];
  return {
    base, engine, handlers, clock, config, folder,
    run: (actor, command, input, key = newUuid()) => execute(engine, command, { actor, key, input }),
    ask: (actor, query, input) => ask(engine, query, { actor, input }),
    asSystem: (work) => withContext(engine, SYSTEM, "any", work),
    runJobs: () => runDueJobs(engine, { handlers, onError: (kind, error) => { throw new Error(`job ${kind} failed`, { cause: error }); } }),
    reindex: async () => (await index.rebuild(allDocuments(base.db), { checkpoint: await followFrom(base.db) })).documents,
    findings: async () => {
      const found: string[] = [];
      for await (const { code, message } of verifyCity({ engine })) found.push(`${code}: ${message.en}`);
      return found;
    },
    http: async ({ config: change, ...options } = {}) => {
      const app = await buildHttp({ config: { ...config, ...change }, engine }, { sessionClock: clock, ...options });
      await app.ready();
      servers.push(app);
      return app;
    },
    drop: async () => {
      for (const app of servers) await app.close();
      await index.close();
      await base.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function wireCity(base: TestDatabase, folder: string, machine: Clock) {
  const [catalog, observatory, marketIndex] = await Promise.all([
    loadCatalog(CATALOG_DIR, { effects: offeredEffects() }), loadObservatory(CATALOG_DIR), openMarketIndex(join(folder, "index"), "here"),
  ]);
  const clock = new CityClock(machine);
  const log = logTool(base.db, temporarySigner(`${catalog.city.id}.test`), clock);
  const tools = { catalog, observatory, clock, marketIndex, log, files: fileStore(join(folder, "files")) };
  return { ...wire({ db: base.db, clock, newId: newUuid, tools }), index: marketIndex };
}
