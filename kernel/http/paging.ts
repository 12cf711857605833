import { z } from "zod";

/** What a list is asked for: which page, and how many to it. */
export const zPaging = { page: z.coerce.number().int().min(1).default(1), pageSize: z.coerce.number().int().min(1).max(100).default(20) };

/** What a list says of itself beside its items. */
export const zPaged = { total: z.int(), page: z.int(), pageSize: z.int() };
