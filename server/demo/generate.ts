import type { Achievement, Expert, Need, Offering } from "#services/market/index.ts";
import type { Credential, NewFact, Relation, SourcedSubject } from "#services/registry/index.ts";
import type { CityPlan } from "./city.ts";
import { enterprise, enterpriseSubject, type Enterprise } from "./enterprise.ts";
import { enterpriseFacts } from "./enterprise-facts.ts";
import { heroCredentials, heroFacts, heroMatch, heroOfferings, heroRelations, heroSubjects } from "./hero-records.ts";
import { achievement, need, offering, type Owner } from "./market-records.ts";
import { agency, bank, institute } from "./organisations.ts";
import { expert, legalPerson } from "./people.ts";
import type { Random } from "./random.ts";
import { agencyCredentials, agencyRelations, enterpriseCredentials, enterpriseRelations } from "./relations.ts";
import { pullToThreshold } from "./thresholds.ts";
import type { Vocabulary } from "./vocabulary.ts";

function* upTo(count: number): Generator<number> {
  for (let n = 0; n < count; n++) yield n;
}

/** The n-th enterprise as it stands in the city, thresholds and all. */
export function cityEnterprise(plan: CityPlan, n: number): Enterprise {
  const firm = enterprise(plan, n);
  pullToThreshold(firm, plan.random("threshold", n), plan.today);
  const born = Number(firm.registeredOn.slice(0, 4));
  firm.years = firm.years.filter((year) => year.year >= born);
  return firm;
}

/** Everyone in the city, heroes first. Remembers what the market needs of them in `owners`. */
export function* subjects(plan: CityPlan, owners: Owners): Generator<SourcedSubject> {
  for (const subject of heroSubjects(plan)) yield owners.note(subject);
  for (const n of upTo(plan.count.enterprises)) yield owners.note(enterpriseSubject(plan, cityEnterprise(plan, n)));
  for (const n of upTo(plan.count.institutes)) yield owners.note(institute(plan, n));
  for (const n of upTo(plan.count.agencies)) yield owners.note(agency(plan, n));
  for (const n of upTo(plan.count.banks)) yield bank(plan, n);
  for (const n of upTo(plan.count.enterprises)) yield legalPerson(plan, n);
  for (const n of upTo(plan.count.experts)) yield expert(plan, n, owners.institutes(n)).subject;
}

export function* facts(plan: CityPlan): Generator<NewFact> {
  yield* heroFacts(plan);
  for (const n of upTo(plan.count.enterprises)) yield* enterpriseFacts(plan, cityEnterprise(plan, n));
}

export function* credentials(plan: CityPlan): Generator<Credential> {
  yield* heroCredentials(plan);
  for (const n of upTo(plan.count.enterprises)) yield* enterpriseCredentials(plan, cityEnterprise(plan, n));
  for (const n of upTo(plan.count.agencies)) yield* agencyCredentials(plan, n);
}

export function* relations(plan: CityPlan): Generator<Relation> {
  yield* heroRelations(plan);
  for (const n of upTo(plan.count.enterprises)) yield* enterpriseRelations(plan, cityEnterprise(plan, n));
  for (const n of upTo(plan.count.agencies)) yield* agencyRelations(plan, n);
}

export function* achievements(plan: CityPlan, owners: Owners): Generator<Achievement> {
  yield heroMatch(plan).achievement;
  for (const n of upTo(plan.count.achievements)) {
    yield achievement(plan, n, (words, random) => (random.chance(0.75) ? owners.scientist(words, random) : owners.firm(words, random)));
  }
}

export function* needs(plan: CityPlan, owners: Owners): Generator<Need> {
  yield heroMatch(plan).need;
  for (const n of upTo(plan.count.needs)) yield need(plan, n, (words, random) => owners.firm(words, random));
}

export function* offerings(plan: CityPlan, owners: Owners): Generator<Offering> {
  yield* heroOfferings(plan);
  for (const n of upTo(plan.count.offerings)) yield offering(plan, n, owners.agencies(n));
}

export function* experts(plan: CityPlan, owners: Owners): Generator<Expert> {
  for (const n of upTo(plan.count.experts)) yield expert(plan, n, owners.institutes(n)).record;
}

/** Who may own market records, by industry; filled while the subjects are written. */
export class Owners {
  readonly #firms = new Map<string, Owner[]>();
  readonly #scientists = new Map<string, Owner[]>();
  readonly #institutes: SourcedSubject[] = [];
  readonly #agencies: Owner[] = [];

  note(subject: SourcedSubject): SourcedSubject {
    const owner: Owner = { id: subject.id, nameZh: subject.nameZh, industries: subject.industries, district: subject.district };
    if (subject.type === "enterprise") this.#add(this.#firms, owner);
    if (subject.type === "agency") this.#agencies.push(owner);
    if (subject.type === "institute" || subject.type === "university") {
      this.#add(this.#scientists, owner);
      this.#institutes.push(subject);
    }
    return subject;
  }

  #add(map: Map<string, Owner[]>, owner: Owner): void {
    for (const industry of owner.industries) {
      const list = map.get(industry);
      if (list) list.push(owner);
      else map.set(industry, [owner]);
    }
  }

  firm(words: Vocabulary, random: Random): Owner {
    return random.pick(this.#firms.get(words.industry) ?? [...this.#firms.values()].flat());
  }

  scientist(words: Vocabulary, random: Random): Owner {
    return random.pick(this.#scientists.get(words.industry) ?? [...this.#scientists.values()].flat());
  }

  institutes(n: number): SourcedSubject {
    return at(this.#institutes, n * 31);
  }

  agencies(n: number): Owner {
    return at(this.#agencies, n * 17);
  }
}

function at<T>(list: T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("the list is empty");
  return item;
}
