/** The market's only door for other services: achievements, needs, offerings, experts, and the changes to them. */
import { achievementMapping, copyTarget, expertMapping, needMapping, offeringMapping } from "./store/columns.ts";

export type * from "./model.ts";
export { ACHIEVEMENT_KINDS, DOC_KINDS, NEED_KINDS, langOf } from "./model.ts";
export { upsertAchievements, upsertExperts, upsertNeeds, upsertOfferings } from "./records.ts";
export { countRecords, findRecord, type MarketRecord } from "./store/records.ts";
export { findOffering, offeringsOf, type PublishedOffering } from "./store/offerings.ts";
export { allDocuments, followFrom, isAhead, marketSchema, pullDocuments } from "./documents.ts";
export { matchNeed, matchText, searchMarket, type MarketSearch } from "./search.ts";
export { market } from "./service.ts";
export type { UpsertOutcome } from "./store/upsert.ts";
export {
  OUTBOX_START, currentPosition, pullChanges, trimOutbox, type Change, type OutboxPosition,
} from "./store/outbox.ts";

/** For loading a whole city at once; records must bring their public codes. */
export const copyAchievements = copyTarget(achievementMapping);
export const copyNeeds = copyTarget(needMapping);
export const copyOfferings = copyTarget(offeringMapping);
export const copyExperts = copyTarget(expertMapping);
