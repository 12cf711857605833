import type { Text } from "#kernel/text.ts";
import type { HitView } from "./wire.ts";

const ATTRIBUTES: Record<string, Text> = {
  industry: { zh: "产业相同", en: "same industry" }, field: { zh: "领域相同", en: "same field" }, type: { zh: "类型相符", en: "of the kind asked for" },
  owner: { zh: "同一单位", en: "of the owner asked for" }, year: { zh: "年份相符", en: "of the years asked for" },
  maturity: { zh: "成熟度相符", en: "of the maturity asked for" },
};
const FIELDS: Record<string, Text> = {
  title: { zh: "标题", en: "title" }, keywords: { zh: "关键词", en: "keywords" }, text: { zh: "正文", en: "text" },
};
const MOST_TERMS = 5;

/** Why a hit is a hit, in sentences: which words stand where, and what else agrees. */
export function reasonTexts(terms: HitView["terms"], agrees: HitView["agrees"]): Text[] {
  const texts: Text[] = [];
  for (const [field, name] of Object.entries(FIELDS)) {
    const found = terms.filter((term) => term.fields[0] === field).slice(0, MOST_TERMS).map((term) => term.term);
    if (found.length > 0) texts.push({ zh: `${name.zh}含“${found.join("”“")}”`, en: `${name.en} has ${found.map((term) => `"${term}"`).join(", ")}` });
  }
  for (const { attribute, values } of agrees) {
    const name = ATTRIBUTES[attribute];
    if (name) texts.push({ zh: `${name.zh}：${values.join("、")}`, en: `${name.en}: ${values.join(", ")}` });
  }
  return texts;
}
