import cliProgress from "cli-progress";
import type { Text } from "#kernel/text.ts";
import { bilingual } from "#kernel/text.ts";

export interface Progress {
  /** `total` may be unknown. */
  update(done: number, total: number | null, note?: Text): void;
  stop(): void;
}

/** A bar on standard error where a person watches; a line now and then where a file does. */
export function progressBar(title: Text): Progress {
  if (!process.stderr.isTTY) return quietProgress(title);
  const bar = new cliProgress.SingleBar({
    format: `${bilingual(title)} {bar} {percentage}% · {value}/{total} · {note}`,
    stream: process.stderr, hideCursor: true, clearOnComplete: false,
  }, cliProgress.Presets.shades_classic);
  let started = false;
  return {
    update: (done, total, note) => {
      const size = total ?? Math.max(done, 1);
      if (!started) bar.start(size, done, { note: "" });
      started = true;
      bar.setTotal(size);
      bar.update(done, { note: note ? bilingual(note) : "" });
    },
    stop: () => started && bar.stop(),
  };
}

function quietProgress(title: Text): Progress {
  let lastTenth = -1;
  return {
    update: (done, total) => {
      const tenth = total ? Math.floor((done * 10) / total) : -1;
      if (tenth <= lastTenth) return;
      lastTenth = tenth;
      process.stderr.write(`${bilingual(title)}: ${done}/${total ?? "?"}\n`);
    },
    stop: () => undefined,
  };
}
