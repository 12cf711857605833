import type { Actor } from "#kernel/command/actor.ts";
import type { Reach } from "#kernel/command/permission.ts";
import type { Db } from "#kernel/database/types.ts";
import { notFound } from "#kernel/problem.ts";
import type { Subject } from "./model.ts";
import { subjectById, subjectByUscc } from "./store/subjects.ts";
import { parseUscc } from "./uscc.ts";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The subject that a credit code, however written, or an id names; null when there is none. */
export async function writtenSubject(db: Db, written: string): Promise<Subject | null> {
  if (ID.test(written)) return subjectById(db, written.toLowerCase());
  const parsed = parseUscc(written);
  return parsed.ok ? subjectByUscc(db, parsed.uscc) : null;
}

/** The organisation that is named. Persons are not to be looked up. @throws Problem `not_found` */
export async function requireOrganisation(db: Db, written: string): Promise<Subject> {
  const subject = await writtenSubject(db, written);
  if (!subject || subject.kind === "person") throw notFound({ zh: "主体", en: "Organisation" }, written);
  return subject;
}

/** Whether all that is known of a subject is the asker's to see. */
export function seesWholly(ctx: { actor: Actor | null; reach: Reach }, subject: Subject): boolean {
  return ctx.reach === "any" || (ctx.actor !== null && ctx.actor.subjectId === subject.id);
}
