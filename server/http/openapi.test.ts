import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { PUBLIC } from "#kernel/command/use-case.ts";
import { actionOf, isWrite, nameOf, needsKey } from "../testing/called-route.ts";
import { allRoutes } from "./all-routes.ts";
import { clientTypes } from "./client-types.ts";
import { openApiDocument } from "./describe-routes.ts";

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content: Record<string, { schema?: unknown }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}

interface Document {
  openapi: string;
  info: { title?: string; version?: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}

const routes = allRoutes({ sessions: undefined as never, secureCookies: false, signInsPerMinute: 1, departmentName: (id) => ({ zh: id, en: id }) });
const PROBLEM = { $ref: "#/components/schemas/Problem" };

let document: Document;
let operations: [string, Operation][];

beforeAll(async () => {
  // As it travels: what JSON cannot carry would be missing here.
  document = JSON.parse(JSON.stringify(await openApiDocument())) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));
});

/** Names of the operations of which something does not hold. */
const wrong = (holds: (operation: Operation, name: string) => boolean): string[] => operations.filter(([name, operation]) => !holds(operation, name)).map(([name]) => name);

describe("the document", () => {
  test("is OpenAPI 3.1 with a title and a version", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.components.securitySchemes).toHaveProperty("session");
  });

  test("describes every route of the server, and nothing else", () => {
    const written = routes.map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`);
    expect(operations.map(([name]) => name).sort()).toEqual(written.sort());
  });

  test("points only to what is there", () => {
    const missing = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => ref)
      .filter((ref) => ref.split("/").slice(1).reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document) === undefined);
    expect(missing).toEqual([]);
  });

  test("knows money as whole numbers and moments as date-times", () => {
    const text = JSON.stringify(document);
    const fields = [...text.matchAll(/"(\w+Fen)":(\{[^{}]*\}|\{"anyOf":\[\{[^{}]*\})/g)];
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(([, , schema = ""]) => !schema.includes('"type":"integer"')).map(([, name]) => name)).toEqual([]);
  });
});

describe("every operation", () => {
  test("has a name of its own, words in both languages and a tag", () => {
    const names = operations.map(([, operation]) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(wrong(({ operationId }) => /^[a-z_]+(\.[a-z_A-Z]+)+$/.test(operationId ?? ""))).toEqual([]);
    expect(wrong(({ summary }) => /\p{Script=Han}/u.test(summary ?? ""))).toEqual([]);
    expect(wrong(({ description }) => /[A-Za-z]{3}/.test(description ?? "") && !/\p{Script=Han}/u.test(description ?? ""))).toEqual([]);
    expect(wrong(({ tags }) => tags?.length === 1)).toEqual([]);
  });

  test("declares the names in its path, and no other path parameter", () => {
    expect(wrong(({ parameters = [] }, name) => {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, found = ""]) => found).sort();
      const declared = parameters.filter((each) => each.in === "path");
      return JSON.stringify(declared.map((each) => each.name).sort()) === JSON.stringify(inPath) && declared.every((each) => each.required === true);
    })).toEqual([]);
  });

  test("gives every parameter, body and answer a schema", () => {
    expect(wrong(({ parameters = [] }) => parameters.every((each) => each.schema !== undefined))).toEqual([]);
    const contents = ({ requestBody, responses }: Operation) =>
      [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
    expect(wrong((operation) => contents(operation).every((content) => content.schema !== undefined))).toEqual([]);
    expect(wrong(({ responses }) => Object.entries(responses).some(([status, { content }]) => status.startsWith("2") && content !== undefined))).toEqual([]);
    expect(wrong(({ responses }) => Object.values(responses).every(({ description }) => Boolean(description)))).toEqual([]);
  });

  test("answers every refusal and failure with a problem document", () => {
    expect(wrong(({ responses }) => {
      const failures = Object.entries(responses).filter(([status]) => !status.startsWith("2"));
      return failures.map(([status]) => status).sort().join() === "4XX,5XX"
        && failures.every(([, { content }]) => JSON.stringify(content) === JSON.stringify({ "application/problem+json": { schema: PROBLEM } }));
    })).toEqual([]);
  });

  test("says which permission it asks for, and where it wants an idempotency key", () => {
    const byName = new Map(operations.map(([, operation]) => [operation.operationId, operation]));
    for (const route of routes) {
      const operation = byName.get(nameOf(route));
      const action = actionOf(route);
      expect(operation?.description).toContain(action === PUBLIC ? "no sign-in needed" : `\`${action}\``);
      const key = operation?.parameters?.some((each) => each.in === "header" && each.name === "idempotency-key") ?? false;
      expect([nameOf(route), key]).toEqual([nameOf(route), needsKey(route)]);
      if (isWrite(route)) expect(route.method, nameOf(route)).not.toBe("GET");
    }
  });
});

test("the portal's client is generated from this document", async () => {
  const target = new URL("../../web/src/api/schema.d.ts", import.meta.url);
  const current = readFileSync(target, "utf8") === (await clientTypes());
  expect(current, "web/src/api/schema.d.ts is not what the routes say; run: npm run generate").toBe(true);
});
