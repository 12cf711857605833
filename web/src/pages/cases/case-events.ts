import type { ReactNode } from "react";
import type { TimelineEvent } from "../../components/Timeline.tsx";
import type { Text } from "../../language/text.ts";
import { roleNames } from "../../session/roles.ts";
import type { Role } from "../../session/session.ts";
import type { Case } from "./case-view.ts";

const system: Text = { zh: "系统", en: "System" };

/**
 * What happened in a case, newest first: who, in which role, when and why.
 * @param proofOf what to show of an event's place in the log
 */
export function caseEvents(events: Case["events"], proofOf?: (logIndex: number) => ReactNode): TimelineEvent[] {
  return events
    .map((event) => ({
      id: String(event.seq),
      at: event.at,
      what: { zh: `${event.label.zh} → ${event.toLabel.zh}`, en: `${event.label.en} → ${event.toLabel.en}` },
      who: event.department?.name,
      role: event.role in roleNames ? roleNames[event.role as Role] : system,
      why: event.comment ?? undefined,
      proof: event.logIndex === null ? undefined : proofOf?.(event.logIndex),
    }))
    .toReversed();
}

/** Why a case was sent back, while it waits for the correction. */
export function sendBackReason(found: Pick<Case, "editable" | "sendBacks" | "events" | "state">): string | null {
  if (!found.editable || found.sendBacks === 0) return null;
  return found.events.findLast((event) => event.to === found.state && event.comment !== null)?.comment ?? null;
}
