import type { Text } from "#kernel/text.ts";
import type { Gap } from "../expression/missing.ts";
import { unitOf, type Vocabulary } from "../facts/vocabulary.ts";
import type { Missing } from "./result.ts";

/** Gaps as things that can be asked for; what nobody can supply (a division by zero) is left out. */
export function nameMissing(gaps: Iterable<Gap>, vocabulary: Vocabulary): Missing[] {
  const named: Missing[] = [];
  for (const gap of gaps) {
    if (gap.what === "fact") {
      const fact = vocabulary.facts.get(gap.kind);
      if (!fact) continue;
      const isNumber = !["boolean", "date", "dates", "text"].includes(fact.type);
      named.push({
        kind: gap.kind,
        ...(gap.period === undefined ? {} : { period: gap.period }),
        what: "fact",
        name: gap.period === undefined ? fact.name : { zh: `${gap.period}年${fact.name.zh}`, en: `${fact.name.en} ${gap.period}` },
        question: gap.period === undefined ? fact.question : { zh: `（${gap.period}年）${fact.question.zh}`, en: `(${gap.period}) ${fact.question.en}` },
        ...(isNumber ? { unit: unitOf(fact) } : {}),
        ...(fact.award === undefined ? {} : { award: fact.award }),
      });
    } else if (gap.what === "credentials") {
      const name = vocabulary.credentials.get(gap.kind)?.name ?? { zh: gap.kind, en: gap.kind };
      named.push({
        kind: gap.kind,
        what: "credentials",
        name: { zh: `是否持有${name.zh}`, en: `whether it holds: ${name.en}` },
        question: { zh: `是否持有有效的${name.zh}？`, en: `Do you hold a valid ${name.en}?` },
      });
    }
  }
  return named;
}

/** "Cannot tell" in words: what is missing, or that the value does not exist. */
export function openText(missing: readonly Missing[]): Text {
  if (missing.length === 0) {
    return { zh: "所需的数值不存在（例如除数为零，或该日没有规定值），需人工判断。", en: "The value does not exist (a divisor of zero, say, or no value set for the day); a person must judge." };
  }
  const shown = missing.slice(0, 6);
  const more = missing.length - shown.length;
  return {
    zh: `不能判断，缺少：${shown.map((item) => item.name.zh).join("、")}${more > 0 ? ` 等${missing.length}项` : ""}。`,
    en: `Cannot tell; missing: ${shown.map((item) => item.name.en).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
  };
}

/** Each missing thing once, in order of first appearance. */
export function distinct(lists: Iterable<readonly Missing[]>): Missing[] {
  const found = new Map<string, Missing>();
  for (const list of lists) for (const item of list) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return [...found.values()];
}

export function keyOf(item: Missing): string {
  return `${item.what} ${item.kind} ${item.period ?? ""}`;
}
