import type { Achievement, AchievementKind, Need, Offering } from "#services/market/index.ts";
import { langOf } from "#services/market/index.ts";
import { fen } from "#kernel/money.ts";
import type { Text } from "#kernel/text.ts";
import { composeAchievement, drawTopic, type Composed } from "./achievement-text.ts";
import { drawIndustry, type CityPlan } from "./city.ts";
import { demoId } from "./identity.ts";
import { composeNeed } from "./need-text.ts";
import type { Random } from "./random.ts";
import { hash } from "./subjects.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whose a record is. */
export interface Owner {
  id: string;
  nameZh: string;
  industries: string[];
  district: string | null;
}

const KINDS: (readonly [AchievementKind, number])[] = [
  ["patent", 44], ["know_how", 18], ["prototype", 14], ["software", 10], ["product", 8], ["paper", 4], ["standard", 2],
];

const code = (head: string, n: number) => `${head}9${String(n).padStart(7, "0")}`;
const yuan = (amount: number) => fen(BigInt(Math.round(amount)) * 100n);

/** Both languages, or Chinese alone. */
function languages(composed: Composed, english: boolean) {
  return {
    titleZh: composed.title.zh, titleEn: english ? composed.title.en : null,
    keywordsZh: composed.keywords.map((k) => k.zh), keywordsEn: english ? composed.keywords.map((k) => k.en) : [],
    lang: langOf(composed.title.zh, english ? composed.title.en : null),
  };
}

/** The n-th achievement; three in four belong to an institute or university of the field, the rest to firms. */
export function achievement(plan: CityPlan, n: number, ownerIn: (words: Vocabulary, random: Random) => Owner): Achievement {
  const random = plan.random("achievement", n);
  const words = drawIndustry(plan, random);
  const maturity = random.weighted([[1, 2], [2, 4], [3, 11], [4, 20], [5, 17], [6, 17], [7, 13], [8, 10], [9, 6]] as const);
  const composed = composeAchievement(drawTopic(words, random), maturity, random);
  const english = random.chance(0.35);
  const owner = ownerIn(words, random);
  const id = demoId("achievement", n);
  return {
    id, code: code("CG", n), ...languages(composed, english), abstractZh: composed.body.zh, abstractEn: english ? composed.body.en : null,
    kind: random.weighted(KINDS), industries: [words.industry], fields: [words.field, random.pick(words.ipc)], ownerId: owner.id,
    ownerName: owner.nameZh, year: plan.lastYear + 1 - Math.floor(random.spread(1, 12)), maturity,
    dealKinds: random.sample(["transfer", "licence", "equity", "cooperation"], random.int(1, 3)),
    priceFen: random.chance(0.4) ? null : yuan(Math.round(random.spread(5, 2_000)) * 10_000), disclosure: random.weighted([["public", 88], ["registered", 9], ["on_request", 3]] as const),
    source: plan.source, sourceId: id, contentHash: hash([id, composed.title.zh, composed.body.zh]),
  };
}

/** The n-th need, of an enterprise of the field. */
export function need(plan: CityPlan, n: number, ownerIn: (words: Vocabulary, random: Random) => Owner): Need {
  const random = plan.random("need", n);
  const words = drawIndustry(plan, random);
  const budget = Math.round(random.spread(10, 1_500)) * 10_000;
  const composed = composeNeed(drawTopic(words, random), budget, random);
  const english = random.chance(0.4);
  const owner = ownerIn(words, random);
  const id = demoId("need", n);
  const published = dayBefore(plan.today, random.int(1, 400));
  return {
    id, code: code("XQ", n), ...languages(composed, english), bodyZh: composed.body.zh, bodyEn: english ? composed.body.en : null,
    kind: "technology", industries: [words.industry], fields: [words.field], ownerId: owner.id, ownerName: owner.nameZh,
    budgetFen: yuan(budget), maturityMin: random.chance(0.5) ? random.int(3, 7) : null, publishedOn: published,
    deadline: dayBefore(published, -random.int(60, 540)), disclosure: "public",
    source: plan.source, sourceId: id, contentHash: hash([id, composed.title.zh, composed.body.zh]),
  };
}

const SERVICES: { title: Text; class: string; unit: string; from: number; to: number }[] = [
  { title: { zh: "成分与结构分析", en: "composition and structure analysis" }, class: "instrument-sharing", unit: "样", from: 600, to: 9_000 },
  { title: { zh: "可靠性与寿命试验", en: "reliability and life testing" }, class: "instrument-sharing", unit: "项", from: 5_000, to: 90_000 },
  { title: { zh: "中试放大", en: "scale-up in a pilot plant" }, class: "technology-transfer", unit: "项", from: 80_000, to: 900_000 },
  { title: { zh: "成果评价与价值评估", en: "technology appraisal and valuation" }, class: "technology-transfer", unit: "项", from: 12_000, to: 120_000 },
  { title: { zh: "技术转移与合同撮合", en: "technology brokerage" }, class: "technology-transfer", unit: "项", from: 20_000, to: 300_000 },
  { title: { zh: "专利导航与布局", en: "patent landscaping" }, class: "technology-transfer", unit: "项", from: 15_000, to: 200_000 },
  { title: { zh: "仿真与设计优化", en: "simulation and design" }, class: "technology-transfer", unit: "项", from: 10_000, to: 260_000 },
];

/** The n-th service or shared instrument of an agency. */
export function offering(plan: CityPlan, n: number, agency: Owner): Offering {
  const random = plan.random("offering", n);
  const industry = agency.industries.length > 0 ? random.pick(agency.industries) : "";
  const words = plan.vocabularies.find((v) => v.industry === industry) ?? drawIndustry(plan, random);
  const instrument = random.chance(0.55);
  const service = random.pick(SERVICES);
  const tool = random.pick(words.instruments);
  const thing = random.pick(words.things);
  const title: Text = instrument
    ? { zh: `${tool.zh}开放共享`, en: `Shared use: ${tool.en}` }
    : { zh: `${thing.zh}${service.title.zh}服务`, en: `Service: ${service.title.en} for ${thing.en}` };
  const property = random.pick(words.properties);
  const id = demoId("offering", n);
  const price = instrument ? Math.round(random.spread(2, 60)) * 100 : Math.round(random.spread(service.from, service.to) / 100) * 100;
  return {
    id, code: code("FW", n), kind: instrument ? "instrument" : "service", class: instrument ? "instrument-sharing" : service.class,
    titleZh: title.zh, titleEn: title.en,
    textZh: `${title.zh}，适用于${thing.zh}的${property.name.zh}测试与评价，服务${random.pick(words.uses).zh}等领域，${random.int(2, 15)}个工作日内出具报告。`,
    textEn: `${title.en}; for ${property.name.en} of ${thing.en}.`, industries: [words.industry], agencyId: agency.id, agencyName: agency.nameZh,
    priceFen: yuan(price), priceUnit: instrument ? "小时" : service.unit, district: agency.district, source: plan.source, sourceId: id,
    contentHash: hash([id, title.zh, price]),
  };
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}
