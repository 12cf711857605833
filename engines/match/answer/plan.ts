import { checkId } from "../document.ts";
import { type AttributeTest, attributeTests } from "../filters.ts";
import { badInput } from "../problems.ts";
import { attributeType, type IndexSchema } from "../schema.ts";
import type { SearchRequest } from "../search-index.ts";

export const searchLimits = { limit: 200, reach: 10_000, exclude: 1_000, timeoutMs: 30_000, preferValues: 100 } as const;

/** How many of the best hits are looked at: for the count, for wishes (re-ranked a block at a time), and for facets. */
export const blockSize = 200;
const facetWindow = 1_000;

/** A request after checking, with everything said. */
export interface Plan {
  offset: number;
  limit: number;
  /** So many of the best are looked at ... */
  window: number;
  /** ... and so many must be exactly the best: those up to the page's end, or, with wishes, to its block's end. */
  exactUpTo: number;
  tests: AttributeTest[];
  prefer: { attribute: string; values: ReadonlySet<string> }[];
  facets: readonly string[];
  /** Attributes whose values are needed of every candidate. */
  attributes: readonly string[];
  exclude: ReadonlySet<string>;
  explain: boolean;
  timeoutMs: number;
  signal: AbortSignal | undefined;
}

/** Checks a request against the schema; throws a Problem that names the field. */
export function planOf(schema: IndexSchema, request: SearchRequest): Plan {
  const { offset = 0, limit = 20, facets = [], exclude = [], timeoutMs = 10_000 } = request;
  wholeBetween("limit", limit, 1, searchLimits.limit);
  wholeBetween("offset", offset, 0, searchLimits.reach - limit);
  if (!(timeoutMs > 0 && timeoutMs <= searchLimits.timeoutMs)) throw badInput("timeoutMs", "1 到 30000 毫秒", "1 to 30,000 ms");
  for (const name of facets) {
    if (attributeType(schema, name) === undefined) throw badInput("facets", "结构中声明的属性", "attributes that the schema declares");
  }
  if (exclude.length > searchLimits.exclude) throw badInput("exclude", `至多 ${searchLimits.exclude} 个编号`, `at most ${searchLimits.exclude} ids`);
  for (const id of exclude) checkId(id);
  const prefer = preferences(schema, request.prefer);
  const wanted = Math.max(facets.length > 0 ? facetWindow : blockSize, offset + limit);
  return {
    offset,
    limit,
    window: Math.ceil(wanted / blockSize) * blockSize,
    exactUpTo: prefer.length === 0 ? offset + limit : Math.ceil((offset + limit) / blockSize) * blockSize,
    tests: attributeTests(schema, request.filters),
    prefer,
    facets,
    attributes: [...new Set([...facets, ...prefer.map(({ attribute }) => attribute)])],
    exclude: new Set(exclude),
    explain: request.explain ?? true,
    timeoutMs,
    signal: request.signal,
  };
}

function preferences(schema: IndexSchema, prefer: SearchRequest["prefer"]): Plan["prefer"] {
  return Object.entries(prefer ?? {}).map(([attribute, value]) => {
    const type = attributeType(schema, attribute);
    if (type === undefined || type === "int") throw badInput(`prefer.${attribute}`, "结构中声明的文本属性", "a word attribute that the schema declares");
    const values = typeof value === "string" ? [value] : value;
    if (!Array.isArray(values) || values.length > searchLimits.preferValues || values.some((word) => typeof word !== "string")) {
      throw badInput(`prefer.${attribute}`, "文本或文本列表", "a text or a list of texts");
    }
    return { attribute, values: new Set(values) };
  });
}

function wholeBetween(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) throw badInput(field, `${min} 到 ${max} 的整数`, `a whole number from ${min} to ${max}`);
}
