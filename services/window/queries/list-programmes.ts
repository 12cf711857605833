import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { bookOf } from "../programme-book.ts";
import { programmeLine, zProgrammeLine } from "./describe-programme.ts";

/** Everything one can apply for or be recognised as; those that are open here first. */
export const listProgrammes = query({
  name: "window.programme.list",
  summary: { zh: "事项列表", en: "List programmes" },
  action: PUBLIC,
  input: z.object({ category: z.string().max(40).optional(), q: z.string().trim().max(100).optional() }),
  output: z.object({ items: z.array(zProgrammeLine) }),
  run: async ({ tools, now }, { category, q }) => {
    const today = bookOf(tools).calendar.dayOf(now);
    const wanted = q?.toLowerCase() ?? "";
    const items = [...tools.catalog.programmes.values()].map((programme) => programmeLine(tools.catalog, programme, today))
      .filter((line) => (category ? line.category === category : true))
      .filter((line) => [line.name.zh, line.name.en, line.summary.zh, line.summary.en].some((text) => text.toLowerCase().includes(wanted)));
    return { items: items.sort((a, b) => Number(b.open) - Number(a.open)) };
  },
});
