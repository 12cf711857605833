import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { relationViews } from "../relation-view.ts";
import { credentialsOf } from "../store/credentials.ts";
import { currentFacts } from "../store/facts.ts";
import { relationsOf } from "../store/relations.ts";
import { subjectView, zCredential, zRelation, zSubject, zWritten } from "../wire.ts";
import { requireOrganisation, seesWholly } from "../written-subject.ts";

const zKnown = z.object({
  credentials: z.array(zCredential), relations: z.array(zRelation), facts: z.int().meta({ description: "how many facts are in force" }),
});

/** One organisation: to everyone what is public; to itself and those who oversee also credentials, relations and number of facts. */
export const readSubject = query({
  name: "registry.subjects.read",
  summary: { zh: "主体信息", en: "An organisation" },
  action: "registry.subjects.read",
  belongs: "self",
  input: z.object({ uscc: zWritten }),
  output: z.object({ subject: zSubject, known: zKnown.nullable().meta({ description: "null where it is not yours to see" }) }),
  async run(ctx, { uscc }) {
    const subject = await requireOrganisation(ctx.db, uscc);
    if (!seesWholly(ctx, subject)) return { subject: subjectView(subject, false), known: null };
    const [credentials, relations, facts] = await Promise.all([
      credentialsOf(ctx.db, [subject.id]), relationsOf(ctx.db, subject.id), currentFacts(ctx.db, [subject.id]),
    ]);
    const links = relations.map(({ from, to, fromName, toName, kind, shareBp }) => (
      { from: { id: from, name: fromName }, to: { id: to, name: toName }, kind, shareBp }));
    return {
      subject: subjectView(subject, true),
      known: {
        credentials: credentials.map(({ kind, number, grade, validFrom, validTo, revokedOn }) => ({ kind, number, grade, validFrom, validTo, revokedOn })),
        relations: await relationViews(ctx.db, links), facts: facts.length,
      },
    };
  },
});
