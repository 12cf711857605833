import { z } from "zod";
import { zId, zText } from "#engines/rules/index.ts";

const zDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day like 2026-05-01");
const DAYS_OF_WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const zCalendarYear = z.strictObject({
  year: z.int(),
  source: z.strictObject({ title: z.string(), number: z.string().optional(), link: z.string().optional() }),
  unverified: z.boolean().optional(),
  why: zText.optional(),
  holidays: z.array(z.strictObject({ name: zText, from: zDay, to: zDay })),
  makeUpDays: z.array(zDay),
});

/** city.yaml */
export const zCity = z.strictObject({
  id: zId,
  name: zText,
  fictitious: z.boolean().default(false),
  caseNumberPrefix: z.string().regex(/^[A-Z]{2,4}$/).default("CY").meta({ description: "letters that the numbers of cases begin with" }),
  divisionCode: z.string().regex(/^\d{6}$/),
  districts: z.array(z.strictObject({ id: zId, code: z.string().regex(/^\d{6}$/), name: zText })).min(1),
  languages: z.array(z.enum(["zh", "en"])).min(1),
  timezone: z.string(),
  currency: z.strictObject({ code: z.string(), unit: z.string() }),
  fiscalYear: z.strictObject({ startsMonth: z.literal(1), note: zText.optional() }),
  departments: z.array(z.strictObject({ id: zId, name: zText })).min(1),
  workingDays: z.strictObject({ weekend: z.array(z.enum(DAYS_OF_WEEK)), years: z.array(zCalendarYear) }),
});

/** industries/industries.yaml */
export const zIndustries = z.strictObject({ industries: z.array(z.strictObject({ id: zId, name: zText })).min(1) });

/** policies/ID.yaml: a published document that programmes cite. */
export const zPolicy = z.strictObject({
  id: zId,
  title: z.string().min(1),
  titleEn: z.string().min(1),
  number: z.string().optional().meta({ description: "document number (文号)" }),
  issuer: zText,
  issued: zDay.optional(),
  effectiveFrom: zDay,
  effectiveTo: zDay.optional(),
  status: z.enum(["in-force", "superseded", "draft", "unknown"]),
  link: z.url().optional(),
  unverified: z.boolean().optional(),
  why: zText.optional(),
  note: zText.optional(),
});

export type City = z.output<typeof zCity>;
export type Industry = z.output<typeof zIndustries>["industries"][number];
export type Policy = z.output<typeof zPolicy>;

/** ISO number of a week day, 1 = Monday. */
export function isoWeekday(name: (typeof DAYS_OF_WEEK)[number]): number {
  return DAYS_OF_WEEK.indexOf(name) + 1;
}
