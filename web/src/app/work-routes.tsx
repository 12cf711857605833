import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { listSearch } from "../lists/list-search.ts";
import { memberRoute } from "./layout-routes.tsx";

const agencyOrders = createRoute({
  getParentRoute: () => memberRoute,
  path: "/agency/orders",
  validateSearch: listSearch(["q", "state"]),
  staticData: { place: { title: { zh: "创新券订单", en: "Voucher orders" } } },
  component: lazyRouteComponent(() => import("../pages/orders/AgencyOrdersPage.tsx"), "AgencyOrdersPage"),
});

const agencyOrder = createRoute({
  getParentRoute: () => memberRoute,
  path: "/agency/orders/$id",
  staticData: { place: { title: { zh: "订单办理", en: "An order" }, trail: [{ title: { zh: "创新券订单", en: "Voucher orders" }, to: "/agency/orders" }] } },
  component: lazyRouteComponent(() => import("../pages/orders/AgencyOrderPage.tsx"), "AgencyOrderPage"),
});

/** Pages of those who work on what enterprises ask for: agencies, officers, auditors. */
export const workRoutes = [agencyOrders, agencyOrder] as const;
