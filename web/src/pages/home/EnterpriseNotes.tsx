import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { Money } from "../../components/Money.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { compassQuery } from "../compass/compass-query.ts";
import { myVouchersQuery } from "../vouchers/voucher-view.ts";

const m = messages({
  compass: (yes: number, unknown: number): Text => ({
    zh: `${yes} 项可以享受${unknown > 0 ? `，${unknown} 项缺资料` : ""}`,
    en: `${yes} you may have${unknown > 0 ? `, ${unknown} lack facts` : ""}`,
  }),
  available: { zh: "可用 ", en: "Available " },
  confirm: (count: number): Text => ({ zh: `${count} 件已交付，等您确认`, en: `${count} delivered, waiting for you` }),
  orders: (count: number): Text => ({ zh: `共 ${count} 件`, en: `${count} in all` }),
});

/** How many programmes one may have. */
export function CompassNote(): ReactElement | null {
  const t = useText();
  const { membership } = useSession();
  const { data } = useQuery(compassQuery(membership?.subject?.uscc));
  if (!data) return null;
  const count = (verdict: string): number => data.programmes.filter((each) => each.verdict === verdict).length;
  return <>{t(m.compass(count("yes"), count("unknown")))}</>;
}

/** How many cases stand in which state. */
export function CasesNote(): ReactElement | null {
  const t = useText();
  const { data } = useQuery({
    queryKey: ["cases", "counts"],
    queryFn: () => answer(api.GET("/api/cases", { params: { query: { page: 1, pageSize: 1 } } })),
  });
  if (!data || data.counts.length === 0) return null;
  return <>{data.counts.map(({ label, count }) => `${t(label)} ${count}`).join(" · ")}</>;
}

/** What is left on all vouchers together. */
export function VouchersNote(): ReactElement | null {
  const t = useText();
  const { data } = useQuery(myVouchersQuery({ status: "active" }));
  if (!data || data.items.length === 0) return null;
  return (
    <>
      {t(m.available)}
      <Money fen={data.items.reduce((sum, voucher) => sum + voucher.availableFen, 0)} />
    </>
  );
}

/** Orders that wait for the buyer, else how many there are. */
export function OrdersNote(): ReactElement | null {
  const t = useText();
  const total = (state: "delivered" | undefined) => ({
    queryKey: ["orders", "count", state],
    queryFn: async () => (await answer(api.GET("/api/orders", { params: { query: { page: 1, pageSize: 1, ...(state && { state }) } } })))?.total ?? 0,
  });
  const delivered = useQuery(total("delivered")).data ?? 0;
  const all = useQuery(total(undefined)).data ?? 0;
  if (delivered > 0) return <>{t(m.confirm(delivered))}</>;
  return all > 0 ? <>{t(m.orders(all))}</> : null;
}
