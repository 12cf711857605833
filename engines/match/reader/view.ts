import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, manifestName, readManifest } from "../folder/manifest.ts";
import { readLog } from "../fresh/change-log.ts";
import { FreshSegment } from "../fresh/fresh-segment.ts";
import type { Settings } from "../options.ts";
import { TermStatistics } from "../ranking/term-statistics.ts";
import type { Connection } from "../sealed/lancedb.ts";
import { SealedSegment } from "../sealed/sealed-segment.ts";

/** One generation of the index, open for reading. Only `fresh` grows; a fold or rebuild brings a new view. */
export interface View {
  manifest: Manifest | undefined;
  sealed: SealedSegment | undefined;
  statistics: TermStatistics;
  fresh: FreshSegment;
  /** How far the log has been read. */
  logEnd: number;
  checkpoint: string | undefined;
  /** What the folder's files looked like, to notice changes cheaply. */
  seen: string;
}

/** Opens what the manifest names; a folder without one is an empty index. Throws an Error when something is torn or missing. */
export async function openView(settings: Settings, connection: Connection): Promise<View> {
  const { folder, schema } = settings;
  const seen = await look(folder);
  const manifest = await readManifest(folder);
  if (manifest === undefined) {
    return { manifest, sealed: undefined, statistics: new TermStatistics(), fresh: new FreshSegment(), logEnd: 0, checkpoint: undefined, seen };
  }
  if (manifest.fingerprint !== settings.fingerprint) throw new Error("the fields, attributes or dictionary have changed");
  const { sealed: named, statistics: file } = manifest;
  const [sealed, statistics] = await Promise.all([
    named === undefined ? undefined : SealedSegment.open(connection, named.table, named.version, schema),
    file === undefined ? new TermStatistics() : readFile(join(folder, file)).then((bytes) => TermStatistics.fromBuffer(bytes)),
  ]);
  const view: View = { manifest, sealed, statistics, fresh: new FreshSegment(), logEnd: 0, checkpoint: manifest.checkpoint, seen };
  await tail(settings, view);
  return view;
}

/** Reads what was added to the log since. */
export async function tail(settings: Settings, view: View): Promise<void> {
  if (view.manifest === undefined) return;
  for await (const batch of readLog(join(settings.folder, view.manifest.log), view.logEnd)) {
    view.fresh.apply(batch.records);
    view.logEnd = batch.end;
    view.checkpoint = batch.checkpoint ?? view.checkpoint;
  }
}

/** The manifest's identity: it is replaced, never changed in place. */
export async function look(folder: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(join(folder, manifestName));
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return "none";
  }
}

export async function logSize(folder: string, view: View): Promise<number> {
  if (view.manifest === undefined) return 0;
  return stat(join(folder, view.manifest.log)).then(({ size }) => size, () => -1);
}
