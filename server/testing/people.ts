import { hash } from "@node-rs/argon2";
import { insertAccount } from "#kernel/access/store.ts";
import type { Actor, Role } from "#kernel/command/actor.ts";
import type { TestCity } from "./test-city.ts";

/** Password of every account in tests. */
export const PASSWORD = "open sesame 芝麻开门";

// Real parameters cost 20 ms an account; tests that ask about them make their own. Verifying reads them from the hash.
const cheapHash = hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

export interface Membership {
  role: Role;
  subjectId?: string | null;
  department?: string | null;
}

export interface Person {
  login: string;
  name: string;
  /** One for each membership, in order. */
  actors: Actor[];
  /** The first of them. */
  actor: Actor;
}

/** An account with memberships, ready to sign in. */
export async function newPerson(city: TestCity, login: string, ...memberships: Membership[]): Promise<Person> {
  const { newId, db } = city.engine;
  const [id, name] = [newId(), `测试人员·${login}`];
  const rows = memberships.map(({ role, subjectId = null, department = null }) => ({ id: newId(), role, subjectId, department }));
  await insertAccount(db, { id, login, name, passwordHash: await cheapHash, at: city.clock.now(), memberships: rows });
  const actors = rows.map(({ id: membershipId, role, subjectId, department }): Actor => ({ kind: "user", userId: id, membershipId, role, subjectId, department }));
  const [actor] = actors;
  if (!actor) throw new Error("a person needs a membership");
  return { login, name, actors, actor };
}
