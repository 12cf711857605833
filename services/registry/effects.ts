import { z } from "zod";
import type { Effect } from "#kernel/command/context.ts";
import { grantCredential } from "./credentials.ts";
import type { SubjectId } from "./model.ts";

const zGrant = z.object({
  kind: z.string().min(1),
  grade: z.string().nullish(),
  /** Whole years of validity, counted to the day before; none for a title without end. */
  years: z.int().positive().optional(),
  validTo: z.iso.date().optional(),
  case: z.object({ id: z.uuid(), number: z.string(), subjectId: z.uuid() }),
});

const CITY_OFFSET_MS = 8 * 3_600_000;
const dayOf = (at: Date): string => new Date(at.getTime() + CITY_OFFSET_MS).toISOString().slice(0, 10);

/** Effect `registry.credential.grant`: writes the credential that a case has earned; a case grants once. */
export const grantCredentialEffect: Effect = async (ctx, params) => {
  const { kind, grade, years, validTo, case: about } = zGrant.parse(params);
  const validFrom = dayOf(ctx.now);
  const { credential, created } = await grantCredential(ctx.tx, {
    id: ctx.newId(), subject: about.subjectId as SubjectId, kind, number: `${kind.toUpperCase()}-${about.number}`, grade: grade ?? null,
    validFrom, validTo: validTo ?? (years === undefined ? null : lastDay(validFrom, years)), grantedByCase: about.id,
  }, ctx.now);
  if (created) {
    ctx.log({
      type: "registry.credential_granted", subject: about.subjectId, ref: { kind: "credential", id: credential.id },
      data: { credential: kind, number: credential.number, validFrom: credential.validFrom, validTo: credential.validTo, caseId: about.id },
    });
  }
  return { credentialId: credential.id, number: credential.number, validTo: credential.validTo };
};

/** The last of so many whole years: from 2026-05-01, three years end on 2029-04-30. */
function lastDay(from: string, years: number): string {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10);
}
