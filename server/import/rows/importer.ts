import type { Tx } from "#kernel/database/types.ts";
import type { NewId } from "#kernel/ids.ts";
import type { Catalog } from "#services/compass/index.ts";
import type { Reject } from "../reject.ts";
import type { Row } from "../values/read-value.ts";

/** What importers need from outside. */
export interface ImportWorld {
  catalog: Pick<Catalog, "vocabulary" | "industries" | "city">;
  newId: NewId;
  /** Name under which the file's records are known. */
  source: string;
  now: Date;
}

export type Outcome = "inserted" | "updated" | "unchanged";

/** A record that was read, with the keys that must be unique within one file. */
export interface Candidate<Record> {
  line: number;
  record: Record;
  /** Name of the key for people, and its value. */
  keys: { column: string; value: string }[];
}

/** How one kind of record is read and written. */
export interface Importer<Record> {
  /** Columns that the header table cannot know, such as one for each kind of fact. */
  extraColumns?(columns: string[]): string[];
  /** Reads a row into one record or several. @throws BadField */
  read(row: Row, values: { [column: string]: unknown }): Candidate<Record>[];
  /** Writes a batch; what cannot be written after all comes back as rejects. */
  write(tx: Tx, batch: Candidate<Record>[]): Promise<(Outcome | Omit<Reject, "line">)[]>;
}
