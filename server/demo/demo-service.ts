import { z } from "zod";
import { command, PUBLIC, query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { ROLES } from "#kernel/command/actor.ts";
import { route } from "#kernel/http/route.ts";
import { problem } from "#kernel/problem.ts";
import type { Service } from "#kernel/service.ts";
import { findSubject } from "#services/registry/index.ts";
import type { CityClock } from "../city/city-clock.ts";
import { version } from "../version.ts";
import { DEMO_PASSWORD, demoSignIns } from "./accounts.ts";
import { demoState } from "./demo-state.ts";
import { heroes } from "./heroes.ts";
import { zText } from "#kernel/text.ts";

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    clock: CityClock;
  }
}

const DAY_MS = 24 * 3600 * 1000;

/** What a visitor must know before signing in. Ready sign-ins are told in a demo city only. */
export const readMeta = query({
  name: "meta.read", action: PUBLIC,
  summary: { zh: "城市与系统信息", en: "The city and this system" },
  input: z.object({}),
  output: z.object({
    name: zText, version: z.string(), demo: z.boolean(), now: zInstant, clockOffsetMs: z.int(), timezone: z.string(),
    districts: z.array(z.object({ id: z.string(), name: zText })),
    industries: z.array(z.object({ id: z.string(), name: zText })),
    signIns: z.array(z.object({ login: z.string(), role: z.enum(ROLES), person: z.string(), organisation: zText, note: zText, password: z.string() })).optional(),
  }).meta({ id: "Meta" }),
  async run(ctx) {
    const { catalog, clock } = ctx.tools;
    const demo = (await demoState(ctx.db)) !== null;
    return {
      name: catalog.city.name, version, demo, now: ctx.now, clockOffsetMs: clock.offsetMs, timezone: catalog.city.timezone,
      districts: catalog.city.districts.map(({ id, name }) => ({ id, name })),
      industries: [...catalog.industries.values()].map(({ id, name }) => ({ id, name })),
      ...(demo ? { signIns: await Promise.all(demoSignIns.map(async (signIn) => {
        const subject = signIn.hero ? await findSubject(ctx.db, heroes[signIn.hero].uscc) : null;
        const department = catalog.city.departments.find((each) => each.id === signIn.department);
        const organisation = subject ? { zh: subject.nameZh, en: subject.nameEn ?? subject.nameZh } : (department?.name ?? catalog.city.name);
        return { login: signIn.login, role: signIn.role, person: signIn.person, organisation, note: signIn.note, password: DEMO_PASSWORD };
      })) } : {}),
    };
  },
});

/** Lets a demo city live ahead, so that nobody waits for working days of publicity. */
export const advanceClock = command({
  name: "demo.clock.advance", action: "demo.clock.advance",
  summary: { zh: "拨快演示城市的时钟", en: "Move the demo city's clock forward" },
  input: z.object({ days: z.number().min(0).max(400) }),
  output: z.object({ now: zInstant, clockOffsetMs: z.int() }),
  async run(ctx, { days }) {
    if ((await demoState(ctx.tx)) === null) throw notDemo();
    const { clock } = ctx.tools;
    ctx.log({ type: "demo.clock_advanced", ref: { kind: "clock", id: "city" }, data: { days } });
    await clock.advance(ctx.tx, Math.round(days * DAY_MS));
    return { now: clock.now(), clockOffsetMs: clock.offsetMs };
  },
});

function notDemo() {
  return problem("demo.not_a_demo", 409, { zh: "只有演示城市可以拨快时钟", en: "Only a demo city's clock can be moved" });
}

export const demo: Service = {
  name: "demo",
  permissions: { "demo.clock.advance": { administrator: "any", officer: "any" } },
  routes: [route("GET", "/api/meta", readMeta), route("POST", "/api/demo/clock", advanceClock, { status: 200 })],
};
