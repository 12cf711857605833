import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";

const m = messages({
  waiting: (count: number): Text => ({ zh: `${count} 件等待办理`, en: `${count} waiting` }),
  balanced: { zh: "借贷平衡", en: "Balanced" },
  unbalanced: { zh: "借贷不平，请立即核查", en: "Not balanced: look into it now" },
  entries: (count: number): Text => ({ zh: `${count.toLocaleString("zh-CN")} 条记录`, en: `${count.toLocaleString("en")} entries` }),
});

function Waiting({ count }: { count: number | undefined }): ReactElement | null {
  const t = useText();
  return count ? <>{t(m.waiting(count))}</> : null;
}

function OrdersWaiting({ state }: { state: "placed" | "confirmed" }): ReactElement {
  const { data } = useQuery({
    queryKey: ["orders", "count", state],
    queryFn: async () => (await answer(api.GET("/api/orders", { params: { query: { page: 1, pageSize: 1, state } } }))).total,
  });
  return <Waiting count={data} />;
}

/** Orders that wait for the agency's answer. */
export const PlacedNote = (): ReactElement => <OrdersWaiting state="placed" />;
/** Orders that the agency may claim for. */
export const ConfirmedNote = (): ReactElement => <OrdersWaiting state="confirmed" />;

/** States in which a case waits for the officer. */
const waiting = new Set(["submitted", "in-check"]);

/** Cases that wait for the department, by state. */
export function DeskNote(): ReactElement | null {
  const t = useText();
  const { data } = useQuery({
    queryKey: ["cases", "counts"],
    queryFn: () => answer(api.GET("/api/cases", { params: { query: { page: 1, pageSize: 1 } } })),
  });
  const counts = data?.counts.filter(({ state }) => waiting.has(state)) ?? [];
  return counts.length > 0 ? <>{counts.map(({ label, count }) => `${t(label)} ${count}`).join(" · ")}</> : null;
}

/** Claims that wait for the officer. */
export function ClaimsNote(): ReactElement {
  const { data } = useQuery({
    queryKey: ["claims", "count", "filed"],
    queryFn: async () => (await answer(api.GET("/api/claims", { params: { query: { page: 1, pageSize: 1, state: "filed" } } }))).total,
  });
  return <Waiting count={data} />;
}

/** Whether the books agree at this moment. */
export function LedgerNote(): ReactElement | null {
  const t = useText();
  const { may } = useSession();
  const { data } = useQuery({ queryKey: ["ledger", "trial"], enabled: may("vouchers.ledger.read"), queryFn: () => answer(api.GET("/api/ledger/trial-balance")) });
  return data ? <>{t(data.balanced ? m.balanced : m.unbalanced)}</> : null;
}

/** How long the log is. */
export function LogNote(): ReactElement | null {
  const t = useText();
  const { data } = useQuery({ queryKey: ["log", "checkpoint"], queryFn: () => answer(api.GET("/api/log/checkpoint")) });
  return data ? <>{t(m.entries(data.size))}</> : null;
}
