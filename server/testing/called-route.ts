import type { Role } from "#kernel/command/actor.ts";
import type { Route } from "#kernel/http/route.ts";
import type { Belongings } from "./belongings.ts";
import type { Asked } from "./caller.ts";
import { SPECIMENS, type Specimen } from "./route-specimens.ts";

/** Name of a route's operation. */
export const nameOf = (route: Route): string => (route.kind === "raw" ? route.name : route.useCase.name);
/** Permission that a route asks for, or "public". */
export const actionOf = (route: Route): string => (route.kind === "raw" ? route.action : route.useCase.action);
/** True where a session must show that the call comes from our own pages. */
export const isWrite = (route: Route): boolean => (route.kind === "raw" ? route.method !== "GET" : route.useCase.kind === "command");
/** True where a repeat must be recognisable. */
export const needsKey = (route: Route): boolean => route.kind !== "raw" && route.useCase.kind === "command" && route.useCase.naturallyIdempotent !== true;

/** The call that a route's specimen describes. @throws Error when there is none, or when it leaves a name of the path open */
export function callOf(route: Route, own: Belongings, role: Role): Asked & Pick<Specimen, "ownAlways"> {
  const make = SPECIMENS[nameOf(route)];
  if (!make) throw new Error(`no specimen of ${nameOf(route)}: add one to server/testing/route-specimens.ts`);
  const { path = {}, query = {}, ...rest } = make(own, role);
  const url = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = path[name];
    if (value === undefined) throw new Error(`the specimen of ${nameOf(route)} does not say :${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return { method: route.method, url: search ? `${url}?${search}` : url, ...rest };
}
