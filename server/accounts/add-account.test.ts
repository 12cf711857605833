import { afterAll, beforeAll, expect, test } from "vitest";
import { passwordFits } from "#kernel/access/password.ts";
import { findAccount, membershipsOf } from "#kernel/access/store.ts";
import { SYSTEM } from "#kernel/command/actor.ts";
import { execute } from "#kernel/command/execute.ts";
import { testCity, type TestCity } from "../testing/test-city.ts";
import { addAccount } from "./add-account.ts";

let city: TestCity;
beforeAll(async () => {
  city = await testCity();
});
afterAll(() => city.drop());

const add = (input: Record<string, unknown>) => execute(city.engine, addAccount, { actor: SYSTEM, input });
const officer = { login: "wang.qing", name: "测试·王清", password: "a long enough word", role: "officer" as const, department: "voucher-centre" };

test("an officer gets a sign-in for a department, once", async () => {
  const made = await add(officer);
  const account = await findAccount(city.engine.db, "wang.qing");
  expect(await passwordFits(officer.password, account?.password_hash ?? null)).toBe(true);
  expect(await membershipsOf(city.engine.db, made.id)).toMatchObject([{ role: "officer", department: "voucher-centre", subject_id: null }]);
  await expect(add(officer)).rejects.toMatchObject({ code: "access.login_taken", status: 409 });
});

test.each([
  [{ ...officer, login: "no.department", department: undefined }, "access.membership_invalid"],
  [{ ...officer, login: "no.firm", role: "applicant" as const, department: undefined }, "access.membership_invalid"],
  [{ ...officer, login: "lost", department: "nowhere" }, "not_found"],
  [{ ...officer, login: "weak", password: "short" }, "input.invalid"],
])("%o is refused", async (input, code) => {
  await expect(add(input)).rejects.toMatchObject({ code });
});
