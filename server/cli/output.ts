import { isProblem } from "#kernel/problem.ts";
import { bilingual } from "#kernel/text.ts";

/** JSON for machines: amounts as integers, moments as ISO texts. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => (typeof held === "bigint" ? Number(held) : held), 2);
}

/** Prints a result for machines or, where a command has a form for people, for people. */
export function print<T>(json: boolean, value: T, forPeople: (value: T) => string): void {
  process.stdout.write(`${json ? toJson(value) : forPeople(value)}\n`);
}

/** Prints what went wrong and how to mend it, on standard error. */
export function printProblem(error: unknown, json: boolean): void {
  if (json) {
    const shape = isProblem(error)
      ? { code: error.code, title: error.title, detail: error.detail, remedy: error.remedy, field: error.field, errors: error.errors, meta: error.meta }
      : { code: "internal", title: { zh: "系统出错", en: String(error) } };
    process.stderr.write(`${toJson(shape)}\n`);
    return;
  }
  if (!isProblem(error)) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return;
  }
  const lines = [`✗ ${bilingual(error.title)}  [${error.code}]`];
  if (error.detail) lines.push(`  ${bilingual(error.detail)}`);
  for (const each of error.errors) lines.push(`  · ${each.field}: ${bilingual(each.message)}`);
  if (error.remedy) lines.push(`  → ${bilingual(error.remedy)}`);
  process.stderr.write(`${lines.join("\n")}\n`);
}

/** Columns of equal width; Chinese characters count as two. */
export function table(rows: string[][]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, width(cell))), []);
  return rows.map((row) => row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - width(cell))).join("  ").trimEnd()).join("\n");
}

function width(text: string): number {
  let sum = 0;
  for (const char of text) sum += /[\u1100-\uffdc]/u.test(char) ? 2 : 1;
  return sum;
}
