import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { zText } from "../wire.ts";

/** The vocabulary of facts, credentials and sources, so that whoever shows a fact can name it. */
export const listFactKinds = query({
  name: "compass.facts.kinds",
  summary: { zh: "事实种类", en: "Kinds of facts" },
  action: PUBLIC,
  input: z.object({}),
  output: z.object({
    kinds: z.array(z.object({
      id: z.string(), name: zText, type: z.string(), unit: z.string().nullable(), period: z.string(),
      values: z.array(z.object({ id: z.string(), name: zText })).meta({ description: "for texts with a closed list of values" }),
    })),
    credentials: z.array(z.object({ id: z.string(), name: zText })),
    sources: z.array(z.object({ id: z.string(), name: zText })).meta({ description: "most trusted first" }),
  }),
  async run(ctx) {
    const { facts, credentials, sources } = ctx.tools.catalog.vocabulary;
    return {
      kinds: [...facts.values()].map(({ id, name, type, unit, period, values, labels }) => ({
        id, name, type, unit: unit ?? null, period, values: (values ?? []).map((value) => ({ id: value, name: labels?.[value] ?? { zh: value, en: value } })),
      })),
      credentials: [...credentials].map(([id, { name }]) => ({ id, name })),
      sources: [...sources].map(([id, name]) => ({ id, name })),
    };
  },
});
