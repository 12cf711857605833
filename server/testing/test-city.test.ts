import { afterAll, beforeAll, expect, test } from "vitest";
import { searchAchievements } from "#services/market/index.ts";
import { newBelongings, type Belongings } from "./belongings.ts";
import { Caller } from "./caller.ts";
import { newParty } from "./parties.ts";
import { testCity, TEST_NOW, type TestCity } from "./test-city.ts";

let city: TestCity;
let own: Belongings;

beforeAll(async () => {
  city = await testCity();
  own = await newBelongings(city, await newParty(city, "甲", "voucher-centre"));
});
afterAll(() => city.drop());

test("a whole city: the way through window, vouchers and market, and books that agree", async () => {
  expect(city.engine.clock.now()).toEqual(TEST_NOW);
  expect(await city.reindex()).toBe(4);
  const found = await city.ask(null, searchAchievements, { q: "导热" });
  expect(found.items.map((hit) => hit.code)).toEqual([own.achievement.code]);
  await city.runJobs();
  expect(await city.findings()).toEqual([]);
});

test("people sign in and act over HTTP", async () => {
  const app = await city.http();
  const applicant = await Caller.signedIn(app, own.party.people.applicant.login);
  const { body } = await applicant.ask({ method: "GET", url: `/api/orders/${own.placed}` });
  expect(body).toMatchObject({ order: { state: "placed", coveredFen: 500_000 } });
});
