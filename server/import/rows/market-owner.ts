import type { Tx } from "#kernel/database/types.ts";
import { parseUscc, subjectIdsByUscc } from "#services/registry/index.ts";
import { BadField } from "../reject.ts";
import { text, type Row } from "../values/read-value.ts";

/** The owner's credit code, checked; null when the file gives none. */
export function ownerCode(row: Row): string | null {
  const written = text(row, "ownerUscc", 100);
  if (written === null) return null;
  const parsed = parseUscc(written);
  if (!parsed.ok) throw new BadField(row.columnOf("ownerUscc"), written, parsed.reason, parsed.remedy);
  return parsed.uscc;
}

/** Puts the owners' ids into a batch of records that name owners by credit code. Unknown owners stay names only. */
export async function resolveOwners<R extends { ownerId: string | null }>(tx: Tx, rows: { record: R; owner: string | null }[]): Promise<R[]> {
  const codes = [...new Set(rows.flatMap((row) => (row.owner === null ? [] : [row.owner])))];
  const ids = codes.length === 0 ? new Map<string, string>() : await subjectIdsByUscc(tx, codes);
  return rows.map(({ record, owner }) => (owner === null ? record : { ...record, ownerId: ids.get(owner) ?? null }));
}
