import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Random } from "./random.ts";
import { SIZES, type CitySize, type CitySizeName } from "./sizes.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Everything that decides what a demo city is. Two plans that are equal give the same city, byte for byte. */
export interface CityPlan {
  seed: number;
  size: CitySizeName;
  count: CitySize;
  /** The day on which the city is looked at; its last full fiscal year is the year before. */
  today: string;
  lastYear: number;
  districts: { id: string; code: string; name: { zh: string; en: string } }[];
  vocabularies: Vocabulary[];
  /** Under which the registry and the market know the city's records. */
  source: string;
  random(...labels: (string | number)[]): Random;
}

const name = z.object({ zh: z.string(), en: z.string() });
const cityFile = z.object({ districts: z.array(z.object({ id: z.string(), code: z.string(), name })).min(1) });
const industriesFile = z.object({ industries: z.array(z.object({ id: z.string(), name })).min(1) });

/** @param catalog folder of the catalog, for districts and industries */
export function planCity(catalog: URL, options: { seed: number; size: CitySizeName; today: string }): CityPlan {
  const { districts } = cityFile.parse(parse(readFileSync(new URL("city.yaml", catalog), "utf8")));
  const { industries } = industriesFile.parse(parse(readFileSync(new URL("industries/industries.yaml", catalog), "utf8")));
  return {
    ...options, count: SIZES[options.size], lastYear: Number(options.today.slice(0, 4)) - 1, districts,
    vocabularies: industries.map((industry) => loadVocabulary(industry.id)),
    source: `demo-${options.size}-${options.seed}`,
    random: (...labels) => new Random(options.seed, ...labels),
  };
}

/** The vocabulary of an industry; industries that are more common in the city are drawn more often. */
export function drawIndustry(plan: CityPlan, random: Random): Vocabulary {
  return random.weighted(plan.vocabularies.map((vocabulary, at) => [vocabulary, 3 + ((at * 7) % 11)] as const));
}
