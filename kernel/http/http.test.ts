import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { testDatabase, type TestDatabase } from "../database/testing/test-database.ts";
import { fixedClock } from "../clock.ts";
import { newUuid } from "../ids.ts";
import type { Actor } from "../command/actor.ts";
import type { Engine } from "../command/execute.ts";
import { PermissionTable } from "../command/permission.ts";
import { command, PUBLIC, query } from "../command/use-case.ts";
import { zInstant } from "../instant.ts";
import { fen, zFen } from "../money.ts";
import { mount } from "./mount.ts";
import { describeApi } from "./openapi.ts";
import { rawRoute, route } from "./route.ts";
import { httpServer } from "./server.ts";

const officer: Actor = { kind: "user", userId: newUuid(), membershipId: newUuid(), role: "officer", subjectId: null, department: "d" };
const at = new Date("2026-01-02T03:04:05.000Z");

const double = command({
  name: "test.double", summary: { zh: "加倍", en: "Double" }, action: "test.double",
  input: z.object({ id: z.string(), amountFen: zFen }),
  output: z.object({ id: z.string(), amountFen: zFen, at: zInstant }),
  run: async (ctx, input) => ({ id: input.id, amountFen: fen(input.amountFen * 2n), at: ctx.now }),
});
const list = query({
  name: "test.list", summary: { zh: "列出", en: "List" }, action: PUBLIC,
  input: z.object({ page: z.coerce.number().int().min(1).default(1) }), output: z.object({ page: z.int() }),
  run: async (_ctx, { page }) => ({ page }),
});
const broken = rawRoute({
  method: "GET", path: "/api/broken", name: "test.broken", action: PUBLIC, produces: ["text/plain"], summary: { zh: "坏", en: "Broken" },
  handle: async () => {
    throw new Error("secret detail of our insides");
  },
});

let base: TestDatabase;
let app: FastifyInstance;

async function server(perMinute = 0): Promise<FastifyInstance> {
  const permissions = new PermissionTable();
  permissions.add({ "test.double": { officer: "any" } });
  const engine: Engine = { db: base.db, clock: fixedClock(at), newId: newUuid, permissions, effects: new Map(), tools: {} as Engine["tools"], appendLog: async () => undefined };
  const made = await httpServer({
    newId: newUuid, perMinute, logLevel: "silent",
    authenticate: async (request) => (request.cookies.who === "officer" ? { actor: officer, csrfToken: "token-of-the-session" } : null),
  });
  await describeApi(made, "0.0.0");
  await made.register(async (scope) => mount(scope, engine, [route("POST", "/api/doubles/:id", double), route("GET", "/api/list", list), broken]));
  await made.ready();
  return made;
}

beforeAll(async () => {
  base = await testDatabase();
  app = await server();
});
afterAll(async () => {
  await app.close();
  await base.drop();
});

const post = (headers: Record<string, string>, payload: unknown = { amountFen: 21 }) =>
  app.inject({ method: "POST", url: "/api/doubles/a", headers: { "content-type": "application/json", ...headers }, payload: JSON.stringify(payload) });
const signedIn = { cookie: "who=officer", "x-csrf-token": "token-of-the-session" };

describe("a write", () => {
  test("reads path and body, answers money as an integer and moments as ISO text", async () => {
    const answer = await post({ ...signedIn, "idempotency-key": "http-key-1" });
    expect([answer.statusCode, answer.json()]).toEqual([201, { id: "a", amountFen: 42, at: at.toISOString() }]);
    expect((await post({ ...signedIn, "idempotency-key": "http-key-1" })).json()).toEqual(answer.json());
  });

  test.each([
    ["without a session", {}, 401, "access.sign_in_needed"],
    ["without the session's token", { cookie: "who=officer", "idempotency-key": "http-key-2" }, 403, "access.csrf"],
    ["with a wrong token", { cookie: "who=officer", "x-csrf-token": "another", "idempotency-key": "http-key-2" }, 403, "access.csrf"],
    ["without an idempotency key", signedIn, 400, "command.idempotency_key_missing"],
  ])("is refused %s", async (_name, headers, status, code) => {
    const answer = await post(headers as Record<string, string>);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  test("names the wrong field, in the language asked for, with both beside it", async () => {
    const zh = (await post({ ...signedIn, "idempotency-key": "http-key-3" }, { amountFen: "much" })).json();
    const en = (await post({ ...signedIn, "idempotency-key": "http-key-3", "accept-language": "en-GB,en" }, { amountFen: "much" })).json();
    expect(zh).toMatchObject({ status: 422, code: "input.invalid", title: "填写内容有误", field: "/amountFen", instance: expect.any(String) });
    expect(en).toMatchObject({ title: "The input is not valid", text: { title: { zh: "填写内容有误" } } });
  });

  test("refuses an address that cannot be decoded as a problem", async () => {
    const answer = await app.inject("/api/list/%F0%28");
    expect([answer.statusCode, answer.headers["content-type"], answer.json().code]).toEqual([400, expect.stringContaining("problem+json"), "http.malformed"]);
  });

  test("refuses malformed JSON as a problem", async () => {
    const answer = await app.inject({ method: "POST", url: "/api/doubles/a", headers: { ...signedIn, "content-type": "application/json" }, payload: "{nope" });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "http.malformed"]);
  });
});

describe("every answer", () => {
  test("reads query text as numbers and refuses nonsense", async () => {
    expect((await app.inject("/api/list?page=3")).json()).toEqual({ page: 3 });
    expect((await app.inject("/api/list?page=x")).json().field).toBe("/page");
  });

  test("tells nothing of our insides when something breaks", async () => {
    const answer = await app.inject("/api/broken");
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain("secret");
  });

  test("carries the security headers and a request id", async () => {
    const { headers } = await app.inject("/api/list");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-request-id": expect.any(String) });
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("is limited in number a minute", async () => {
    const limited = await server(3);
    const codes = [];
    for (let i = 0; i < 5; i += 1) codes.push((await limited.inject("/api/list")).statusCode);
    expect(codes).toEqual([200, 200, 200, 429, 429]);
    await limited.close();
  });

  test("is described in OpenAPI 3.1, money as an integer", async () => {
    const document = (await app.inject("/api/openapi.json")).json();
    expect(document.openapi).toBe("3.1.0");
    const body = document.paths["/api/doubles/{id}"].post.requestBody.content["application/json"].schema;
    expect(body.properties.amountFen).toMatchObject({ type: "integer" });
    expect(Object.keys(document.paths)).toEqual(["/api/doubles/{id}", "/api/list", "/api/broken"]);
  });
});
