import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";

export type Notifications = Got<"/api/notifications">;
export type Notification = Notifications["items"][number];

/** How often the bell asks by itself. */
const ASK_AGAIN_MS = 60_000;

/** How many are unread, for the bell. */
export const unreadQuery = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: async (): Promise<number> => {
    const found = await answer(api.GET("/api/notifications", { params: { query: { page: 1, pageSize: 1, unread: "true" } } }));
    return found?.unread ?? 0;
  },
  refetchInterval: ASK_AGAIN_MS,
});

export function notificationsQuery(page: number, unread: boolean) {
  return queryOptions({
    queryKey: ["notifications", page, unread],
    queryFn: (): Promise<Notifications> =>
      answer(api.GET("/api/notifications", { params: { query: { page, pageSize: 20, unread: unread ? "true" : "false" } } })),
  });
}

const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  applicant: { case: "/cases/", order: "/orders/", voucher: "/vouchers/" },
  agency: { order: "/agency/orders/" },
  officer: { case: "/desk/cases/", claim: "/desk/claims/" },
};

/** Where a notification leads for this reader; undefined where it concerns no page of theirs. */
export function pathOf({ ref }: Pick<Notification, "ref">, role: string | undefined): string | undefined {
  const folder = pages[role ?? ""]?.[ref.kind];
  return folder === undefined ? undefined : `${folder}${ref.id}`;
}
