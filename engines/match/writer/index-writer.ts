import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "#kernel/clock.ts";
import { type Change, checkDocument, checkId, type Document } from "../document.ts";
import { ChangeLog, type LogRecord } from "../fresh/change-log.ts";
import { type Manifest, readManifest, writeManifest } from "../folder/manifest.ts";
import { graceMs, sweep } from "../folder/sweep.ts";
import { messageOf } from "../failure.ts";
import { lockForWriting } from "../folder/writer-lock.ts";
import { Mutex } from "../mutex.ts";
import type { Settings } from "../options.ts";
import { needsRebuild } from "../problems.ts";
import { bagOfTerms } from "../ranking/bag.ts";
import { TermStatistics } from "../ranking/term-statistics.ts";
import { SealedTable } from "../sealed/sealed-table.ts";
import { type Segmenter, segmenter } from "../segmentation/segmenter.ts";
import { foldLog } from "./fold.ts";
import { Rebuild } from "./rebuild.ts";
import { swap } from "./swap.ts";

const retryMs = 30_000;

/** Everything that the writer has open for one generation. */
export interface WriterState {
  manifest: Manifest;
  log: ChangeLog;
  /** Ids that changed since the last fold. */
  changed: Set<string>;
  checkpoint: string | undefined;
  table: SealedTable | undefined;
}

/** Writes one index folder. At most one lives in the world for a folder; it runs in the writer process. */
export class IndexWriter {
  readonly settings: Settings;
  private readonly clock: Clock;
  private readonly unlock: () => Promise<void>;
  private readonly cut: Segmenter;
  /** Guards the log and the manifest. */
  private readonly gate = new Mutex();
  private state: WriterState | undefined;
  private damage: string | undefined;
  private folding: Promise<void> | undefined;
  private rebuilding: Rebuild | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lastSwapMs = 0;
  private failures = 0;

  private constructor(settings: Settings, clock: Clock, unlock: () => Promise<void>) {
    this.settings = settings;
    this.clock = clock;
    this.unlock = unlock;
    this.cut = segmenter(settings.dictionary);
  }

  static async open(settings: Settings, clock: Clock): Promise<IndexWriter> {
    await mkdir(join(settings.folder, "lance"), { recursive: true });
    const writer = new IndexWriter(settings, clock, await lockForWriting(settings.folder));
    try {
      await writer.recover();
    } catch (error) {
      await writer.close();
      throw error;
    }
    return writer;
  }

  /** Brings the folder to its last announced state, or notes that it must be rebuilt. */
  private async recover(): Promise<void> {
    const { folder, fingerprint } = this.settings;
    let manifest: Manifest | undefined;
    try {
      manifest = await readManifest(folder);
    } catch (error) {
      this.damage = messageOf(error);
      return;
    }
    if (manifest === undefined) {
      manifest = { format: 1, generation: 1, fingerprint, log: "changes-1.log", since: this.clock.now().toISOString() };
      await writeManifest(folder, manifest);
    }
    this.lastSwapMs = this.clock.now().getTime();
    await sweep(folder, manifest, this.lastSwapMs);
    if (manifest.fingerprint !== fingerprint) {
      this.damage = "the fields, attributes or dictionary have changed";
      return;
    }
    try {
      await loadStatistics(folder, manifest);
      const table = await this.openTable(manifest);
      if (table !== undefined && manifest.sealed !== undefined && (await table.version()) !== manifest.sealed.version) {
        manifest = { ...manifest, sealed: { ...manifest.sealed, version: await table.version() } };
        await writeManifest(folder, manifest);
      }
      this.state = await openState(folder, manifest, table);
    } catch (error) {
      this.damage = messageOf(error);
    }
    this.planFold();
  }

  /** The sealed table at the announced version; what a fold that did not end had added is undone. */
  private async openTable({ sealed }: Manifest): Promise<SealedTable | undefined> {
    const { folder, schema, cache } = this.settings;
    return sealed === undefined ? undefined : SealedTable.open(join(folder, "lance"), sealed.table, sealed.version, schema, cache);
  }

  private ready(): WriterState {
    if (this.state === undefined) throw needsRebuild(this.damage ?? "unknown");
    return this.state;
  }

  /** Cuts, keeps and flushes changes; throws a Problem, and keeps none, when one of them is wrong. */
  async apply(changes: readonly Change[], checkpoint: string | undefined): Promise<void> {
    const records = changes.map((change): LogRecord => {
      if (change.op === "delete") {
        checkId(change.id);
        return { op: "delete", id: change.id };
      }
      return { op: "upsert", ...this.cutDocument(change.doc) };
    });
    if (records.length === 0 && checkpoint === undefined) return;
    await this.gate.run(async () => {
      const state = this.ready();
      await state.log.append(records, checkpoint);
      for (const record of records) state.changed.add(record.op === "upsert" ? record.doc.id : record.id);
      state.checkpoint = checkpoint ?? state.checkpoint;
    });
    this.planFold();
  }

  private cutDocument(doc: Document): { doc: Document; bag: string } {
    checkDocument(this.settings.schema, doc);
    return { doc, bag: bagOfTerms(this.settings.schema, this.cut, doc).join(" ") };
  }

  private planFold(): void {
    clearTimeout(this.timer);
    const state = this.state;
    if (state === undefined || this.folding !== undefined || this.rebuilding !== undefined || state.changed.size === 0) return;
    const { quietMs, quietShare, busyShare, busyMin, busyMax } = this.settings.fold;
    const sealed = state.manifest.sealed?.rows ?? 0;
    if (state.changed.size >= Math.min(busyMax, Math.max(busyMin, sealed * busyShare))) {
      this.foldAfter(this.failures === 0 ? 0 : retryMs);
    } else if (state.changed.size >= Math.max(1, sealed * quietShare)) {
      this.foldAfter(this.failures === 0 ? quietMs : retryMs);
    }
  }

  /** A failed fold (a full disk, say) costs nothing but time: the changes are in the log and are answered from there. */
  private foldAfter(ms: number): void {
    this.timer = setTimeout(() => void this.fold().catch(() => undefined), ms);
    this.timer.unref();
  }

  /** Moves what is in the log into the sealed table; searches and writes go on meanwhile. */
  async fold(): Promise<void> {
    if (this.rebuilding !== undefined) return;
    clearTimeout(this.timer);
    this.folding ??= this.foldOnce().finally(() => {
      this.folding = undefined;
      this.planFold();
    });
    return this.folding;
  }

  private async foldOnce(): Promise<void> {
    const state = this.ready();
    if (state.changed.size === 0) return;
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.lastSwapMs > graceMs) await this.freeOldVersions(state, new Date(nowMs));
    try {
      const made = await foldLog(this.settings, state, await loadStatistics(this.settings.folder, state.manifest));
      await this.gate.run(async () => {
        this.state = await swap(this.settings, state, made, this.clock.now());
      });
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      state.table = await this.openTable(state.manifest);
      throw error;
    }
    await this.afterSwap();
  }

  /** Readers hold the announced version, so it must be the newest one when older ones go. */
  private async freeOldVersions({ table, manifest }: WriterState, now: Date): Promise<void> {
    if (table !== undefined && (await table.version()) === manifest.sealed?.version) await table.cleanUp(now);
  }

  private async afterSwap(): Promise<void> {
    this.lastSwapMs = this.clock.now().getTime();
    await sweep(this.settings.folder, this.ready().manifest, this.lastSwapMs);
  }

  /** Begins a rebuild; changes that come from now on are carried over. */
  async rebuildBegin(checkpoint: string | undefined): Promise<void> {
    await this.rebuildAbort();
    await this.folding?.catch(() => undefined);
    clearTimeout(this.timer);
    this.rebuilding = await Rebuild.begin(this.settings, this.state, checkpoint);
  }

  async rebuildAdd(docs: readonly Document[]): Promise<void> {
    await this.currentRebuild().add(docs.map((doc) => this.cutDocument(doc)));
  }

  /** Indexes what was added and swaps. Returns how many documents the index has. */
  async rebuildEnd(): Promise<number> {
    const rebuild = this.currentRebuild();
    const made = await rebuild.finish();
    await this.gate.run(async () => {
      this.state = await swap(this.settings, this.state, made, this.clock.now());
      this.damage = undefined;
      this.rebuilding = undefined;
    });
    await this.afterSwap();
    this.planFold();
    return made.table === undefined ? 0 : await made.table.rows();
  }

  async rebuildAbort(): Promise<void> {
    await this.rebuilding?.abandon();
    this.rebuilding = undefined;
    this.planFold();
  }

  private currentRebuild(): Rebuild {
    if (this.rebuilding === undefined) throw new Error("no rebuild is going on");
    return this.rebuilding;
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.folding?.catch(() => undefined);
    await this.gate.run(async () => this.state?.log.close());
    this.state = undefined;
    await this.unlock();
  }
}

async function openState(folder: string, manifest: Manifest, table: SealedTable | undefined): Promise<WriterState> {
  const changed = new Set<string>();
  let checkpoint = manifest.checkpoint;
  const log = await ChangeLog.open(join(folder, manifest.log), (batch) => {
    for (const record of batch.records) changed.add(record.op === "upsert" ? record.doc.id : record.id);
    checkpoint = batch.checkpoint ?? checkpoint;
  });
  return { manifest, log, changed, checkpoint, table };
}

/** The sealed part's statistics; empty when there is none. Throws an Error when the file is torn. */
export async function loadStatistics(folder: string, manifest: Manifest): Promise<TermStatistics> {
  if (manifest.statistics === undefined) return new TermStatistics();
  return TermStatistics.fromBuffer(await readFile(join(folder, manifest.statistics)));
}
