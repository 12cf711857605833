import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Pagination } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { useCommand } from "../../api/use-command.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { NotificationList } from "./NotificationList.tsx";
import { notificationsQuery, type Notification } from "./notification-view.ts";

const m = messages({
  title: { zh: "通知", en: "Notifications" },
  unread: (count: number): Text => ({ zh: `${count} 条未读`, en: `${count} unread` }),
  readAll: { zh: "本页全部设为已读", en: "Mark this page as read" },
  which: { zh: "通知", en: "Notifications" },
  only: { zh: "只看未读", en: "Unread only" },
  none: { zh: "没有通知", en: "No notifications" },
  noneHint: { zh: "办件、订单和兑付有进展时会在这里告诉您。", en: "You will be told here when cases, orders and claims move on." },
  noneUnread: { zh: "没有未读的通知", en: "Nothing unread" },
});

export function NotificationsPage(): ReactElement {
  const t = useText();
  const { search, page, narrow, toPage } = useListSearch<"show">();
  const only = search.show === "unread";
  const { data, error, refetch } = useQuery({ ...notificationsQuery(page, only), placeholderData: keepPreviousData });
  const read = useCommand({
    run: async (items: Notification[]) => {
      for (const { id } of items) await answer(api.POST("/api/notifications/{id}/read", { params: { path: { id } } }));
    },
  });
  if (error && !data) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const fresh = data.items.filter((each) => each.readAt === null);
  return (
    <>
      <PageTitle
        lead={t(m.unread(data.unread))}
        actions={
          fresh.length > 0 && (
            <Button loading={read.isPending} onClick={() => read.mutate(fresh)}>
              {t(m.readAll)}
            </Button>
          )
        }
      >
        {t(m.title)}
      </PageTitle>
      <ProblemAlert problem={read.error} />
      <Panel flush>
        <FilterBar onClear={only ? () => narrow({ show: undefined }) : undefined}>
          <FilterSelect label={m.which} value={only ? "unread" : undefined} options={[{ value: "unread", label: m.only }]} onChange={(show) => narrow({ show })} />
        </FilterBar>
        {data.items.length === 0 ? (
          <EmptyState title={only ? m.noneUnread : m.none} hint={m.noneHint} />
        ) : (
          <NotificationList items={data.items} onRead={(item) => read.mutate([item])} />
        )}
        {data.total > data.pageSize && (
          <div style={{ padding: 16 }}>
            <Pagination current={page} pageSize={data.pageSize} total={data.total} onChange={toPage} showSizeChanger={false} />
          </div>
        )}
      </Panel>
    </>
  );
}
