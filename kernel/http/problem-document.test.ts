import { expect, test } from "vitest";
import { asProblem } from "./problem-document.ts";

const coded = (code: string, more: object = {}) => Object.assign(new Error("said by a library, with 13800001111"), { code, ...more });

test.each([
  ["a full disk, as PostgreSQL says it", coded("53100"), 507, "storage.full"],
  ["a full disk, as the system says it", coded("ENOSPC", { path: "/data/files" }), 507, "storage.full"],
  ["a database that is shutting down", coded("57P01"), 503, "database.away"],
  ["a lost connection", new Error("Connection terminated unexpectedly"), 503, "database.away"],
  ["a missing file, which is no lost database", coded("ENOENT", { path: "/data/files/ab" }), 500, "internal"],
  ["too many requests", Object.assign(new Error("slow down"), { statusCode: 429 }), 429, "http.too_many_requests"],
  ["what nobody foresaw", new TypeError("x is not a function"), 500, "internal"],
  ["what is no error at all", undefined, 500, "internal"],
])("%s", (_what, error, status, code) => {
  const refusal = asProblem(error);
  expect(refusal).toMatchObject({ status, code });
  expect(`${refusal.message} ${refusal.detail?.zh ?? ""}`).not.toContain("13800001111");
});
