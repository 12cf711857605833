import { createHash } from "node:crypto";
import { recordFacts, upsertSubjects, type NewFact, type Subject, type SubjectId, type Uscc } from "#services/registry/index.ts";
import { fen } from "#kernel/money.ts";
import { demoUscc } from "../demo/identity.ts";
import type { TestCity } from "./test-city.ts";

export interface TestSubject {
  id: SubjectId;
  uscc: Uscc;
  name: string;
}

// Well above the heroes' serial numbers.
let serial = 5_000_000;

/** An organisation with a credit code, in Hubin District. */
export async function newSubject(city: TestCity, type: Subject["type"], name: string, more: Partial<Subject> = {}): Promise<TestSubject> {
  serial += 1;
  const id = city.engine.newId() as SubjectId;
  const uscc = demoUscc(type === "institute" ? "12" : "91", "990101", serial);
  const contentHash = createHash("sha256").update(uscc).digest();
  await city.engine.db.transaction().execute((tx) => upsertSubjects(tx, [{
    id, uscc, kind: "organisation", type, nameZh: name, nameEn: null, district: "hubin", industries: ["new-materials"], registeredOn: "2018-03-01",
    status: "active", legalForm: "有限责任公司", capitalFen: fen(1_000_000_000n), scope: null, address: null, source: "test", sourceId: uscc, contentHash, ...more,
  }], city.clock.now()));
  return { id, uscc, name };
}

/** Puts facts on record about a subject. */
export async function giveFacts(city: TestCity, subject: TestSubject, ...facts: Omit<NewFact, "subject">[]): Promise<void> {
  await city.engine.db.transaction().execute((tx) => recordFacts(tx, facts.map((fact) => ({ ...fact, subject: subject.id })), city.clock.now()));
}
