import type { Enterprise, YearFigures } from "./enterprise.ts";
import type { Random } from "./random.ts";

/** Every so many firms stand a hair below, on, or a hair above one bound of a programme. */
export const NEAR_THRESHOLD_SHARE = 0.12;

type Side = -1 | 0 | 1;
type Pull = (firm: Enterprise, latest: YearFigures, side: Side, random: Random, today: string) => void;

const WAN = 10_000;

// A hair is one yuan, one person or one item. Bounds: 国科发政〔2017〕115号 (technology SME), 国科发火〔2016〕32号 (high-tech).
const PULLS: Pull[] = [
  (_, y, side) => { y.staff = 500 + side; y.scienceStaff = Math.min(y.staff, Math.max(y.scienceStaff, 160)); },
  (_, y, side) => setSales(y, 20_000 * WAN + side),
  (_, y, side) => { y.assets = 20_000 * WAN + side; },
  (_, y, side, random) => {
    y.staff = Math.max(20, Math.round(y.staff / 20) * 20);
    y.scienceStaff = (y.staff / 20) * random.pick([2, 3, 4, 5, 6]) + side;
  },
  (_, y, side, random) => setRd(y, Math.round((y.sales * random.pick([2, 3, 4, 5, 6])) / 100) + side),
  (firm, y, side) => pullThreeYearRd(firm, y, side),
  (_, y, side) => { y.highTechIncome = Math.ceil(y.totalIncome * 0.6) + side; },
  (_, y, side) => setSales(y, 5_000 * WAN + side),
  (firm, _, side, __, today) => { firm.registeredOn = daysBefore(today, 365 + side); },
  (firm, _, side) => { firm.class1 = Math.max(0, side); firm.class2 = 3 + side; firm.class2Unused = firm.class2; },
];

/** Pulls a share of the firms to a bound, and leaves them otherwise fit, so that the bound decides. Changes `firm`. */
export function pullToThreshold(firm: Enterprise, random: Random, today: string): void {
  const latest = firm.years.at(-1);
  if (!latest || !random.chance(NEAR_THRESHOLD_SHARE)) return;
  makeFit(firm, latest);
  random.pick(PULLS)(firm, latest, random.pick([-1, 0, 1] as const), random, today);
}

function makeFit(firm: Enterprise, latest: YearFigures): void {
  firm.field = firm.vocabulary.field;
  firm.class1 = Math.max(1, firm.class1);
  latest.scienceStaff = Math.max(latest.scienceStaff, Math.ceil(latest.staff * 0.32));
  for (const year of firm.years) if (year.rd < year.sales * 0.065) setRd(year, Math.ceil(year.sales * 0.065));
  latest.highTechIncome = Math.max(latest.highTechIncome, Math.ceil(latest.totalIncome * 0.7));
}

function setSales(year: YearFigures, sales: number): void {
  year.sales = sales;
  year.totalIncome = Math.max(sales, Math.round(sales * 1.01));
  year.highTechIncome = Math.round(year.totalIncome * 0.72);
  setRd(year, Math.ceil(sales * 0.065));
}

function setRd(year: YearFigures, rd: number): void {
  year.rd = rd;
  year.rdDomestic = rd;
  year.rdTax = Math.round(rd * 0.93);
}

function pullThreeYearRd(firm: Enterprise, latest: YearFigures, side: Side): void {
  const three = firm.years.slice(-3);
  const percent = latest.sales <= 5_000 * WAN ? 5 : latest.sales <= 20_000 * WAN ? 4 : 3;
  const sales = three.reduce((sum, year) => sum + year.sales, 0);
  const earlier = three.slice(0, -1);
  for (const year of earlier) setRd(year, Math.round((year.sales * percent) / 100));
  setRd(latest, Math.max(0, Math.ceil((sales * percent) / 100) - earlier.reduce((sum, year) => sum + year.rd, 0) + side));
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}
