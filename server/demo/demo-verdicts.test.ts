import { beforeAll, describe, expect, it } from "vitest";
import type { RuleInput } from "#engines/rules/index.ts";
import { judgeAll, loadCatalog, ruleInputOf, type Catalog } from "#services/compass/index.ts";
import type { Credential, Fact, KnownSubject, NewFact, SourcedSubject } from "#services/registry/index.ts";
import { planCity } from "./city.ts";
import { enterpriseSubject } from "./enterprise.ts";
import { enterpriseFacts } from "./enterprise-facts.ts";
import { cityEnterprise } from "./generate.ts";
import { heroCredentials, heroFacts, heroSubjects } from "./hero-records.ts";
import { heroes, type HeroKey } from "./heroes.ts";
import { enterpriseCredentials } from "./relations.ts";

const TODAY = "2026-05-20";
const folder = new URL("../../catalog/", import.meta.url);
const plan = planCity(folder, { seed: 1, size: "small", today: TODAY });

let catalog: Catalog;
beforeAll(async () => { catalog = await loadCatalog(folder.pathname); });

function known(subject: SourcedSubject, facts: Iterable<NewFact>, credentials: Iterable<Credential>): RuleInput {
  const of: KnownSubject = {
    subject, facts: [...facts].map((fact): Fact => ({ ...fact, recordedAt: new Date(0) })), credentials: [...credentials],
  };
  return ruleInputOf(catalog, of);
}

const verdicts = (input: RuleInput) => Object.fromEntries(judgeAll(catalog, input, TODAY).map((result) => [result.programme, result.verdict]));

describe("the heroes", () => {
  const verdictsOf = (key: HeroKey) => {
    const { id } = heroes[key];
    const subject = heroSubjects(plan).find((each) => each.id === id);
    if (!subject) throw new Error(`${key} is not there`);
    return verdicts(known(subject, heroFacts(plan).filter((fact) => fact.subject === id), heroCredentials(plan).filter((credential) => credential.subject === id)));
  };

  it("enterprise: both vouchers and technology SME, and high-tech but for its R&D", () => {
    expect(verdictsOf("enterprise")).toEqual({ "tech-sme": "yes", hnte: "no", "voucher-instrument": "yes", "voucher-transfer": "yes" });
  });

  it("startup: cannot tell", () => {
    expect(verdictsOf("startup")).toMatchObject({ "tech-sme": "unknown", hnte: "unknown" });
  });

  it("established: high-tech, too large for a technology SME", () => {
    expect(verdictsOf("established")).toMatchObject({ hnte: "yes", "tech-sme": "no", "voucher-instrument": "no" });
  });
});

describe("the enterprises", () => {
  it("are spread over yes, no and cannot tell", () => {
    const counts: Record<string, Record<string, number>> = {};
    for (let n = 0; n < 600; n++) {
      const firm = cityEnterprise(plan, n);
      const input = known(enterpriseSubject(plan, firm), enterpriseFacts(plan, firm), enterpriseCredentials(plan, firm));
      for (const [programme, verdict] of Object.entries(verdicts(input))) {
        const of = (counts[programme] ??= {});
        of[verdict] = (of[verdict] ?? 0) + 1;
      }
    }
    for (const verdict of ["yes", "no", "unknown"]) expect(counts["tech-sme"]?.[verdict]).toBeGreaterThan(20);
    for (const verdict of ["no", "unknown"]) expect(counts["hnte"]?.[verdict]).toBeGreaterThan(20);
    expect(counts["hnte"]?.["yes"]).toBeGreaterThan(0);
    expect(counts["voucher-transfer"]?.["yes"]).toBeGreaterThan(20);
  });
});
