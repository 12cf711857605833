import { join } from "node:path";
import { nextNumber } from "../folder/next-number.ts";
import { type LogRecord, readLog } from "../fresh/change-log.ts";
import type { Settings } from "../options.ts";
import type { TermStatistics } from "../ranking/term-statistics.ts";
import { type CutDocument, SealedTable } from "../sealed/sealed-table.ts";
import type { WriterState } from "./index-writer.ts";
import type { Made } from "./swap.ts";

const addAtOnce = 5_000;

/** Brings the sealed table up to a place in the log. Nothing is announced yet: a kill in here leaves the old state. */
export async function foldLog(settings: Settings, state: WriterState, statistics: TermStatistics): Promise<Made> {
  const startedMs = performance.timeOrigin + performance.now();
  const { folder, schema, cache } = settings;
  const path = join(folder, state.manifest.log);
  const carryFrom = state.log.end;
  let checkpoint = state.manifest.checkpoint;
  const last = new Map<string, LogRecord>();
  for await (const batch of readLog(path, 0, carryFrom)) {
    for (const record of batch.records) last.set(record.op === "upsert" ? record.doc.id : record.id, record);
    checkpoint = batch.checkpoint ?? checkpoint;
  }
  const name = state.manifest.sealed?.table ?? `documents-${await nextNumber(folder)}`;
  const table = state.table ?? (await SealedTable.create(join(folder, "lance"), name, schema, cache));
  if (state.table !== undefined) await table.delete([...last.keys()], statistics);
  let waiting: CutDocument[] = [];
  for (const record of last.values()) {
    if (record.op === "delete") continue;
    statistics.count(record.bag === "" ? [] : record.bag.split(" "));
    waiting.push(record);
    if (waiting.length >= addAtOnce) {
      await table.add(waiting);
      waiting = [];
    }
  }
  await table.add(waiting);
  await table.seal();
  return { name, table, statistics, carryFrom, checkpoint, startedMs };
}
