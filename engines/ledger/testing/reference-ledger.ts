import type { Limit } from "../model.ts";

/** A request with small numbers in place of ids and times. */
export type Part =
  | { kind: "single"; slot: number; debit: string; credit: string; amount: bigint; unit: string }
  | { kind: "hold"; slot: number; debit: string; credit: string; amount: bigint; unit: string; expiresIn: number | null }
  | { kind: "capture"; slot: number; of: number; amount: bigint | null; keep: boolean }
  | { kind: "release"; slot: number; of: number };

export type Command =
  | { do: "batch"; movements: Part[] }
  | { do: "wait"; minutes: number }
  | { do: "expire" }
  | { do: "close"; name: string };

type New = Extract<Part, { kind: "single" | "hold" }>;
type Resolution = Extract<Part, { kind: "capture" | "release" }>;

interface Line {
  slot: number | null;
  kind: "single" | "hold" | "capture" | "release" | "expire";
  debit: string;
  credit: string;
  unit: string;
  amount: bigint;
  released: bigint;
  minute: number;
  expires: number | null;
  of: Line | null;
  /** True when nothing of the hold was left after it. */
  closes: boolean;
}

const MOST = (1n << 63n) - 1n;

class Refused extends Error {}

/** The ledger as its README tells it, as plainly as possible: a list of lines, and sums over all of it each time. */
export class ReferenceLedger {
  #accounts = new Map<string, { unit: string; limit: Limit | null; closed: boolean }>();
  #lines: Line[] = [];

  open(name: string, unit: string, limit: Limit | null): void {
    this.#accounts.set(name, { unit, limit, closed: false });
  }

  /** The result of a command, or the code with which it is refused. */
  apply(command: Command, minute: number): unknown {
    const before = [...this.#lines];
    try {
      if (command.do === "batch") return command.movements.map((part) => this.#move(part, minute));
      if (command.do === "expire") return this.#expire(minute);
      if (command.do === "close") this.#close(command.name);
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#lines = before;
      return `ledger.${error.message}`;
    }
  }

  balance(name: string, until = Number.POSITIVE_INFINITY) {
    const lines = this.#lines.filter((line) => line.minute <= until);
    const posted = lines.filter((line) => line.kind === "single" || line.kind === "capture");
    const open = lines.filter((line) => line.kind === "hold").map((line) => ({ ...line, amount: left(line, lines) }));
    const sum = (side: "debit" | "credit", of: Line[]): bigint =>
      of.filter((line) => line[side] === name).reduce((total, line) => total + line.amount, 0n);
    return {
      debitsPosted: sum("debit", posted), creditsPosted: sum("credit", posted),
      debitsPending: sum("debit", open), creditsPending: sum("credit", open),
    };
  }

  #move(part: Part, minute: number): unknown {
    const known = this.#lines.find((line) => line.slot === part.slot);
    if (known) {
      const difference = differs(known, part, minute);
      if (difference) throw new Refused(difference);
      return ["exists", known.amount, known.released];
    }
    const line = part.kind === "single" || part.kind === "hold" ? this.#start(part, minute) : this.#resolve(part, minute);
    this.#lines.push(line);
    return ["created", line.amount, line.released];
  }

  #start(part: New, minute: number): Line {
    const expires = part.kind === "hold" && part.expiresIn !== null ? minute + part.expiresIn : null;
    if (part.debit === part.credit) throw new Refused("accounts_must_differ");
    if (expires !== null && expires <= minute) throw new Refused("expiry_must_be_later");
    const [debit, credit] = [this.#accounts.get(part.debit), this.#accounts.get(part.credit)];
    if (!debit || !credit) throw new Refused("account_not_found");
    if (debit.unit !== credit.unit || part.unit !== debit.unit) throw new Refused("unit_mismatch");
    if (debit.closed || credit.closed) throw new Refused("account_closed");
    const [d, c] = [this.balance(part.debit), this.balance(part.credit)];
    const [debits, credits] = [d.debitsPosted + d.debitsPending + part.amount, c.creditsPosted + c.creditsPending + part.amount];
    if (debits > MOST || credits > MOST) throw new Refused("overflows");
    if (debit.limit === "debits_must_not_exceed_credits" && debits > d.creditsPosted) throw new Refused("exceeds_credits");
    if (credit.limit === "credits_must_not_exceed_debits" && credits > c.debitsPosted) throw new Refused("exceeds_debits");
    const { slot, kind, unit, amount } = part;
    return { slot, kind, unit, amount, debit: part.debit, credit: part.credit, released: 0n, minute, expires, of: null, closes: false };
  }

  #resolve(part: Resolution, minute: number): Line {
    const hold = this.#lines.find((line) => line.slot === part.of && line.kind === "hold");
    if (!hold) throw new Refused("hold_not_found");
    const rest = left(hold, this.#lines);
    if (rest === 0n) {
      const expired = this.#lines.some((line) => line.of === hold && line.kind === "expire");
      throw new Refused(expired ? "hold_expired" : "hold_already_resolved");
    }
    if (part.kind === "capture" && hold.expires !== null && hold.expires <= minute) throw new Refused("hold_expired");
    const amount = (part.kind === "capture" ? part.amount : null) ?? rest;
    if (amount > rest) throw new Refused("exceeds_pending_amount");
    const released = part.kind === "release" ? rest : part.keep ? 0n : rest - amount;
    const { debit, credit, unit } = hold;
    const closes = amount + (part.kind === "capture" ? released : 0n) === rest;
    return { slot: part.slot, kind: part.kind, debit, credit, unit, amount, released, minute, expires: null, of: hold, closes };
  }

  #expire(minute: number): bigint[] {
    const due = this.#lines.filter((line) =>
      line.kind === "hold" && line.expires !== null && line.expires <= minute && left(line, this.#lines) > 0n);
    const expiries = due.map((hold): Line => {
      const amount = left(hold, this.#lines);
      return { ...hold, slot: null, kind: "expire", amount, released: amount, minute, expires: null, of: hold, closes: true };
    });
    this.#lines.push(...expiries);
    // Equal times leave the order to the ids.
    const order = (line: Line): [number, number] => [line.of?.expires ?? 0, line.of?.slot ?? 0];
    return expiries.toSorted((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]).map((line) => line.amount);
  }

  #close(name: string): void {
    const account = this.#accounts.get(name);
    if (!account) throw new Refused("account_not_found");
    const { debitsPending, creditsPending } = this.balance(name);
    if (debitsPending + creditsPending > 0n) throw new Refused("account_has_pending");
    account.closed = true;
  }
}

function left(hold: Line, lines: Line[]): bigint {
  return lines.filter((line) => line.of === hold).reduce(
    (rest, line) => rest - line.released - (line.kind === "capture" ? line.amount : 0n), hold.amount);
}

function differs(known: Line, part: Part, minute: number): string | null {
  const fresh = part.kind === "single" || part.kind === "hold";
  const expires = part.kind === "hold" && part.expiresIn !== null ? minute + part.expiresIn : null;
  const amount = part.kind === "release" ? null : part.amount;
  if (known.kind !== part.kind) return "exists_with_different_kind";
  if (known.of?.slot !== (fresh ? undefined : part.of)) return "exists_with_different_hold";
  if (fresh && (known.debit !== part.debit || known.credit !== part.credit)) return "exists_with_different_accounts";
  if (amount !== null && known.amount !== amount) return "exists_with_different_amount";
  // A capture of exactly what was left is the same with either rule for the rest.
  if (part.kind === "capture" && (part.keep ? known.released > 0n : !known.closes)) return "exists_with_different_rest";
  if (fresh && known.unit !== part.unit) return "exists_with_different_unit";
  if (known.expires !== expires) return "exists_with_different_expiry";
  return null;
}
