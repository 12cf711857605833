import type { SourcedSubject } from "#services/registry/index.ts";
import type { Text } from "#kernel/text.ts";
import { brand, FICTITIOUS } from "./brands.ts";
import { drawIndustry, type CityPlan } from "./city.ts";
import { demoId, demoUscc } from "./identity.ts";
import { demoSubject } from "./subjects.ts";

/** Serial numbers of credit codes: heroes below 1,000, then enterprises, then these. */
const SERIAL = { institute: 10_000_000, agency: 11_000_000, bank: 12_000_000 };

/** Brands of the organisations beside the enterprises; far enough on that none is shared with one. */
const BRAND = { institute: 300_000, agency: 400_000, bank: 500_000 };

/** The n-th institute or university; two in five teach. */
export function institute(plan: CityPlan, n: number): SourcedSubject {
  const random = plan.random("institute", n);
  const district = random.pick(plan.districts);
  const vocabularies = random.sample(plan.vocabularies, n % 5 < 2 ? 4 : 2);
  const title = brand(BRAND.institute + n);
  const trade = vocabularies[0]?.trades[n % 5] ?? { zh: "科学", en: "Science" };
  const kind: Text = n % 5 < 2
    ? random.pick([{ zh: "大学", en: "University" }, { zh: "理工学院", en: "Institute of Technology" }, { zh: "职业技术大学", en: "Applied University" }])
    : { zh: `${trade.zh}研究院`, en: `Institute of ${trade.en}` };
  return demoSubject(plan.source, {
    id: demoId("institute", n), type: n % 5 < 2 ? "university" : "institute", uscc: demoUscc("12", district.code, SERIAL.institute + n),
    name: { zh: `云汀${title.zh}${kind.zh}${FICTITIOUS.zh}`, en: `Yunting ${title.en} ${kind.en}${FICTITIOUS.en}` },
    district: district.id, industries: vocabularies.map((v) => v.industry), registeredOn: `${random.int(1952, plan.lastYear - 1)}-09-01`,
    legalForm: "事业单位法人", address: `云汀市${district.name.zh}学府路${random.int(1, 800)}号`,
  });
}

const AGENCY_TRADES: Text[] = [
  { zh: "检测技术", en: "Testing" }, { zh: "技术转移", en: "Technology Transfer" }, { zh: "仪器共享服务", en: "Instrument Sharing" },
  { zh: "知识产权服务", en: "Intellectual Property" }, { zh: "中试服务", en: "Pilot Plant Services" }, { zh: "计量校准", en: "Metrology" },
  { zh: "工业设计", en: "Industrial Design" }, { zh: "科技咨询", en: "Technology Consulting" },
];

/** The n-th service agency. */
export function agency(plan: CityPlan, n: number): SourcedSubject {
  const random = plan.random("agency", n);
  const district = random.pick(plan.districts);
  const title = brand(BRAND.agency + n);
  const trade = AGENCY_TRADES[n % AGENCY_TRADES.length] ?? { zh: "科技服务", en: "Services" };
  const industries = [...new Set([drawIndustry(plan, random).industry, drawIndustry(plan, random).industry, drawIndustry(plan, random).industry])];
  return demoSubject(plan.source, {
    id: demoId("agency", n), type: "agency", uscc: demoUscc("91", district.code, SERIAL.agency + n),
    name: { zh: `云汀${title.zh}${trade.zh}有限公司${FICTITIOUS.zh}`, en: `Yunting ${title.en} ${trade.en} Co., Ltd.${FICTITIOUS.en}` },
    district: district.id, industries, registeredOn: `${random.int(2001, plan.lastYear - 2)}-0${random.int(1, 9)}-18`, legalForm: "有限责任公司",
    capitalYuan: random.int(1, 40) * 500_000, scope: `${trade.zh}；技术开发、技术咨询、技术服务。`,
    address: `云汀市${district.name.zh}创新大道${random.int(1, 999)}号`,
  });
}

/** The n-th bank or insurer; three in four are banks. */
export function bank(plan: CityPlan, n: number): SourcedSubject {
  const random = plan.random("bank", n);
  const district = random.pick(plan.districts);
  const title = brand(BRAND.bank + n);
  const insurer = n % 4 === 3;
  const kind: Text = insurer ? { zh: "财产保险股份有限公司", en: "Insurance Co., Ltd." } : { zh: "银行股份有限公司", en: "Bank" };
  return demoSubject(plan.source, {
    id: demoId("bank", n), type: insurer ? "insurer" : "bank", uscc: demoUscc("91", district.code, SERIAL.bank + n),
    name: { zh: `云汀${title.zh}${kind.zh}${FICTITIOUS.zh}`, en: `Yunting ${title.en} ${kind.en}${FICTITIOUS.en}` },
    district: district.id, industries: [], registeredOn: `${random.int(1988, 2016)}-06-08`, legalForm: "股份有限公司",
    capitalYuan: random.int(5, 80) * 100_000_000, address: `云汀市${district.name.zh}湖滨大道${random.int(1, 500)}号`,
  });
}
