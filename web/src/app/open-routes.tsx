import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { listSearch } from "../lists/list-search.ts";
import { searchKeys } from "../pages/search/search-place.ts";
import { shellRoute } from "./layout-routes.tsx";

const checkReceipt = createRoute({
  getParentRoute: () => shellRoute,
  path: "/receipts/check",
  validateSearch: listSearch(["index", "ref"]),
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

const search = createRoute({
  getParentRoute: () => shellRoute,
  path: "/search",
  validateSearch: listSearch(searchKeys),
  staticData: { place: { title: { zh: "找成果", en: "Find technology" } } },
  component: lazyRouteComponent(() => import("../pages/search/SearchPage.tsx"), "SearchPage"),
});

const match = createRoute({
  getParentRoute: () => shellRoute,
  path: "/match",
  staticData: { place: { title: { zh: "按需求匹配成果", en: "Match a need" }, trail: [{ title: { zh: "找成果", en: "Find technology" }, to: "/search" }] } },
  component: lazyRouteComponent(() => import("../pages/market/MatchPage.tsx"), "MatchPage"),
});

const achievement = createRoute({
  getParentRoute: () => shellRoute,
  path: "/achievements/$code",
  staticData: { place: { title: { zh: "成果", en: "An achievement" }, trail: [{ title: { zh: "找成果", en: "Find technology" }, to: "/search" }] } },
  component: lazyRouteComponent(() => import("../pages/market/AchievementPage.tsx"), "AchievementPage"),
});

const needs = createRoute({
  getParentRoute: () => shellRoute,
  path: "/needs",
  validateSearch: listSearch(["industry", "kind"]),
  staticData: { place: { title: { zh: "技术需求", en: "Needs" } } },
  component: lazyRouteComponent(() => import("../pages/market/NeedsPage.tsx"), "NeedsPage"),
});

const need = createRoute({
  getParentRoute: () => shellRoute,
  path: "/needs/$code",
  validateSearch: listSearch([]),
  staticData: { place: { title: { zh: "需求", en: "A need" }, trail: [{ title: { zh: "技术需求", en: "Needs" }, to: "/needs" }] } },
  component: lazyRouteComponent(() => import("../pages/market/NeedPage.tsx"), "NeedPage"),
});

/** Pages open to all: checking proofs, searching the market, the yearbook. */
export const openRoutes = [checkReceipt, yearbook, indicators, indicator, search, match, achievement, needs, need] as const;
