import type { components } from "../../api/schema.d.ts";
import type { Text } from "../../language/text.ts";

/** An indicator over the years, and one figure of it; values are exact decimal text in the figure's unit. */
export type Series = components["schemas"]["Series"];
export type Figure = components["schemas"]["Figure"];

const units: Record<string, Text> = {
  CNY: { zh: "元", en: "yuan" },
  "enterprise-times": { zh: "家次", en: "enterprise-times" },
  enterprises: { zh: "家企业", en: "enterprises" },
  "enterprises-and-teams": { zh: "家企业和团队", en: "enterprises and teams" },
  items: { zh: "项", en: "items" },
  patents: { zh: "件", en: "patents" },
  services: { zh: "次服务", en: "services" },
  teams: { zh: "个团队", en: "teams" },
};

export function unitName(unit: string): Text {
  return units[unit] ?? { zh: unit, en: unit };
}

const qualifiers: Record<string, Text> = {
  exact: { zh: "", en: "" },
  over: { zh: "超", en: "over " },
  near: { zh: "近", en: "nearly " },
  about: { zh: "约", en: "about " },
};

/** How the source words a figure, such as 超 or 约; nothing for an exact one. */
export function qualifierName(qualifier: string): Text {
  return qualifiers[qualifier] ?? { zh: `${qualifier} `, en: `${qualifier} ` };
}

export const isMoney = (unit: string): boolean => unit === "CNY";

/** Yuan as decimal text, in fen: `1860000000.5` is 186000000050. Digits are moved, never rounded. */
export function fenOfYuan(yuan: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/u.exec(yuan);
  if (!match) return 0n;
  const [, sign, whole = "0", fraction = ""] = match;
  const fen = BigInt(whole + fraction.padEnd(2, "0").slice(0, 2));
  return sign === "-" ? -fen : fen;
}

/** All years with a figure, in order. */
export function yearsOf(series: readonly Series[]): number[] {
  return [...new Set(series.flatMap((each) => each.figures.map((figure) => figure.year)))].toSorted((a, b) => a - b);
}

export function figureOf(series: Series, year: number): Figure | undefined {
  return series.figures.find((figure) => figure.year === year);
}
