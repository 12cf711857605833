import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { listSearch } from "../lists/list-search.ts";
import { memberRoute, shellRoute } from "./layout-routes.tsx";

const compassTitle = { zh: "我能享受什么", en: "What may I have?" };
const programmesTitle = { zh: "政策事项", en: "Programmes" };
const casesTitle = { zh: "我的办件", en: "My cases" };
const vouchersTitle = { zh: "我的创新券", en: "My vouchers" };
const ordersTitle = { zh: "我的订单", en: "My orders" };
const offeringsTitle = { zh: "创新券服务目录", en: "Services for vouchers" };

const compass = createRoute({
  getParentRoute: () => memberRoute,
  path: "/compass",
  validateSearch: listSearch(["uscc"]),
  staticData: { place: { title: compassTitle } },
  component: lazyRouteComponent(() => import("../pages/compass/CompassPage.tsx"), "CompassPage"),
});

const verdict = createRoute({
  getParentRoute: () => memberRoute,
  path: "/compass/$programme",
  validateSearch: listSearch(["uscc"]),
  staticData: { place: { title: { zh: "逐条判断", en: "Clause by clause" }, trail: [{ title: compassTitle, to: "/compass" }] } },
  component: lazyRouteComponent(() => import("../pages/compass/VerdictPage.tsx"), "VerdictPage"),
});

const programmes = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programmes",
  validateSearch: listSearch(["q", "category"]),
  staticData: { place: { title: programmesTitle } },
  component: lazyRouteComponent(() => import("../pages/programmes/ProgrammesPage.tsx"), "ProgrammesPage"),
});

const programme = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programmes/$id",
  staticData: { place: { title: { zh: "事项说明", en: "A programme" }, trail: [{ title: programmesTitle, to: "/programmes" }] } },
  component: lazyRouteComponent(() => import("../pages/programmes/ProgrammePage.tsx"), "ProgrammePage"),
});

const cases = createRoute({
  getParentRoute: () => memberRoute,
  path: "/cases",
  validateSearch: listSearch(["q", "state"]),
  staticData: { place: { title: casesTitle } },
  component: lazyRouteComponent(() => import("../pages/cases/CasesPage.tsx"), "CasesPage"),
});

const oneCase = createRoute({
  getParentRoute: () => memberRoute,
  path: "/cases/$id",
  staticData: { place: { title: { zh: "办件", en: "A case" }, trail: [{ title: casesTitle, to: "/cases" }] } },
  component: lazyRouteComponent(() => import("../pages/cases/CasePage.tsx"), "CasePage"),
});

const vouchers = createRoute({
  getParentRoute: () => memberRoute,
  path: "/vouchers",
  validateSearch: listSearch(["status"]),
  staticData: { place: { title: vouchersTitle } },
  component: lazyRouteComponent(() => import("../pages/vouchers/VouchersPage.tsx"), "VouchersPage"),
});

const voucher = createRoute({
  getParentRoute: () => memberRoute,
  path: "/vouchers/$id",
  staticData: { place: { title: { zh: "创新券", en: "A voucher" }, trail: [{ title: vouchersTitle, to: "/vouchers" }] } },
  component: lazyRouteComponent(() => import("../pages/vouchers/VoucherPage.tsx"), "VoucherPage"),
});

const certificate = createRoute({
  getParentRoute: () => memberRoute,
  path: "/vouchers/$id/certificate",
  staticData: { place: { title: { zh: "创新券证书", en: "Voucher certificate" }, trail: [{ title: vouchersTitle, to: "/vouchers" }] } },
  component: lazyRouteComponent(() => import("../pages/vouchers/CertificatePage.tsx"), "CertificatePage"),
});

const orders = createRoute({
  getParentRoute: () => memberRoute,
  path: "/orders",
  validateSearch: listSearch(["q", "state"]),
  staticData: { place: { title: ordersTitle } },
  component: lazyRouteComponent(() => import("../pages/orders/OrdersPage.tsx"), "OrdersPage"),
});

const order = createRoute({
  getParentRoute: () => memberRoute,
  path: "/orders/$id",
  staticData: { place: { title: { zh: "订单", en: "An order" }, trail: [{ title: ordersTitle, to: "/orders" }] } },
  component: lazyRouteComponent(() => import("../pages/orders/OrderPage.tsx"), "OrderPage"),
});

const notifications = createRoute({
  getParentRoute: () => memberRoute,
  path: "/notifications",
  validateSearch: listSearch(["show"]),
  staticData: { place: { title: { zh: "通知", en: "Notifications" } } },
  component: lazyRouteComponent(() => import("../pages/notifications/NotificationsPage.tsx"), "NotificationsPage"),
});

const offerings = createRoute({
  getParentRoute: () => shellRoute,
  path: "/offerings",
  validateSearch: listSearch(["q", "class", "kind"]),
  staticData: { place: { title: offeringsTitle } },
  component: lazyRouteComponent(() => import("../pages/offerings/OfferingsPage.tsx"), "OfferingsPage"),
});

const offering = createRoute({
  getParentRoute: () => shellRoute,
  path: "/offerings/$code",
  staticData: { place: { title: { zh: "服务", en: "A service" }, trail: [{ title: offeringsTitle, to: "/offerings" }] } },
  component: lazyRouteComponent(() => import("../pages/offerings/OfferingPage.tsx"), "OfferingPage"),
});

const publicity = createRoute({
  getParentRoute: () => shellRoute,
  path: "/publicity",
  validateSearch: listSearch(["programme", "state"]),
  staticData: { place: { title: { zh: "公示", en: "Publicity" } } },
  component: lazyRouteComponent(() => import("../pages/publicity/PublicityPage.tsx"), "PublicityPage"),
});

/** Pages of the enterprise, for which one signs in. */
export const enterpriseRoutes = [compass, verdict, cases, oneCase, vouchers, voucher, certificate, orders, order, notifications] as const;

/** What anyone may read. */
export const publicRoutes = [programmes, programme, offerings, offering, publicity] as const;
