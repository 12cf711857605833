import { describe, expect, test } from "vitest";
import { ORDER_STATES } from "../model.ts";
import { HOLDING_STATES, movesFrom, ORDER_MOVES, stateAfter, USED_STATES } from "./order-moves.ts";

describe("the state table of orders", () => {
  test("every state but the first is reached by some move, and every move's states exist", () => {
    const reached = new Set(["placed", ...Object.values(ORDER_MOVES).map((move) => move.to)]);
    expect([...reached].sort()).toEqual([...ORDER_STATES].sort());
  });

  test("a hold ends exactly when an order leaves the holding states", () => {
    for (const [name, { from, to }] of Object.entries(ORDER_MOVES)) {
      const resolves = ["decline", "cancel", "confirm"].includes(name);
      for (const state of from) expect([name, HOLDING_STATES.includes(state) && !HOLDING_STATES.includes(to)]).toEqual([name, resolves]);
    }
  });

  test("what is used stays used", () => {
    for (const { from, to } of Object.values(ORDER_MOVES)) {
      if (from.some((state) => USED_STATES.includes(state))) expect(USED_STATES).toContain(to);
    }
  });

  test("ends are ends", () => {
    for (const state of ["redeemed", "cancelled", "declined"] as const) expect(movesFrom(state)).toEqual([]);
    expect(() => stateAfter("redeemed", "claim")).toThrow(/wrong_state/);
  });
});
