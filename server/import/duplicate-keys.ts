import { BadField } from "./reject.ts";
import type { Candidate } from "./rows/importer.ts";

/** Remembers every key of a file, so that a record that is there twice is caught, and the first one counts each time. */
export class DuplicateKeys {
  readonly #lines = new Map<string, number>();

  /** Takes the keys of one row, all or none. @throws BadField when an earlier line has one of them */
  claim(row: Candidate<unknown>[]): void {
    const keys = row.flatMap((candidate) => candidate.keys);
    for (const { column, value } of keys) {
      const first = this.#lines.get(value);
      if (first !== undefined) {
        throw new BadField(column, value, { zh: `与第 ${first} 行重复`, en: `line ${first} has the same` }, { zh: "请删去其中一行，或改正编号", en: "take one of them out, or correct the id" });
      }
    }
    for (const { value } of keys) this.#lines.set(value, row[0]?.line ?? 0);
  }
}
