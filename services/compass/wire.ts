import { z } from "zod";

export const zText = z.object({ zh: z.string(), en: z.string() });

/** A subject as the compass names it. */
export const zSubject = z.object({ uscc: z.string(), name: zText, district: z.string().nullable() });
