import { readFileSync } from "node:fs";
import { WorkingCalendar } from "#kernel/calendar/working-days.ts";
import { fixedClock } from "#kernel/clock.ts";
import type { Actor } from "#kernel/command/actor.ts";
import type { Effect, LogDraft } from "#kernel/command/context.ts";
import type { Engine } from "#kernel/command/execute.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { newUuid } from "#kernel/ids.ts";
import { runDueJobs } from "#kernel/jobs/worker.ts";
import { parseFlow, zForm, type Flow } from "#engines/flow/index.ts";
import { recordFacts, upsertSubjects, type SubjectId } from "#services/registry/index.ts";
import type { VerdictValue } from "../model.ts";
import type { Offer, ProgrammeBook } from "../programme-book.ts";
import { windowService } from "../index.ts";

const name = (zh: string, en: string) => ({ zh, en });

/** The flow that ships with the city. */
export function voucherFlow(): Flow {
  const file = new URL("../../../catalog/flows/voucher-grant.yaml", import.meta.url);
  const { flow } = parseFlow(readFileSync(file, "utf8"), "voucher-grant.yaml");
  if (!flow) throw new Error("the shipped flow cannot be read");
  return flow;
}

export const FORM = zForm.parse({
  sections: [{
    title: name("企业", "Enterprise"),
    fields: [
      { id: "name", label: name("名称", "Name"), type: "text", from: "subject.nameZh", fixed: true, required: true },
      { id: "staff", label: name("职工总数", "Staff"), type: "integer", from: "fact.staff.total", required: true, min: 0 },
      { id: "purpose", label: name("用途", "Purpose"), type: "text", required: true, minLength: 5, maxLength: 500, multiline: true },
      { id: "budget", label: name("预计金额", "Expected sum"), type: "money", required: true },
    ],
  }],
});

export interface TestWindow {
  base: TestDatabase;
  engine: Engine;
  clock: ReturnType<typeof fixedClock>;
  logged: { entry: LogDraft; index: number }[];
  granted: Record<string, unknown>[];
  applicant: Actor;
  other: Actor;
  officer: Actor;
  stranger: Actor;
  auditor: Actor;
  agency: Actor;
  /** What the compass will say. */
  say: { verdict: VerdictValue };
  /** The programme as it stands; change it to try a new revision. */
  offer: Offer;
  runTimers(): Promise<number>;
  drop(): Promise<void>;
}

/** A window of its own on a real database: the shipped flow, a small form, a compass that says what the test wants. */
export async function testWindow(): Promise<TestWindow> {
  const base = await testDatabase();
  const clock = fixedClock(new Date("2026-04-24T01:00:00Z"));
  const offer: Offer = {
    id: "voucher-test", version: "2026", name: name("测试创新券", "Test voucher"), department: "voucher-centre",
    flow: voucherFlow(), form: FORM, publicity: { workingDays: 7 }, outcome: [{ name: "vouchers.grant", params: { scheme: "voucher-test" } }], oncePerYear: true,
  };
  const say: TestWindow["say"] = { verdict: "yes" };
  const logged: TestWindow["logged"] = [];
  const granted: Record<string, unknown>[] = [];
  const permissions = new PermissionTable();
  permissions.add(windowService.permissions);
  const grant: Effect = async (_ctx, params) => {
    granted.push(params);
    return { voucherId: newUuid() };
  };
  const engine: Engine = {
    db: base.db, clock, newId: newUuid, permissions,
    effects: new Map([...Object.entries(windowService.effects ?? {}), ["vouchers.grant", grant]]),
    tools: { programmes: book(offer, say), log: fakeLog(logged) } as unknown as Engine["tools"],
    appendLog: async (_tx, _actor, _at, entries) => void logged.push(...entries.map((entry, i) => ({ entry, index: logged.length + i }))),
  };
  const subject = await enterprise(engine, "云汀试验材料有限公司", "91990106MA00000011");
  const other = await enterprise(engine, "云汀另一家有限公司", "91990106MA00000038");
  const actor = (role: Actor["role"], subjectId: string | null, department: string | null): Actor => (
    { kind: "user", userId: newUuid(), membershipId: newUuid(), role, subjectId, department });
  return {
    base, engine, clock, logged, granted, say, offer,
    applicant: actor("applicant", subject, null), other: actor("applicant", other, null),
    officer: actor("officer", null, "voucher-centre"), stranger: actor("officer", null, "finance-bureau"),
    auditor: actor("auditor", null, null), agency: actor("agency", other, null),
    runTimers: () => runDueJobs(engine, { handlers: new Map(Object.entries(windowService.jobs ?? {})) }),
    drop: () => base.drop(),
  };
}

const CLAUSE = { id: "tech-sme", title: name("入库科技型中小企业", "Registered tech SME"), because: name("没有有效编号。", "No valid number.") };

function book(offer: Offer, say: TestWindow["say"]): ProgrammeBook {
  return {
    calendar: WorkingCalendar.fromSettings({ holidays: [{ from: "2026-05-01", to: "2026-05-05" }], makeUpDays: ["2026-05-09"] }),
    numberPrefix: "YT",
    offer: (id) => (id === offer.id ? offer : null),
    nameOf: () => offer.name,
    departmentName: (id) => ({ zh: id, en: id }),
    factName: (kind) => ({ zh: kind, en: kind }),
    judge: (one, _known, asOf) => ({
      verdict: say.verdict, asOf, version: one.version, document: {},
      failing: say.verdict === "no" ? [CLAUSE] : [],
      unclear: say.verdict === "unknown" ? [CLAUSE] : [],
    }),
  };
}

function fakeLog(logged: TestWindow["logged"]) {
  return {
    entriesAbout: async (ref: { kind: string; id: string }) => logged
      .filter(({ entry }) => entry.ref.kind === ref.kind && entry.ref.id === ref.id)
      .map(({ entry, index }) => ({ index, type: entry.type, data: entry.data })),
  };
}

/** A registered enterprise with one fact. */
async function enterprise(engine: Engine, nameZh: string, uscc: string): Promise<SubjectId> {
  const id = engine.newId() as SubjectId;
  await engine.db.transaction().execute(async (tx) => {
    await upsertSubjects(tx, [{
      id, kind: "organisation", type: "enterprise", uscc: uscc as never, nameZh, nameEn: null, district: "tingzhou", industries: [],
      registeredOn: "2019-03-01", status: "active", legalForm: null, capitalFen: null, scope: null, address: null,
      source: "test", sourceId: uscc, contentHash: Buffer.from(uscc),
    }], engine.clock.now());
    await recordFacts(tx, [
      { subject: id, kind: "staff.total", period: "2024", value: 20n, unit: "person", source: "declared", asOf: "2024-12-31" },
      { subject: id, kind: "staff.total", period: "2025", value: 25n, unit: "person", source: "social_security", asOf: "2025-12-31" },
    ], engine.clock.now());
  });
  return id;
}
