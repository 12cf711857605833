import { z } from "zod";
import type { Day } from "#kernel/calendar/working-days.ts";
import { zFen } from "#kernel/money.ts";
import type { Text } from "#kernel/text.ts";
import { voucherTerms, type Catalog, type Programme, type ProgrammeDocument } from "#services/compass/index.ts";
import { versionInForce } from "../catalog-book.ts";
import { zNamed, zText } from "../wire.ts";

const zSource = z.object({
  document: z.string(), title: zText, number: z.string().nullable(), article: z.string().nullable(), link: z.string().nullable(),
});
const marks = { source: zSource.nullable(), unverified: zText.nullable().meta({ description: "why this still needs checking; null where it was checked" }) };
const zPublicity = z.object({ days: z.int(), kind: z.enum(["working", "calendar"]), ...marks });
const zMoney = z.object({
  capFen: zFen, teamCapFen: zFen.nullable(), ratioBp: z.int(), serviceClasses: z.array(z.string()), validTo: z.string().nullable(), ...marks,
});
const zCondition = z.object({ id: z.string(), depth: z.int(), group: z.enum(["all", "any", "none", "at-least"]).nullable(), title: zText, note: zText.nullable(), ...marks });

export const zProgrammeLine = z.object({
  id: z.string(), name: zText, summary: zText, category: z.string(), department: zNamed, audience: z.array(z.string()),
  version: z.string().nullable().meta({ description: "the version in force today; null when there is none" }),
  open: z.boolean().meta({ description: "whether it can be applied for here today" }),
  publicity: zPublicity.nullable(), money: zMoney.nullable(),
});

export const zProgrammeDescription = zProgrammeLine.extend({
  conditions: z.array(zCondition).meta({ description: "in order; depth says how far a clause lies inside a group" }),
  materials: z.array(z.object({ id: z.string(), title: zText, required: z.boolean(), ...marks })),
  duties: z.array(z.object({ id: z.string(), title: zText, ...marks })),
  validity: z.object({ text: zText, ...marks }).nullable(),
  sources: z.array(zSource),
});

type Line = z.output<typeof zProgrammeLine>;
type Description = z.output<typeof zProgrammeDescription>;

/** What the public may read of a programme, in a list. */
export function programmeLine(catalog: Catalog, programme: Programme, on: Day): Line {
  const { document } = programme;
  const version = versionInForce(programme, on);
  const terms = voucherTerms(catalog, programme.id, on);
  return {
    id: programme.id, name: document.name, summary: document.summary, category: document.category, audience: document.audience,
    department: { id: document.department, name: catalog.city.departments.find((one) => one.id === document.department)?.name ?? { zh: document.department, en: document.department } },
    version: version?.version ?? null,
    open: version !== null && document.form !== undefined && document.flow !== undefined,
    publicity: document.publicity ? { days: document.publicity.days, kind: document.publicity.kind, ...marksOf(catalog, document.publicity) } : null,
    money: terms ? {
      capFen: terms.capFen, teamCapFen: terms.teamCapFen, ratioBp: terms.ratioBp, serviceClasses: terms.serviceClasses, validTo: terms.validTo,
      ...marksOf(catalog, document.money ?? {}),
    } : null,
  };
}

/** The whole of it: conditions, papers, duties and the documents it stands on. */
export function programmeDescription(catalog: Catalog, programme: Programme, on: Day): Description {
  const { document } = programme;
  const version = versionInForce(programme, on);
  const conditions = (version?.conditions ?? []).flatMap((clause) => conditionsOf(catalog, clause, 0));
  const materials = document.materials.map(({ id, title, required, ...rest }) => ({ id, title, required, ...marksOf(catalog, rest) }));
  const duties = document.duties.map(({ id, title, ...rest }) => ({ id, title, ...marksOf(catalog, rest) }));
  const line = programmeLine(catalog, programme, on);
  const cited = [marksOf(catalog, version ?? {}), ...conditions, ...materials, ...duties, ...(line.publicity ? [line.publicity] : []), ...(line.money ? [line.money] : [])];
  const sources = new Map(cited.flatMap(({ source }) => (source ? [[source.document, { ...source, article: null }]] : [])));
  return {
    ...line, conditions, materials, duties,
    validity: document.validity ? { text: validityText(document.validity), ...marksOf(catalog, document.validity) } : null,
    sources: [...sources.values()],
  };
}

type Clause = ProgrammeDocument["versions"][number]["conditions"][number];
type Marks = { source?: { document: string; article?: string | undefined; link?: string | undefined } | undefined; unverified?: boolean | undefined; why?: Text | undefined };

function conditionsOf(catalog: Catalog, clause: Clause, depth: number): Description["conditions"] {
  const inside = clause.all ?? clause.any ?? clause.none ?? clause.atLeast?.of ?? [];
  const group = clause.all ? "all" : clause.any ? "any" : clause.none ? "none" : clause.atLeast ? "at-least" : null;
  const line = { id: clause.id, depth, group, title: clause.title, note: clause.note ?? null, ...marksOf(catalog, clause) } as const;
  return [line, ...inside.flatMap((child) => conditionsOf(catalog, child, depth + 1))];
}

function marksOf(catalog: Catalog, given: Marks): Pick<Description["duties"][number], "source" | "unverified"> {
  const policy = given.source && catalog.policies.get(given.source.document);
  return {
    source: given.source ? {
      document: given.source.document, title: policy ? { zh: policy.title, en: policy.titleEn } : { zh: given.source.document, en: given.source.document },
      number: policy?.number ?? null, article: given.source.article ?? null, link: given.source.link ?? policy?.link ?? null,
    } : null,
    unverified: given.unverified ? (given.why ?? { zh: "尚未核实", en: "not checked yet" }) : null,
  };
}

function validityText(validity: NonNullable<ProgrammeDocument["validity"]>): Text {
  if (validity.kind === "years") return { zh: `${validity.years} 年`, en: `${validity.years} years` };
  const [month, day] = validity.monthDay.split("-").map(Number);
  const year: Text = validity.yearsAfter === 0 ? { zh: "当年", en: "of the same year" } : { zh: `其后第 ${validity.yearsAfter} 年`, en: `of year ${validity.yearsAfter} after` };
  return { zh: `至${year.zh} ${month} 月 ${day} 日`, en: `until ${validity.monthDay} ${year.en}` };
}
