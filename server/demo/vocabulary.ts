import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Text } from "#kernel/text.ts";

/** A measurable property with the range in which the demo city's claims lie. */
export interface Property {
  name: Text;
  min: number;
  max: number;
  decimals: number;
  unit: Text;
}

/** The words of one industry. */
export interface Vocabulary {
  industry: string;
  /** One of the eight fields of 国科发火〔2016〕32号. */
  field: string;
  ipc: string[];
  trades: Text[];
  things: Text[];
  methods: Text[];
  properties: Property[];
  uses: Text[];
  problems: Text[];
  instruments: Text[];
}

const list = z.array(z.string()).min(1);
const file = z.object({
  field: z.string(), ipc: list, trades: list, things: list, methods: list, properties: list, uses: list, problems: list, instruments: list,
});

// Units that are words rather than symbols.
const UNIT_WORDS: Record<string, string> = {
  次: "cycles", 年: "years", 月: "months", 级: "(Beaufort)", 个: "nodes", 倍: "times", 人: "users", 种: "kinds", 核: "cores",
  亿次: "×10⁸ cycles", "百万自由度": "million degrees of freedom", "百万点/s": "million points/s", "元/kWh": "yuan/kWh",
};

/** Reads the words of one industry: `vocabulary/INDUSTRY.yaml`, entries `中文 | English`. */
export function loadVocabulary(industry: string): Vocabulary {
  const raw = file.parse(parse(readFileSync(new URL(`vocabulary/${industry}.yaml`, import.meta.url), "utf8")));
  const texts = (entries: string[]) => entries.map(text);
  return {
    industry, field: raw.field, ipc: raw.ipc, trades: texts(raw.trades), things: texts(raw.things), methods: texts(raw.methods),
    properties: raw.properties.map(property), uses: texts(raw.uses), problems: texts(raw.problems), instruments: texts(raw.instruments),
  };
}

function text(entry: string): Text {
  const [zh, en] = entry.split("|").map((part) => part.trim());
  if (!zh || !en) throw new Error(`vocabulary entry "${entry}" needs both languages`);
  return { zh, en };
}

function property(entry: string): Property {
  const [zh = "", en = "", min = "", max = "", decimals = "", rawUnit = ""] = entry.split("|").map((part) => part.trim());
  const unit = rawUnit.replaceAll('"', "");
  return {
    name: { zh, en }, min: Number(min), max: Number(max), decimals: Number(decimals), unit: { zh: unit, en: UNIT_WORDS[unit] ?? unit },
  };
}
