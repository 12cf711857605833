import { readConfig, type Config } from "#kernel/config.ts";
import { startWorker } from "#kernel/jobs/worker.ts";
import { isProblem } from "#kernel/problem.ts";
import { bilingual, type Text } from "#kernel/text.ts";
import { explainStorage } from "./city/data-folder.ts";
import { openCity, type City } from "./city/open-city.ts";
import { printProblem } from "./cli/output.ts";
import { progressBar } from "./cli/progress.ts";
import { ensureDemoCity } from "./demo/ensure-demo-city.ts";
import { keepDemo } from "./demo/keep-demo.ts";
import { startHttp, type RunningHttp } from "./http/start-http.ts";
import { startIndexing, type Indexing } from "./search/start-indexing.ts";
import { welcome } from "./welcome.ts";

const say = (message: Text): void => void process.stderr.write(`· ${bilingual(message)}\n`);

/** What has been opened so far, closed in reverse order however the start ends. */
const open: (() => Promise<void>)[] = [];
let stopping = false;
let stoppedAt = 0;
const DOUBLED_MS = 3_000;

/** Ends a start in which somebody pressed Ctrl-C. */
class Interrupted extends Error {}

function goOn(): void {
  if (stopping) throw new Interrupted();
}

async function start(config: Config): Promise<void> {
  const began = performance.now();
  const city: City = await openCity(config, { tell: say });
  open.push(() => city.close());
  goOn();
  const http: RunningHttp = await startHttp(city);
  open.push(() => http.close());
  const bar = progressBar({ zh: "正在生成演示城市", en: "Creating the demo city" });
  await ensureDemoCity(city, {
    ...bar,
    update: (...progress) => {
      goOn();
      bar.update(...progress);
    },
  });
  bar.stop();
  goOn();
  const indexing: Indexing = await startIndexing(city, say);
  open.push(() => indexing.stop());
  goOn();
  const worker = startWorker(city.engine, {
    handlers: city.handlers,
    onError: (kind, error) => http.log.error({ kind, err: error }, "job failed"),
  });
  open.push(() => worker.stop());
  const keeper = await keepDemo(city, (error) => http.log.error({ err: error }, "the demo city's clock could not be read"));
  open.push(async () => keeper.stop());
  http.open();
  process.stdout.write(await welcome(city, http.url, performance.now() - began));
}

async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) {
    await close().catch((error: unknown) => void process.stderr.write(`${String(error)}\n`));
  }
}

async function run(): Promise<void> {
  let config: Config | null = null;
  try {
    config = readConfig(process.env, process.cwd());
    await start(config);
  } catch (error) {
    if (stopping) return;
    const reason = config ? await explainStorage(error, config.dataDir) : error;
    printProblem(reason, false);
    await closeAll();
    process.exit(isProblem(reason) ? 2 : 3);
  }
}

const running = run();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // npm hands a Ctrl-C on that the terminal has already sent; only a later one means "at once".
    if (stopping && performance.now() - stoppedAt > DOUBLED_MS) process.exit(130);
    if (stopping) return;
    [stopping, stoppedAt] = [true, performance.now()];
    say({ zh: "正在停止", en: "Stopping" });
    // What is opened while we close is closed too: a database on its way up must not be left behind.
    void running.then(closeAll).then(() => process.exit(0));
  });
}
