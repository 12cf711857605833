import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, execute } from "#kernel/command/execute.ts";
import { newUuid } from "#kernel/ids.ts";
import { loadCatalog, type Catalog } from "#services/compass/index.ts";
import { grantCredential, recordFacts, type SubjectId } from "#services/registry/index.ts";
import { advanceCase } from "./commands/advance-case.ts";
import { openCase } from "./commands/open-case.ts";
import { saveDraft } from "./commands/save-draft.ts";
import { listProgrammes } from "./queries/list-programmes.ts";
import { readCase } from "./queries/read-case.ts";
import { readProgramme } from "./queries/read-programme.ts";
import { testWindow, type TestWindow } from "./testing/test-window.ts";

let city: TestWindow;
let catalog: Catalog;
beforeAll(async () => {
  city = await testWindow();
  catalog = await loadCatalog(fileURLToPath(new URL("../../catalog/", import.meta.url)));
  const { log } = city.engine.tools;
  city.engine.tools = { log, catalog } as typeof city.engine.tools;
});
afterAll(() => city.drop());

const PROMISES = { noOtherFunding: true, noRelatedParty: true, promise: true };

describe("programmes of the shipped catalog", () => {
  test("are listed for everybody, those that are open first", async () => {
    const { items } = await ask(city.engine, listProgrammes, { actor: null, input: {} });
    expect(items.map((one) => one.open)).toEqual(items.map((one) => one.open).sort((a, b) => Number(b) - Number(a)));
    const voucher = items.find((one) => one.id === "voucher-transfer");
    expect(voucher).toMatchObject({ open: true, department: { id: "voucher-centre" }, publicity: { kind: "working" }, money: { capFen: 50_000_000n, ratioBp: 5000 } });
    expect((await ask(city.engine, listProgrammes, { actor: null, input: { q: "高新技术" } })).items.map((one) => one.id)).toContain("hnte");
  });

  test("can be read with form, flow, sources and what is not verified", async () => {
    const one = await ask(city.engine, readProgramme, { actor: null, input: { id: "voucher-transfer" } });
    expect(one.flow?.states.map((state) => state.id)).toContain("publicity");
    expect(one.form?.sections.length).toBeGreaterThan(0);
    expect(one.conditions.some((clause) => clause.depth > 0)).toBe(true);
    expect(one.sources.map((source) => source.document)).toContain("voucher-2018");
    expect(one.publicity?.unverified?.zh).toBeTruthy();
    await expect(ask(city.engine, readProgramme, { actor: null, input: { id: "no-such" } })).rejects.toMatchObject({ status: 404 });
  });

  test("are applied for: prefilled, judged by the rules, refused by clause until the condition holds", async () => {
    const actor = city.applicant;
    const subject = actor.subjectId as SubjectId;
    const { id, number } = await execute(city.engine, openCase, { actor, key: newUuid(), input: { programmeId: "voucher-transfer" } });
    expect(number).toBe("YT-2026-000001");
    const draft = await ask(city.engine, readCase, { actor, input: { id } });
    expect(draft.values).toMatchObject({ uscc: "91990106MA00000011", staffTotal: 25 });
    const values = {
      ...draft.values, staffScience: 10, salesFen: 100_000_000, rdExpenseFen: 8_000_000, contactPerson: "测试人", contactPhone: "021-5550000",
      amountWanted: 20_000_000, transferKinds: ["consulting"], servicePlan: "委托开展技术评价与中试服务", ...PROMISES,
    };
    const saved = await execute(city.engine, saveDraft, { actor, input: { id, formVersion: 1, values } });
    expect(saved.warnings).toEqual([]);
    const submit = () => execute(city.engine, advanceCase, { actor, key: newUuid(), input: { id, event: "submit" } });
    const facts = (value: boolean) => city.engine.db.transaction().execute((tx) => recordFacts(tx, [
      { subject, kind: "registration.legal-person", period: "2026-01-01", value, unit: null, source: "official", asOf: "2026-01-01" },
      { subject, kind: "team.incubated", period: "2026-01-01", value: false, unit: null, source: "official", asOf: "2026-01-01" },
    ], city.clock.now()));
    await facts(false);
    const refusal = await submit().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "window.not_eligible", status: 422, meta: { clauses: [{ id: "who" }] } });

    await facts(true);
    await city.engine.db.transaction().execute((tx) => grantCredential(tx, {
      id: newUuid(), subject, kind: "tech-sme", number: "202699010600000001", grade: null, validFrom: "2026-01-01", validTo: "2026-12-31", grantedByCase: null,
    }, city.clock.now()));
    await submit();
    const submitted = await ask(city.engine, readCase, { actor: city.officer, input: { id } });
    expect(submitted.verdict).toMatchObject({ verdict: "yes", version: "2018", asOf: "2026-04-24" });
    expect(submitted.verdict?.document).toMatchObject({ programme: "voucher-transfer", clauses: [{ id: "who", verdict: "yes" }] });
  });
});
