import type { WorkingCalendar } from "#kernel/calendar/working-days.ts";
import type { Flow } from "#engines/flow/index.ts";
import type { Rule, Vocabulary } from "#engines/rules/index.ts";
import type { City, Industry, Policy } from "./file-schemas.ts";
import type { ProgrammeDocument } from "./programme-schema.ts";

/** A programme ready to use: its file and its compiled rule. */
export interface Programme {
  id: string;
  document: ProgrammeDocument;
  rule: Rule;
}

/** The city as data, checked whole. Plain and read-only: it may be shared by everything in the process. */
export interface Catalog {
  /** The folder it was read from. */
  dir: string;
  city: City;
  calendar: WorkingCalendar;
  vocabulary: Vocabulary;
  industries: ReadonlyMap<string, Industry>;
  policies: ReadonlyMap<string, Policy>;
  flows: ReadonlyMap<string, Flow>;
  programmes: ReadonlyMap<string, Programme>;
}
