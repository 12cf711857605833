import type { SourcedSubject } from "#services/registry/index.ts";
import type { Expert } from "#services/market/index.ts";
import { personName } from "./brands.ts";
import { drawIndustry, type CityPlan } from "./city.ts";
import { demoId } from "./identity.ts";
import { demoSubject, hash } from "./subjects.ts";

/** The person who heads the n-th enterprise, or would, if it is not headed by another firm's. Nothing but a name is kept. */
export function legalPerson(plan: CityPlan, n: number): SourcedSubject {
  return demoSubject(plan.source, {
    id: demoId("person", n), type: "person", uscc: null, name: personName(n), district: null, industries: [], registeredOn: null,
  });
}

/** Which person heads the n-th enterprise: its own, or in one firm of twenty an earlier one's. */
export function legalPersonOf(plan: CityPlan, n: number): string {
  const random = plan.random("legal-person", n);
  return demoId("person", n > 0 && random.chance(0.05) ? random.int(0, n - 1) : n);
}

const TITLES = [{ zh: "教授", en: "Professor" }, { zh: "研究员", en: "Research Fellow" }, { zh: "正高级工程师", en: "Senior Engineer" }, { zh: "主任医师", en: "Chief Physician" }];

/** The n-th expert, as a subject and as the market shows it. */
export function expert(plan: CityPlan, n: number, employer: SourcedSubject): { subject: SourcedSubject; record: Expert } {
  const random = plan.random("expert", n);
  const vocabulary = drawIndustry(plan, random);
  const name = personName(50_000 + n * 17);
  const title = random.pick(TITLES);
  const things = random.sample(vocabulary.things, 2);
  const methods = random.sample(vocabulary.methods, 2);
  const id = demoId("expert", n);
  const record: Expert = {
    id: demoId("expertRecord", n), code: `ZJ9${String(n).padStart(7, "0")}`, subjectId: id, nameZh: name.zh, nameEn: name.en,
    titleZh: title.zh, titleEn: title.en,
    textZh: `研究方向：${things.map((t) => t.zh).join("、")}；擅长${methods.map((m) => m.zh).join("、")}，从事相关研究${random.int(6, 35)}年。`,
    textEn: `Works on ${things.map((t) => t.en).join(" and ")}; skilled in ${methods.map((m) => m.en).join(" and ")}.`,
    industries: [vocabulary.industry], fields: [vocabulary.field], employerId: employer.id, employerName: employer.nameZh,
    source: plan.source, sourceId: id, contentHash: hash([id, name.zh, things, methods]),
  };
  return { subject: demoSubject(plan.source, { id, type: "person", uscc: null, name, district: null, industries: [vocabulary.industry], registeredOn: null }), record };
}
