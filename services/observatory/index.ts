/** The observatory: figures of the reports beside figures from the books. */
import { route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import { exportCsv } from "./export-csv.ts";
import { listIndicators } from "./queries/list-indicators.ts";
import { readChapter } from "./queries/read-chapter.ts";
import { readIndicator } from "./queries/read-indicator.ts";
import { readRows } from "./queries/read-rows.ts";

export { loadObservatory, type Chapter, type ObservatoryContent } from "./content.ts";
export { listIndicators, readChapter, readIndicator, readRows };

export const observatory: Service = {
  name: "observatory",
  permissions: {
    "observatory.rows.read": { analyst: "any", auditor: "any", officer: "any", administrator: "any" },
  },
  routes: [
    route("GET", "/api/yearbook/:chapter", readChapter),
    route("GET", "/api/indicators", listIndicators),
    route("GET", "/api/indicators/:id", readIndicator),
    route("GET", "/api/indicators/:id/rows", readRows),
    exportCsv,
  ],
};
