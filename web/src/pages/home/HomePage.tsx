import type { ReactElement } from "react";
import { useSession } from "../../session/use-session.ts";
import { MemberHome } from "./MemberHome.tsx";
import { VisitorHome } from "./VisitorHome.tsx";

export function HomePage(): ReactElement {
  const { session, membership } = useSession();
  return session && membership ? <MemberHome session={session} membership={membership} /> : <VisitorHome />;
}
