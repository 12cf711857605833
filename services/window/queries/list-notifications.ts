import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { notificationPage } from "../store/notifications.ts";
import { zPaged, zPaging, zText } from "../wire.ts";

/** What was said to one's organisation or department, newest first. */
export const listNotifications = query({
  name: "window.notification.list",
  summary: { zh: "我的通知", en: "My notifications" },
  action: "window.notification.read",
  belongs: "self",
  input: z.object({ ...zPaging, unread: z.enum(["true", "false"]).default("false") }),
  output: z.object({
    ...zPaged, unread: z.int(),
    items: z.array(z.object({
      id: z.uuid(), text: zText, ref: z.object({ kind: z.string(), id: z.string(), number: z.string().nullable() }), at: zInstant, readAt: zInstant.nullable(),
    })),
  }),
  async run({ db, actor }, input) {
    const to = actor?.subjectId ? { subjectId: actor.subjectId } : actor?.department ? { department: actor.department } : null;
    if (!to) return { items: [], total: 0, unread: 0, page: input.page, pageSize: input.pageSize };
    const { items, total, unread } = await notificationPage(db, to, input.unread === "true", (input.page - 1) * input.pageSize, input.pageSize);
    return {
      total, unread, page: input.page, pageSize: input.pageSize,
      items: items.map((one) => ({ id: one.id, text: one.text, ref: { kind: one.refKind, id: one.refId, number: one.refNumber }, at: one.at, readAt: one.readAt })),
    };
  },
});
