import type { Text } from "#kernel/text.ts";
import type { PlainField } from "./schema.ts";

type Of<Type extends PlainField["type"]> = Extract<PlainField, { type: Type }>;

/** What is wrong with one value that is there; null when nothing is. */
export function problemOf(field: PlainField, value: unknown): Text | null {
  switch (field.type) {
    case "integer": return typeof value === "number" && Number.isSafeInteger(value) ? range(value, field.min, field.max) : { zh: "应为整数", en: "A whole number is expected" };
    case "decimal": return decimal(field, value);
    case "money": return money(field, value);
    case "date": return date(field, value);
    case "boolean": return boolean(field, value);
    case "choice": return typeof value === "string" && field.options.some((option) => option.value === value) ? null : NOT_OFFERED;
    case "choices": return choices(field, value);
    default: return text(field, value);
  }
}

const NOT_OFFERED: Text = { zh: "请从选项中选择", en: "Choose one of the options" };

function text(field: Of<"text">, value: unknown): Text | null {
  if (typeof value !== "string") return { zh: "应为文字", en: "Text is expected" };
  // Characters as people count them, not UTF-16 units.
  const length = Array.from(value.trim()).length;
  if (length > field.maxLength) return { zh: `最多 ${field.maxLength} 字，现为 ${length} 字`, en: `At most ${field.maxLength} characters, now ${length}` };
  if (field.minLength !== undefined && length < field.minLength) return { zh: `至少 ${field.minLength} 字，现为 ${length} 字`, en: `At least ${field.minLength} characters, now ${length}` };
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, "u").test(value.trim())) return { zh: "格式不正确", en: "The format is not right" };
  return null;
}

function decimal(field: Of<"decimal">, value: unknown): Text | null {
  const match = typeof value === "string" ? /^-?\d{1,18}(?:\.(\d+))?$/.exec(value.trim()) : null;
  if (!match) return { zh: "应为数字，如 4.25", en: "A number such as 4.25 is expected" };
  if ((match[1] ?? "").length > field.decimals) return { zh: `最多 ${field.decimals} 位小数`, en: `At most ${field.decimals} decimals` };
  // Bounds are whole numbers, and a double is exact enough to compare with those.
  return range(Number(value), field.min, field.max);
}

function money(field: Of<"money">, value: unknown): Text | null {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) return { zh: "应为金额（精确到分）", en: "An amount is expected, exact to the fen" };
  if (value < field.minFen) return { zh: `不得低于 ${yuan(field.minFen)} 元`, en: `Not below ${yuan(field.minFen)} yuan` };
  return field.maxFen !== undefined && value > field.maxFen ? { zh: `不得高于 ${yuan(field.maxFen)} 元`, en: `Not above ${yuan(field.maxFen)} yuan` } : null;
}

function date(field: Of<"date">, value: unknown): Text | null {
  const day = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  // A day such as 31 February either does not parse or rolls over into March.
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return { zh: "应为存在的日期，如 2026-05-01", en: "A day that exists is expected, such as 2026-05-01" };
  const written = day.toISOString().slice(0, 10);
  if (field.earliest && written < field.earliest) return { zh: `不早于 ${field.earliest}`, en: `Not before ${field.earliest}` };
  return field.latest && written > field.latest ? { zh: `不晚于 ${field.latest}`, en: `Not after ${field.latest}` } : null;
}

function boolean(field: Of<"boolean">, value: unknown): Text | null {
  if (typeof value !== "boolean") return { zh: "请选择是或否", en: "Choose yes or no" };
  return field.mustBeTrue && !value ? { zh: "须勾选方可提交", en: "This must be ticked" } : null;
}

function choices(field: Of<"choices">, value: unknown): Text | null {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return NOT_OFFERED;
  const offered = new Set(field.options.map((option) => option.value));
  if (!value.every((one) => typeof one === "string" && offered.has(one))) return NOT_OFFERED;
  return field.max !== undefined && value.length > field.max ? { zh: `最多选 ${field.max} 项`, en: `At most ${field.max} choices` } : null;
}

function range(value: number, min: number | undefined, max: number | undefined): Text | null {
  if (min !== undefined && value < min) return { zh: `不得小于 ${min}`, en: `Not below ${min}` };
  return max !== undefined && value > max ? { zh: `不得大于 ${max}`, en: `Not above ${max}` } : null;
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
