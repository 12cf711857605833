import type { Route } from "#kernel/http/route.ts";
import { services } from "../services.ts";
import { sessionRoutes, type SessionRouteOptions } from "./session-routes.ts";

/** Every route of the API: sessions first, then what the services bring. */
export function allRoutes(options: SessionRouteOptions): Route[] {
  return [...sessionRoutes(options), ...services.flatMap((service) => service.routes ?? [])];
}
