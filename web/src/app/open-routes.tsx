import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "./layout-routes.tsx";

const checkReceipt = createRoute({
  getParentRoute: () => shellRoute,
  path: "/receipts/check",
  staticData: { place: { title: { zh: "核验回执", en: "Check a receipt" } } },
  component: lazyRouteComponent(() => import("../pages/receipts/CheckReceiptPage.tsx"), "CheckReceiptPage"),
});

/** Pages open to all: checking proofs, searching the market, the yearbook. */
export const openRoutes = [checkReceipt] as const;
