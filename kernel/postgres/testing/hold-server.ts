/*
 * A process that holds a server until a line comes in, for tests that kill it or run it as another user.
 * Arguments: data folder; native folder, empty for our own; "end" for a server that ends with this process. Prints one line of JSON when it holds, or the code of the problem.
 */
import { isProblem } from "../../problem.ts";
import { launchPostgres } from "../launch.ts";

async function main(dataDir: string, nativeDir: string, endWithProcess: boolean): Promise<void> {
  const server = await launchPostgres({ dataDir, endWithProcess, ...(nativeDir === "" ? {} : { nativeDir }) });
  process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid, adopted: server.adopted })}\n`);
  await new Promise((resolve) => process.stdin.once("data", resolve));
  await server.stop();
  process.exit(0);
}

main(process.argv[2] ?? "", process.argv[3] ?? "", process.argv[4] === "end").catch((error: unknown) => {
  process.stdout.write(`${JSON.stringify({ problem: isProblem(error) ? error.code : String(error) })}\n`);
  process.exit(1);
});
