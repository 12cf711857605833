import { ROLES, type Actor, type Role } from "#kernel/command/actor.ts";
import { newPerson, type Person } from "./people.ts";
import { newSubject, type TestSubject } from "./subjects.ts";
import type { TestCity } from "./test-city.ts";

/** One person in each role, and the organisations that they act for. */
export interface Party {
  people: Record<Role, Person>;
  subjects: { applicant: TestSubject; agency: TestSubject; bank: TestSubject; expert: TestSubject };
  department: string;
}

/** Text that stands only in what an organisation keeps to itself. */
export const PRIVATE_ADDRESS = "静思巷三十七号";

/** A party of its own: what belongs to one is foreign to another. */
export async function newParty(city: TestCity, side: string, department: string): Promise<Party> {
  const kept = { address: `${PRIVATE_ADDRESS}·${side}` };
  const subjects = {
    applicant: await newSubject(city, "enterprise", `云汀${side}材料有限公司（虚构）`, kept),
    agency: await newSubject(city, "agency", `云汀${side}检测有限公司（虚构）`, kept),
    bank: await newSubject(city, "bank", `云汀${side}银行（虚构）`, kept),
    expert: await newSubject(city, "institute", `云汀${side}研究院（虚构）`, kept),
  };
  const entries: [Role, Person][] = [];
  for (const role of ROLES) {
    const subjectId = role in subjects ? subjects[role as keyof typeof subjects].id : null;
    entries.push([role, await newPerson(city, `${side}-${role}`, { role, subjectId, department: role === "officer" ? department : null })]);
  }
  return { people: Object.fromEntries(entries) as Party["people"], subjects, department };
}

/** The organisation that a role acts for; the enterprise for roles that act for none. */
export function subjectOf(party: Party, role: Role): TestSubject {
  return role in party.subjects ? party.subjects[role as keyof Party["subjects"]] : party.subjects.applicant;
}

export function actorOf(party: Party, role: Role): Actor {
  return party.people[role].actor;
}
