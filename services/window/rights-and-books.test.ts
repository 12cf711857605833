import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import type { Actor } from "#kernel/command/actor.ts";
import { ask } from "#kernel/command/execute.ts";
import { newUuid } from "#kernel/ids.ts";
import { parseFlow } from "#engines/flow/index.ts";
import { listCases } from "./queries/list-cases.ts";
import { stepsIn } from "./testing/steps.ts";
import { testWindow, type TestWindow } from "./testing/test-window.ts";

let city: TestWindow;
beforeEach(async () => {
  city = await testWindow();
});
afterEach(() => city.drop());
const { open, step, read, caseAt, published, problems } = stepsIn(() => city);

describe("who may", () => {
  test("nobody acts on another's case", async () => {
    const id = await caseAt(["submit", city.applicant]);
    for (const [actor, event] of [[city.other, "withdraw"], [city.stranger, "take"], [city.auditor, "take"], [city.agency, "take"]] as const) {
      await expect(step(id, event, actor)).rejects.toMatchObject({ status: 403 });
    }
    await expect(step(id, "take", city.applicant)).rejects.toMatchObject({ code: "flow.not_yours", status: 403 });
    await expect(step(id, "publicity-over", city.officer)).rejects.toMatchObject({ status: 409 });
    await expect(read(id, city.other)).rejects.toMatchObject({ status: 403 });
    await expect(read(id, city.stranger)).rejects.toMatchObject({ status: 403 });
    expect((await read(id, city.auditor)).actions).toEqual([]);
    await expect(read(newUuid())).rejects.toMatchObject({ status: 404 });
  });

  test("nobody ends a publicity but the clock", async () => {
    const id = await published();
    await expect(step(id, "publicity-over", city.officer)).rejects.toMatchObject({ code: "flow.not_yours", status: 403 });
  });

  test("a draft is the applicant's own business", async () => {
    const id = await caseAt();
    await expect(read(id, city.officer)).rejects.toMatchObject({ status: 403 });
    expect((await ask(city.engine, listCases, { actor: city.officer, input: {} })).total).toBe(0);
  });

  test("lists narrow themselves, filter and count", async () => {
    await caseAt(["submit", city.applicant]);
    await open(city.other);
    const list = (actor: Actor, input = {}) => ask(city.engine, listCases, { actor, input });
    expect((await list(city.applicant)).items.map((one) => [one.number, one.stateLabel.zh])).toEqual([["YT-2026-000001", "待受理"]]);
    expect(await list(city.officer)).toMatchObject({ total: 1, counts: [{ state: "submitted", count: 1 }] });
    expect((await list(city.stranger)).total).toBe(0);
    expect((await list(city.auditor)).total).toBe(2);
    expect((await list(city.auditor, { q: "另一家" })).items.map((one) => one.number)).toEqual(["YT-2026-000002"]);
    expect((await list(city.auditor, { q: "000001" })).total).toBe(1);
    expect((await list(city.auditor, { state: "draft" })).counts).toHaveLength(2);
    await expect(list(city.agency)).rejects.toMatchObject({ status: 403 });
  });
});

describe("revisions", () => {
  test("a case goes on by the flow it began with", async () => {
    const id = await caseAt(["submit", city.applicant]);
    const { flow } = parseFlow(`
id: voucher-grant
title: { zh: 新, en: New }
initial: begin
states:
  begin: { label: { zh: 始, en: Begin }, on: { finish: { to: end, label: { zh: 了, en: Finish }, who: [applicant] } } }
  end: { label: { zh: 终, en: End }, final: true, outcome: granted }`, "new.yaml");
    if (!flow) throw new Error("not a flow");
    city.offer.flow = flow;
    city.offer.publicity = { workingDays: 1 };
    await step(id, "take", city.officer);
    await step(id, "approve", city.officer);
    expect((await read(id)).publicity).toMatchObject([{ until: "2026-05-08", workingDays: 7 }]);
    expect((await read((await open(city.other)).id, city.other)).actions.map((one) => one.event)).toEqual(["finish"]);
    expect(await problems()).toEqual([]);
  });
});

describe("verify", () => {
  test("notices a state, a form, a publicity or a log that was tampered with", async () => {
    const id = await published();
    const tamper = (text: string) => sql.raw(text).execute(city.base.owner);
    await tamper(`update "window"."case" set state = 'in-check'`);
    expect(await problems()).toEqual(["window.state"]);
    await tamper(`update "window"."case" set state = 'publicity', form = form || '{"budget": 1}'`);
    expect(await problems()).toEqual(["window.form_digest"]);
    await tamper(`update "window"."case" set form = form || '{"budget": 1000000}'`);
    await tamper(`update "window".publicity set until_day = '2026-05-07'`);
    expect(await problems()).toEqual(["window.publicity_short"]);
    await tamper(`update "window".publicity set until_day = '2026-05-08'`);
    city.clock.set(new Date("2026-05-08T16:00:00Z"));
    await city.runTimers();
    expect(await problems()).toEqual([]);
    city.logged.splice(2, 1);
    expect(await problems()).toEqual(["window.not_logged"]);
    await expect(sql`delete from "window".case_event where case_id = ${id}`.execute(city.base.db)).rejects.toThrow(/permission denied/);
  });
});
