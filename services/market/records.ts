import type { Tx } from "#kernel/database/types.ts";
import type { Achievement, Expert, Need, Offering } from "./model.ts";
import { achievementMapping, expertMapping, needMapping, offeringMapping } from "./store/columns.ts";
import { upsert, type UpsertOutcome } from "./store/upsert.ts";

/** Writes a batch of one source's achievements; see `upsert` for what "updated" and "unchanged" mean. */
export const upsertAchievements = (tx: Tx, rows: Achievement[], now: Date): Promise<UpsertOutcome[]> =>
  upsert(tx, achievementMapping, rows, now);

/** Writes a batch of one source's needs. */
export const upsertNeeds = (tx: Tx, rows: Need[], now: Date): Promise<UpsertOutcome[]> => upsert(tx, needMapping, rows, now);

/** Writes a batch of one source's services and instruments. */
export const upsertOfferings = (tx: Tx, rows: Offering[], now: Date): Promise<UpsertOutcome[]> =>
  upsert(tx, offeringMapping, rows, now);

/** Writes a batch of one source's experts. */
export const upsertExperts = (tx: Tx, rows: Expert[], now: Date): Promise<UpsertOutcome[]> =>
  upsert(tx, expertMapping, rows, now);
