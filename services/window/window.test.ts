import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { sql } from "kysely";
import { ask, execute } from "#kernel/command/execute.ts";
import { newUuid } from "#kernel/ids.ts";
import { advanceCase } from "./commands/advance-case.ts";
import { readNotification } from "./commands/read-notification.ts";
import { listNotifications } from "./queries/list-notifications.ts";
import { listPublicity } from "./queries/list-publicity.ts";
import { FILLED, stepsIn } from "./testing/steps.ts";
import { testWindow, type TestWindow } from "./testing/test-window.ts";

let city: TestWindow;
beforeEach(async () => {
  city = await testWindow();
});
afterEach(() => city.drop());
const { open, save, step, read, caseAt, published, problems } = stepsIn(() => city);

describe("the good way", () => {
  test("from draft to granted, with publicity in working days", async () => {
    const { id, number } = await open();
    expect(number).toBe("YT-2026-000001");
    const draft = await read(id);
    expect(draft.values).toEqual({ name: "云汀试验材料有限公司", staff: 25 });
    expect(draft.origins["staff"]).toMatchObject({ from: "fact.staff.total", period: "2025", source: "social_security" });
    expect(draft.missing.map((one) => one.field)).toEqual(["/values/purpose", "/values/budget"]);
    expect(draft.actions.map((one) => one.event)).toEqual(["submit", "withdraw"]);

    await save(id, 1, { ...FILLED, name: "改过的名称" });
    await step(id, "submit", city.applicant);
    expect((await read(id)).values["name"]).toBe("云汀试验材料有限公司");
    expect((await read(id, city.officer)).actions.map((one) => one.event)).toEqual(["take"]);
    await step(id, "take", city.officer);
    await step(id, "approve", city.officer);

    // Friday 24 April plus seven working days: 27 to 30 April, 6 to 8 May; 1 to 5 May are holidays.
    const [line] = (await ask(city.engine, listPublicity, { actor: null, input: {} })).items;
    expect(line).toMatchObject({ number, applicant: "云汀试验材料有限公司", from: "2026-04-24", until: "2026-05-08", workingDays: 7, endedAt: null });
    city.clock.set(new Date("2026-05-08T15:59:59Z"));
    expect(await city.runTimers()).toBe(0);
    city.clock.set(new Date("2026-05-08T16:00:00Z"));
    expect(await city.runTimers()).toBe(1);

    const done = await read(id);
    expect(done).toMatchObject({ state: "granted", outcome: "granted", verdict: { verdict: "yes" } });
    expect(done.decidedAt).toEqual(new Date("2026-05-08T16:00:00Z"));
    expect(done.events.map((one) => [one.event, one.role])).toEqual([
      ["open", "applicant"], ["submit", "applicant"], ["take", "officer"], ["approve", "officer"], ["publicity-over", "system"],
    ]);
    expect(done.events.every((one) => one.logIndex !== null)).toBe(true);
    expect(city.granted).toHaveLength(1);
    expect(city.granted[0]).toMatchObject({ case: { id, number, programmeId: "voucher-test", subjectId: city.applicant.subjectId } });
    expect((await ask(city.engine, listPublicity, { actor: null, input: { running: "false" } })).items[0]).toMatchObject({ endedBy: "over" });
    expect(await problems()).toEqual([]);
  });

  test("logs every step with digests and without what was written", async () => {
    await published();
    expect(city.logged.map(({ entry }) => entry.type)).toEqual(["window.case.open", "window.case.submit", "window.case.take", "window.case.approve"]);
    expect(JSON.stringify(city.logged)).not.toContain("显微镜");
    expect(city.logged[1]?.entry.data).toMatchObject({ number: "YT-2026-000001", from: "draft", to: "submitted", verdict: "yes", formSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("tells each side, and lets it be read once", async () => {
    await caseAt(["submit", city.applicant], ["take", city.officer]);
    const desk = await ask(city.engine, listNotifications, { actor: city.officer, input: {} });
    expect(desk).toMatchObject({ unread: 1, items: [{ text: { en: "A new application waits to be taken." }, ref: { kind: "case", number: "YT-2026-000001" } }] });
    const id = desk.items[0]?.id as string;
    await expect(execute(city.engine, readNotification, { actor: city.stranger, input: { id } })).rejects.toMatchObject({ status: 403 });
    await execute(city.engine, readNotification, { actor: city.officer, input: { id } });
    expect(await ask(city.engine, listNotifications, { actor: city.officer, input: { unread: "true" } })).toMatchObject({ unread: 0, total: 0 });
    expect((await ask(city.engine, listNotifications, { actor: city.applicant, input: {} })).items).toHaveLength(1);
    expect((await ask(city.engine, listNotifications, { actor: city.agency, input: {} })).items).toHaveLength(0);
  });
});

describe("correction", () => {
  test("is asked for once, with a reason, and never twice", async () => {
    const id = await caseAt(["submit", city.applicant], ["take", city.officer]);
    await expect(step(id, "send-back", city.officer)).rejects.toMatchObject({ code: "window.comment_missing", status: 422, field: "/comment" });
    await step(id, "send-back", city.officer, "请补充用途说明");
    const back = await read(id);
    expect(back).toMatchObject({ state: "correction", editable: true, sendBacks: 1 });
    await save(id, back.formVersion, { ...back.values, purpose: "补充：使用电子显微镜分析三批样品" });
    await step(id, "resubmit", city.applicant);
    await expect(step(id, "send-back", city.officer, "再改")).rejects.toMatchObject({ code: "flow.unavailable", status: 409 });
    expect((await read(id, city.officer)).actions.map((one) => one.event)).toEqual(["approve", "reject"]);
    expect(await problems()).toEqual([]);
  });
});

describe("submission", () => {
  test("lists everything that is missing at once", async () => {
    const { id } = await open();
    await save(id, 1, { purpose: "短", budget: -1, oddity: 1 });
    const refusal = await step(id, "submit", city.applicant).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "window.form_incomplete", status: 422 });
    expect((refusal as { errors: { field: string }[] }).errors.map((one) => one.field)).toEqual(["/values/staff", "/values/purpose", "/values/budget", "/values/oddity"]);
    expect((await read(id)).state).toBe("draft");
  });

  test("is refused by clause when the compass says no, and kept with a warning when it cannot tell", async () => {
    const id = await caseAt();
    city.say.verdict = "no";
    await expect(step(id, "submit", city.applicant)).rejects.toMatchObject({ code: "window.not_eligible", meta: { clauses: [{ id: "tech-sme" }] } });
    city.say.verdict = "unknown";
    await step(id, "submit", city.applicant);
    expect((await read(id, city.officer)).verdict).toMatchObject({ verdict: "unknown", unclear: [{ id: "tech-sme" }] });
  });

  test("wants the version that the applicant saw", async () => {
    const id = await caseAt();
    await expect(execute(city.engine, advanceCase, { actor: city.applicant, key: newUuid(), input: { id, event: "submit", formVersion: 1 } }))
      .rejects.toMatchObject({ code: "window.form_changed" });
  });
});

describe("drafts", () => {
  test("two devices do not overwrite each other unseen", async () => {
    const { id } = await open();
    const first = await save(id, 1, { purpose: "甲设备所写" });
    expect(first.formVersion).toBe(2);
    await expect(save(id, 1, { purpose: "乙设备所写" })).rejects.toMatchObject({
      code: "window.draft_conflict", status: 409, meta: { formVersion: 2, values: { purpose: "甲设备所写" } },
    });
    // A repeat after a lost answer is no conflict.
    expect(await save(id, 1, { purpose: "甲设备所写" })).toEqual(first);
    expect(await save(id, 2, { purpose: "乙设备所写" })).toMatchObject({ formVersion: 3 });
  });

  test("of many savers of one version exactly one wins", async () => {
    const { id } = await open();
    const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => save(id, 1, { purpose: `第${i}台设备所写` })));
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("keep what is wrong, and say so", async () => {
    const { id } = await open();
    const saved = await save(id, 1, { staff: "二十", budget: 5 });
    expect(saved.warnings.map((one) => one.field)).toEqual(["/values/staff"]);
    expect((await read(id)).values["staff"]).toBe("二十");
  });

  test("cannot be changed once out of the applicant's hands", async () => {
    const id = await caseAt(["submit", city.applicant]);
    await expect(save(id, 2, { purpose: "改一改看行不行" })).rejects.toMatchObject({ code: "window.not_editable", status: 409 });
  });
});

describe("once and only once", () => {
  test("one case a year; a rejected or withdrawn one makes room", async () => {
    const { id, number } = await open();
    await expect(open()).rejects.toMatchObject({ code: "window.case_exists", meta: { caseId: id, number } });
    await step(id, "withdraw", city.applicant);
    expect((await open()).number).toBe("YT-2026-000002");
    expect((await open(city.other)).number).toBe("YT-2026-000003");
  });

  test("many openings at once make one case", async () => {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => open()));
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const refused = answers.filter((one) => one.status === "rejected").map((one) => (one.reason as { code?: string }).code);
    expect(refused).toEqual(Array.from({ length: 7 }, () => "window.case_exists"));
  });

  test("a doubled request is answered with the first answer; two different ones do not both pass", async () => {
    const id = await caseAt(["submit", city.applicant], ["take", city.officer]);
    const key = newUuid();
    const same = await Promise.all(Array.from({ length: 6 }, () => step(id, "approve", city.officer, undefined, key)));
    expect(new Set(same.map((one) => one.state))).toEqual(new Set(["publicity"]));
    const rivals = await Promise.allSettled([step(id, "uphold-objection", city.officer, "异议成立"), step(id, "uphold-objection", city.officer, "异议成立"), step(id, "withdraw", city.applicant)]);
    expect(rivals.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  test("an officer's stop and the end of the publicity do not both happen", async () => {
    const id = await published();
    city.clock.set(new Date("2026-05-08T16:00:00Z"));
    await Promise.allSettled([city.runTimers(), step(id, "uphold-objection", city.officer, "异议成立"), city.runTimers()]);
    city.clock.advance(600_000);
    await city.runTimers();
    const done = await read(id);
    expect(["granted", "rejected"]).toContain(done.state);
    expect(city.granted.length).toBe(done.state === "granted" ? 1 : 0);
    expect(await problems()).toEqual([]);
  });

  test("a failing effect undoes the step, and the timer tries again", async () => {
    const id = await published();
    const grant = city.engine.effects.get("vouchers.grant") as NonNullable<ReturnType<typeof city.engine.effects.get>>;
    city.engine.effects.set("vouchers.grant", async () => {
      throw new Error("the ledger is away");
    });
    city.clock.set(new Date("2026-05-08T16:00:00Z"));
    await city.runTimers();
    expect((await read(id)).state).toBe("publicity");
    city.engine.effects.set("vouchers.grant", grant);
    city.clock.advance(60_000);
    await city.runTimers();
    expect((await read(id)).state).toBe("granted");
    expect(city.granted).toHaveLength(1);
  });

  test("a stopped publicity leaves no timer behind", async () => {
    const id = await published();
    await step(id, "uphold-objection", city.officer, "经核查异议成立");
    expect((await sql`select 1 from kernel.job`.execute(city.base.db)).rows).toHaveLength(0);
    expect(await read(id)).toMatchObject({ state: "rejected", publicity: [{ endedBy: "stopped" }] });
  });
});

describe("whatever people do", () => {
  test("a case never gets stuck, grants at most once, and its books agree", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 1000 }), { minLength: 4, maxLength: 14 }), async (choices) => {
      const before = city.granted.length;
      const id = await caseAt();
      for (const choice of choices) {
        const mine = (await read(id)).actions.map((one) => [one.event, city.applicant] as const);
        const theirs = await read(id, city.officer).then((one) => one.actions.map((each) => [each.event, city.officer] as const), () => []);
        const open = [...mine, ...theirs];
        if (choice % 5 === 0) {
          city.clock.advance(20 * 86_400_000);
          await city.runTimers();
        } else if (open.length > 0) {
          const [event, actor] = open[choice % open.length] as (typeof open)[number];
          await step(id, event, actor, "理由");
        }
      }
      const end = await read(id);
      expect(city.granted.length - before).toBe(end.outcome === "granted" ? 1 : 0);
      expect(end.sendBacks).toBeLessThanOrEqual(1);
      expect(await problems()).toEqual([]);
      if (end.outcome === null && end.actions.some((one) => one.event === "withdraw")) await step(id, "withdraw", city.applicant);
      // Makes room for the next walk.
      await sql`update "window"."case" set holds_place = false`.execute(city.base.owner);
    }), { numRuns: 15 });
  });
});
