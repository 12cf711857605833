import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisationCheckCharacter, parseUscc, usccCheckCharacter } from "./uscc.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const character = fc.constantFrom(...ALPHABET.split(""));
const digit = fc.constantFrom(..."0123456789".split(""));
const first17 = fc
  .tuple(fc.array(character, { minLength: 2, maxLength: 2 }), fc.array(digit, { minLength: 6, maxLength: 6 }), fc.array(character, { minLength: 8, maxLength: 8 }))
  .map((parts) => parts.flat().join(""))
  .map((first16) => first16 + (organisationCheckCharacter(first16.slice(8)) ?? ""))
  // The inner check may come out as a letter that credit codes do not use.
  .filter((head) => usccCheckCharacter(head) !== null);

describe("credit code (GB 32100-2015)", () => {
  it.each(["91310110666007217T", "91310115591693856A", "91230184MA1BUFLT44", "92371000MA3MXH0E3W"])("accepts %s", (code) => {
    expect(parseUscc(code)).toEqual({ ok: true, uscc: code });
  });

  it("refuses a wrong check character and says which is right", () => {
    const result = parseUscc("913101106660072170");
    expect(result).toMatchObject({ ok: false, reason: { zh: expect.stringContaining("应为 T") } });
  });

  it("tells an old 15-digit number from a typing error", () => {
    expect(parseUscc("320404000009558")).toMatchObject({ ok: false, remedy: { zh: expect.stringContaining("15 位工商注册号") } });
    expect(parseUscc("9131011066600721OT")).toMatchObject({ ok: false });
  });

  it("reads full-width, small and spaced writing", () => {
    expect(parseUscc(" ９１３１０１１０ 666007217t ")).toEqual({ ok: true, uscc: "91310110666007217T" });
  });

  it("accepts exactly one check character for any first 17", () => {
    fc.assert(
      fc.property(first17, (head) => {
        const accepted = ALPHABET.split("").filter((last) => parseUscc(head + last).ok);
        expect(accepted).toEqual([usccCheckCharacter(head)]);
      }),
    );
  });

  it("notices every single wrong character", () => {
    fc.assert(
      fc.property(first17, fc.nat(16), character, (head, at, other) => {
        fc.pre(head[at] !== other);
        const damaged = head.slice(0, at) + other + head.slice(at + 1);
        expect(parseUscc(damaged + usccCheckCharacter(head)).ok).toBe(false);
      }),
    );
  });

  it("refuses a code whose inner organisation code fails its check", () => {
    const head = "91310110666007211";
    expect(parseUscc(head + (usccCheckCharacter(head) ?? ""))).toMatchObject({ ok: false, reason: { zh: expect.stringContaining("第 9 至 17 位") } });
  });

  it("computes organisation checks (GB 11714) as inside real codes", () => {
    expect(organisationCheckCharacter("66600721")).toBe("7");
    expect(organisationCheckCharacter("59169385")).toBe("6");
  });
});
