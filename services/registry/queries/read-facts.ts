import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { currentFacts, factVersions } from "../store/facts.ts";
import { factView, zFact } from "../wire.ts";

/** The facts in force about a subject: its own to see, and for those who judge it. */
export const readFacts = query({
  name: "registry.facts.read",
  summary: { zh: "主体事实", en: "Facts about an organisation" },
  action: "registry.facts.read",
  belongs: async (_, { id }) => ({ subjects: [id] }),
  input: z.object({ id: z.uuid(), kind: z.string().max(100).optional() }),
  output: z.object({ items: z.array(zFact) }),
  async run(ctx, { id, kind }) {
    const facts = await currentFacts(ctx.db, [id]);
    return { items: facts.filter((fact) => kind === undefined || fact.kind === kind).map(factView) };
  },
});

/** Every version of one fact, newest first. */
export const readFactHistory = query({
  name: "registry.facts.history",
  summary: { zh: "事实的历次版本", en: "The versions of a fact" },
  action: "registry.facts.read",
  belongs: async (_, { id }) => ({ subjects: [id] }),
  input: z.object({ id: z.uuid(), kind: z.string().max(100), period: z.string().max(10).default("") }),
  output: z.object({ items: z.array(zFact.extend({ recordedAt: z.iso.datetime() })) }),
  async run(ctx, { id, kind, period }) {
    const versions = await factVersions(ctx.db, id, kind, period);
    return { items: versions.map((fact) => ({ ...factView(fact), recordedAt: fact.recordedAt.toISOString() })) };
  },
});
