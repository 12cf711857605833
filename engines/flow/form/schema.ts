import { z } from "zod";

const zText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const zFieldId = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "letters and digits, beginning with a small letter");

const zOption = z.strictObject({ value: z.string().min(1), label: zText });

const shared = {
  id: zFieldId,
  label: zText,
  hint: zText.optional(),
  required: z.boolean().default(false),
  /** Where a first value comes from, by a name that means something to the caller only. */
  from: z.string().min(1).optional(),
  /** The value comes from outside and cannot be typed over. */
  fixed: z.boolean().default(false),
  /** Asked only when another field of the same level has one of these values. */
  when: z.strictObject({ field: zFieldId, is: z.array(z.union([z.string(), z.boolean()])).min(1) }).optional(),
};

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-05-01");

const plain = [
  z.strictObject({ ...shared, type: z.literal("text"), minLength: z.int().min(1).optional(), maxLength: z.int().min(1).max(20_000).default(200), multiline: z.boolean().default(false), pattern: z.string().optional() }),
  z.strictObject({ ...shared, type: z.literal("integer"), unit: zText.optional(), min: z.int().optional(), max: z.int().optional() }),
  /** Decimal text such as "4.25", never a binary float. */
  z.strictObject({ ...shared, type: z.literal("decimal"), unit: zText.optional(), min: z.int().optional(), max: z.int().optional(), decimals: z.int().min(1).max(8).default(2) }),
  /** A whole number of fen. */
  z.strictObject({ ...shared, type: z.literal("money"), minFen: z.int().default(0), maxFen: z.int().optional() }),
  z.strictObject({ ...shared, type: z.literal("date"), earliest: DAY.optional(), latest: DAY.optional() }),
  z.strictObject({ ...shared, type: z.literal("boolean"), /** Only yes will do: a promise or a consent. */ mustBeTrue: z.boolean().default(false) }),
  z.strictObject({ ...shared, type: z.literal("choice"), options: z.array(zOption).min(1) }),
  z.strictObject({ ...shared, type: z.literal("choices"), options: z.array(zOption).min(1), max: z.int().min(1).optional() }),
] as const;

const zPlainField = z.discriminatedUnion("type", plain);
const zRows = z.strictObject({ ...shared, type: z.literal("rows"), min: z.int().min(0).default(0), max: z.int().min(1).max(500).default(50), fields: z.array(zPlainField).min(1) });
export const zFormField = z.discriminatedUnion("type", [...plain, zRows]);

/** A form as data: sections of fields. Values are a JSON object by field id. */
export const zForm = z.strictObject({
  sections: z.array(z.strictObject({ title: zText, hint: zText.optional(), fields: z.array(zFormField).min(1) })).min(1),
});

export type FormField = z.output<typeof zFormField>;
export type PlainField = z.output<typeof zPlainField>;
export type Form = z.output<typeof zForm>;

/** What was filled in, by field id. */
export type FormValues = Record<string, unknown>;

/** All fields in the order of the form. */
export function fieldsOf(form: Form): FormField[] {
  return form.sections.flatMap((section) => section.fields);
}
