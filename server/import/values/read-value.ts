import { isUuid } from "#kernel/ids.ts";
import { BadField } from "../reject.ts";

/** One row's values by our own field names, each remembering how the file's column was called. */
export interface Row {
  line: number;
  get(field: string): unknown;
  columnOf(field: string): string;
}

const EMPTY = new Set(["", "-", "--", "—", "/", "null", "NULL", "N/A", "n/a", "无", "暂无", "none", "None"]);

/** A text, trimmed and with its white space put right; null when empty. */
export function text(row: Row, field: string, most = 20_000): string | null {
  const value = row.get(field);
  if (value === undefined || value === null) return null;
  const written = (typeof value === "string" ? value : Array.isArray(value) ? value.join("；") : String(value as number | boolean)).replace(/\s+/g, " ").trim();
  // A NUL cannot be stored, and is never meant.
  const clean = written.replaceAll("\u0000", "");
  if (EMPTY.has(clean)) return null;
  if (clean.length > most) {
    throw new BadField(row.columnOf(field), clean, { zh: `超过 ${most} 字`, en: `more than ${most} characters` }, { zh: "请缩短后重新导入", en: "shorten it and import again" });
  }
  return clean;
}

/** A text that must be there. */
export function needed(row: Row, field: string, most?: number): string {
  const value = text(row, field, most);
  if (value === null) {
    throw new BadField(row.columnOf(field), row.get(field), { zh: "必填，但为空", en: "it must be given, but is empty" }, { zh: "请补填", en: "fill it in" });
  }
  return value;
}

/** Several texts: a list, or one text parted by ; ， 、 and the like. Empty ones and repeats are left out. */
export function list(row: Row, field: string): string[] {
  const value = row.get(field);
  const parts = Array.isArray(value) ? value.map(String) : typeof value === "string" ? value.split(/[;；,，、|\n]/) : [];
  return [...new Set(parts.map((part) => part.replaceAll("\u0000", "").replace(/\s+/g, " ").trim()).filter((part) => !EMPTY.has(part)))].slice(0, 100);
}

/** A day in any usual writing; null when empty. Excel's serial numbers are days since 1899-12-30. */
export function day(row: Row, field: string): string | null {
  const written = text(row, field);
  if (written === null) return null;
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  const iso = parts ? `${parts[1]}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[3] ?? "").padStart(2, "0")}` : serialDay(written);
  if (iso === null || !isRealDay(iso)) {
    throw new BadField(row.columnOf(field), written, { zh: "不是有效的日期", en: "it is no day" }, { zh: "请写成 2026-05-01 的形式", en: "write it like 2026-05-01" });
  }
  return iso;
}

function serialDay(written: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(written)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(written)) * 86_400_000).toISOString().slice(0, 10);
}

function isRealDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso && iso >= "1800-01-01" && iso <= "2200-12-31";
}

/** A whole number within bounds; null when empty. "2024年" and "2024-05" count as 2024. */
export function whole(row: Row, field: string, min: number, max: number): number | null {
  const written = text(row, field);
  if (written === null) return null;
  const number = Number(/^(\d+)\s*(年|级|-\d{1,2}.*|\d{2})?$/.exec(written.replaceAll(",", ""))?.[1] ?? Number.NaN);
  const value = max >= 1900 && max <= 2200 && number > 190_000 ? Math.floor(number / 100) : number;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new BadField(row.columnOf(field), written, { zh: `应为 ${min} 到 ${max} 的整数`, en: `it must be a whole number from ${min} to ${max}` }, { zh: "请改正", en: "correct it" });
  }
  return value;
}

/** One of several words, by any of their names; `otherwise` when empty. */
export function word<T extends string>(row: Row, field: string, names: Readonly<Record<string, T>>, otherwise: NoInfer<T>): T {
  const written = text(row, field);
  if (written === null) return otherwise;
  const known = names[written.toLowerCase()] ?? names[written];
  if (known !== undefined) return known;
  const choices = [...new Set(Object.keys(names))].slice(0, 30).join("、");
  throw new BadField(row.columnOf(field), written, { zh: "不认识的取值", en: "the value is not known" }, { zh: `可用：${choices}`, en: `use one of ${choices}` });
}

/** An id that is a UUID, or null. */
export function uuid(row: Row, field: string): string | null {
  const written = text(row, field);
  return written !== null && isUuid(written) ? written.toLowerCase() : null;
}

const HAN = /\p{Script=Han}/u;

/** Puts a text that may be in either language where it belongs. */
export function byLanguage(value: string | null): { zh: string | null; en: string | null } {
  if (value === null) return { zh: null, en: null };
  return HAN.test(value) ? { zh: value, en: null } : { zh: null, en: value };
}
