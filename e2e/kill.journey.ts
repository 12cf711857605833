import { expect, test } from "vitest";
import { killRounds } from "./kill/kill-rounds.ts";
import { seededRandom } from "./kill/random.ts";

// The long form, thirty rounds: npm run test:kill -- --rounds 30
test("nothing acknowledged is lost or doubled when server and PostgreSQL are killed", { timeout: 240_000 }, async () => {
  const report = await killRounds(4, seededRandom(20_260_301), () => undefined);
  expect(report).toMatchObject({ rounds: 4, killedServer: 2, killedPostgres: 2 });
  expect(report.acknowledgedSteps).toBeGreaterThan(20);
});
