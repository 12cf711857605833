import type { Text } from "#kernel/text.ts";
import type { Catalog } from "#services/compass/index.ts";
import type { ACHIEVEMENT_KINDS, DOC_KINDS, NEED_KINDS } from "./model.ts";

const ACHIEVEMENTS: Record<(typeof ACHIEVEMENT_KINDS)[number], Text> = {
  patent: { zh: "专利", en: "Patent" }, software: { zh: "软件", en: "Software" }, know_how: { zh: "专有技术", en: "Know-how" },
  prototype: { zh: "样机", en: "Prototype" }, product: { zh: "产品", en: "Product" }, paper: { zh: "论文", en: "Paper" },
  variety: { zh: "新品种", en: "New variety" }, standard: { zh: "标准", en: "Standard" }, other: { zh: "其他", en: "Other" },
};
const NEEDS: Record<(typeof NEED_KINDS)[number], Text> = {
  technology: { zh: "技术需求", en: "Technology" }, project_call: { zh: "项目征集", en: "Call for projects" }, testing: { zh: "检测需求", en: "Testing" },
  talent: { zh: "人才需求", en: "Talent" }, finance: { zh: "融资需求", en: "Finance" }, other: { zh: "其他", en: "Other" },
};
const OFFERINGS: Record<string, Text> = {
  service: { zh: "服务", en: "Service" }, instrument: { zh: "仪器", en: "Instrument" }, expert: { zh: "专家", en: "Expert" },
};
const CLASSES: Record<string, Text> = {
  "instrument-sharing": { zh: "仪器共享", en: "Instrument sharing" }, "technology-transfer": { zh: "技术转移", en: "Technology transfer" },
};
const DOCS: Record<(typeof DOC_KINDS)[number], Text> = {
  achievement: { zh: "成果", en: "Achievements" }, need: { zh: "需求", en: "Needs" }, offering: { zh: "服务", en: "Services" }, expert: { zh: "专家", en: "Experts" },
};
const LANGUAGES: Record<string, Text> = {
  zh: { zh: "中文", en: "Chinese" }, en: { zh: "英文", en: "English" }, "zh+en": { zh: "中英文", en: "Chinese and English" },
};

/** Names of the values by which the market's records are told apart; by attribute, then by id. */
export interface Names {
  industry: ReadonlyMap<string, Text>;
  field: ReadonlyMap<string, Text>;
  kind: ReadonlyMap<string, Text>;
  docKind: ReadonlyMap<string, Text>;
  lang: ReadonlyMap<string, Text>;
}

// The fact that says in which of the eight fields of 国科发火〔2016〕32号 a firm works.
const FIELD_FACT = "tech.field";

/** The names that the catalog gives, and the market's own. */
export function namesFrom(catalog: Catalog): Names {
  const fields = Object.entries(catalog.vocabulary.facts.get(FIELD_FACT)?.labels ?? {}).filter(([id]) => id !== "none");
  return {
    industry: new Map([...catalog.industries].map(([id, { name }]) => [id, name])),
    field: new Map([...fields, ...Object.entries(CLASSES)]),
    kind: new Map(Object.entries({ ...NEEDS, ...OFFERINGS, ...ACHIEVEMENTS })),
    docKind: new Map(Object.entries(DOCS)), lang: new Map(Object.entries(LANGUAGES)),
  };
}

/** What a value is called; itself where it has no name (a year, an owner, a class of the patent classification). */
export function nameOf(names: Names, attribute: string, value: string): Text {
  return (names as unknown as Record<string, ReadonlyMap<string, Text> | undefined>)[attribute]?.get(value) ?? { zh: value, en: value };
}
