import { z } from "zod";
import { zMany } from "../wire.ts";

const zYear = z.coerce.number().int().min(1900).max(2200);
const zLevel = z.coerce.number().int().min(1).max(9);

/** Filters of a search, as query parameters or in a body. */
export const zFilters = {
  industry: zMany.optional(), field: zMany.optional(), kind: zMany.optional().meta({ description: "patent, software ...; technology ..." }),
  lang: zMany.optional(), owner: z.string().max(200).optional().meta({ description: "id, or exact name" }),
  yearFrom: zYear.optional(), yearTo: zYear.optional(), maturityMin: zLevel.optional(), maturityMax: zLevel.optional(),
};

/** Words typed into a search field. */
export const zQuestion = z.string().max(2_000).optional().meta({ description: "words in Chinese or English, or a public code" });
export const zCode = z.string().max(40);
