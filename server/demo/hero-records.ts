import { fen } from "#kernel/money.ts";
import type { Achievement, Need, Offering } from "#services/market/index.ts";
import type { Credential, FactSource, FactValue, NewFact, Relation, SourcedSubject, SubjectId, SubjectType } from "#services/registry/index.ts";
import type { CityPlan } from "./city.ts";
import { registrationRows } from "./enterprise-facts.ts";
import { heroes, type Hero, type HeroKey } from "./heroes.ts";
import { demoId } from "./identity.ts";
import { demoSubject, hash } from "./subjects.ts";

const TYPES: Record<HeroKey, [SubjectType, string, string]> = {
  enterprise: ["enterprise", "2016-04-12", "有限责任公司"], startup: ["enterprise", "2023-08-30", "有限责任公司"],
  established: ["enterprise", "2009-05-20", "股份有限公司"], agency: ["agency", "2012-03-06", "有限责任公司"],
  relatedAgency: ["agency", "2018-11-02", "有限责任公司"], sisterAgency: ["agency", "2019-07-15", "有限责任公司"],
  bank: ["bank", "2004-10-18", "股份有限公司"], institute: ["institute", "1986-09-01", "事业单位法人"],
  university: ["university", "1958-09-01", "事业单位法人"], insurer: ["insurer", "2011-01-20", "股份有限公司"],
};
const KEYS = Object.keys(TYPES) as HeroKey[];

/** The person who heads both the hero enterprise and its sister agency. */
const HEAD = demoId("heroRecord", 1);

export function heroSubjects(plan: CityPlan): SourcedSubject[] {
  const organisations = KEYS.map((key) => {
    const [type, registeredOn, legalForm] = TYPES[key];
    const hero = heroes[key];
    return demoSubject(plan.source, { ...hero, type, registeredOn, legalForm, capitalYuan: 10_000_000, scope: "技术开发、技术咨询、技术服务、技术转让。", address: "云汀市创新大道1号" });
  });
  const head = demoSubject(plan.source, { id: HEAD, type: "person", uscc: null, name: { zh: "苏禾清", en: "Su Heqing" }, district: null, industries: [], registeredOn: null });
  return [...organisations, head];
}

export function heroRelations(plan: CityPlan): Relation[] {
  const relation = (from: string, to: Hero, kind: Relation["kind"], shareBp: number | null, since: string): Relation =>
    ({ from: from as SubjectId, to: to.id as SubjectId, kind, shareBp, since, source: plan.source });
  return [
    relation(heroes.enterprise.id, heroes.relatedAgency, "shareholding", 3_000, "2020-01-06"),
    relation(HEAD, heroes.enterprise, "legal_person", null, "2016-04-12"),
    relation(HEAD, heroes.sisterAgency, "legal_person", null, "2019-07-15"),
  ];
}

export function heroCredentials(plan: CityPlan): Credential[] {
  const year = plan.lastYear;
  const credential = (n: number, hero: Hero, kind: string, number: string, validFrom: string, validTo: string | null): Credential =>
    ({ id: demoId("credential", 0xf00000 + n), subject: hero.id as SubjectId, kind, number, grade: null, validFrom, validTo, grantedByCase: null, revokedOn: null });
  return [
    credential(1, heroes.enterprise, "tech-sme", `${year}990106A0000001`, `${year}-06-15`, `${year + 1}-12-31`),
    credential(2, heroes.established, "tech-sme", `${year - 4}990103A0000001`, `${year - 4}-06-15`, `${year - 3}-12-31`),
    credential(3, heroes.established, "hnte", `GR${year}99000001`, `${year}-11-15`, `${year + 3}-11-14`),
    ...[heroes.agency, heroes.relatedAgency, heroes.sisterAgency].map((hero, n) =>
      credential(10 + n, hero, "voucher-service-body", `CXQ-H${n + 1}`, `${year}-03-01`, null)),
  ];
}

type Row = [kind: string, unit: string | null, source: FactSource, values: FactValue[]];
const wan = (...amounts: number[]): bigint[] => amounts.map((amount) => BigInt(Math.round(amount * 100)) * 10_000n);
const counts = (...numbers: number[]): bigint[] => numbers.map(BigInt);

// Four years, oldest first, amounts in 10,000 yuan. R&D over three years: 150 + 171.6 + 195 = 516.6 of 12,600, that is 4.1 %.
const ENTERPRISE_YEARS: Row[] = [
  ["sales", "fen", "tax", wan(3_000, 3_600, 4_200, 4_800)], ["income.total", "fen", "tax", wan(3_050, 3_650, 4_260, 4_860)],
  ["income.high-tech", "fen", "declared", wan(2_100, 2_640, 3_150, 3_680)], ["rd.expense", "fen", "audited", wan(118, 150, 171.6, 195)],
  ["rd.expense.domestic", "fen", "audited", wan(118, 150, 171.6, 195)], ["rd.expense.tax", "fen", "tax", wan(105, 138, 160, 181)],
  ["cost.total", "fen", "tax", wan(2_780, 3_310, 3_820, 4_340)], ["assets.total", "fen", "tax", wan(3_900, 4_500, 5_200, 6_100)],
  ["assets.net", "fen", "tax", wan(1_700, 2_150, 2_700, 3_400)], ["staff.total", "person", "social_security", counts(62, 70, 78, 86)],
  ["staff.science", "person", "declared", counts(17, 21, 25, 28)], ["achievements.transferred", "item", "declared", counts(4, 5, 5, 6)],
];
const STARTUP_YEARS: Row[] = [
  ["sales", "fen", "tax", wan(180, 640)], ["income.total", "fen", "tax", wan(182, 652)], ["cost.total", "fen", "tax", wan(420, 890)],
  ["assets.total", "fen", "tax", wan(900, 1_300)], ["staff.total", "person", "social_security", counts(14, 23)],
];
const ESTABLISHED_YEARS: Row[] = [
  ["sales", "fen", "tax", wan(24_000, 27_500, 31_200, 36_000)], ["income.total", "fen", "tax", wan(24_300, 27_900, 31_600, 36_500)],
  ["income.high-tech", "fen", "declared", wan(19_000, 22_100, 25_600, 29_800)], ["rd.expense", "fen", "audited", wan(1_150, 1_340, 1_600, 1_880)],
  ["rd.expense.domestic", "fen", "audited", wan(1_150, 1_340, 1_600, 1_880)], ["rd.expense.tax", "fen", "tax", wan(1_020, 1_210, 1_450, 1_700)],
  ["cost.total", "fen", "tax", wan(21_500, 24_600, 27_900, 31_800)], ["assets.total", "fen", "tax", wan(28_000, 32_000, 37_500, 43_000)],
  ["assets.net", "fen", "tax", wan(12_000, 15_600, 20_400, 26_800)], ["staff.total", "person", "social_security", counts(310, 330, 352, 371)],
  ["staff.science", "person", "declared", counts(64, 72, 80, 88)], ["achievements.transferred", "item", "declared", counts(5, 6, 6, 7)],
];

const POINTS = ["ip.advance", "ip.support", "ip.quantity", "ip.obtaining", "ip.standards", "transfer", "organisation.system",
  "organisation.body", "organisation.transfer", "organisation.talent", "growth.net-assets", "growth.sales"];

function points(class1: number, class2: number, field: string, sheet: number[]): Row[] {
  const clean: Row[] = ["incident.safety-quality", "incident.environment", "misconduct.research"].map((kind) => [kind, null, "official", [[]]]);
  const no: Row[] = ["listed.abnormal-operation", "listed.serious-dishonesty"].map((kind) => [kind, null, "official", [false]]);
  return [
    ...clean, ...no, ["products.forbidden", null, "declared", [false]], ["tech.field", null, "declared", [field]],
    ["ip.class1", "item", "official", [BigInt(class1)]], ["ip.class2", "item", "official", [BigInt(class2)]],
    ["ip.class2.unused-for-hnte", "item", "declared", [BigInt(class2)]], ["ip.core.owned", null, "declared", [true]],
    ["ip.obtained.own-research", null, "declared", [true]], ["standard.contributed", null, "declared", [true]],
    ["standard.led", null, "declared", [false]], ["award.national.top3", null, "declared", [false]], ["rd-body.provincial", null, "declared", [false]],
    ...sheet.map((value, n): Row => [`hnte.points.${POINTS[n] ?? ""}`, "point", "official", [BigInt(value)]]),
  ];
}

/** The heroes' facts. The startup has told little: no R&D, no science staff, no rights, no field. */
export function heroFacts(plan: CityPlan): NewFact[] {
  const yearly = (hero: Hero, rows: Row[]): NewFact[] => rows.flatMap(([kind, unit, source, values]) =>
    values.map((value, n) => {
      const year = plan.lastYear - values.length + 1 + n;
      return { subject: hero.id as SubjectId, kind, period: String(year), value, unit, source, asOf: `${year + 1}-01-01` };
    }));
  const day = `${plan.lastYear + 1}-01-01`;
  const standing = (hero: Hero, rows: Row[]): NewFact[] => rows.map(([kind, unit, source, values]) =>
    ({ subject: hero.id as SubjectId, kind, period: day, value: values[0] ?? [], unit, source, asOf: day }));
  const enterprises: HeroKey[] = ["enterprise", "startup", "established"];
  return [
    ...enterprises.flatMap((key) => standing(heroes[key], registrationRows({ registeredOn: TYPES[key][1], legalPerson: true })
      .map(([kind, unit, source, , value]): Row => [kind, unit, source, [value]]))),
    ...yearly(heroes.enterprise, ENTERPRISE_YEARS),
    ...standing(heroes.enterprise, points(2, 9, "new-materials", [7, 7, 7, 6, 1, 27, 5, 5, 3, 3, 6, 4])),
    ...yearly(heroes.startup, STARTUP_YEARS),
    ...standing(heroes.startup, points(0, 0, "none", []).filter(([kind]) => /incident|listed|products/.test(kind))),
    ...yearly(heroes.established, ESTABLISHED_YEARS),
    ...standing(heroes.established, points(11, 34, "advanced-manufacturing", [8, 7, 8, 6, 2, 28, 6, 5, 4, 4, 6, 4])),
  ];
}

const OFFERINGS: [agency: Hero, kind: "service" | "instrument", cls: string, zh: string, en: string, yuan: number, unit: string, industry: string][] = [
  [heroes.agency, "instrument", "instrument-sharing", "场发射扫描电子显微镜开放共享", "Shared use: field-emission SEM", 800, "小时", "new-materials"],
  [heroes.agency, "instrument", "instrument-sharing", "X射线衍射仪开放共享", "Shared use: X-ray diffractometer", 500, "小时", "new-materials"],
  [heroes.agency, "service", "instrument-sharing", "气凝胶隔热材料导热性能测试", "Thermal testing of aerogel insulation", 60_000, "项", "new-materials"],
  [heroes.agency, "service", "technology-transfer", "新材料中试放大与工艺转移", "Scale-up and process transfer of new materials", 300_000, "项", "new-materials"],
  [heroes.agency, "service", "technology-transfer", "科技成果评价与价值评估", "Technology appraisal and valuation", 40_000, "项", "intelligent-manufacturing"],
  [heroes.relatedAgency, "service", "technology-transfer", "新材料成果转移撮合", "Brokerage of results in new materials", 80_000, "项", "new-materials"],
  [heroes.sisterAgency, "instrument", "instrument-sharing", "热重分析仪开放共享", "Shared use: thermogravimetric analyser", 450, "小时", "new-materials"],
];

export function heroOfferings(plan: CityPlan): Offering[] {
  return OFFERINGS.map(([agency, kind, cls, zh, en, yuan, priceUnit, industry], n) => {
    const id = demoId("heroRecord", 100 + n);
    return {
      id, code: `FW80000${String(n).padStart(3, "0")}`, kind, class: cls, titleZh: zh, titleEn: en, textZh: `${zh}，五个工作日内出具报告。`,
      textEn: `${en}; report within five working days.`, industries: [industry], agencyId: agency.id, agencyName: agency.name.zh,
      priceFen: fen(BigInt(yuan) * 100n), priceUnit, district: agency.district, source: plan.source, sourceId: id, contentHash: hash([zh, yuan]),
    };
  });
}

/** The hero enterprise's need, and the institute's achievement that answers it. */
export function heroMatch(plan: CityPlan): { need: Need; achievement: Achievement } {
  const shared = {
    industries: ["new-materials"], lang: "zh+en" as const, disclosure: "public" as const, source: plan.source,
    keywordsZh: ["气凝胶毡", "动力电池隔热", "超临界干燥"], keywordsEn: ["aerogel blanket", "battery insulation", "supercritical drying"],
  };
  const [needId, achievementId] = [demoId("heroRecord", 200), demoId("heroRecord", 201)];
  return {
    need: {
      ...shared, id: needId, code: "XQ80000001", titleZh: "动力电池用低导热气凝胶毡联合开发", titleEn: "Joint development of a low-conductivity aerogel blanket for traction batteries",
      bodyZh: "我公司气凝胶毡产品用于动力电池隔热，高温下掉粉且导热系数偏高，寻求超临界干燥和疏水改性技术。指标要求：导热系数不高于0.018 W/(m·K)，耐温650 ℃，厚度1 mm。预算280万元，周期12个月。",
      bodyEn: "Our aerogel blankets insulate traction batteries but shed powder and conduct too much heat when hot. We seek supercritical drying and hydrophobic treatment: at most 0.018 W/(m·K), 650 ℃, 1 mm thick. Budget 2,800,000 yuan, 12 months.",
      kind: "technology", fields: ["new-materials"], ownerId: heroes.enterprise.id, ownerName: heroes.enterprise.name.zh, budgetFen: fen(280_000_000n),
      maturityMin: 5, publishedOn: `${plan.lastYear + 1}-01-05`, deadline: `${plan.lastYear + 2}-06-30`, sourceId: needId, contentHash: hash(["hero need"]),
    },
    achievement: {
      ...shared, id: achievementId, code: "CG80000001", titleZh: "低掉粉超薄气凝胶毡的超临界干燥制备技术", titleEn: "Supercritical drying of ultra-thin low-shedding aerogel blankets",
      abstractZh: "针对动力电池隔热用气凝胶毡高温掉粉、导热系数偏高的问题，采用原位疏水改性与超临界干燥一体化工艺，1 mm 厚样品导热系数0.0168 W/(m·K)，耐温700 ℃，震动掉粉率低于0.3%。已完成年产5万平方米中试线验证。",
      abstractEn: "In-situ hydrophobic treatment joined with supercritical drying gives 1 mm blankets of 0.0168 W/(m·K) that stand 700 ℃ and shed less than 0.3 % in vibration. Proven on a pilot line of 50,000 m² a year.",
      kind: "patent", fields: ["new-materials", "C01B"], ownerId: heroes.institute.id, ownerName: heroes.institute.name.zh, year: plan.lastYear, maturity: 6,
      dealKinds: ["licence", "cooperation"], priceFen: fen(200_000_000n), sourceId: achievementId, contentHash: hash(["hero achievement"]),
    },
  };
}
