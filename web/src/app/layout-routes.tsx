import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { metaQuery, sessionQuery } from "../session/session.ts";
import { Shell } from "../shell/Shell.tsx";
import { PortalError } from "./RouteError.tsx";

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  beforeLoad: async ({ context }) => {
    await Promise.all([context.queries.ensureQueryData(sessionQuery), context.queries.ensureQueryData(metaQuery)]);
  },
  component: Outlet,
  errorComponent: PortalError,
});

/** Header, navigation and footer; open to visitors. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: "shell", component: Shell });

/** Pages for which one must be signed in; others are sent to sign in and come back. */
export const memberRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: "member",
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to redirect
    if (!session) throw redirect({ to: "/sign-in", search: { next: location.href } });
  },
  component: Outlet,
});
