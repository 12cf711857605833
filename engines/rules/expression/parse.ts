import { parse } from "@bufbuild/cel";
import { z } from "zod";
import { ExpressionRefusal } from "./refusal.ts";

export type ParsedCel = ReturnType<typeof parse>;
export type CelNode = ParsedCel["expr"];

export const MOST_CHARACTERS = 4000;
const DEEPEST_BRACKETS = 40;
const MOST_SIGNS = 400;

/**
 * Parses CEL text with the official grammar. Length, nesting and number of operators are limited
 * first, since the parser descends recursively.
 * @throws ExpressionRefusal `too_long`, `too_deep`, `too_precise` or `syntax`.
 */
export function parseCel(text: string): ParsedCel {
  if (text.length > MOST_CHARACTERS) {
    throw new ExpressionRefusal("too_long", 0, { zh: `表达式超过${MOST_CHARACTERS}个字符`, en: `the expression is longer than ${MOST_CHARACTERS} characters` }, SPLIT);
  }
  scan(text);
  try {
    // A comment on the last line needs its line end.
    return parse(`${text}\n`);
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionRefusal("too_deep", 0, { zh: "表达式嵌套过深", en: "the expression is nested too deeply" }, SPLIT);
    const { offset, message } = placeOf(error);
    throw new ExpressionRefusal("syntax", offset, { zh: `不是合法的 CEL：${message}`, en: `not valid CEL: ${message}` }, {
      zh: "请对照 engines/rules/README.md 中的写法改正。",
      en: "Correct it; engines/rules/README.md shows the forms.",
    });
  }
}

/** What the parser's own errors carry. */
const zPlace = z.looseObject({ location: z.looseObject({ start: z.looseObject({ offset: z.number() }) }) });

const SPLIT = { zh: "请拆成几个条款。", en: "Split it into several clauses." };

/** Walks the text once, outside strings and comments. */
function scan(text: string): void {
  let depth = 0;
  let signs = 0;
  const token = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|[A-Za-z_]\w*|\d[\w.]*(?:[eE][+-]?\d+)?|[([{]|[)\]}]|[^\s\w]/g;
  for (const match of text.matchAll(token)) {
    const [word] = match;
    if ("([{".includes(word)) depth += 1;
    else if (")]}".includes(word)) depth -= 1;
    else if (/^[^\w\s"'/,.]$/.test(word)) signs += 1;
    else if (/^\d/.test(word) && !/^0x/i.test(word) && word.replace(/[eE].*$/, "").replace(/\D|^0+/g, "").length > 15 && word.includes(".")) {
      throw new ExpressionRefusal("too_precise", match.index, { zh: `小数“${word.slice(0, 40)}”超过15位有效数字`, en: `the decimal ${word.slice(0, 40)} has more than 15 digits` }, {
        zh: "请写成不超过15位有效数字的小数。",
        en: "Write it with at most 15 significant digits.",
      });
    }
    if (depth > DEEPEST_BRACKETS || signs > MOST_SIGNS) {
      throw new ExpressionRefusal("too_deep", match.index, { zh: "表达式过于复杂或括号嵌套过深", en: "the expression is too complex or its brackets nest too deeply" }, SPLIT);
    }
  }
}

function placeOf(error: unknown): { offset: number; message: string } {
  const message = error instanceof Error && "rawMessage" in error ? String(error.rawMessage) : String(error);
  const place = zPlace.safeParse(error);
  return { offset: place.success ? place.data.location.start.offset : 0, message: message.slice(0, 200) };
}
