import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { judge } from "../catalog/judge.ts";
import { knownSubject, ruleInputOf } from "../rule-input.ts";
import { zRuleResult } from "#engines/rules/index.ts";

/** One programme's verdict for one enterprise, clause by clause. */
export const readVerdict = query({
  name: "compass.verdict.read",
  summary: { zh: "某一事项的逐条判断", en: "One programme's verdict, clause by clause" },
  action: "compass.read",
  input: z.object({ uscc: z.string().min(1).max(40), programme: z.string().min(1).max(100), asOf: z.iso.date().optional() }),
  output: zRuleResult,
  belongs: async (ctx, { uscc }) => ({ subjects: [(await knownSubject(ctx.db, uscc)).subject.id] }),
  async run(ctx, input) {
    const { catalog } = ctx.tools;
    const known = await knownSubject(ctx.db, input.uscc);
    return judge(catalog, input.programme, ruleInputOf(catalog, known), input.asOf ?? catalog.calendar.dayOf(ctx.now));
  },
});
