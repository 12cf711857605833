import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../database/testing/test-database.ts";
import { describeError } from "./describe-error.ts";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

/** Everything that the log would keep of a statement's failure. */
async function logged(statement: ReturnType<typeof sql>): Promise<string> {
  const error: unknown = await statement.execute(base.owner).then(() => null, (reason: unknown) => reason);
  return JSON.stringify(describeError(error));
}

test("a refused row leaves its values out, and keeps what was refused", async () => {
  const insert = sql`insert into access.account (id, login, name, password_hash, created_at)
    values (gen_random_uuid(), '苏晓禾', '13800000000', null, now())`;
  const line = await logged(insert);
  expect(line).toContain("23502");
  expect(line).not.toMatch(/苏晓禾|13800000000/);
  expect(line).toContain("at ");
});

test("typed text that PostgreSQL quotes is cut", async () => {
  const line = await logged(sql`select ${"苏晓禾"}::uuid`);
  expect(line).toContain("invalid input syntax for type uuid: …");
  expect(line).not.toContain("苏晓禾");
});

test("causes are followed, strangers are not", () => {
  const error = new Error("outer", { cause: Object.assign(new Error("inner"), { code: "EPIPE", password: "hidden" }) });
  expect(describeError(error)).toMatchObject({ message: "outer", cause: { message: "inner", code: "EPIPE" } });
  expect(JSON.stringify(describeError(error))).not.toContain("hidden");
  expect(describeError("text with 苏晓禾")).toEqual({ type: "string", message: "not an error", stack: "" });
});
