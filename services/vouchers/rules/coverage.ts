import { fen, type Fen } from "#kernel/money.ts";

const BASIS_POINTS = 10_000n;

/** The share of a contract that a scheme may carry, rounded down to the fen: rounding never costs public money. */
export function shareOf(contractSumFen: bigint, ratioBp: number): Fen {
  return fen((contractSumFen * BigInt(ratioBp)) / BASIS_POINTS);
}

/** What a purse covers of a contract: the scheme's share, but no more than is available. */
export function coverage(contractSumFen: bigint, ratioBp: number, availableFen: bigint): Fen {
  const share = shareOf(contractSumFen, ratioBp);
  return share < availableFen ? share : fen(availableFen);
}

/** What stays covered when the contract ends smaller than it began: never more than was held. */
export function finalCoverage(finalContractSumFen: bigint, ratioBp: number, heldFen: bigint): Fen {
  return coverage(finalContractSumFen, ratioBp, heldFen);
}
