import type { ReactElement } from "react";
import { AgencyOrderActions } from "./AgencyOrderActions.tsx";
import { OrderView } from "./OrderView.tsx";

/** An order as the agency that serves it sees it. */
export function AgencyOrderPage(): ReactElement {
  return <OrderView actions={(order) => <AgencyOrderActions order={order} />} />;
}
