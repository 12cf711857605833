import type { Text } from "#kernel/text.ts";

/** A unified social credit code (统一社会信用代码) whose form and check character are right. */
export type Uscc = string & { readonly __code: "uscc" };

// GB 32100-2015, 5: digits and capitals without I, O, Z, S, V.
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

// GB 11714-1997: the nine characters of the organisation code inside the credit code carry a check of their own.
const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccResult = { ok: true; uscc: Uscc } | { ok: false; reason: Text; remedy: Text };

/** Check character of the first 17 characters (GB 32100-2015, 6); null when a character is outside the alphabet. */
export function usccCheckCharacter(first17: string): string | null {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = ALPHABET.indexOf(first17.charAt(i));
    if (value < 0 || first17.charAt(i) === "") return null;
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of the eight characters of an organisation code (GB 11714-1997); null when one is no digit or capital. */
export function organisationCheckCharacter(first8: string): string | null {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = ORGANISATION_ALPHABET.indexOf(first8.charAt(i));
    if (value < 0 || first8.charAt(i) === "") return null;
    sum += value * (ORGANISATION_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/**
 * Reads a credit code as people write it: full-width characters, small letters and spaces are put right.
 * Both checks must hold, that of the whole (GB 32100) and that of the organisation code inside (GB 11714). A few codes
 * that fail were really issued (some 137 in 1.1 million); to tell them from a slip of the pen needs the authority.
 */
export function parseUscc(written: string): UsccResult {
  const code = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  if (code.length !== 18) {
    return refuse(
      { zh: `统一社会信用代码应为 18 位，实为 ${code.length} 位`, en: `a credit code has 18 characters, this has ${code.length}` },
      code.length === 15
        ? { zh: "这是旧的 15 位工商注册号，请换用营业执照上的 18 位代码", en: "this is an old 15-digit registration number; use the 18-character code on the licence" }
        : COPY_FROM_LICENCE,
    );
  }
  if (!FORM.test(code)) {
    return refuse(
      { zh: "含有不允许的字符（不使用 I、O、Z、S、V，第 3 至 8 位为数字）", en: "a character is not allowed (I, O, Z, S, V are not used; characters 3 to 8 are digits)" },
      { zh: "请检查是否把 0 写成 O、1 写成 I、2 写成 Z、5 写成 S", en: "check for O written for 0, I for 1, Z for 2, S for 5" },
    );
  }
  const expected = usccCheckCharacter(code);
  if (code.charAt(17) !== expected) {
    return refuse(
      { zh: `校验码不符：应为 ${expected}，实为 ${code.charAt(17)}`, en: `the check character is wrong: ${expected} expected, ${code.charAt(17)} found` },
      COPY_FROM_LICENCE,
    );
  }
  const organisation = organisationCheckCharacter(code.slice(8, 16));
  if (code.charAt(16) !== organisation) {
    return refuse(
      { zh: `第 9 至 17 位组织机构代码的校验位不符：应为 ${organisation}，实为 ${code.charAt(16)}`, en: `the organisation code in characters 9 to 17 fails its own check: ${organisation} expected, ${code.charAt(16)} found` },
      COPY_FROM_LICENCE,
    );
  }
  return { ok: true, uscc: code as Uscc };
}

const COPY_FROM_LICENCE: Text = { zh: "请按营业执照逐位核对", en: "compare it with the licence, character by character" };

function refuse(reason: Text, remedy: Text): UsccResult {
  return { ok: false, reason, remedy };
}
