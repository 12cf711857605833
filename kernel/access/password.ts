import { hash, verify } from "@node-rs/argon2";

// argon2id with the parameters that OWASP's password storage sheet names as its first choice.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

// Verified in place of a missing account, so that the answer's time tells nothing.
const decoy = hashPassword("no account has this password");

/** True when the password fits; takes as long when there is no account. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const fits = await verify(stored ?? (await decoy), password);
  return fits && stored !== null;
}
