import { join } from "node:path";
import { ChangeLog, encodeBatch, type LogRecord } from "../fresh/change-log.ts";
import { type Manifest, writeDurably, writeManifest } from "../folder/manifest.ts";
import { nextNumber } from "../folder/next-number.ts";
import { syncTree } from "../folder/sync-tree.ts";
import type { Settings } from "../options.ts";
import type { TermStatistics } from "../ranking/term-statistics.ts";
import type { SealedTable } from "../sealed/sealed-table.ts";
import type { WriterState } from "./index-writer.ts";

/** A sealed part that is ready to be announced. */
export interface Made {
  name: string;
  table: SealedTable;
  statistics: TermStatistics;
  /** The place in the old log from which on changes are not in the table. */
  carryFrom: number;
  checkpoint: string | undefined;
  /** When work on it began; files changed since are flushed. */
  startedMs: number;
  /** Put before the carried changes. */
  repeated?: readonly LogRecord[];
}

/** Announces a new sealed part with a new log that carries the changes it does not hold. Run while no one else writes. */
export async function swap(settings: Settings, old: WriterState | undefined, made: Made, now: Date): Promise<WriterState> {
  const { folder } = settings;
  const generation = await nextNumber(folder);
  const carried = old === undefined ? Buffer.alloc(0) : await old.log.bytesFrom(made.carryFrom);
  const repeated = made.repeated?.length ? encodeBatch(made.repeated, undefined) : Buffer.alloc(0);
  const [statistics, logName] = [`statistics-${generation}.bin`, `changes-${generation}.log`];
  await syncTree(join(folder, "lance", `${made.name}.lance`), made.startedMs - 1_000);
  await writeDurably(join(folder, statistics), made.statistics.toBuffer());
  await writeDurably(join(folder, logName), Buffer.concat([repeated, carried]));
  const changed = new Set<string>();
  let checkpoint = made.checkpoint;
  const log = await ChangeLog.open(join(folder, logName), (batch) => {
    for (const record of batch.records) changed.add(record.op === "upsert" ? record.doc.id : record.id);
    checkpoint = batch.checkpoint ?? checkpoint;
  });
  const manifest: Manifest = {
    format: 1,
    generation,
    fingerprint: settings.fingerprint,
    sealed: { table: made.name, version: await made.table.version(), rows: await made.table.rows() },
    statistics,
    log: logName,
    ...(made.checkpoint === undefined ? {} : { checkpoint: made.checkpoint }),
    since: now.toISOString(),
  };
  await writeManifest(folder, manifest);
  await old?.log.close();
  return { manifest, log, changed, checkpoint, table: made.table };
}
