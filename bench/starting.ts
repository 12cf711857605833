import { spawnSync } from "node:child_process";
import { removeCity, startCity } from "../e2e/harness/running-city.ts";
import { markdown } from "./measure.ts";

/** Seconds from the command to the printed address: first start (database, demo city, index) and second start. */
export async function benchStarting(): Promise<string> {
  // The portal is built once after a change of its sources; that is not what is measured here.
  spawnSync(process.execPath, ["scripts/build-portal.mjs"], { stdio: "inherit" });
  const timed = async (dataDir?: string) => {
    const began = performance.now();
    const city = await startCity(dataDir ? { dataDir } : {});
    return { city, seconds: (performance.now() - began) / 1000 };
  };
  const first = await timed();
  await first.city.stop();
  const second = await timed(first.city.dataDir);
  await second.city.kill();
  const afterKill = await timed(first.city.dataDir);
  await afterKill.city.stop();
  await removeCity(afterKill.city);
  return markdown(["start", "seconds"], [
    ["first: database, demo city `small`, search index", first.seconds.toFixed(1)],
    ["second", second.seconds.toFixed(1)],
    ["after kill -9", afterKill.seconds.toFixed(1)],
  ]);
}
