import type { Day } from "#kernel/calendar/working-days.ts";
import type { Text } from "#kernel/text.ts";
import { judge, publicitySpan, ruleInputOf, type Catalog, type Programme } from "#services/compass/index.ts";
import type { ClauseMention, VerdictValue } from "./model.ts";
import type { Offer, ProgrammeBook } from "./programme-book.ts";

/** The city's catalog as the window reads it. */
export function programmeBook(catalog: Catalog): ProgrammeBook {
  const offer = (id: string, on: Day): Offer | null => {
    const programme = catalog.programmes.get(id);
    return programme ? offerOf(catalog, programme, on) : null;
  };
  return {
    calendar: catalog.calendar,
    numberPrefix: catalog.city.caseNumberPrefix,
    offer,
    nameOf: (id) => catalog.programmes.get(id)?.document.name ?? same(id),
    departmentName: (id) => catalog.city.departments.find((department) => department.id === id)?.name ?? same(id),
    factName: (kind) => catalog.vocabulary.facts.get(kind)?.name ?? same(kind),
    judge: (one, known, on) => {
      const answer = judge(catalog, one.id, ruleInputOf(catalog, known), on);
      const mention = (verdict: VerdictValue): ClauseMention[] => answer.clauses
        .filter((clause) => clause.verdict === verdict).map(({ id, title, because }) => ({ id, title, because }));
      return {
        verdict: answer.verdict, asOf: on, version: answer.version ?? one.version, failing: mention("no"), unclear: mention("unknown"),
        // As it will be read back from the database.
        document: JSON.parse(JSON.stringify(answer)) as unknown,
      };
    },
  };
}

/** The version that is in force on a day. */
export function versionInForce(programme: Programme, on: Day) {
  return programme.document.versions.find((version) => version.from <= on && (version.to ?? "9999-12-31") >= on) ?? null;
}

function offerOf(catalog: Catalog, programme: Programme, on: Day): Offer | null {
  const { document } = programme;
  const flow = document.flow === undefined ? undefined : catalog.flows.get(document.flow);
  const version = versionInForce(programme, on);
  if (!flow || !document.form || !version) return null;
  return {
    id: programme.id, version: version.version, name: document.name, department: document.department, flow, form: document.form,
    publicity: publicitySpan(programme),
    outcome: (document.outcome?.effects ?? []).map(({ name, params }) => ({ name, params: JSON.parse(JSON.stringify(params)) as Record<string, never> })),
    // Until calls open and close, every programme is open all year and gives once a year.
    oncePerYear: true,
  };
}

function same(id: string): Text {
  return { zh: id, en: id };
}
