import { z } from "zod";
import { versionOn } from "#engines/rules/index.ts";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import type { Programme } from "../catalog/catalog.ts";
import { zText } from "../wire.ts";

/** Every programme of the catalog, in a line each. */
export const listProgrammes = query({
  name: "programmes.list",
  summary: { zh: "事项目录", en: "The programmes" },
  action: PUBLIC,
  input: z.object({ q: z.string().max(100).optional() }),
  output: z.object({ items: z.array(z.object({
    id: z.string(), name: zText, summary: zText, category: z.string(), department: zText, version: z.string().nullable(),
    canApply: z.boolean(), unverified: z.int().meta({ description: "statements not yet confirmed against their source" }),
  })) }),
  async run(ctx, { q }) {
    const { catalog } = ctx.tools;
    const today = catalog.calendar.dayOf(ctx.now);
    const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const items = [...catalog.programmes.values()].filter((each) => matches(each, words)).map((programme) => {
      const { document } = programme;
      return {
        id: programme.id, name: document.name, summary: document.summary, category: document.category,
        department: catalog.city.departments.find((one) => one.id === document.department)?.name ?? { zh: document.department, en: document.department },
        version: versionOn(programme.rule, today)?.version ?? null,
        canApply: document.flow !== undefined && document.form !== undefined,
        unverified: countUnverified(document),
      };
    });
    return { items };
  },
});

function matches({ id, document: { name, summary } }: Programme, words: string[]): boolean {
  const text = `${id} ${name.zh} ${name.en} ${summary.zh} ${summary.en}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** How many statements of a document carry the mark `unverified: true`, wherever they stand. */
export function countUnverified(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countUnverified(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  const here = (value as { unverified?: unknown }).unverified === true ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countUnverified(each), here);
}
