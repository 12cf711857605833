import { expect, it } from "vitest";
import { newKey, PendingKey } from "./idempotency.ts";

it("makes UUIDs", () => {
  expect(newKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});

it("keeps the key while the same input is unanswered, and no longer", () => {
  const pending = new PendingKey();
  const first = pending.keyFor({ a: 1 });
  expect(pending.keyFor({ a: 1 })).toBe(first);
  expect(pending.keyFor({ a: 2 })).not.toBe(first);
  const second = pending.keyFor({ a: 2 });
  pending.settled();
  expect(pending.keyFor({ a: 2 })).not.toBe(second);
});
