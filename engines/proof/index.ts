export { canonicalJson } from "./canonical-json.ts";
export { emptyRoot, type Hash, leafHash, nodeHash } from "./hashing.ts";
export {
  type ConsistencyClaim, type InclusionClaim, type Subtree,
  verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion,
} from "./verify-proof.ts";
