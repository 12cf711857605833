import { useSearch } from "@tanstack/react-router";
import { useSession } from "../../session/use-session.ts";

/** The enterprise that the compass is asked about: the one in the address (officers look at others), else one's own. */
export function useJudged(): { uscc: string | undefined; own: boolean } {
  const { uscc: asked } = useSearch({ strict: false }) as { uscc?: string };
  const { membership } = useSession();
  const own = membership?.subject?.uscc;
  const uscc = asked ?? own;
  return { uscc, own: uscc !== undefined && uscc === own };
}
