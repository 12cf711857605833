import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { NotFoundPage } from "../pages/not-found/NotFoundPage.tsx";
import { enterpriseRoutes, publicRoutes } from "./enterprise-routes.tsx";
import { memberRoute, rootRoute, shellRoute } from "./layout-routes.tsx";
import { openRoutes } from "./open-routes.tsx";
import { workRoutes } from "./work-routes.tsx";

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    // Only paths within the portal: an outside address must not ride on a sign-in link.
    typeof search["next"] === "string" && /^\/(?!\/|\\)/u.test(search["next"]) ? { next: search["next"] } : {},
  staticData: { place: { title: { zh: "登录", en: "Sign in" } } },
  component: lazyRouteComponent(() => import("../pages/sign-in/SignInPage.tsx"), "SignInPage"),
});

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  staticData: { place: { title: { zh: "首页", en: "Home" }, home: true } },
  component: lazyRouteComponent(() => import("../pages/home/HomePage.tsx"), "HomePage"),
});

const about = createRoute({
  getParentRoute: () => shellRoute,
  path: "/about",
  staticData: { place: { title: { zh: "关于策源", en: "About Ceyuan" } } },
  component: lazyRouteComponent(() => import("../pages/about/AboutPage.tsx"), "AboutPage"),
});

const anywhereElse = createRoute({
  getParentRoute: () => shellRoute,
  path: "$",
  staticData: { place: { title: { zh: "没有这一页", en: "No such page" } } },
  component: NotFoundPage,
});

/** Every page of the portal. Pages under `shellRoute` are open to visitors, those under `memberRoute` ask for a sign-in. */
export const routeTree = rootRoute.addChildren([signIn, shellRoute.addChildren([home, about, anywhereElse, ...openRoutes, ...publicRoutes, memberRoute.addChildren([...enterpriseRoutes, ...workRoutes])])]);
