import { createHash } from "node:crypto";
import type { Role } from "#kernel/command/actor.ts";
import { registerFile } from "#kernel/files/register-file.ts";
import { execute } from "#kernel/command/execute.ts";
import { acceptOrder, confirmDelivery, deliverOrder, fileClaim, placeOrder } from "#services/vouchers/index.ts";
import { advanceCase, openCase, saveDraft } from "#services/window/index.ts";
import { newAchievement, newExpert, newNeed, newOffering } from "./market-records.ts";
import { actorOf, subjectOf, type Party } from "./parties.ts";
import { giveFacts } from "./subjects.ts";
import type { TestCity } from "./test-city.ts";

export const SCHEME = "voucher-instrument";

/** Everything in the city that belongs to one party and to nobody else. */
export interface Belongings {
  party: Party;
  draft: string;
  submitted: string;
  voucher: string;
  placed: string;
  confirmed: string;
  claim: string;
  /** One upload and one message for each role that has an organisation. */
  files: Record<HolderRole, string>;
  notifications: Record<HolderRole | "officer", string>;
  /** Three uploads of the agency that stand in no claim yet. */
  documents: { contractFile: string; invoiceFile: string; paymentFile: string };
  offering: { id: string; code: string };
  achievement: { id: string; code: string };
  need: { id: string; code: string };
  expert: { id: string; code: string };
}

type HolderRole = keyof Party["subjects"];
const HOLDERS: HolderRole[] = ["applicant", "agency", "bank", "expert"];

/** What an applicant types beside what is prefilled. */
export const TYPED = {
  staffTotal: 25, staffScience: 10, salesFen: 3_000_000_000, rdExpenseFen: 150_000_000, contactPerson: "测试·联系人", contactPhone: "021-00000000",
  amountWanted: 50_000_000, instrumentKinds: ["testing"], servicePlan: "用于材料导热系数的检测与分析。", noOtherFunding: true, noRelatedParty: true, promise: true,
};

/** Lets a party go the whole way once: cases, a voucher, orders, a claim, files, messages, records. */
export async function newBelongings(city: TestCity, party: Party): Promise<Belongings> {
  const [applicant, agency] = [actorOf(party, "applicant"), actorOf(party, "agency")];
  await giveFacts(city, party.subjects.applicant, { kind: "staff.total", period: "2025", value: 25n, unit: "person", source: "declared", asOf: "2025-12-31" });
  const offering = await newOffering(city, party.subjects.agency, "透射电子显微镜机时");
  const voucher = await newVoucher(city, party);
  const place = async () => (await city.run(applicant, placeOrder, { voucherId: voucher, offeringId: offering.id, contractSumFen: 1_000_000 })).id;
  const deliver = async (id: string): Promise<string> => {
    await city.run(agency, acceptOrder, { id });
    await city.run(agency, deliverOrder, { id, note: "已完成，报告已交付。" });
    await city.run(applicant, confirmDelivery, { id });
    return id;
  };
  const claimed = await deliver(await place());
  return {
    party, voucher, offering, placed: await place(), confirmed: await deliver(await place()),
    claim: (await city.run(agency, fileClaim, { id: claimed, ...(await newDocuments(city, party)), ...newInvoice() })).id,
    draft: await newCase(city, party, "voucher-transfer"), submitted: await newCase(city, party, SCHEME, true),
    files: await each(HOLDERS, (role) => newFile(city, party, role)),
    notifications: await each([...HOLDERS, "officer"], (role) => newMessage(city, party, role)),
    documents: await newDocuments(city, party),
    achievement: await newAchievement(city, party.subjects.expert, "石墨烯导热膜的制备方法"),
    need: await newNeed(city, party.subjects.applicant, "寻求高导热散热薄膜"),
    expert: await newExpert(city, party.subjects.expert, party.subjects.expert.id, "林问渠（虚构）"),
  };
}

/** Ids that nobody else may ever see in an answer. */
export function privateIds(own: Belongings): string[] {
  return [own.draft, own.submitted, own.voucher, own.placed, own.confirmed, own.claim, ...Object.values(own.files), ...Object.values(own.notifications)];
}

let invoices = 20_000_000;

/** A number that no claim has used. */
export function newInvoice(): { invoiceNumber: string; invoiceDate: string } {
  invoices += 1;
  return { invoiceNumber: String(invoices), invoiceDate: "2026-03-02" };
}

/** A voucher as a case's outcome gives it: the window logs the decision, then runs the effect, in one transaction. */
export async function newVoucher(city: TestCity, party: Party): Promise<string> {
  const caseId = city.engine.newId();
  const about = { id: caseId, subjectId: party.subjects.applicant.id, programmeId: SCHEME, year: 2026, form: {} };
  const granted = await city.asSystem((ctx) => {
    ctx.log({ type: "window.case.granted", ref: { kind: "case", id: caseId }, data: {} });
    return ctx.effect("vouchers.grant", { case: about });
  });
  return String(granted.voucherId);
}

async function newCase(city: TestCity, party: Party, programmeId: string, submit = false): Promise<string> {
  const applicant = actorOf(party, "applicant");
  const { id } = await city.run(applicant, openCase, { programmeId });
  if (!submit) return id;
  const { formVersion } = await city.run(applicant, saveDraft, { id, formVersion: 1, values: { ...TYPED } });
  await city.run(applicant, advanceCase, { id, event: "submit", formVersion });
  return id;
}

let uploads = 0;

async function newFile(city: TestCity, party: Party, role: Role): Promise<string> {
  const content = Buffer.from(`%PDF-1.7 ${++uploads}`);
  const received = await city.engine.tools.files.receive((async function* pieces() {
    yield content;
  })());
  await received.keep();
  const input = { sha256: createHash("sha256").update(content).digest("hex"), name: "合同.pdf", bytes: content.length, mediaType: "application/pdf" };
  return (await execute(city.engine, registerFile, { actor: actorOf(party, role), input })).id;
}

async function newDocuments(city: TestCity, party: Party): Promise<Belongings["documents"]> {
  const upload = () => newFile(city, party, "agency");
  return { contractFile: await upload(), invoiceFile: await upload(), paymentFile: await upload() };
}

async function newMessage(city: TestCity, party: Party, role: Role): Promise<string> {
  const to = role === "officer" ? { department: party.department } : { subjectId: subjectOf(party, role).id };
  const told = await city.asSystem((ctx) => ctx.effect("notify", { to, text: { zh: "测试消息", en: "A message" }, ref: { kind: "test", id: "1" } }));
  return String(told.notificationId);
}

async function each<K extends string>(names: K[], make: (name: K) => Promise<string>): Promise<Record<K, string>> {
  const made: [string, string][] = [];
  for (const name of names) made.push([name, await make(name)]);
  return Object.fromEntries(made) as Record<K, string>;
}
