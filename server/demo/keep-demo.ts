import type { City } from "../city/open-city.ts";
import { demoState } from "./demo-state.ts";
import { fundDemoBudgets } from "./fund-demo-budgets.ts";

const LOOK_MS = 1_000;

/**
 * Keeps a running demo city in step with its own time: takes over a clock that somebody moved on the command line, and
 * funds the voucher budgets of a year that has begun.
 */
export async function keepDemo(city: City, onError: (error: unknown) => void): Promise<{ stop(): void }> {
  const { engine, clock } = city;
  if ((await demoState(engine.db)) === null) return { stop: () => undefined };
  const yearNow = (): string => engine.tools.catalog.calendar.dayOf(clock.now()).slice(0, 4);
  let funded = yearNow();
  let busy = false;
  const look = async (): Promise<void> => {
    await clock.load(engine.db);
    if (yearNow() === funded) return;
    await fundDemoBudgets(engine);
    funded = yearNow();
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void look().catch(onError).finally(() => (busy = false));
  }, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
