import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Service } from "#kernel/service.ts";
import { services } from "../services.ts";
import { testCity, type TestCity } from "../testing/test-city.ts";
import { offeredEffects, wire } from "./wire.ts";

let city: TestCity;
beforeAll(async () => {
  city = await testCity();
});
afterAll(() => city.drop());

const wiring = (offered: Service[]) => {
  const { db, clock, newId, tools } = city.engine;
  return wire({ db, clock, newId, tools }, offered);
};
const service = (name: string, more: Partial<Service>): Service => ({ name, permissions: {}, ...more });
const nothing = async () => ({});

describe("wiring", () => {
  test("brings together what all services offer", () => {
    const { engine, handlers } = wiring(services);
    expect([...engine.effects.keys()].sort()).toEqual([...offeredEffects()].sort());
    expect(handlers.has("vouchers.expire")).toBe(true);
    expect(engine.permissions.rows().size).toBe(services.flatMap((each) => Object.keys(each.permissions)).length);
  });

  test.each([
    ["an action", { permissions: { "a.read": { auditor: "any" } } }, /a\.read/],
    ["an effect", { effects: { "a.do": nothing } }, /effect of second: a\.do is offered twice/],
    ["a job", { jobs: { "a.later": async () => undefined } }, /job of second: a\.later is offered twice/],
  ] as [string, Partial<Service>, RegExp][])("refuses two services that claim %s", (_what, claim, message) => {
    expect(() => wiring([service("first", claim), service("second", claim)])).toThrow(message);
  });

  test("every route and operation has a name of its own", () => {
    const routes = services.flatMap((each) => each.routes ?? []);
    const addresses = routes.map((route) => `${route.method} ${route.path}`);
    const names = routes.map((route) => (route.kind === "raw" ? route.name : route.useCase.name));
    expect([new Set(addresses).size, new Set(names).size]).toEqual([routes.length, routes.length]);
  });

  test("a limited grant only where the use case says what belongs to whom", () => {
    const rows = city.engine.permissions.rows();
    const unjudged = services.flatMap((each) => each.routes ?? []).flatMap((route) => {
      if (route.kind === "raw" || route.useCase.belongs) return [];
      const limited = Object.values(rows.get(route.useCase.action) ?? {}).some((reach) => reach !== "any");
      return limited ? [route.useCase.name] : [];
    });
    expect(unjudged).toEqual([]);
  });
});
