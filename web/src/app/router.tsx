import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { PageLoading } from "../components/PageLoading.tsx";
import { NotFoundPage } from "../pages/not-found/NotFoundPage.tsx";
import { parseSearch, stringifySearch } from "./plain-search.ts";
import { RouteError } from "./RouteError.tsx";
import { routeTree } from "./routes.tsx";

// The return type is inferred: it carries every path, which links are checked against.
// oxlint-disable-next-line typescript/explicit-module-boundary-types
export function createPortalRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: "intent",
    defaultPendingMs: 200,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: PageLoading,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: RouteError,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
