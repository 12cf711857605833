import type { Pool, PoolClient } from "pg";
import { copyRows, type CopyTarget } from "#kernel/database/copy.ts";
import { problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { copyAchievements, copyExperts, copyNeeds, copyOfferings } from "#services/market/index.ts";
import { copyCredentials, copyFacts, copyRelations, copySubjectSources, copySubjects } from "#services/registry/index.ts";
import { planCity, type CityPlan } from "./city.ts";
import { achievements, credentials, experts, facts, needs, offerings, Owners, relations, subjects } from "./generate.ts";
import type { CitySizeName } from "./sizes.ts";

export interface DemoCityOptions {
  pool: Pool;
  /** Folder of the catalog, with a slash at its end. */
  catalog: URL;
  seed: number;
  size: CitySizeName;
  now: Date;
  onProgress?: (progress: { done: number; total: number; stage: Text }) => void;
}

export interface DemoCity {
  seed: number;
  size: CitySizeName;
  /** The day on which it was looked at when it was made. */
  today: string;
  rows: Record<string, number>;
}

const MARKER = "demo.city";

// Foreign keys are checked at the end of each statement and remembered until then: pieces keep that memory small.
const PIECE = 200_000;

/**
 * Writes a plainly fictitious city into an empty database, in one transaction: a city that was cut short leaves nothing
 * behind and is simply made anew. The same seed, size and day give the same city, byte for byte.
 * @throws Problem `demo.city_exists` when there is one already.
 */
export async function createDemoCity(options: DemoCityOptions): Promise<DemoCity & { milliseconds: number }> {
  const today = cityDay(options.now);
  const plan = planCity(options.catalog, { seed: options.seed, size: options.size, today });
  const began = performance.now();
  const client = await options.pool.connect();
  try {
    await client.query("begin");
    // Two processes that start at once: the second waits here, then finds the city.
    await client.query("select pg_advisory_xact_lock(7236402)");
    const before = await readMarker(client);
    if (before) throw cityExists(before);
    const rows = await load(client, plan, options);
    const city: DemoCity = { seed: options.seed, size: options.size, today, rows };
    await client.query("insert into kernel.setting (name, value) values ($1, $2)", [MARKER, JSON.stringify(city)]);
    await client.query("commit");
    return { ...city, milliseconds: performance.now() - began };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The demo city that a database holds, or null. */
export async function findDemoCity(pool: Pool): Promise<DemoCity | null> {
  const client = await pool.connect();
  try {
    return await readMarker(client);
  } finally {
    client.release();
  }
}

async function readMarker(client: PoolClient): Promise<DemoCity | null> {
  const { rows } = await client.query<{ value: DemoCity }>("select value from kernel.setting where name = $1", [MARKER]);
  return rows[0]?.value ?? null;
}

async function load(client: PoolClient, plan: CityPlan, options: DemoCityOptions): Promise<Record<string, number>> {
  const owners = new Owners();
  const count = plan.count;
  const people = count.enterprises * 2 + count.institutes + count.agencies + count.banks + count.experts;
  const total = people * 2 + count.enterprises * 60 + count.achievements + count.needs + count.offerings + count.experts;
  const written: Record<string, number> = {};
  let done = 0;
  const write = async <Row>(stage: Text, target: CopyTarget<Row>, rows: Iterable<Row>): Promise<void> => {
    options.onProgress?.({ done, total: Math.max(total, done), stage });
    const lines = counted(rows, target, options.now, () => {
      done++;
      if (done % 5_000 === 0) options.onProgress?.({ done, total: Math.max(total, done), stage });
    });
    let inTable = 0;
    for (let more = true; more;) {
      const wrote = await copyRows(client, target.table, target.columns, take(lines, PIECE));
      inTable += wrote;
      more = wrote === PIECE;
    }
    written[target.table] = (written[target.table] ?? 0) + inTable;
  };
  await write({ zh: "主体", en: "subjects" }, copySubjects, subjects(plan, owners));
  await write({ zh: "主体来源", en: "sources of subjects" }, copySubjectSources, subjects(plan, new Owners()));
  await write({ zh: "事实", en: "facts" }, copyFacts, facts(plan));
  await write({ zh: "资质", en: "credentials" }, copyCredentials, credentials(plan));
  await write({ zh: "关系", en: "relations" }, copyRelations, relations(plan));
  await write({ zh: "成果", en: "achievements" }, copyAchievements, achievements(plan, owners));
  await write({ zh: "需求", en: "needs" }, copyNeeds, needs(plan, owners));
  await write({ zh: "服务与仪器", en: "services and instruments" }, copyOfferings, offerings(plan, owners));
  await write({ zh: "专家", en: "experts" }, copyExperts, experts(plan, owners));
  options.onProgress?.({ done: total, total, stage: { zh: "完成", en: "done" } });
  return written;
}

function* counted<Row>(rows: Iterable<Row>, target: CopyTarget<Row>, now: Date, tick: () => void) {
  for (const row of rows) {
    tick();
    yield target.encode(row, now);
  }
}

/** The next few of a longer run, leaving the rest where it is. */
function* take<T>(rows: Generator<T>, count: number): Generator<T> {
  for (let n = 0; n < count; n++) {
    const next = rows.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** Day in the city's zone (Asia/Shanghai, UTC+8 without summer time). */
function cityDay(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function cityExists(city: DemoCity) {
  return problem("demo.city_exists", 409, { zh: "已有一座演示城市", en: "There is a demo city already" }, {
    detail: { zh: `规模 ${city.size}，种子 ${city.seed}。`, en: `Size ${city.size}, seed ${city.seed}.` },
    remedy: { zh: "请用 CEYUAN_DATA 指定另一个数据目录，或使用空数据库。", en: "Point CEYUAN_DATA at another folder, or use an empty database." },
  });
}
