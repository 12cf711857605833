import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { newBelongings, TYPED, type Belongings } from "../testing/belongings.ts";
import { Caller } from "../testing/caller.ts";
import { newParty } from "../testing/parties.ts";
import { PASSWORD } from "../testing/people.ts";
import { testCity, type TestCity } from "../testing/test-city.ts";

// A morning's work at the loudest level; then the whole log is searched for what must never stand there.

let city: TestCity;
let app: FastifyInstance;
let own: Belongings;
let caller: Caller;
const lines: string[] = [];
const log = () => lines.join("");
const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown> & { req?: unknown; err?: { message: string } });

const SECRET_QUERY = "陆一帆的电话13800001111";

beforeAll(async () => {
  city = await testCity();
  own = await newBelongings(city, await newParty(city, "甲", "voucher-centre"));
  app = await city.http({ config: { logLevel: "debug" }, logStream: { write: (line) => void lines.push(line) } });
  const applicant = own.party.people.applicant;
  await new Caller(app).signIn(applicant.login, "wrong-guess-of-the-password");
  caller = await Caller.signedIn(app, applicant.login);
  await caller.ask({ method: "GET", url: `/api/subjects?q=${encodeURIComponent(SECRET_QUERY)}` });
  await caller.ask({ method: "PUT", url: `/api/cases/${own.draft}/draft`, body: { formVersion: 1, values: { ...TYPED } } });
  await caller.ask({ method: "PUT", url: `/api/cases/${own.draft}/draft`, body: { formVersion: 99, values: { contactPerson: "另一位联系人" } } });
  await caller.ask({ method: "POST", url: "/api/files", file: { name: "身份证-苏晓禾.pdf", content: "%PDF-1.7 content-of-the-file" } });
  await caller.ask({ method: "POST", url: "/api/orders", body: { voucherId: "苏晓禾" } });
  await caller.ask({ method: "POST", url: "/api/orders/x/accept", body: {} }, { csrf: "forged-csrf-token" });
  // The way in for what PostgreSQL says of rows and values: a failure that nobody foresaw.
  await sql`alter table registry.subject rename column name_zh to name_was`.execute(city.base.owner);
  const failed = await caller.ask({ method: "GET", url: `/api/subjects/${own.party.subjects.applicant.uscc}` });
  expect(failed.code).toBe("internal");
  await sql`alter table registry.subject rename column name_was to name_zh`.execute(city.base.owner);
});
afterAll(() => city.drop());

describe("the structured log", () => {
  test("is JSON, a line for each event, and each carries the id that the caller was told", async () => {
    expect(entries().length).toBeGreaterThan(10);
    const { headers } = await caller.ask({ method: "GET", url: "/api/session" });
    const about = entries().filter(({ reqId }) => reqId === headers["x-request-id"]);
    expect(about.map(({ req }) => req).filter(Boolean)).toEqual([{ method: "GET", path: "/api/session" }]);
  });

  test("tells failures with code and place", () => {
    const failure = entries().find(({ err }) => err !== undefined);
    expect(failure).toMatchObject({ level: 50, err: { code: "42703", stack: expect.stringContaining("    at ") as unknown } });
    expect(entries().some(({ code }) => code === "access.csrf")).toBe(true);
  });

  test.each([
    ["a password", () => [PASSWORD, "wrong-guess-of-the-password"]],
    ["a cookie", () => [caller.cookie, caller.cookie.replace("ceyuan_session=", "")]],
    ["a CSRF token", () => [caller.csrf, "forged-csrf-token"]],
    ["a search", () => [SECRET_QUERY, encodeURIComponent(SECRET_QUERY), "13800001111"]],
    ["a form", () => [TYPED.contactPerson, TYPED.contactPhone, "另一位联系人"]],
    ["a file", () => ["苏晓禾", "content-of-the-file"]],
    ["a person", () => [own.party.people.applicant.name, own.party.people.applicant.login]],
    ["an address of the network", () => ["127.0.0.1", "remoteAddress"]],
  ])("holds nothing of %s", (_what, words) => {
    expect(words().filter((word) => word !== "" && log().includes(word))).toEqual([]);
  });
});
