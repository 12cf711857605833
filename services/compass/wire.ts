import { z } from "zod";
import { zText } from "#kernel/text.ts";

export { zText };


/** A subject as the compass names it. */
export const zSubject = z.object({ uscc: z.string(), name: zText, district: z.string().nullable() });
