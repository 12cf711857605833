export { append, entries, entryAt, type EntryFilter } from "./append.ts";
export { canonicalJson } from "./canonical-json.ts";
export { type Checkpoint, openCheckpoint, signCheckpoint } from "./checkpoint-note.ts";
export { checkpoint, checkpoints, latestCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
export { emptyRoot, type Hash, leafHash, nodeHash } from "./hashing.ts";
export type { EntryDraft, LogEntry, TreeHead } from "./model.ts";
export { consistencyProof, inclusionProof, logSize, rootAt, treeHead } from "./prove.ts";
export { formatPublicKey, parsePublicKey, type PublicKey } from "./public-key.ts";
export { type Receipt, receipt } from "./receipt.ts";
export { fileSigner, type Signer, signerFromPem, temporarySigner } from "./signer.ts";
export {
  type ConsistencyClaim, type InclusionClaim, type Subtree,
  verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion,
} from "./verify-proof.ts";
export { type ReceiptFault, type ReceiptVerdict, receiptSchema, verifyReceipt } from "./verify-receipt.ts";
export { verifyLog, type VerifyLogOptions } from "./verify-log.ts";
