import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { listSearch } from "../lists/list-search.ts";
import { shellRoute } from "./layout-routes.tsx";

const checkReceipt = createRoute({
  getParentRoute: () => shellRoute,
  path: "/receipts/check",
  staticData: { place: { title: { zh: "核验回执", en: "Check a receipt" } } },
  component: lazyRouteComponent(() => import("../pages/receipts/CheckReceiptPage.tsx"), "CheckReceiptPage"),
});

const yearbook = createRoute({
  getParentRoute: () => shellRoute,
  path: "/yearbook/vouchers",
  staticData: { place: { title: { zh: "年报：科技创新券", en: "Yearbook: innovation vouchers" } } },
  component: lazyRouteComponent(() => import("../pages/yearbook/YearbookPage.tsx"), "YearbookPage"),
});

const indicators = createRoute({
  getParentRoute: () => shellRoute,
  path: "/indicators",
  validateSearch: listSearch(["q", "state"]),
  staticData: { place: { title: { zh: "指标目录", en: "Indicators" } } },
  component: lazyRouteComponent(() => import("../pages/indicators/IndicatorsPage.tsx"), "IndicatorsPage"),
});

const indicator = createRoute({
  getParentRoute: () => shellRoute,
  path: "/indicators/$id",
  staticData: { place: { title: { zh: "指标", en: "An indicator" }, trail: [{ title: { zh: "指标目录", en: "Indicators" }, to: "/indicators" }] } },
  component: lazyRouteComponent(() => import("../pages/indicators/IndicatorPage.tsx"), "IndicatorPage"),
});

/** Pages open to all: checking proofs, searching the market, the yearbook. */
export const openRoutes = [checkReceipt, yearbook, indicators, indicator] as const;
