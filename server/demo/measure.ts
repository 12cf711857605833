import type { Text } from "#kernel/text.ts";
import type { Random } from "./random.ts";
import type { Property } from "./vocabulary.ts";

/** A property with a value of it: "击穿电压 1200 V". */
export interface Measure {
  name: Text;
  value: Text;
}

/** Draws a value within the property's range; ranges of more than a factor of twenty are drawn on a logarithmic scale. */
export function measure(property: Property, random: Random): Measure {
  const { min, max, decimals, unit } = property;
  const drawn = max / min > 20 ? random.spread(min, max) : min + random.unit() * (max - min);
  const coarse = decimals === 0 && drawn >= 1_000 ? Math.round(drawn / 50) * 50 : drawn;
  const number = coarse.toFixed(decimals);
  const glue = unit.zh === "%" || unit.zh === "°" || unit.zh === "" ? "" : " ";
  return { name: property.name, value: { zh: `${number}${glue}${unit.zh}`, en: `${number}${glue}${unit.en}` } };
}
