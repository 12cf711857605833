/** Which way an account may not go: below zero as seen from its credits, or from its debits. */
export type Limit = "debits_must_not_exceed_credits" | "credits_must_not_exceed_debits";

/** What is asked of `openAccount`. The code is the account's name for good. */
export interface AccountTerms {
  code: string;
  kind: string;
  /** Smallest unit that is counted, such as `CNY.fen`; both accounts of a transfer share it. */
  unit: string;
  limit?: Limit | null;
  at: Date;
}

/** Amounts are whole numbers of the account's smallest unit. */
export interface Balance {
  code: string;
  kind: string;
  unit: string;
  limit: Limit | null;
  debitsPosted: bigint;
  creditsPosted: bigint;
  debitsPending: bigint;
  creditsPending: bigint;
  /** Posted, seen from the side on which the account may stand: debits less credits where credits are limited, else credits less debits. */
  balance: bigint;
  /** What may still be taken: the balance less what open holds keep aside. */
  available: bigint;
  openedAt: Date;
  closedAt: Date | null;
}

/** Fields that every request shares. The id is chosen by the caller and makes a repeat harmless. */
interface Request {
  id: string;
  at: Date;
  /** What the transfer belongs to, such as a case. */
  ref?: string | null | undefined;
  metadata?: Record<string, unknown> | undefined;
}

/** Moves `amount` from the debited to the credited account at once. */
export interface Post extends Request {
  debit: string;
  credit: string;
  amount: bigint;
  unit: string;
}

/** Keeps `amount` aside until it is captured, released, or expires. */
export interface Hold extends Post {
  expiresAt?: Date | null | undefined;
}

/** Posts up to what a hold still keeps: all of it when no amount is given. */
export interface Capture extends Request {
  holdId: string;
  amount?: bigint | undefined;
  /** What becomes of the uncaptured rest: back to the payer (the default), or kept for a further capture. */
  rest?: "release" | "keep" | undefined;
}

/** Lets go of all that a hold still keeps. */
export interface Release extends Request {
  holdId: string;
}

/** One step of a batch. */
export type Movement =
  | ({ kind: "single" } & Post)
  | ({ kind: "hold" } & Hold)
  | ({ kind: "capture" } & Capture)
  | ({ kind: "release" } & Release);

export type TransferKind = "single" | "hold" | "capture" | "release" | "expire";

/** A line of the books; never changes. */
export interface Transfer {
  id: string;
  /** Grows with each transfer, with gaps. */
  sequence: bigint;
  kind: TransferKind;
  debit: string;
  credit: string;
  /** Posted by a single and a capture, kept aside by a hold, given back by a release and an expiry. */
  amount: bigint;
  /** Given back to the payer without being posted. */
  released: bigint;
  unit: string;
  at: Date;
  expiresAt: Date | null;
  holdId: string | null;
  /** True for the transfer that resolves its hold. */
  closes: boolean;
  ref: string | null;
  metadata: Record<string, unknown>;
}

/** `exists`: the same request was carried out before, and this is its first result. */
export type Posted = Transfer & { status: "created" | "exists" };

export interface HoldState {
  id: string;
  debit: string;
  credit: string;
  unit: string;
  held: bigint;
  captured: bigint;
  released: bigint;
  remaining: bigint;
  expiresAt: Date | null;
  resolvedBy: "capture" | "release" | "expire" | null;
}

/** One line of an account's statement, with the account's running sums after it. */
export interface StatementLine {
  version: bigint;
  transferId: string;
  kind: TransferKind;
  side: "debit" | "credit";
  amount: bigint;
  /** The account on the other side. */
  counterpart: string;
  debits: bigint;
  credits: bigint;
  at: Date;
  ref: string | null;
  metadata: Record<string, unknown>;
}

export interface TrialLine {
  unit: string;
  debits: bigint;
  credits: bigint;
  /** Zero, or the books are wrong. */
  difference: bigint;
  debitsPending: bigint;
  creditsPending: bigint;
  pendingDifference: bigint;
}
