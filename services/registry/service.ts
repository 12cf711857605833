import { route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import { grantCredentialEffect } from "./effects.ts";
import { listSubjects } from "./queries/list-subjects.ts";
import { readFactHistory, readFacts } from "./queries/read-facts.ts";
import { readSubject } from "./queries/read-subject.ts";

/** Who the subjects are, and what is known of them. */
export const registry: Service = {
  name: "registry",
  permissions: {
    // What is public about organisations, to everyone who has signed in.
    "registry.subjects.read": {
      applicant: "any", agency: "any", bank: "any", expert: "any", officer: "any", analyst: "any", auditor: "any", administrator: "any",
    },
    "registry.facts.read": { applicant: "own", agency: "own", officer: "any", analyst: "any", auditor: "any", administrator: "any" },
  },
  routes: [
    route("GET", "/api/subjects", listSubjects),
    route("GET", "/api/subjects/:id", readSubject),
    route("GET", "/api/subjects/:id/facts", readFacts),
    route("GET", "/api/subjects/:id/facts/:kind/history", readFactHistory),
  ],
  effects: { "registry.credential.grant": grantCredentialEffect },
};
