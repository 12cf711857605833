import { fen } from "#kernel/money.ts";
import { upsertAchievements, upsertExperts, upsertNeeds, upsertOfferings, type Achievement, type Expert, type Need, type Offering } from "#services/market/index.ts";
import type { TestSubject } from "./subjects.ts";
import type { TestCity } from "./test-city.ts";

let serial = 0;

function sourced(city: TestCity, prefix: string) {
  serial += 1;
  const sourceId = String(serial);
  return { id: city.engine.newId(), code: `${prefix}${String(serial).padStart(8, "0")}`, source: "test", sourceId, contentHash: Buffer.from(sourceId) };
}

const titled = { titleEn: null, industries: ["new-materials"] };

/** A service that agencies sell for vouchers. */
export async function newOffering(city: TestCity, agency: TestSubject, titleZh: string, more: Partial<Offering> = {}): Promise<{ id: string; code: string }> {
  const made = sourced(city, "FW");
  const row: Offering = {
    ...made, ...titled, kind: "service", class: "instrument-sharing", titleZh, textZh: null, textEn: null, agencyId: agency.id, agencyName: agency.name,
    priceFen: fen(200_000n), priceUnit: "次", district: "hubin", ...more,
  };
  await city.engine.db.transaction().execute((tx) => upsertOfferings(tx, [row], city.clock.now()));
  return made;
}

/** An achievement of an institute. */
export async function newAchievement(city: TestCity, owner: TestSubject, titleZh: string, more: Partial<Achievement> = {}): Promise<{ id: string; code: string }> {
  const made = sourced(city, "CG");
  const row: Achievement = {
    ...made, ...titled, titleZh, abstractZh: null, abstractEn: null, keywordsZh: [], keywordsEn: [], lang: "zh", kind: "patent", fields: ["new-materials"],
    ownerId: owner.id, ownerName: owner.name, year: 2024, maturity: 5, dealKinds: [], priceFen: null, disclosure: "public", ...more,
  };
  await city.engine.db.transaction().execute((tx) => upsertAchievements(tx, [row], city.clock.now()));
  return made;
}

/** A need of an enterprise. */
export async function newNeed(city: TestCity, owner: TestSubject, titleZh: string, more: Partial<Need> = {}): Promise<{ id: string; code: string }> {
  const made = sourced(city, "XQ");
  const row: Need = {
    ...made, ...titled, titleZh, bodyZh: null, bodyEn: null, keywordsZh: [], keywordsEn: [], lang: "zh", kind: "technology", fields: ["new-materials"],
    ownerId: owner.id, ownerName: owner.name, budgetFen: null, maturityMin: null, publishedOn: "2026-02-02", deadline: null, disclosure: "public", ...more,
  };
  await city.engine.db.transaction().execute((tx) => upsertNeeds(tx, [row], city.clock.now()));
  return made;
}

/** An expert on record. */
export async function newExpert(city: TestCity, employer: TestSubject, subjectId: string, nameZh: string, more: Partial<Expert> = {}): Promise<{ id: string; code: string }> {
  const made = sourced(city, "ZJ");
  const row: Expert = {
    ...made, subjectId, nameZh, nameEn: null, titleZh: "研究员", titleEn: null, textZh: null, textEn: null, industries: ["new-materials"],
    fields: ["new-materials"], employerId: employer.id, employerName: employer.name, ...more,
  };
  await city.engine.db.transaction().execute((tx) => upsertExperts(tx, [row], city.clock.now()));
  return made;
}
