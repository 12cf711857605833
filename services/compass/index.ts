/** The compass: what may one have? The only door for other services. */
import type { Service } from "#kernel/service.ts";
import { route } from "#kernel/http/route.ts";
import type { Catalog } from "./catalog/catalog.ts";
import { listFactKinds } from "./queries/list-fact-kinds.ts";
import { readCompass } from "./queries/read-compass.ts";
import { readVerdict } from "./queries/read-verdict.ts";

export type { Catalog, Programme } from "./catalog/catalog.ts";
export { ruleInputOf } from "./rule-input.ts";
export { readCompass, readVerdict };
export type { City, Industry, Policy } from "./catalog/file-schemas.ts";
export { zProgramme, type ProgrammeDocument } from "./catalog/programme-schema.ts";
export { loadCatalog } from "./catalog/load-catalog.ts";
export { formSources, SUBJECT_SOURCES } from "./catalog/check-references.ts";
export { judge, judgeAll } from "./catalog/judge.ts";
export { programmeOf, publicitySpan, validityEnd, voucherTerms, type VoucherTerms } from "./catalog/terms.ts";

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    catalog: Catalog;
  }
}

export const compass: Service = {
  name: "compass",
  permissions: {
    "compass.read": { applicant: "own", officer: "any", analyst: "any", auditor: "any", administrator: "any" },
  },
  routes: [
    route("GET", "/api/facts/kinds", listFactKinds),
    route("GET", "/api/compass/:uscc", readCompass),
    route("GET", "/api/compass/:uscc/:programme", readVerdict),
  ],
};
