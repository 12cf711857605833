import type { FactSource, FactValue, NewFact, SubjectId } from "#services/registry/index.ts";
import type { CityPlan } from "./city.ts";
import type { Enterprise, YearFigures } from "./enterprise.ts";

const yuan = (amount: number): bigint => BigInt(amount) * 100n;

// Kind, unit, who says it, how often it is missing on purpose (per cent), and the value.
type YearRow = readonly [string, string, FactSource, number, (year: YearFigures) => bigint];
const YEARLY: YearRow[] = [
  ["staff.total", "person", "social_security", 0.5, (y) => BigInt(y.staff)],
  ["staff.science", "person", "declared", 4, (y) => BigInt(y.scienceStaff)],
  ["sales", "fen", "tax", 0.8, (y) => yuan(y.sales)],
  ["income.total", "fen", "tax", 1, (y) => yuan(y.totalIncome)],
  ["income.high-tech", "fen", "declared", 8, (y) => yuan(y.highTechIncome)],
  ["rd.expense", "fen", "declared", 5, (y) => yuan(y.rd)],
  ["rd.expense.domestic", "fen", "declared", 7, (y) => yuan(y.rdDomestic)],
  ["rd.expense.tax", "fen", "tax", 3, (y) => yuan(y.rdTax)],
  ["cost.total", "fen", "tax", 2, (y) => yuan(y.cost)],
  ["assets.total", "fen", "tax", 1, (y) => yuan(y.assets)],
  ["assets.net", "fen", "tax", 1, (y) => yuan(y.netAssets)],
  ["achievements.transferred", "item", "declared", 6, (y) => BigInt(y.transferred)],
];

type PointRow = readonly [string, string | null, FactSource, number, FactValue];

/** Facts of one firm: a dozen figures for each of its years, and what holds on the first day after the last of them. */
export function* enterpriseFacts(plan: CityPlan, firm: Enterprise): Generator<NewFact> {
  const random = plan.random("facts", firm.n);
  const subject = firm.id as SubjectId;
  for (const year of firm.years) {
    const asOf = `${year.year + 1}-01-01`;
    for (const [kind, unit, source, missing, value] of YEARLY) {
      if (random.chance(missing / 100)) continue;
      yield { subject, kind, period: String(year.year), value: value(year), unit, source, asOf };
    }
  }
  const period = `${plan.lastYear + 1}-01-01`;
  for (const [kind, unit, source, missing, value] of pointRows(plan, firm)) {
    if (random.chance(missing / 100)) continue;
    yield { subject, kind, period, value, unit, source, asOf: period };
  }
}

function pointRows(plan: CityPlan, firm: Enterprise): PointRow[] {
  const random = plan.random("points", firm.n);
  const rare = (probability: number) => random.chance(probability);
  const day = () => [`${plan.lastYear - random.int(0, 2)}-${String(random.int(1, 12)).padStart(2, "0")}-15`];
  const owns = firm.class1 + firm.class2 > 0;
  return [
    ...registrationRows(firm),
    ["ip.class1", "item", "official", 2, BigInt(firm.class1)],
    ["ip.class2", "item", "official", 2, BigInt(firm.class2)],
    ["ip.class2.unused-for-hnte", "item", "declared", 8, BigInt(firm.class2Unused)],
    ["ip.core.owned", null, "declared", 3, owns && !rare(0.05)],
    ["ip.obtained.own-research", null, "declared", 3, owns && !rare(0.15)],
    ["standard.contributed", null, "declared", 4, rare(firm.intensity * 0.2)],
    ["standard.led", null, "declared", 4, rare(firm.intensity * 0.06)],
    ["tech.field", null, "declared", 3, firm.field],
    ["products.forbidden", null, "declared", 1, rare(0.006)],
    ["incident.safety-quality", null, "official", 0.5, rare(0.012) ? day() : []],
    ["incident.environment", null, "official", 0.5, rare(0.01) ? day() : []],
    ["misconduct.research", null, "official", 0.5, rare(0.004) ? day() : []],
    ["listed.abnormal-operation", null, "official", 0.5, rare(0.02)],
    ["listed.serious-dishonesty", null, "official", 0.5, rare(0.004)],
    ["award.national.top3", null, "declared", 3, rare(firm.intensity * 0.01)],
    ["rd-body.provincial", null, "declared", 3, rare(firm.intensity * 0.05)],
    ...expertPoints(plan, firm),
  ];
}

/** What the licence says; written as facts so that rules which run over everyone at once find it in the same table. */
export function registrationRows(firm: { registeredOn: string; legalPerson: boolean }): PointRow[] {
  return [
    ["registration.date", null, "registry", 0, { date: firm.registeredOn }], ["registration.resident", null, "registry", 0, true],
    ["registration.in-city", null, "registry", 0, true], ["registration.legal-person", null, "registry", 0, firm.legalPerson],
  ];
}

// Largest whole points of each item of the 100-point sheet (国科发火〔2016〕195号).
const SHEET = [
  ["ip.advance", 8], ["ip.support", 8], ["ip.quantity", 8], ["ip.obtaining", 6], ["ip.standards", 2], ["transfer", 30],
  ["organisation.system", 6], ["organisation.body", 6], ["organisation.transfer", 4], ["organisation.talent", 4],
  ["growth.net-assets", 10], ["growth.sales", 10],
] as const;

/** Firms that asked to be recognised were given points; their sums lie around the 70 that must be passed. */
function expertPoints(plan: CityPlan, firm: Enterprise): PointRow[] {
  const random = plan.random("hnte-points", firm.n);
  if (firm.intensity < 0.35 || !random.chance(0.5)) return [];
  const level = 0.55 + firm.intensity * 0.3 + random.normal() * 0.05;
  return SHEET.map(([item, most]) =>
    [`hnte.points.${item}`, "point", "official", 0.5, BigInt(Math.max(0, Math.min(most, Math.round(most * (level + random.normal() * 0.06)))))]);
}
