import type { Clock } from "#kernel/clock.ts";
import type { Effect, JobHandler } from "#kernel/command/context.ts";
import type { Engine } from "#kernel/command/execute.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import type { Toolbox } from "#kernel/command/toolbox.ts";
import type { Db } from "#kernel/database/types.ts";
import type { NewId } from "#kernel/ids.ts";
import type { Service } from "#kernel/service.ts";
import { appendLog } from "../logbook/append-log.ts";
import { services } from "../services.ts";

export interface Wiring {
  db: Db;
  clock: Clock;
  newId: NewId;
  tools: Toolbox;
}

/** Brings the services' permissions, effects and jobs together. Two services that claim one name are refused. */
export function wire(wiring: Wiring, offered: Service[] = services): { engine: Engine; handlers: Map<string, JobHandler> } {
  const permissions = new PermissionTable();
  const effects = new Map<string, Effect>();
  const handlers = new Map<string, JobHandler>();
  for (const service of offered) {
    permissions.add(service.permissions);
    addAll(effects, service.effects, `effect of ${service.name}`);
    addAll(handlers, service.jobs, `job of ${service.name}`);
  }
  return { engine: { ...wiring, permissions, effects, appendLog }, handlers };
}

function addAll<T>(target: Map<string, T>, offered: Record<string, T> | undefined, whose: string): void {
  for (const [name, value] of Object.entries(offered ?? {})) {
    if (target.has(name)) throw new Error(`${whose}: ${name} is offered twice`);
    target.set(name, value);
  }
}

/** Names of all effects that services offer; a catalog that names another is refused. */
export function offeredEffects(offered: Service[] = services): ReadonlySet<string> {
  return new Set(offered.flatMap((service) => Object.keys(service.effects ?? {})));
}
