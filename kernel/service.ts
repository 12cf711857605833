import type { Engine } from "./command/execute.ts";
import type { Effect, JobHandler } from "./command/context.ts";
import type { Grants } from "./command/permission.ts";
import type { Finding } from "./finding.ts";
import type { Route } from "./http/route.ts";

/**
 * What a service gives to the house. The composition root collects these; services never meet each other here.
 * SQL migrations are found in the service's own `migrations/` folder.
 */
export interface Service {
  name: string;
  /** Its rows of the permission table. */
  permissions: Record<string, Grants>;
  routes?: Route[];
  /** Effects that flows in the catalog may name, `service.verb`. */
  effects?: Record<string, Effect>;
  /** Handlers of its jobs and timers, by kind. */
  jobs?: Record<string, JobHandler>;
  /** Checks its books against the others'; yields what is wrong. */
  verify?(engine: Engine): AsyncIterable<Finding>;
}
