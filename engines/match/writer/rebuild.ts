import { rm } from "node:fs/promises";
import { join } from "node:path";
import { nextNumber } from "../folder/next-number.ts";
import type { LogRecord } from "../fresh/change-log.ts";
import type { Settings } from "../options.ts";
import { TermStatistics } from "../ranking/term-statistics.ts";
import { type CutDocument, SealedTable } from "../sealed/sealed-table.ts";
import type { WriterState } from "./index-writer.ts";
import type { Made } from "./swap.ts";

const addAtOnce = 5_000;

/** A new table that grows beside the one that answers. */
export class Rebuild {
  private readonly settings: Settings;
  private readonly name: string;
  private readonly table: SealedTable;
  private readonly carryFrom: number;
  private readonly checkpoint: string | undefined;
  private readonly statistics = new TermStatistics();
  private readonly ids = new TermStatistics();
  private readonly startedMs = performance.timeOrigin + performance.now();
  private waiting: CutDocument[] = [];
  /** Documents whose id had come before; the later one wins. */
  private repeated: LogRecord[] = [];

  private constructor(settings: Settings, name: string, table: SealedTable, carryFrom: number, checkpoint: string | undefined) {
    this.settings = settings;
    this.name = name;
    this.table = table;
    this.carryFrom = carryFrom;
    this.checkpoint = checkpoint;
  }

  static async begin(settings: Settings, state: WriterState | undefined, checkpoint: string | undefined): Promise<Rebuild> {
    const name = `documents-${await nextNumber(settings.folder)}`;
    const table = await SealedTable.create(join(settings.folder, "lance"), name, settings.schema, settings.cache);
    return new Rebuild(settings, name, table, state?.log.end ?? 0, checkpoint ?? state?.checkpoint);
  }

  async add(docs: readonly CutDocument[]): Promise<void> {
    for (const cut of docs) {
      if (this.ids.frequency(cut.doc.id) > 0) {
        this.repeated.push({ op: "upsert", ...cut });
        continue;
      }
      this.ids.count([cut.doc.id]);
      this.statistics.count(cut.bag === "" ? [] : cut.bag.split(" "));
      this.waiting.push(cut);
    }
    if (this.waiting.length >= addAtOnce) await this.flush();
  }

  private async flush(): Promise<void> {
    const docs = this.waiting;
    this.waiting = [];
    await this.table.add(docs);
  }

  async finish(): Promise<Made> {
    await this.flush();
    await this.table.seal();
    const { name, table, statistics, carryFrom, checkpoint, startedMs, repeated } = this;
    return { name, table, statistics, carryFrom, checkpoint, startedMs, repeated };
  }

  /** Gives up, leaving nothing behind. */
  async abandon(): Promise<void> {
    await rm(join(this.settings.folder, "lance", `${this.name}.lance`), { recursive: true, force: true });
  }
}
