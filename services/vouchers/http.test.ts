import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#kernel/command/actor.ts";
import { mount } from "#kernel/http/mount.ts";
import { describeApi } from "#kernel/http/openapi.ts";
import { httpServer } from "#kernel/http/server.ts";
import { newUuid } from "#kernel/ids.ts";
import { vouchers } from "./index.ts";
import { INSTRUMENT, person, testVouchers, type TestVouchers } from "./testing/test-vouchers.ts";
import { claimed, confirmed, fund } from "./testing/walk.ts";

let city: TestVouchers;
let app: FastifyInstance;
let people: Record<string, Actor>;
let voucherId: string;

beforeAll(async () => {
  city = await testVouchers();
  people = {
    buyer: city.buyer, other: city.other, agency: city.agency, otherAgency: city.otherAgency, officer: city.officer, stranger: city.stranger,
    auditor: city.auditor, administrator: city.administrator, analyst: person("analyst"), bank: { ...person("bank"), subjectId: newUuid() }, expert: person("expert"),
  };
  app = await httpServer({
    newId: newUuid, perMinute: 0, logLevel: "silent",
    authenticate: async (request) => {
      const actor = people[String(request.headers["x-who"])];
      return actor ? { actor, csrfToken: "token" } : null;
    },
  });
  await describeApi(app, "test");
  mount(app, city.engine, vouchers.routes ?? []);
  await app.ready();
  voucherId = await city.grant(city.buyer);
});

afterAll(async () => {
  await app.close();
  await city.drop();
});

const get = (who: string, url: string) => app.inject({ method: "GET", url, headers: { "x-who": who } });
const post = (who: string, url: string, payload: object, key = newUuid()) =>
  app.inject({ method: "POST", url, payload, headers: { "x-who": who, "x-csrf-token": "token", "idempotency-key": key } });

describe("over HTTP", () => {
  test("an order by wire, repeated under one key, is one order", async () => {
    const order = { voucherId, offeringId: city.offerings.instrument, contractSumFen: 1_000_000 };
    const key = newUuid();
    const first = await post("buyer", "/api/orders", order, key);
    expect([first.statusCode, first.json<{ coveredFen: number }>().coveredFen]).toEqual([201, 500_000]);
    expect((await post("buyer", "/api/orders", order, key)).json()).toEqual(first.json());
    const { id } = first.json<{ id: string }>();
    expect((await post("agency", `/api/orders/${id}/accept`, {})).json()).toMatchObject({ state: "accepted", moves: ["cancel", "deliver"] });
    const read = await get("buyer", `/api/orders/${id}`);
    expect(read.json<{ steps: { move: string }[] }>().steps.map((step) => step.move)).toEqual(["place", "accept"]);
    expect((await get("buyer", `/api/vouchers/${voucherId}`)).json()).toMatchObject({ voucher: { heldFen: 500_000, availableFen: 49_500_000 } });
  });

  test("lists narrow themselves to who asks", async () => {
    const total = async (who: string, url: string) => (await get(who, url)).json<{ total: number }>().total;
    const claimId = await claimed(city, await confirmed(city, voucherId, 100_000));
    expect(await total("buyer", "/api/vouchers?year=2026&page=1")).toBe(1);
    expect(await total("other", "/api/vouchers")).toBe(0);
    expect(await total("other", `/api/vouchers?subjectId=${city.buyer.subjectId}`)).toBe(0);
    expect(await total("auditor", `/api/vouchers?q=CXQ2026&status=active&scheme=${INSTRUMENT}`)).toBe(1);
    expect(await total("agency", "/api/orders?state=claimed")).toBe(1);
    expect(await total("otherAgency", "/api/orders")).toBe(0);
    expect(await total("officer", "/api/claims?state=filed")).toBe(1);
    expect(await total("stranger", "/api/claims")).toBe(0);
    expect(await total("otherAgency", "/api/claims")).toBe(0);
    expect((await get("officer", `/api/claims/${claimId}`)).json()).toMatchObject({ documents: { contract: { name: "合同.pdf" } }, budgetLeftFen: 0 });
  });

  test("statement as pages and as CSV, and the books for who oversees", async () => {
    await fund(city, 1_000);
    expect((await get("buyer", `/api/vouchers/${voucherId}/statement?pageSize=2`)).json()).toMatchObject({ total: 4, items: [{ kind: "granted" }, { kind: "held" }] });
    const csv = await get("buyer", `/api/vouchers/${voucherId}/statement.csv`);
    expect(csv.body.split("\n")[1]).toMatch(/^2026-03-02T02:00:00.000Z,发放 \/ granted,500000.00,0.00,,/);
    expect((await get("other", `/api/vouchers/${voucherId}/statement.csv`)).statusCode).toBe(404);
    expect((await get("auditor", "/api/ledger/trial-balance")).json()).toMatchObject({ balanced: true });
    const budget = await get("auditor", `/api/ledger/accounts/${encodeURIComponent(`budget:${INSTRUMENT}:2026`)}/statement`);
    expect(budget.json()).toMatchObject({ account: { balanceFen: 1_000 }, lines: [{ side: "credit", counterpart: "appropriation:2026" }], next: null });
    expect((await get("auditor", "/api/ledger/accounts/nothing/statement")).statusCode).toBe(404);
    expect((await get("analyst", `/api/schemes/${INSTRUMENT}/summary?year=2026`)).json()).toMatchObject({ grantedFen: 50_000_000 });
  });

  test("every route is described, and refuses who may not", async () => {
    const described = Object.keys(app.swagger().paths ?? {});
    expect(described).toEqual(expect.arrayContaining(["/api/orders/{id}/confirm", "/api/vouchers/{id}/statement.csv"]));
    for (const route of vouchers.routes ?? []) {
      const url = route.path.replace(":id", newUuid()).replace(":code", "bank:out");
      const action = route.kind === "raw" ? route.action : route.useCase.action;
      for (const [who, actor] of [...Object.entries(people), ["nobody", null] as const]) {
        const answer = route.method === "GET" ? await get(who, url) : await post(who, url, {});
        const may = actor !== null && vouchers.permissions[action]?.[actor.role as "applicant"] !== undefined;
        const refused = actor === null ? answer.statusCode === 401 : answer.statusCode === 403;
        // Who may act at all gets a 404 or 422 for a thing that is not there, never a 403 nor a 500.
        expect([route.path, who, may, refused, answer.statusCode >= 500]).toEqual([route.path, who, may, !may, false]);
      }
    }
  });
});
