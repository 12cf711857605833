import { useQuery } from "@tanstack/react-query";
import { activeMembership, metaQuery, sessionQuery, type Membership, type Meta, type Role, type Session } from "./session.ts";

export interface CurrentSession {
  session: Session | null;
  membership: Membership | undefined;
  role: Role | undefined;
  may: (permission: string) => boolean;
}

export function useSession(): CurrentSession {
  const { data } = useQuery(sessionQuery);
  const session = data ?? null;
  const membership = activeMembership(session);
  return {
    session,
    membership,
    role: membership?.role,
    may: (permission) => session?.permissions.includes(permission) ?? false,
  };
}

export function useMeta(): Meta | undefined {
  return useQuery(metaQuery).data;
}
