import { z } from "zod";
import { zForm } from "#engines/flow/index.ts";
import { zId, zRuleDocument, zSourceRef, zText } from "#engines/rules/index.ts";

const marks = { source: zSourceRef.optional(), unverified: z.boolean().optional(), why: zText.optional(), note: zText.optional() };

const zMaterial = z.strictObject({ id: zId, title: zText, required: z.boolean(), ...marks });
const zDuty = z.strictObject({ id: zId, title: zText, ...marks });

const zPublicity = z.strictObject({
  days: z.int().min(1).max(365),
  kind: z.enum(["working", "calendar"]).meta({ description: "working days (工作日) or calendar days (日)" }),
  ...marks,
});

const zValidity = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("years"), years: z.int().min(1).max(50), ...marks }),
  z
    .strictObject({ kind: z.literal("until"), monthDay: z.string().regex(/^\d\d-\d\d$/), yearsAfter: z.int().min(0).max(10), ...marks })
    .meta({ description: "until a day of the same year (yearsAfter 0) or of a later one" }),
]);

/** Money of a voucher scheme; cap and ratio name dated settings of the same file. */
const zMoney = z.strictObject({
  line: zId.meta({ description: "budget line it is paid from" }),
  cap: zId.meta({ description: "setting: yearly cap of a firm" }),
  teamCap: zId.optional().meta({ description: "setting: yearly cap of a team" }),
  ratio: zId.meta({ description: "setting: share of the contract sum that is carried" }),
  purse: z.enum(["entitlement"]).meta({ description: "kind of account: an entitlement that is held and redeemed" }),
  unit: z.literal("fen"),
  serviceClasses: z.array(zId).min(1).meta({ description: "classes of services that may be bought" }),
  ...marks,
});

const zOutcome = z.strictObject({
  effects: z.array(z.strictObject({ name: z.string().regex(/^[a-z-]+(\.[a-z-]+)+$/), params: z.record(z.string(), z.unknown()).default({}) })).min(1),
});

/** A programme file: the engine's rule document and what the window, the vouchers and the portal need beside it. */
export const zProgramme = zRuleDocument.extend({
  summary: zText,
  category: z.enum(["recognition", "voucher", "grant", "tax", "finance", "other"]),
  department: zId.meta({ description: "who decides; id of a department in city.yaml" }),
  audience: z.array(z.enum(["enterprise", "team", "institute", "agency", "person"])).default(["enterprise"]),
  flow: zId.optional().meta({ description: "id of a file in flows/" }),
  form: zForm.optional(),
  materials: z.array(zMaterial).default([]),
  publicity: zPublicity.optional(),
  outcome: zOutcome.optional(),
  validity: zValidity.optional(),
  money: zMoney.optional(),
  duties: z.array(zDuty).default([]),
});

export type ProgrammeDocument = z.output<typeof zProgramme>;
