import { Client } from "pg";
import { errorCode } from "./error-code.ts";
import { socketUrl } from "./socket-folder.ts";

const NAME = "ceyuan";
const NO_SUCH_DATABASE = "3D000";

/** Address of the application's database; it is made if it is missing. */
export async function applicationDatabase(socketFolder: string): Promise<string> {
  const url = socketUrl(socketFolder, NAME, NAME);
  try {
    await once(url, "select 1");
  } catch (error) {
    if (errorCode(error) !== NO_SUCH_DATABASE) throw error;
    await once(socketUrl(socketFolder, NAME, "postgres"), `create database ${NAME}`);
  }
  return url;
}

async function once(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}
