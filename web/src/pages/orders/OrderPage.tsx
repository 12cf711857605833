import type { ReactElement } from "react";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { BuyerOrderActions } from "./BuyerOrderActions.tsx";
import { OrderView } from "./OrderView.tsx";

/** An order as its buyer sees it. */
export function OrderPage(): ReactElement {
  return <OrderView aside={<MoneyUnitSwitch />} actions={(order) => <BuyerOrderActions key={order.state} order={order} />} />;
}
