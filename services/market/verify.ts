import type { Engine } from "#kernel/command/execute.ts";
import type { Finding } from "#kernel/finding.ts";
import { hasCaughtUp } from "./search/changes.ts";
import type { MarketIndex } from "./search/market-index.ts";
import { countRecords } from "./store/records.ts";

/**
 * Holds the search index against the published records. An index that is not built yet, or is still taking changes, says
 * nothing; one that has caught up must hold as many.
 */
export async function* verifyMarket(engine: Engine): AsyncGenerator<Finding> {
  const index = engine.tools.marketIndex;
  const place = await placeOf(index);
  if (place === undefined || !(await hasCaughtUp(engine.db, place))) return;
  const [records, documents] = [await countRecords(engine.db), await index.count()];
  const moved = (await placeOf(index)) !== place || !(await hasCaughtUp(engine.db, place));
  if (records === documents || moved) return;
  yield {
    room: "market", code: "market.index_differs", where: "index",
    message: {
      zh: `检索索引有 ${documents} 条，已发布的记录有 ${records} 条；请运行 ceyuan reindex`,
      en: `the search index holds ${documents} records, ${records} are published; run ceyuan reindex`,
    },
  };
}

async function placeOf(index: MarketIndex): Promise<string | undefined> {
  try {
    return await index.checkpoint();
  } catch {
    return undefined;
  }
}
