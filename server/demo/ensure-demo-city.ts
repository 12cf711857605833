import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import type { City } from "../city/open-city.ts";
import type { Progress } from "../cli/progress.ts";
import { createDemoAccounts } from "./accounts.ts";
import { createDemoCity } from "./create-demo-city.ts";
import { demoState } from "./demo-state.ts";
import { fundDemoBudgets } from "./fund-demo-budgets.ts";
import type { CitySizeName } from "./sizes.ts";

export interface DemoWish {
  size: CitySizeName;
  seed: number;
}

/** What `npm start` makes on first run. */
export const FIRST_RUN: DemoWish = { size: "small", seed: 1 };

/**
 * Creates the demo city in an empty database, whole or not at all; people and budgets are completed if an earlier start
 * was cut short between. A database with subjects of its own is left alone.
 */
export async function ensureDemoCity(city: City, progress: Progress, wish: DemoWish = FIRST_RUN): Promise<boolean> {
  const { db } = city.engine;
  if ((await demoState(db)) === null) {
    if (await holdsSubjects(city)) return false;
    if (city.config.demoStart) await city.clock.beginAt(db, city.config.demoStart);
    await createDemoCity({
      pool: city.database.app.pool, catalog: pathToFileURL(`${city.engine.tools.catalog.dir}/`), now: city.clock.now(), ...wish,
      onProgress: ({ done, total, stage }) => progress.update(done, total, stage),
    });
  }
  await createDemoAccounts(city.engine);
  await fundDemoBudgets(city.engine);
  return true;
}

async function holdsSubjects(city: City): Promise<boolean> {
  const found = await sql<{ any: boolean }>`select exists (select from registry.published_subject) as any`.execute(city.engine.db);
  return found.rows[0]?.any ?? false;
}
