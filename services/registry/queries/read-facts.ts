import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { currentFacts, factVersions } from "../store/facts.ts";
import { factView, zFact, zPaged, zPaging, zWritten } from "../wire.ts";
import { requireOrganisation, writtenSubject } from "../written-subject.ts";
import type { QueryContext } from "#kernel/command/use-case.ts";

// Unknown to a limited reach is forbidden, not missing: nobody can find out by asking who is on record.
const belongs = async (ctx: QueryContext, { uscc }: { uscc: string }) => ({ subjects: [(await writtenSubject(ctx.db, uscc))?.id ?? null] });

/** The facts in force about a subject: its own to see, and for those who judge it. */
export const readFacts = query({
  name: "registry.facts.read",
  summary: { zh: "主体事实", en: "Facts about an organisation" },
  action: "registry.facts.read",
  belongs,
  input: z.object({ ...zPaging, uscc: zWritten, kind: z.string().max(100).optional(), period: z.string().max(10).optional() }),
  output: z.object({ items: z.array(zFact), ...zPaged }),
  async run(ctx, { uscc, kind, period, page, pageSize }) {
    const subject = await requireOrganisation(ctx.db, uscc);
    // Some dozens a subject: read whole, shown by the page, each kind's latest period first.
    const facts = (await currentFacts(ctx.db, [subject.id]))
      .filter((fact) => (kind === undefined || fact.kind === kind) && (period === undefined || fact.period === period))
      .sort((a, b) => (a.kind === b.kind ? b.period.localeCompare(a.period) : a.kind < b.kind ? -1 : 1));
    return { items: facts.slice((page - 1) * pageSize, page * pageSize).map(factView), total: facts.length, page, pageSize };
  },
});

/** Every version of one fact, newest first. */
export const readFactHistory = query({
  name: "registry.facts.history",
  summary: { zh: "事实的历次版本", en: "The versions of a fact" },
  action: "registry.facts.read",
  belongs,
  input: z.object({ uscc: zWritten, kind: z.string().max(100), period: z.string().max(10).default("") }),
  output: z.object({ items: z.array(zFact.extend({ recordedAt: z.iso.datetime() })) }),
  async run(ctx, { uscc, kind, period }) {
    const subject = await requireOrganisation(ctx.db, uscc);
    const versions = await factVersions(ctx.db, subject.id, kind, period);
    return { items: versions.map((fact) => ({ ...factView(fact), recordedAt: fact.recordedAt.toISOString() })) };
  },
});
