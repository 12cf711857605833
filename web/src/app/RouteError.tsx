import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useEffect, type ReactElement } from "react";
import { ApiProblem } from "../api/problem.ts";
import { PageError } from "../components/PageError.tsx";
import { Logo } from "../shell/Logo.tsx";
import styles from "./RouteError.module.css";

/** A server that is still setting itself up answers soon; until then we ask again by ourselves. */
const ASK_AGAIN_MS = 2000;

/** Stands where a page could not be opened. */
export function RouteError({ error }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  const settingUp = error instanceof ApiProblem && error.status === 503;
  useEffect(() => {
    if (!settingUp) return;
    const timer = setInterval(() => void router.invalidate(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [settingUp, router]);
  return <PageError problem={error instanceof Error ? error : new Error(String(error))} onRetry={() => void router.invalidate()} />;
}

/** The same where not even the shell could be shown, such as when the server does not answer. */
export function PortalError(props: ErrorComponentProps): ReactElement {
  return (
    <main className={styles.alone}>
      <Logo size={44} />
      <RouteError {...props} />
    </main>
  );
}
