import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import { credentialsOf } from "../store/credentials.ts";
import { relationsOf } from "../store/relations.ts";
import { subjectById } from "../store/subjects.ts";
import { relationText } from "../relation-text.ts";
import { nameShown, subjectView, zCredential, zRelation, zSubject } from "../wire.ts";

/** One organisation with its credentials and relations; persons are not shown by themselves. */
export const readSubject = query({
  name: "registry.subjects.read",
  summary: { zh: "主体信息", en: "An organisation" },
  action: "registry.subjects.read",
  belongs: "self",
  input: z.object({ id: z.uuid() }),
  output: z.object({ subject: zSubject, credentials: z.array(zCredential), relations: z.array(zRelation) }),
  async run(ctx, { id }) {
    const subject = await subjectById(ctx.db, id);
    if (!subject || subject.kind === "person") throw notFound({ zh: "主体", en: "Organisation" }, id);
    const credentials = await credentialsOf(ctx.db, [id]);
    const relations = await relationsOf(ctx.db, id);
    return {
      subject: subjectView(subject),
      credentials: credentials.map(({ kind, number, grade, validFrom, validTo, revokedOn }) => ({ kind, number, grade, validFrom, validTo, revokedOn })),
      relations: relations.map((edge) => {
        const [from, to] = [nameShown(edge, "from"), nameShown(edge, "to")];
        return {
          from: { id: edge.from, name: from }, to: { id: edge.to, name: to }, kind: edge.kind, shareBp: edge.shareBp,
          text: relationText(from, to, edge.kind, edge.shareBp),
        };
      }),
    };
  },
});
