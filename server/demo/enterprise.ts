import type { Text } from "#kernel/text.ts";
import { brand, FICTITIOUS } from "./brands.ts";
import { drawIndustry, type CityPlan } from "./city.ts";
import { demoId, demoUscc } from "./identity.ts";
import type { Random } from "./random.ts";
import { demoSubject } from "./subjects.ts";
import type { SourcedSubject } from "#services/registry/index.ts";
import type { Vocabulary } from "./vocabulary.ts";

// [type, share, smallest and largest yearly sales in yuan, sales per head in yuan]
const CLASSES = [
  ["micro", 48, 200_000, 5_000_000, 350_000],
  ["small", 34, 5_000_000, 50_000_000, 550_000],
  ["medium", 14, 50_000_000, 400_000_000, 800_000],
  ["large", 4, 400_000_000, 5_000_000_000, 1_100_000],
] as const;

/** One enterprise's life, from which its facts are written. Money in whole yuan. */
export interface Enterprise {
  n: number;
  id: string;
  vocabulary: Vocabulary;
  registeredOn: string;
  legalForm: string;
  legalPerson: boolean;
  /** Fiscal years with figures, oldest first. */
  years: YearFigures[];
  class1: number;
  class2: number;
  class2Unused: number;
  /** How much of a technology firm it is, 0 to 1. */
  intensity: number;
  field: string;
}

export interface YearFigures {
  year: number;
  sales: number;
  totalIncome: number;
  highTechIncome: number;
  rd: number;
  rdDomestic: number;
  rdTax: number;
  cost: number;
  assets: number;
  netAssets: number;
  staff: number;
  scienceStaff: number;
  transferred: number;
}

/** The n-th enterprise of the city before thresholds pull at it. The same n gives the same firm however often it is asked. */
export function enterprise(plan: CityPlan, n: number): Enterprise {
  const random = plan.random("enterprise", n);
  const vocabulary = drawIndustry(plan, random);
  const [, , low, high, perHead] = random.weighted(CLASSES.map((c) => [c, c[1]] as const));
  const intensity = random.weighted([[random.unit() * 0.2, 38], [0.2 + random.unit() * 0.4, 40], [0.6 + random.unit() * 0.4, 22]]);
  const age = Math.floor(random.spread(1, 26));
  const legalForm = random.weighted(FORMS);
  const registeredOn = day(plan.lastYear + 1 - age, random);
  const known = Math.min(random.int(3, 5), Math.max(1, plan.lastYear - Number(registeredOn.slice(0, 4)) + 1));
  const years = figures(random, plan.lastYear, known, random.spread(low, high), perHead, intensity);
  const class1 = random.chance(intensity) ? Math.floor(random.spread(1, 4 + intensity * 30)) : 0;
  const class2 = random.chance(0.25 + intensity * 0.7) ? Math.floor(random.spread(1, 8 + intensity * 40)) : 0;
  return {
    n, id: demoId("enterprise", n), vocabulary, registeredOn, legalForm, legalPerson: legalForm.endsWith("公司") || legalForm.includes("外商"), years, class1, class2, class2Unused: random.int(0, class2), intensity,
    field: intensity < 0.12 ? "none" : vocabulary.field,
  };
}

function figures(random: Random, lastYear: number, known: number, latestSales: number, perHead: number, intensity: number): YearFigures[] {
  const rdShare = intensity * intensity * 0.14 + random.unit() * 0.02;
  const scienceShare = Math.min(0.85, intensity * 0.42 + random.unit() * 0.08);
  const highTechShare = Math.min(0.98, intensity * 1.1 + random.unit() * 0.15);
  const domesticShare = random.chance(0.9) ? 1 : 0.4 + random.unit() * 0.6;
  const years: YearFigures[] = [];
  let sales = latestSales;
  for (let back = 0; back < known; back++) {
    const wobble = () => 1 + random.normal() * 0.06;
    const rounded = Math.round(sales);
    const rd = Math.round(rounded * rdShare * wobble());
    const assets = Math.round(rounded * (0.5 + random.unit() * 1.4));
    const staff = Math.max(2, Math.round((rounded / perHead) * wobble()));
    years.unshift({
      year: lastYear - back, sales: rounded, totalIncome: Math.round(rounded * (1 + random.unit() * 0.04)),
      highTechIncome: Math.round(rounded * highTechShare * Math.min(1, wobble())), rd,
      rdDomestic: Math.round(rd * domesticShare), rdTax: Math.round(rd * (0.84 + random.unit() * 0.16)),
      cost: Math.round(rounded * (0.82 + random.unit() * 0.32)), assets, netAssets: Math.round(assets * (0.75 * random.unit() - 0.06)),
      staff, scienceStaff: Math.min(staff, Math.round(staff * scienceShare * wobble())),
      transferred: random.chance(intensity) ? random.int(1, 3 + Math.floor(intensity * 5)) : 0,
    });
    sales /= Math.max(0.6, 1.1 + random.normal() * 0.17);
  }
  return years;
}

function day(year: number, random: Random): string {
  return `${year}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
}

const FORMS = [["有限责任公司", 86], ["股份有限公司", 8], ["有限责任公司（外商投资）", 4], ["普通合伙", 1], ["个人独资企业", 1]] as const;
const FORM_NAMES: Record<string, Text> = {
  股份有限公司: { zh: "股份有限公司", en: " Corp." }, 普通合伙: { zh: "事务所（普通合伙）", en: " LLP" }, 个人独资企业: { zh: "工作室", en: " Studio" },
};

/** The firm as the registry knows it. */
export function enterpriseSubject(plan: CityPlan, firm: Enterprise): SourcedSubject {
  const random = plan.random("enterprise-name", firm.n);
  const district = random.pick(plan.districts);
  const trade = random.pick(firm.vocabulary.trades);
  const form = firm.legalForm;
  const title = brand(firm.n);
  const ending = FORM_NAMES[form] ?? { zh: "有限公司", en: " Co., Ltd." };
  const things = random.sample(firm.vocabulary.things, 3).map((thing) => thing.zh);
  const capital = Math.max(10, Math.round(random.spread(30, 40) * Math.sqrt((firm.years.at(-1)?.sales ?? 1e6) / 1e6))) * 10_000;
  return demoSubject(plan.source, {
    id: firm.id, type: "enterprise", uscc: demoUscc("91", district.code, 1_000 + firm.n),
    name: { zh: `云汀${title.zh}${trade.zh}${ending.zh}${FICTITIOUS.zh}`, en: `Yunting ${title.en} ${trade.en}${ending.en}${FICTITIOUS.en}` },
    district: district.id, industries: [firm.vocabulary.industry], registeredOn: firm.registeredOn, legalForm: form, capitalYuan: capital,
    scope: `${things.join("、")}的研发、生产与销售；${trade.zh}领域的技术开发、技术咨询、技术服务、技术转让。`,
    address: `云汀市${district.name.zh}${random.pick(STREETS)}${random.int(1, 1999)}号`,
  });
}

const STREETS = ["望潮路", "汀兰街", "采石大道", "云桥路", "科苑路", "白鹭街", "创新大道", "烟波路", "松间路", "观澜街", "渡口路", "青檀路"];
