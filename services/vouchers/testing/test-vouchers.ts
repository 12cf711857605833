import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { append, entries, receipt, temporarySigner } from "#engines/proof/index.ts";
import { fixedClock } from "#kernel/clock.ts";
import type { Actor } from "#kernel/command/actor.ts";
import { SYSTEM } from "#kernel/command/actor.ts";
import { execute, withContext, type Engine } from "#kernel/command/execute.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import type { Toolbox } from "#kernel/command/toolbox.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { files, fileStore } from "#kernel/files/index.ts";
import { registerFile } from "#kernel/files/register-file.ts";
import { newUuid } from "#kernel/ids.ts";
import { runDueJobs } from "#kernel/jobs/worker.ts";
import { fen } from "#kernel/money.ts";
import { loadCatalog } from "#services/compass/index.ts";
import { upsertOfferings } from "#services/market/index.ts";
import { type SubjectId, upsertSubjects } from "#services/registry/index.ts";
import { amountsOf, type Amounts } from "../books.ts";
import { vouchers } from "../index.ts";
import { verifyVouchers } from "../verify.ts";

const CATALOG = fileURLToPath(new URL("../../../catalog/", import.meta.url));
export const INSTRUMENT = "voucher-instrument";

/** A small city on a real database: two firms, two agencies, four services, and one person for each role. */
export interface TestVouchers {
  base: TestDatabase;
  engine: Engine;
  clock: ReturnType<typeof fixedClock>;
  buyer: Actor & { subjectId: SubjectId };
  other: Actor & { subjectId: SubjectId };
  agency: Actor & { subjectId: SubjectId };
  otherAgency: Actor & { subjectId: SubjectId };
  officer: Actor;
  stranger: Actor;
  auditor: Actor;
  administrator: Actor;
  /** Services of the agency, and one of the other agency. */
  offerings: { instrument: string; transfer: string; ofOther: string };
  /** What people were told. */
  told: Record<string, unknown>[];
  grant(holder: Actor, options?: { caseId?: string; year?: number; scheme?: string; amountFen?: number }): Promise<string>;
  upload(owner: Actor, name?: string): Promise<string>;
  amounts(voucherId: string): Promise<Record<keyof Amounts, number>>;
  findings(): Promise<string[]>;
  runJobs(): Promise<number>;
  drop(): Promise<void>;
}

export async function testVouchers(): Promise<TestVouchers> {
  const base = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "ceyuan-vouchers-"));
  const clock = fixedClock(new Date("2026-03-02T02:00:00Z"));
  const engine = await engineOn(base, folder, clock);
  const told: TestVouchers["told"] = [];
  engine.effects.set("notify", async (_ctx, params) => {
    told.push(params);
    return {};
  });
  const subject = (name: string, type: "enterprise" | "agency") => newSubject(engine, name, type);
  const acting = async (role: Actor["role"], name: string, type: "enterprise" | "agency") =>
    ({ ...person(role), subjectId: await subject(name, type) });
  const buyer = await acting("applicant", "云汀试验材料有限公司", "enterprise");
  const other = await acting("applicant", "云汀另一家有限公司", "enterprise");
  const agency = await acting("agency", "云汀分析测试中心", "agency");
  const otherAgency = await acting("agency", "汐岭检测服务有限公司", "agency");
  const offerings = {
    instrument: await newOffering(engine, agency.subjectId, "instrument-sharing", "透射电子显微镜机时"),
    transfer: await newOffering(engine, agency.subjectId, "technology-transfer", "技术评估服务"),
    ofOther: await newOffering(engine, otherAgency.subjectId, "instrument-sharing", "核磁共振波谱分析"),
  };
  const officer = { ...person("officer"), department: "voucher-centre" };
  let uploads = 0;
  return {
    base, engine, clock, buyer, other, agency, otherAgency, officer, offerings, told,
    stranger: { ...person("officer"), department: "finance-bureau" },
    auditor: person("auditor"), administrator: person("administrator"),
    grant: (holder, options = {}) => grant(engine, holder, options),
    upload: async (owner, name = "文件.pdf") => {
      const sha256 = createHash("sha256").update(String(++uploads)).digest("hex");
      return (await execute(engine, registerFile, { actor: owner, input: { sha256, name, bytes: 10, mediaType: "application/pdf" } })).id;
    },
    amounts: async (voucherId) => {
      const found = (await amountsOf(base.db, [voucherId])).get(voucherId);
      return Object.fromEntries(Object.entries(found ?? {}).map(([name, amount]) => [name, Number(amount)])) as Record<keyof Amounts, number>;
    },
    findings: async () => {
      const codes: string[] = [];
      for await (const finding of verifyVouchers(engine)) codes.push(`${finding.code} ${finding.message.en}`);
      return codes;
    },
    runJobs: () => runDueJobs(engine, { handlers: new Map(Object.entries(vouchers.jobs ?? {})) }),
    drop: async () => {
      await base.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function engineOn(base: TestDatabase, folder: string, clock: Engine["clock"]): Promise<Engine> {
  const signer = temporarySigner("yunting.test");
  const permissions = new PermissionTable();
  permissions.add(vouchers.permissions);
  permissions.add(files.permissions);
  const tools = {
    catalog: await loadCatalog(CATALOG), files: fileStore(folder),
    log: {
      entriesAbout: (ref: { kind: string; id: string }) => entries(base.db, { ref, order: "oldest" }),
      receiptFor: async (ref: { kind: string; id: string }, type?: string) => {
        const [entry] = await entries(base.db, { ref, type, limit: 1 });
        return entry ? receipt(base.db, signer, entry.index, clock.now()) : null;
      },
    },
  };
  return {
    db: base.db, clock, newId: newUuid, permissions, effects: new Map(Object.entries(vouchers.effects ?? {})),
    tools: tools as unknown as Toolbox,
    appendLog: async (tx, actor, at, drafts) => {
      const plain = (data: unknown) => JSON.parse(JSON.stringify(data, (_, v: unknown) => (typeof v === "bigint" ? Number(v) : v))) as Record<string, unknown>;
      await append(tx, drafts.map((draft) => ({
        at, type: draft.type, ref: draft.ref, subject: draft.subject ?? null, actor: actor.membershipId ?? actor.kind, data: plain(draft.data),
      })));
    },
  };
}

export function person(role: Actor["role"]): Actor {
  return { kind: "user", userId: newUuid(), membershipId: newUuid(), role, subjectId: null, department: null };
}

/** What the window does when a publicity is over: the case is logged and its effect run, in one transaction. */
async function grant(engine: Engine, holder: Actor, options: { caseId?: string; year?: number; scheme?: string; amountFen?: number }): Promise<string> {
  const caseId = options.caseId ?? newUuid();
  const about = {
    id: caseId, subjectId: holder.subjectId, programmeId: options.scheme ?? INSTRUMENT, year: options.year ?? 2026,
    form: options.amountFen === undefined ? {} : { amountWanted: options.amountFen },
  };
  const done = await withContext(engine, SYSTEM, "any", async (ctx) => {
    ctx.log({ type: "window.case.granted", ref: { kind: "case", id: caseId }, data: {} });
    return ctx.effect("vouchers.grant", { case: about });
  });
  return String(done.voucherId);
}

let serial = 0;

async function newSubject(engine: Engine, nameZh: string, type: "enterprise" | "agency"): Promise<SubjectId> {
  const id = newUuid() as SubjectId;
  await engine.db.transaction().execute((tx) => upsertSubjects(tx, [{
    id, kind: "organisation", type, uscc: null, nameZh, nameEn: null, district: "hubin", industries: [], registeredOn: "2018-03-01",
    status: "active", legalForm: null, capitalFen: null, scope: null, address: null,
    source: "test", sourceId: `S${++serial}`, contentHash: Buffer.from([serial]),
  }], engine.clock.now()));
  return id;
}

async function newOffering(engine: Engine, agencyId: string, kind: string, titleZh: string): Promise<string> {
  const id = newUuid();
  await engine.db.transaction().execute((tx) => upsertOfferings(tx, [{
    id, code: null, kind: "service", class: kind, titleZh, titleEn: null, textZh: null, textEn: null, industries: [], agencyId,
    agencyName: null, priceFen: fen(200_000), priceUnit: "次", district: "hubin",
    source: "test", sourceId: `O${++serial}`, contentHash: Buffer.from([serial]),
  }], engine.clock.now()));
  return id;
}
