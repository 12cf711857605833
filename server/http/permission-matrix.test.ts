import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "#kernel/command/actor.ts";
import type { Reach } from "#kernel/command/permission.ts";
import { PUBLIC } from "#kernel/command/use-case.ts";
import type { Route } from "#kernel/http/route.ts";
import { services } from "../services.ts";
import { newBelongings, privateIds, type Belongings } from "../testing/belongings.ts";
import { actionOf, callOf, isWrite, nameOf, needsKey } from "../testing/called-route.ts";
import { Caller, type Answered, type Asked } from "../testing/caller.ts";
import { newParty, PRIVATE_ADDRESS } from "../testing/parties.ts";
import { newPerson } from "../testing/people.ts";
import { SPECIMENS } from "../testing/route-specimens.ts";
import { testCity, type TestCity } from "../testing/test-city.ts";

// Every route of every service is called about the things of one party: by that party's people, by another party's
// people of the same roles, by somebody without an organisation and by nobody. What must come out is read off the
// permission table; what the table itself says is reviewed in permissions.golden.md.

const routes: Route[] = services.flatMap((service) => service.routes ?? []);
const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const guarded = named.filter(([, route]) => actionOf(route) !== PUBLIC);

let city: TestCity;
let own: Belongings;
let secrets: string[];
let owners: Record<Role, Caller>;
let strangers: Record<Role, Caller>;
let loner: Caller;
let visitor: Caller;

beforeAll(async () => {
  city = await testCity();
  const [mine, theirs] = [await newParty(city, "甲", "voucher-centre"), await newParty(city, "乙", "finance-bureau")];
  own = await newBelongings(city, mine);
  await newBelongings(city, theirs);
  secrets = [...privateIds(own), `${PRIVATE_ADDRESS}·甲`];
  await city.reindex();
  const app = await city.http();
  const signedIn = async (party: typeof mine) => {
    const pairs: [Role, Caller][] = [];
    for (const role of ROLES) pairs.push([role, await Caller.signedIn(app, party.people[role].login)]);
    return Object.fromEntries(pairs) as Record<Role, Caller>;
  };
  [owners, strangers] = [await signedIn(mine), await signedIn(theirs)];
  await newPerson(city, "loner", { role: "expert" });
  [loner, visitor] = [await Caller.signedIn(app, "loner"), new Caller(app)];
});
afterAll(() => city.drop());

const grant = (route: Route, role: Role): Reach | null => city.engine.permissions.rows().get(actionOf(route))?.[role] ?? null;

/** Got past every question of right: done, or refused for a reason of the thing itself. */
function reached(route: Route, answer: Answered): boolean {
  if (answer.status < 300) return true;
  return isWrite(route) && (answer.status === 409 || (answer.status === 422 && answer.code !== "input.invalid"));
}

/** Secrets in an answer; what the asker said may be said back. */
const leaks = (answer: Answered, asked: Asked): string[] => secrets.filter((secret) => answer.text.includes(secret) && !JSON.stringify(asked).includes(secret));
const short = ({ status, code }: Answered): string => `${status} ${code ?? ""}`;

/** Must not get at the thing; a list or one's own business answers, without a word of what is another's. */
async function expectKeptOut(route: Route, caller: Caller, who: string, { ownAlways = false, ...call }: ReturnType<typeof callOf>): Promise<void> {
  const answer = await caller.ask(call);
  const lists = route.kind === "use-case" && route.useCase.belongs === "self";
  const allowed = lists || ownAlways ? [200, 201, 403, 404, 409] : [403, 404];
  expect(allowed, `${who}: ${short(answer)}`).toContain(answer.status);
  expect(leaks(answer, call), who).toEqual([]);
}

test("every route has a specimen and every specimen a route", () => {
  expect(Object.keys(SPECIMENS).sort()).toEqual(routes.map(nameOf).sort());
});

test("every action of a route stands in the permission table, and every row has somebody", () => {
  const rows = city.engine.permissions.rows();
  expect(guarded.map(([, route]) => actionOf(route)).filter((action) => !rows.has(action))).toEqual([]);
  expect([...rows].filter(([, grants]) => Object.keys(grants).length === 0)).toEqual([]);
});

describe.each(guarded)("%s", (_name, route) => {
  test("nobody without a session", async () => {
    for (const role of ROLES) expect(short(await visitor.ask(callOf(route, own, role)))).toBe("401 access.sign_in_needed");
  });

  test("nobody without a grant, and no further than the grant reaches", async () => {
    for (const role of ROLES) {
      const [call, reach, who] = [callOf(route, own, role), grant(route, role), `another ${role}`];
      if (reach === "own" || reach === "department") {
        await expectKeptOut(route, strangers[role], who, call);
        continue;
      }
      const foreign = await strangers[role].ask(call);
      if (reach === null) expect(short(foreign), who).toBe("403 access.forbidden");
      else expect(reached(route, foreign), `${who}: ${short(foreign)}`).toBe(true);
    }
    if (grant(route, "expert") !== "any") await expectKeptOut(route, loner, "somebody without an organisation", callOf(route, own, "expert"));
  });

  test("everybody with a grant, about what is theirs", async () => {
    for (const role of ROLES) {
      const mine = await owners[role].ask(callOf(route, own, role));
      if (grant(route, role) === null) expect(short(mine), role).toBe("403 access.forbidden");
      else expect(reached(route, mine), `${role}: ${short(mine)}`).toBe(true);
    }
  });
});

describe.each(named.filter(([, route]) => isWrite(route)))("the write %s", (_name, route) => {
  const someone = (): { caller: Caller; call: ReturnType<typeof callOf> } => {
    const role = ROLES.find((each) => grant(route, each) !== null) ?? "applicant";
    return { caller: owners[role], call: callOf(route, own, role) };
  };

  test.each([["no", null], ["an empty", ""], ["a wrong", "x".repeat(32)]])("is refused with %s CSRF token", async (_which, csrf) => {
    const { caller, call } = someone();
    expect(short(await caller.ask(call, { csrf }))).toBe("403 access.csrf");
  });

  test("is refused with the CSRF token of another session", async () => {
    const { caller, call } = someone();
    expect(short(await caller.ask(call, { csrf: loner.csrf }))).toBe("403 access.csrf");
  });

  test("says how it may be repeated", async () => {
    const { caller, call } = someone();
    const answer = await caller.ask(call, { key: null });
    if (needsKey(route)) expect(short(answer)).toBe("400 command.idempotency_key_missing");
    else expect(reached(route, answer), short(answer)).toBe(true);
  });
});

test.each(named.filter(([, route]) => actionOf(route) === PUBLIC))("public: %s answers without a session", async (_name, route) => {
  const call = callOf(route, own, "applicant");
  const answer = await visitor.ask(call);
  expect(answer.status, short(answer)).toBe(200);
  expect(leaks(answer, call)).toEqual([]);
});
