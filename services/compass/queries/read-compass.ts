import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { judgeAll } from "../catalog/judge.ts";
import { knownSubject, nameOf, ruleInputOf } from "../rule-input.ts";
import { zRuleResult } from "#engines/rules/index.ts";
import { zSubject, zText } from "../wire.ts";

/** Every programme's verdict for one enterprise: what may I have, and what am I missing? */
export const readCompass = query({
  name: "compass.subject.read",
  summary: { zh: "政策指南针：我能享受什么", en: "The compass: what may I have?" },
  action: "compass.read",
  input: z.object({ uscc: z.string().min(1).max(40), asOf: z.iso.date().optional() }),
  output: z.object({
    subject: zSubject, asOf: z.string(),
    programmes: z.array(zRuleResult.extend({ summary: zText, category: z.string(), canApply: z.boolean() })),
  }),
  belongs: async (ctx, { uscc }) => ({ subjects: [(await knownSubject(ctx.db, uscc)).subject.id] }),
  async run(ctx, input) {
    const { catalog } = ctx.tools;
    const known = await knownSubject(ctx.db, input.uscc);
    const asOf = input.asOf ?? catalog.calendar.dayOf(ctx.now);
    const programmes = judgeAll(catalog, ruleInputOf(catalog, known), asOf).map((result) => {
      const document = catalog.programmes.get(result.programme)?.document;
      if (!document) throw new Error(`programme ${result.programme} was judged but is not in the catalog`);
      return { ...result, summary: document.summary, category: document.category, canApply: document.flow !== undefined && document.form !== undefined };
    });
    return { subject: { uscc: known.subject.uscc ?? "", name: nameOf(known.subject), district: known.subject.district }, asOf, programmes };
  },
});
