import { queryOptions } from "@tanstack/react-query";
import { answer, api, rememberCsrfToken } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import type { components } from "../api/schema.d.ts";

export type Meta = components["schemas"]["Meta"];
export type Session = components["schemas"]["Session"];
export type Membership = Session["memberships"][number];
export type Role = Membership["role"];

export const metaQuery = queryOptions({
  queryKey: ["meta"],
  queryFn: (): Promise<Meta> => answer(api.GET("/api/meta")),
  staleTime: 60_000,
});

async function readSession(): Promise<Session | null> {
  try {
    const session = await answer<Session | undefined | null>(api.GET("/api/session"));
    rememberCsrfToken(session?.csrfToken);
    return session ?? null;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    throw problem;
  }
}

/** Who is using the portal; null for a visitor. */
export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: readSession, staleTime: 60_000 });

/** The membership through which the user acts now. */
export function activeMembership(session: Session | null | undefined): Membership | undefined {
  return session?.memberships.find((membership) => membership.id === session.active);
}
