export { closeAccount, openAccount } from "./accounts.ts";
export type {
  AccountTerms, Balance, Capture, Hold, HoldState, Limit, Movement, Post, Posted, Release, StatementLine, Transfer,
  TransferKind, TrialLine,
} from "./model.ts";
export { balance, balances, trialBalance } from "./read-balance.ts";
export { findHold, findTransfer, statement, type StatementPage, transfersOf } from "./read-transfer.ts";
export { REFUSALS, type RefusalCode } from "./refusals.ts";
export { capture, expireHolds, hold, post, postAll, release } from "./transfers.ts";
export { verifyLedger } from "./verify-ledger.ts";
