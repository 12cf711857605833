/** The window's only door for other rooms: cases on their way from draft to decision. */
import type { Service } from "#kernel/service.ts";
import { route } from "#kernel/http/route.ts";
import { advanceCase } from "./commands/advance-case.ts";
import { openCase } from "./commands/open-case.ts";
import { readNotification } from "./commands/read-notification.ts";
import { saveDraft } from "./commands/save-draft.ts";
import { notify } from "./effects/notify.ts";
import { TIMER } from "./model.ts";
import { listCases } from "./queries/list-cases.ts";
import { listNotifications } from "./queries/list-notifications.ts";
import { listPublicity } from "./queries/list-publicity.ts";
import { listProgrammes } from "./queries/list-programmes.ts";
import { readCase } from "./queries/read-case.ts";
import { readProgramme } from "./queries/read-programme.ts";
import { fireTimer } from "./steps/fire-timer.ts";
import { verifyCases } from "./verify.ts";

export type { Offer, ProgrammeBook } from "./programme-book.ts";
export type { CaseInEffect, CaseRecord, Terms, VerdictSnapshot } from "./model.ts";
export { advanceCase } from "./commands/advance-case.ts";
export { openCase } from "./commands/open-case.ts";
export { saveDraft } from "./commands/save-draft.ts";

export const windowService: Service = {
  name: "window",
  permissions: {
    "window.case.open": { applicant: "own" },
    "window.case.edit": { applicant: "own" },
    "window.case.advance": { applicant: "own", officer: "department" },
    "window.case.read": { applicant: "own", officer: "department", auditor: "any" },
    "window.notification.read": { applicant: "own", agency: "own", bank: "own", expert: "own", officer: "department" },
  },
  routes: [
    route("GET", "/api/programmes", listProgrammes),
    route("GET", "/api/programmes/:id", readProgramme),
    route("POST", "/api/cases", openCase),
    route("GET", "/api/cases", listCases),
    route("GET", "/api/cases/:id", readCase),
    route("PUT", "/api/cases/:id/draft", saveDraft),
    route("POST", "/api/cases/:id/transitions/:event", advanceCase, { status: 200 }),
    route("GET", "/api/publicity", listPublicity),
    route("GET", "/api/notifications", listNotifications),
    route("POST", "/api/notifications/:id/read", readNotification, { status: 200 }),
  ],
  effects: { notify },
  jobs: { [TIMER]: fireTimer },
  verify: verifyCases,
};
