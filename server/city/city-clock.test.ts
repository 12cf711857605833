import { afterAll, beforeAll, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { CityClock } from "./city-clock.ts";

const HOUR_MS = 3_600_000;
const began = new Date("2026-03-02T01:00:00Z");

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

test("runs with the machine, ahead by what was added up, also after a restart", async () => {
  const machine = fixedClock(began);
  const clock = new CityClock(machine);
  await clock.load(base.db);
  expect(clock.now()).toEqual(began);
  await clock.advance(base.db, HOUR_MS);
  await clock.advance(base.db, 2 * HOUR_MS);
  machine.advance(60_000);
  expect(clock.now().toISOString()).toBe("2026-03-02T04:01:00.000Z");
  const restarted = new CityClock(machine);
  await restarted.load(base.db);
  expect(restarted.now()).toEqual(clock.now());
});

test("two that add at once lose nothing", async () => {
  const [one, two] = [new CityClock(fixedClock(began)), new CityClock(fixedClock(began))];
  await one.load(base.db);
  const before = one.offsetMs;
  await Promise.all([one.advance(base.db, HOUR_MS), two.advance(base.db, HOUR_MS)]);
  await one.load(base.db);
  expect(one.offsetMs - before).toBe(2 * HOUR_MS);
});

test.each([-1, Number.NaN])("never goes back: %d is refused", async (ms) => {
  await expect(new CityClock(fixedClock(began)).advance(base.db, ms)).rejects.toThrow("forward");
});
