import { connect } from "#kernel/database/connect.ts";
import { APPLICATION_ROLE } from "#kernel/database/migrate.ts";

/** The right to write an index folder, held as long as a connection of its own to the database lives. */
export interface WriterLock {
  /** Aborted when the connection is lost, and with it the right. */
  lost: AbortSignal;
  release(): Promise<void>;
}

const HEARTBEAT_MS = 5_000;
const PATIENCE_MS = 10_000;

/** Takes the right to write a folder, or answers null when another process has it. */
export async function tryWriterLock(url: string, folder: string): Promise<WriterLock | null> {
  const connection = connect({ url, role: APPLICATION_ROLE, maxConnections: 1, applicationName: "ceyuan-index" });
  const lost = new AbortController();
  try {
    const client = await connection.pool.connect();
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock(hashtextextended($1, 0)) as mine", [`market.index:${folder}`]);
    if (rows[0]?.mine !== true) {
      client.release(true);
      await connection.close();
      return null;
    }
    const heartbeat = setInterval(() => {
      const patience = setTimeout(() => lost.abort(), PATIENCE_MS);
      client.query("select 1").catch(() => lost.abort()).finally(() => clearTimeout(patience));
    }, HEARTBEAT_MS);
    heartbeat.unref();
    return {
      lost: lost.signal,
      release: async () => {
        clearInterval(heartbeat);
        client.release(true);
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error;
  }
}
