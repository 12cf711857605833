import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "../failure.ts";
import { Mutex } from "../mutex.ts";
import type { Settings } from "../options.ts";
import { needsRebuild } from "../problems.ts";
import { type Connection, connectTo } from "../sealed/lancedb.ts";
import { logSize, look, openView, tail, type View } from "./view.ts";

/** Longer than any search may take: an old view is closed when none can be in it. */
const closeAfterMs = 60_000;

/** Keeps the newest view of a folder. Looks for changes every `refreshMs`, and at once when told to. */
export class IndexReader {
  private readonly settings: Settings;
  private readonly gate = new Mutex();
  private current: View | undefined;
  /** One for all views: what they share stays in its caches. */
  private connection: Connection | undefined;
  private damage: string | undefined;
  private damageSeen = "";
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Opens the folder and begins to watch it. */
  async start(): Promise<void> {
    await this.refresh();
    this.watch();
  }

  private watch(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      void this.refresh().then(() => this.watch());
    }, this.settings.refreshMs);
    this.timer.unref();
  }

  /** The newest view; throws a Problem when the folder must be rebuilt. */
  view(): View {
    if (this.current === undefined) throw needsRebuild(this.damage ?? "not open");
    return this.current;
  }

  /** Why there is no view, if there is none. */
  reason(): string | undefined {
    return this.current === undefined ? (this.damage ?? "not open") : undefined;
  }

  /** Catches up with the folder. Never throws: damage is kept for whoever asks for the view. */
  async refresh(): Promise<void> {
    await this.gate.run(async () => {
      if (this.closed) return;
      const seen = await look(this.settings.folder);
      if (this.current !== undefined && seen === this.current.seen) {
        if ((await logSize(this.settings.folder, this.current)) > this.current.logEnd) await tail(this.settings, this.current).catch(() => undefined);
        return;
      }
      if (this.current === undefined && this.damage !== undefined && seen === this.damageSeen) return;
      await this.reopen();
    });
  }

  /** A swap may happen while the view is being opened: what the old manifest names may be gone then, so look again. */
  private async reopen(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const before = await look(this.settings.folder);
      try {
        this.connection ??= await connectTo(join(this.settings.folder, "lance"), this.settings.cache);
        const old = this.current;
        this.current = await openView(this.settings, this.connection);
        if (old?.sealed !== undefined) setTimeout(() => old.sealed?.close(), closeAfterMs).unref();
        this.damage = undefined;
        return;
      } catch (error) {
        if (attempt < 5 && (await look(this.settings.folder)) !== before) {
          await sleep(20 * attempt);
          continue;
        }
        this.current = undefined;
        this.damage = messageOf(error);
        this.damageSeen = before;
        return;
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.gate.run(async () => {
      this.current = undefined;
    });
  }
}
