/** The compass: what may one have? The only door for other services. */
import type { Service } from "#kernel/service.ts";
import type { Catalog } from "./catalog/catalog.ts";

export type { Catalog, Programme } from "./catalog/catalog.ts";
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

export const compass: Service = { name: "compass", permissions: {} };
