import type { Day, WorkingCalendar } from "#kernel/calendar/working-days.ts";
import type { Toolbox } from "#kernel/command/toolbox.ts";
import type { Text } from "#kernel/text.ts";
import type { Flow, Form, Span } from "#engines/flow/index.ts";
import type { KnownSubject } from "#services/registry/index.ts";
import type { VerdictSnapshot } from "./model.ts";

/** A programme as the window needs it: what to fill in, which way it goes, who decides. */
export interface Offer {
  id: string;
  version: string;
  name: Text;
  summary: Text | null;
  department: string;
  flow: Flow;
  form: Form;
  publicity: Span | null;
  /** Whether a subject may hold only one case of it in a year. */
  oncePerYear: boolean;
}

/** What the window reads of the city's catalog. */
export interface ProgrammeBook {
  calendar: WorkingCalendar;
  /** Letters that case numbers begin with. */
  numberPrefix: string;
  /** Programmes that can be applied for on a day. */
  offers(on: Day): Offer[];
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
    programmes: ProgrammeBook;
  }
}

export function bookOf(tools: Toolbox): ProgrammeBook {
  return tools.programmes;
}
