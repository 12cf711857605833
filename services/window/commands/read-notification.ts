import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { notificationNotFound } from "../refusals.ts";
import { markRead, notificationById } from "../store/notifications.ts";

/** Marks a notification as read, for all who share it. */
export const readNotification = command({
  name: "window.notification.read",
  summary: { zh: "通知设为已读", en: "Mark a notification as read" },
  action: "window.notification.read",
  naturallyIdempotent: true,
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), read: z.literal(true) }),
  async belongs(ctx, { id }) {
    const found = await notificationById(ctx.tx, id);
    if (!found) throw notificationNotFound(id);
    return { subjects: [found.toSubject], department: found.toDepartment };
  },
  async run(ctx, { id }) {
    await markRead(ctx.tx, id, ctx.now, ctx.actor.userId);
    return { id, read: true as const };
  },
});
