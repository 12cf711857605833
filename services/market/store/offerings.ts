import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Fen } from "#kernel/money.ts";

export interface PublishedOffering {
  id: string;
  code: string;
  kind: "service" | "instrument";
  class: string;
  titleZh: string;
  titleEn: string | null;
  agencyId: string;
  agencyName: string | null;
  priceFen: Fen;
  priceUnit: string;
}

const OFFERING = sql`select id, code, kind, class, title_zh "titleZh", title_en "titleEn", agency_id "agencyId",
  agency_name "agencyName", price_fen "priceFen", price_unit "priceUnit" from market.offering`;

/** A published offering by id, for an order. */
export async function findOffering(db: Db | Tx, id: string): Promise<PublishedOffering | null> {
  const { rows } = await sql<PublishedOffering>`${OFFERING} where id = ${id} and status = 'published'`.execute(db);
  return rows[0] ?? null;
}

/** Published offerings of an agency, by title. */
export async function offeringsOf(db: Db | Tx, agencyId: string): Promise<PublishedOffering[]> {
  const { rows } = await sql<PublishedOffering>`
    ${OFFERING} where agency_id = ${agencyId} and status = 'published' order by title_zh, id`.execute(db);
  return rows;
}
