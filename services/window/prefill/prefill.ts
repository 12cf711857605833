import type { Text } from "#kernel/text.ts";
import { fieldsOf, type Form, type FormField, type FormValues } from "#engines/flow/index.ts";
import type { Fact, FactValue, KnownSubject, Subject } from "#services/registry/index.ts";
import type { Origin } from "../model.ts";

export interface Prefilled {
  values: FormValues;
  origins: Record<string, Origin>;
}

/** Fills in what the city already knows, and says of each value where it came from. */
export function prefill(form: Form, known: KnownSubject, factName: (kind: string) => Text): Prefilled {
  const values: FormValues = {};
  const origins: Record<string, Origin> = {};
  for (const field of fieldsOf(form)) {
    const found = field.from === undefined ? null : lookUp(field, field.from, known, factName);
    if (!found) continue;
    values[field.id] = found.value;
    origins[field.id] = found.origin;
  }
  return { values, origins };
}

/** Fields whose value comes from outside and cannot be typed over keep what was prefilled. */
export function keepFixed(form: Form, typed: FormValues, kept: FormValues): FormValues {
  const fixed = fieldsOf(form).filter((field) => field.fixed && field.id in kept);
  return { ...typed, ...Object.fromEntries(fixed.map((field) => [field.id, kept[field.id]])) };
}

type Found = { value: unknown; origin: Origin } | null;

function lookUp(field: FormField, from: string, known: KnownSubject, factName: (kind: string) => Text): Found {
  const attribute = ATTRIBUTES[from];
  if (attribute) {
    const value = attribute.read(known.subject);
    return value === null ? null : { value, origin: { from, label: attribute.label, period: "", source: "registry", asOf: null } };
  }
  const kind = from.replace(/^fact\./, "");
  const fact = newest(known.facts.filter((one) => one.kind === kind));
  const value = fact ? wireValue(field, fact.value) : null;
  if (!fact || value === null) return null;
  return { value, origin: { from, label: factName(kind), period: fact.period, source: fact.source, asOf: fact.asOf } };
}

/** What a form may take from the subject itself. */
const ATTRIBUTES: Record<string, { label: Text; read(subject: Subject): string | number | null }> = {
  "subject.nameZh": { label: { zh: "名称", en: "Name" }, read: (subject) => subject.nameZh },
  "subject.nameEn": { label: { zh: "英文名称", en: "Name in English" }, read: (subject) => subject.nameEn },
  "subject.uscc": { label: { zh: "统一社会信用代码", en: "Unified social credit code" }, read: (subject) => subject.uscc },
  "subject.district": { label: { zh: "所在区", en: "District" }, read: (subject) => subject.district },
  "subject.address": { label: { zh: "地址", en: "Address" }, read: (subject) => subject.address },
  "subject.registeredOn": { label: { zh: "成立日期", en: "Date of registration" }, read: (subject) => subject.registeredOn },
  "subject.scope": { label: { zh: "经营范围", en: "Business scope" }, read: (subject) => subject.scope },
  "subject.legalForm": { label: { zh: "企业类型", en: "Legal form" }, read: (subject) => subject.legalForm },
  "subject.capitalFen": { label: { zh: "注册资本", en: "Registered capital" }, read: (subject) => (subject.capitalFen === null ? null : Number(subject.capitalFen)) },
};

function newest(facts: Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>((best, fact) => (best === undefined || fact.period > best.period ? fact : best), undefined);
}

/** A fact's value in the wire form of a field; null where the two do not fit. */
function wireValue(field: FormField, value: FactValue): unknown {
  const whole = typeof value === "bigint" ? Number(value) : null;
  switch (field.type) {
    case "integer":
    case "money": return whole;
    case "decimal": return whole === null ? (typeof value === "object" && "decimal" in value ? value.decimal : null) : String(whole);
    case "date": return typeof value === "object" && "date" in value ? value.date : null;
    case "boolean": return typeof value === "boolean" ? value : null;
    case "choices": return Array.isArray(value) ? value : null;
    case "rows": return null;
    default: return typeof value === "string" ? value : whole === null ? null : String(whole);
  }
}
