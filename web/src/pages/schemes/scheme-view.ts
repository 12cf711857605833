import type { Got } from "../../api/got.ts";

export type SchemeSummary = Got<"/api/schemes/{id}/summary">;
export type SchemeMonth = SchemeSummary["months"][number];
