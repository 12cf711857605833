import { route } from "#kernel/http/route.ts";
import type { Service } from "#kernel/service.ts";
import { grantCredentialEffect } from "./effects.ts";
import { listSubjects } from "./queries/list-subjects.ts";
import { readFactHistory, readFacts } from "./queries/read-facts.ts";
import { readRelated } from "./queries/read-related.ts";
import { readSubject } from "./queries/read-subject.ts";

/** Who the subjects are, and what is known of them. */
export const registry: Service = {
  name: "registry",
  permissions: {
    // A reach of "own" still finds everyone, by name, code, type and district; the rest is told of oneself alone.
    "registry.subjects.read": {
      applicant: "own", agency: "own", bank: "own", expert: "own", officer: "any", analyst: "any", auditor: "any", administrator: "any",
    },
    "registry.facts.read": { applicant: "own", agency: "own", officer: "any", analyst: "any", auditor: "any", administrator: "any" },
    "registry.related.read": { officer: "any", auditor: "any" },
  },
  routes: [
    route("GET", "/api/subjects", listSubjects),
    route("GET", "/api/subjects/:uscc", readSubject),
    route("GET", "/api/subjects/:uscc/facts", readFacts),
    route("GET", "/api/subjects/:uscc/facts/:kind/history", readFactHistory),
    route("GET", "/api/subjects/:a/related/:b", readRelated),
  ],
  effects: { "registry.credential.grant": grantCredentialEffect },
};
