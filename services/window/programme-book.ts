import type { Day, WorkingCalendar } from "#kernel/calendar/working-days.ts";
import type { Toolbox } from "#kernel/command/toolbox.ts";
import type { Text } from "#kernel/text.ts";
import type { Flow, FlowEffect, Form, Span } from "#engines/flow/index.ts";
import type { Catalog } from "#services/compass/index.ts";
import type { KnownSubject } from "#services/registry/index.ts";
import { programmeBook } from "./catalog-book.ts";
import type { VerdictSnapshot } from "./model.ts";

/** A programme as the window needs it: what to fill in, which way it goes, who decides. */
export interface Offer {
  id: string;
  version: string;
  name: Text;
  department: string;
  flow: Flow;
  form: Form;
  publicity: Span | null;
  /** What is brought about where the flow says `programme.outcome`. */
  outcome: FlowEffect[];
  /** Whether a subject may hold only one case of it in a year. */
  oncePerYear: boolean;
}

/** What the window reads of the city's catalog. */
export interface ProgrammeBook {
  calendar: WorkingCalendar;
  /** Letters that case numbers begin with. */
  numberPrefix: string;
  /** One programme as it stands on a day; null when it is unknown, has ended or cannot be applied for. */
  offer(id: string, on: Day): Offer | null;
  nameOf(programmeId: string): Text;
  departmentName(department: string): Text;
  judge(offer: Offer, known: KnownSubject, on: Day): VerdictSnapshot;
  /** Name of a fact's kind, for saying where a value came from. */
  factName(kind: string): Text;
}

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    /** Another book than the catalog's, where a test or a simulation brings its own. */
    programmes?: ProgrammeBook;
  }
}

const books = new WeakMap<Catalog, ProgrammeBook>();

/** The book of the city's catalog. */
export function bookOf(tools: Toolbox): ProgrammeBook {
  if (tools.programmes) return tools.programmes;
  const known = books.get(tools.catalog);
  if (known) return known;
  const book = programmeBook(tools.catalog);
  books.set(tools.catalog, book);
  return book;
}
