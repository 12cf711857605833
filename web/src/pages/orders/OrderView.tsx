import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { StateSteps } from "../../components/StateSteps.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { OrderClaims } from "../claims/OrderClaims.tsx";
import { orderEvents, reachedOf } from "./order-events.ts";
import { OrderFacts } from "./OrderFacts.tsx";
import { orderSteps } from "./order-states.ts";
import type { Order } from "./order-view.ts";
import { OrderStateTag } from "./OrderStateTag.tsx";

const m = messages({
  title: (number: string): Text => ({ zh: `订单 ${number}`, en: `Order ${number}` }),
  order: { zh: "订单内容", en: "What was ordered" },
  history: { zh: "办理记录", en: "History" },
});

interface OrderViewProps {
  /** What the reader's side may do next. */
  actions: (order: Order) => ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
}

/** An order as either side of it reads it; only what may be done differs. */
export function OrderView({ actions, aside }: OrderViewProps): ReactElement {
  const t = useText();
  const { id = "" } = useParams({ strict: false });
  const found = useQuery({ queryKey: ["orders", id], queryFn: () => answer(api.GET("/api/orders/{id}", { params: { path: { id } } })) });
  if (found.error && !found.data) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageLoading />;
  const { order, steps, claims } = found.data;
  return (
    <div className="stack">
      <PageTitle aside={<OrderStateTag state={order.state} />} lead={order.offering.title} actions={aside}>
        {t(m.title(order.number))}
      </PageTitle>
      <StateSteps steps={orderSteps(order.state, reachedOf(order))} />
      {actions(order)}
      <OrderClaims claims={claims} />
      <Panel title={t(m.order)}>
        <OrderFacts order={order} />
      </Panel>
      <Panel title={t(m.history)}>
        <Timeline events={orderEvents(steps)} />
      </Panel>
    </div>
  );
}
