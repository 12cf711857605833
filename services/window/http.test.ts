import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import type { Actor } from "#kernel/command/actor.ts";
import { mount } from "#kernel/http/mount.ts";
import { describeApi } from "#kernel/http/openapi.ts";
import { httpServer } from "#kernel/http/server.ts";
import { newUuid } from "#kernel/ids.ts";
import { loadCatalog } from "#services/compass/index.ts";
import { windowService } from "./index.ts";
import { testWindow, type TestWindow } from "./testing/test-window.ts";

let city: TestWindow;
let app: FastifyInstance;

beforeAll(async () => {
  city = await testWindow();
  city.engine.tools = { ...city.engine.tools, catalog: await loadCatalog(fileURLToPath(new URL("../../catalog/", import.meta.url))) };
  const people: Record<string, Actor> = { applicant: city.applicant, officer: city.officer };
  app = await httpServer({
    newId: newUuid, perMinute: 0, logLevel: "silent",
    authenticate: async (request) => {
      const actor = people[request.cookies["who"] ?? ""];
      return actor ? { actor, csrfToken: "token" } : null;
    },
  });
  await describeApi(app, "0.0.0");
  await app.register(async (scope) => mount(scope, city.engine, windowService.routes ?? []));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await city.drop();
});

const get = (url: string, who = "") => app.inject({ method: "GET", url, headers: { cookie: `who=${who}` } });
const send = (method: "POST" | "PUT", url: string, payload: unknown, who = "applicant") => app.inject({
  method, url, payload: JSON.stringify(payload),
  headers: { "content-type": "application/json", cookie: `who=${who}`, "x-csrf-token": "token", "idempotency-key": newUuid() },
});

describe("over HTTP", () => {
  test("a case goes from draft to publicity", async () => {
    const opened = await send("POST", "/api/cases", { programmeId: "voucher-test" });
    expect(opened.statusCode).toBe(201);
    const { id, number } = opened.json<{ id: string; number: string }>();
    const incomplete = await send("POST", `/api/cases/${id}/transitions/submit`, {});
    expect([incomplete.statusCode, incomplete.headers["content-type"], incomplete.json()]).toMatchObject([
      422, expect.stringContaining("application/problem+json"), { code: "window.form_incomplete", errors: [{ field: "/values/purpose" }, { field: "/values/budget" }] },
    ]);
    const values = { name: "云汀试验材料有限公司", staff: 25, purpose: "使用电子显微镜分析样品", budget: 1_000_000 };
    expect((await send("PUT", `/api/cases/${id}/draft`, { formVersion: 1, values })).json()).toMatchObject({ formVersion: 2, warnings: [] });
    const steps = [];
    for (const [event, who] of [["submit", "applicant"], ["take", "officer"], ["approve", "officer"]] as const) {
      steps.push((await send("POST", `/api/cases/${id}/transitions/${event}`, {}, who)).json<{ state: string }>().state);
    }
    expect(steps).toEqual(["submitted", "in-check", "publicity"]);
    expect((await get(`/api/cases/${id}`, "officer")).json()).toMatchObject({ number, values, state: "publicity", publicity: [{ until: "2026-05-08" }] });
    expect((await get("/api/publicity")).json()).toMatchObject({ total: 1, items: [{ number }] });
    expect((await get("/api/cases?state=publicity&pageSize=5", "officer")).json()).toMatchObject({ total: 1, pageSize: 5 });
    expect((await get("/api/notifications", "applicant")).json()).toMatchObject({ unread: 2 });
    expect((await get("/api/cases")).statusCode).toBe(401);
  });

  test("anybody may read programmes", async () => {
    expect((await get("/api/programmes?category=voucher")).json<{ items: { id: string }[] }>().items.map((one) => one.id)).toContain("voucher-instrument");
    expect((await get("/api/programmes/voucher-instrument")).json()).toMatchObject({ money: { capFen: 50_000_000 }, form: { sections: expect.any(Array) as unknown } });
    expect((await get("/api/programmes/no-such")).statusCode).toBe(404);
  });

  test("every route is described", async () => {
    const { paths } = (await app.inject("/api/openapi.json")).json<{ paths: Record<string, unknown> }>();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/api/cases/{id}/transitions/{event}", "/api/cases/{id}/draft", "/api/programmes/{id}"]));
  });
});
