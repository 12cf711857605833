import type { Change, Pulled } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { DOC_KINDS } from "../model.ts";
import { checkpointOf, lineOf, placeOf } from "../store/index-followers.ts";
import { currentPosition, OUTBOX_START, pullChanges } from "../store/outbox.ts";
import { recordsByIds } from "../store/records.ts";
import { documentId, documentOf } from "./documents.ts";

/** The checkpoint from which an index must follow that is rebuilt from now on. Ask before `allDocuments`. */
export async function followFrom(db: Db): Promise<string> {
  return checkpointOf(await lineOf(db), await currentPosition(db));
}

/**
 * The next changes for an index, as `follow` of the match engine asks for them: each as the record stands now.
 * @throws Error when the index followed another database: it must be rebuilt, see `canFollowFrom`.
 */
export async function pullDocuments(db: Db, request: { after: string | undefined; limit: number }): Promise<Pulled> {
  const line = await lineOf(db);
  const after = request.after === undefined ? { line, position: OUTBOX_START } : placeOf(request.after);
  if (after.line !== line) throw new Error("the index followed the changes of another database");
  const lines = await pullChanges(db, after.position, request.limit);
  const last = lines.at(-1);
  if (!last) return { changes: [] };
  // Only a record's last change in the piece counts: the others would read the same row.
  const latest = new Map(lines.map((change) => [documentId(change.kind, change.id), change]));
  const changes: Change[] = [];
  for (const kind of DOC_KINDS) {
    const mine = [...latest.values()].filter((change) => change.kind === kind);
    const records = await recordsByIds(db, kind, mine.filter((change) => change.op === "upsert").map((change) => change.id));
    for (const change of mine) {
      const record = records.get(change.id);
      const doc = record ? documentOf(record) : null;
      const id = documentId(kind, change.id);
      changes.push(doc ? { op: "upsert", id, doc } : { op: "delete", id });
    }
  }
  return { changes, checkpoint: checkpointOf(line, last.position) };
}

/** True when an index that stands at a checkpoint has taken every change that is committed and settled. */
export async function hasCaughtUp(db: Db, checkpoint: string | undefined): Promise<boolean> {
  if (checkpoint === undefined) return false;
  const { line, position } = placeOf(checkpoint);
  return line === (await lineOf(db)) && (await pullChanges(db, position, 1)).length === 0;
}
