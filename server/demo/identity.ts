import { organisationCheckCharacter, parseUscc, usccCheckCharacter, type Uscc } from "#services/registry/index.ts";

/** What gets ids in the demo city; the number tells them apart inside an id. */
const TRIBES = {
  hero: 1, enterprise: 2, institute: 3, agency: 4, bank: 5, person: 6, expert: 7, credential: 8,
  achievement: 16, need: 17, offering: 18, expertRecord: 19, heroRecord: 20,
} as const;
export type Tribe = keyof typeof TRIBES;

/** The id of the n-th of a tribe: UUID version 8 (RFC 9562, free form), the same in every city, in order of n. */
export function demoId(tribe: Tribe, n: number): string {
  return `de300000-${TRIBES[tribe].toString(16).padStart(4, "0")}-8000-8000-${n.toString(16).padStart(12, "0")}`;
}

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * A credit code with right check characters (GB 32100-2015 and, inside, GB 11714-1997).
 * @param head department and type, such as "91" (enterprise) or "12" (public institution)
 * @param division six digits; the demo city's begin with 99, which is used by no place
 * @param serial below 31^7; different serials give different codes
 */
export function demoUscc(head: string, division: string, serial: number): Uscc {
  let digits = "";
  for (let rest = serial, i = 0; i < 7; i++, rest = Math.floor(rest / 31)) digits = ALPHABET.charAt(rest % 31) + digits;
  const organisation = `M${digits}`;
  const first17 = `${head}${division}${organisation}${organisationCheckCharacter(organisation) ?? "0"}`;
  const parsed = parseUscc(first17 + (usccCheckCharacter(first17) ?? ""));
  if (!parsed.ok) throw new Error(`no credit code from ${head}, ${division}, ${serial}: ${parsed.reason.en}`);
  return parsed.uscc;
}
