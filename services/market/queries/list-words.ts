import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { namesFrom } from "../names.ts";
import { zText } from "../wire.ts";

const zNamed = z.array(z.object({ id: z.string(), name: zText }));

/** The market's words: industries, fields and kinds, so that whoever shows a record can name them. */
export const listWords = query({
  name: "market.words", summary: { zh: "市场用语：产业、领域、类型", en: "The market's words: industries, fields, kinds" }, action: PUBLIC,
  input: z.object({}),
  output: z.object({ industry: zNamed, field: zNamed, kind: zNamed, docKind: zNamed, lang: zNamed }),
  async run(ctx) {
    const names = namesFrom(ctx.tools.catalog);
    const listed = (of: keyof typeof names) => [...names[of]].map(([id, name]) => ({ id, name }));
    return { industry: listed("industry"), field: listed("field"), kind: listed("kind"), docKind: listed("docKind"), lang: listed("lang") };
  },
});
