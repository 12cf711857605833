import { z } from "zod";
import type { Effect } from "#kernel/command/context.ts";
import { insertNotification } from "../store/notifications.ts";

const zText = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const zCase = z.object({ id: z.uuid(), number: z.string(), subjectId: z.uuid(), department: z.string() });

/** From a flow: to the case's applicant or department. From another service: to whom it names, about what it names. */
const zNotify = z.object({
  to: z.union([z.enum(["applicant", "department"]), z.object({ subjectId: z.uuid() }), z.object({ department: z.string() })]),
  text: zText,
  ref: z.object({ kind: z.string(), id: z.string(), number: z.string().nullish() }).optional(),
  case: zCase.optional(),
});

/** Effect `notify`: puts a message before the members of an organisation or the officers of a department. */
export const notify: Effect = async (ctx, params) => {
  const { to, text, ref, case: about } = zNotify.parse(params);
  const addressee = typeof to === "object" ? to : about && (to === "applicant" ? { subjectId: about.subjectId } : { department: about.department });
  const what = ref ?? (about && { kind: "case", id: about.id, number: about.number });
  if (!addressee || !what) throw new Error("notify needs a case, or an addressee and a reference of its own");
  const id = ctx.newId();
  await insertNotification(ctx.tx, {
    id, text, at: ctx.now,
    toSubject: "subjectId" in addressee ? addressee.subjectId : null,
    toDepartment: "department" in addressee ? addressee.department : null,
    refKind: what.kind, refId: what.id, refNumber: what.number ?? null,
  });
  return { notificationId: id };
};
