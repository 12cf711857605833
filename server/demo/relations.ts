import type { Credential, Relation, SubjectId } from "#services/registry/index.ts";
import type { CityPlan } from "./city.ts";
import type { Enterprise } from "./enterprise.ts";
import { demoId } from "./identity.ts";
import { legalPersonOf } from "./people.ts";

/** Who heads an enterprise, and for some who holds shares in it or owns it; owners are earlier firms, so never in a circle. */
export function* enterpriseRelations(plan: CityPlan, firm: Enterprise): Generator<Relation> {
  const random = plan.random("relations", firm.n);
  const to = firm.id as SubjectId;
  yield { from: legalPersonOf(plan, firm.n) as SubjectId, to, kind: "legal_person", shareBp: null, since: firm.registeredOn, source: plan.source };
  if (firm.n === 0) return;
  const owner = demoId("enterprise", random.int(0, firm.n - 1)) as SubjectId;
  if (random.chance(0.08)) yield { from: owner, to, kind: "shareholding", shareBp: random.int(3, 80) * 100, since: firm.registeredOn, source: plan.source };
  else if (random.chance(0.02)) yield { from: owner, to, kind: "parent", shareBp: null, since: firm.registeredOn, source: plan.source };
}

/** One agency in ten has an enterprise of the city among its owners. */
export function* agencyRelations(plan: CityPlan, n: number): Generator<Relation> {
  const random = plan.random("agency-relations", n);
  if (!random.chance(0.1)) return;
  const from = demoId("enterprise", random.int(0, plan.count.enterprises - 1)) as SubjectId;
  yield { from, to: demoId("agency", n) as SubjectId, kind: "shareholding", shareBp: random.int(10, 70) * 100, since: "2019-01-01", source: plan.source };
}

/** Titles that a firm holds or held, in keeping with its figures. */
export function* enterpriseCredentials(plan: CityPlan, firm: Enterprise): Generator<Credential> {
  const random = plan.random("credentials", firm.n);
  const latest = firm.years.at(-1);
  if (!latest) return;
  const credential = (slot: number, kind: string, number: string, validFrom: string, validTo: string | null): Credential =>
    ({ id: demoId("credential", firm.n * 4 + slot), subject: firm.id as SubjectId, kind, number, grade: null, validFrom, validTo, grantedByCase: null, revokedOn: null });
  const small = latest.staff <= 500 && latest.sales <= 200_000_000 && latest.assets <= 200_000_000;
  if (small && firm.intensity > 0.25 && random.chance(0.6)) {
    const year = random.chance(0.85) ? plan.lastYear : plan.lastYear - 2;
    yield credential(0, "tech-sme", `${year}9901${String(firm.n).padStart(10, "0")}`, `${year}-06-15`, `${year + 1}-12-31`);
  }
  const older = Number(firm.registeredOn.slice(0, 4)) <= plan.lastYear - 2;
  if (older && firm.intensity > 0.55 && firm.class1 > 0 && random.chance(0.6)) {
    const year = plan.lastYear - random.int(0, 3);
    if (firm.registeredOn < `${year - 1}-11-15`) yield credential(1, "hnte", `GR${year}99${String(firm.n).padStart(6, "0")}`, `${year}-11-15`, `${year + 3}-11-14`);
  }
}

/** Seven agencies in ten may take vouchers. */
export function* agencyCredentials(plan: CityPlan, n: number): Generator<Credential> {
  if (!plan.random("agency-credentials", n).chance(0.7)) return;
  yield {
    id: demoId("credential", 0x1000000 + n), subject: demoId("agency", n) as SubjectId, kind: "voucher-service-body", number: `CXQ-${String(n).padStart(5, "0")}`,
    grade: null, validFrom: `${plan.lastYear - 1}-03-01`, validTo: null, grantedByCase: null, revokedOn: null,
  };
}
