import { readConfig } from "#kernel/config.ts";
import { startWorker } from "#kernel/jobs/worker.ts";
import { isProblem } from "#kernel/problem.ts";
import { bilingual, type Text } from "#kernel/text.ts";
import { openCity, type City } from "./city/open-city.ts";
import { printProblem } from "./cli/output.ts";
import { progressBar } from "./cli/progress.ts";
import { ensureDemoCity } from "./demo/ensure-demo-city.ts";
import { startHttp, type RunningHttp } from "./http/start-http.ts";
import { startIndexing, type Indexing } from "./search/start-indexing.ts";
import { welcome } from "./welcome.ts";

const say = (message: Text): void => void process.stderr.write(`· ${bilingual(message)}\n`);

/** What has been opened so far, closed in reverse order however the start ends. */
const open: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const began = performance.now();
  const config = readConfig(process.env, process.cwd());
  const city: City = await openCity(config, { tell: say });
  open.push(() => city.close());
  const http: RunningHttp = await startHttp(city);
  open.push(() => http.close());
  const bar = progressBar({ zh: "正在生成演示城市", en: "Creating the demo city" });
  await ensureDemoCity(city, bar);
  bar.stop();
  const indexing: Indexing = await startIndexing(city, say);
  open.push(() => indexing.stop());
  const worker = startWorker(city.engine, {
    handlers: city.handlers,
    onError: (kind, error) => http.log.error({ kind, err: error }, "job failed"),
  });
  open.push(() => worker.stop());
  http.open();
  process.stdout.write(await welcome(city, http.url, performance.now() - began));
}

async function stop(): Promise<void> {
  for (const close of open.splice(0).reverse()) {
    await close().catch((error: unknown) => void process.stderr.write(`${String(error)}\n`));
  }
}

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    say({ zh: "正在停止", en: "Stopping" });
    void stop().then(() => process.exit(0));
  });
}

try {
  await start();
} catch (error) {
  printProblem(error, false);
  await stop();
  process.exit(isProblem(error) ? 2 : 3);
}
