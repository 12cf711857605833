import type { Text } from "#kernel/text.ts";
import type { HitView } from "../wire.ts";
import type { FieldName } from "./schema.ts";

const ATTRIBUTES: Record<string, Text> = {
  industry: { zh: "产业相同", en: "same industry" }, field: { zh: "领域相同", en: "same field" }, kind: { zh: "类型相符", en: "of the kind asked for" },
  owner: { zh: "单位相符", en: "of the owner asked for" }, year: { zh: "年份相符", en: "of the years asked for" },
  maturity: { zh: "成熟度相符", en: "of the maturity asked for" },
};
const PLACES: { fields: FieldName[]; name: Text }[] = [
  { fields: ["titleZh", "titleEn"], name: { zh: "标题", en: "title" } },
  { fields: ["keywordsZh", "keywordsEn"], name: { zh: "关键词", en: "keywords" } },
  { fields: ["textZh", "textEn"], name: { zh: "正文", en: "text" } },
];
const MOST_TERMS = 5;

/** Why a hit is a hit, in sentences: which words stand where (each named at its weightiest place), and what else agrees. */
export function reasonTexts(reasons: HitView["reasons"], agrees: HitView["agrees"]): Text[] {
  const texts: Text[] = [];
  for (const { fields, name } of PLACES) {
    const here = reasons.filter((reason) => reason.fields[0] && fields.includes(reason.fields[0])).map((reason) => reason.term);
    // "动力电池" says "动力" and "电池" too.
    const found = here.filter((term) => !here.some((other) => other !== term && other.includes(term))).slice(0, MOST_TERMS);
    if (found.length > 0) texts.push({ zh: `${name.zh}含“${found.join("”“")}”`, en: `${name.en} has ${found.map((term) => `"${term}"`).join(", ")}` });
  }
  for (const { attribute, values } of agrees) {
    const name = ATTRIBUTES[attribute];
    if (name) texts.push({ zh: `${name.zh}：${values.map((each) => each.name.zh).join("、")}`, en: `${name.en}: ${values.map((each) => each.name.en).join(", ")}` });
  }
  return texts;
}
