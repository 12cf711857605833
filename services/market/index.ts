/** The market's only door for other services: achievements, needs, offerings, experts, and the changes to them. */
import { achievementMapping, copyTarget, expertMapping, needMapping, offeringMapping } from "./store/columns.ts";

export type * from "./model.ts";
export { ACHIEVEMENT_KINDS, DOC_KINDS, NEED_KINDS, langOf } from "./model.ts";
export { upsertAchievements, upsertExperts, upsertNeeds, upsertOfferings } from "./records.ts";
export { countRecords, findRecord, type MarketRecord } from "./store/records.ts";
export { findOffering, offeringsOf, type PublishedOffering } from "./store/offerings.ts";
export { allDocuments } from "./search/documents.ts";
export { followFrom, hasCaughtUp, pullDocuments } from "./search/changes.ts";
export { openMarketIndex, type MarketIndex } from "./search/market-index.ts";
export { canFollowFrom, noteFollower, noteRebuild, rebuildState, trimFollowed, wishRebuild } from "./store/index-followers.ts";
export { matchNeed, matchText, similarAchievements } from "./queries/match-records.ts";
export { searchAchievements, searchMarket } from "./queries/search-market.ts";
export { listNeeds, listOfferings } from "./queries/list-records.ts";
export { readAchievement, readNeed } from "./queries/read-record.ts";
export { zAnswer, type AnswerView, type HitView } from "./wire.ts";
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
