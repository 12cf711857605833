import { checkDocument, type Document } from "../document.ts";
import { cancelled } from "../problems.ts";
import type { IndexSchema } from "../schema.ts";
import type { RebuildOptions } from "../search-index.ts";
import type { Writing } from "./protocol.ts";

const batchSize = 500;

/** Feeds a rebuild in batches, one being written while the next is read; anything wrong leaves the old index in place. */
export async function pump(
  schema: IndexSchema,
  writer: Writing,
  docs: AsyncIterable<Document> | Iterable<Document>,
  { checkpoint, onProgress, signal }: RebuildOptions,
): Promise<void> {
  await writer.rebuildBegin(checkpoint);
  let documents = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    let batch: Document[] = [];
    const send = async (): Promise<void> => {
      await writing;
      documents += batch.length;
      writing = writer.rebuildAdd(batch);
      // Awaited at the next batch; until then a failure must not count as unhandled.
      writing.catch(() => undefined);
      batch = [];
      onProgress?.({ documents, phase: "reading" });
    };
    for await (const doc of docs) {
      if (signal?.aborted) throw cancelled();
      batch.push(checkDocument(schema, doc));
      if (batch.length >= batchSize) await send();
    }
    await send();
    await writing;
    onProgress?.({ documents, phase: "indexing" });
    documents = await writer.rebuildEnd();
    onProgress?.({ documents, phase: "done" });
  } catch (error) {
    await writing.catch(() => undefined);
    await writer.rebuildAbort().catch(() => undefined);
    throw error;
  }
}
