import type { IndexSchema } from "#engines/match/index.ts";

/**
 * What is searchable about a market record, and what can be filtered and counted. One index holds every kind of record
 * (the engine's own `kind` tells them apart): one line of changes has one follower and one place in it, terms are weighed
 * alike for needs and achievements, and the filter costs little beside the search.
 * `type` is the record's own kind, such as patent or technology; `field` is the service class where offerings have one.
 */
export const marketSchema: IndexSchema = {
  fields: {
    titleZh: { weight: 3 }, titleEn: { weight: 3 }, keywordsZh: { weight: 2 }, keywordsEn: { weight: 2 }, textZh: { weight: 1 }, textEn: { weight: 1 },
  },
  attributes: {
    type: "string", industry: "strings", field: "strings", owner: "string", ownerName: "string", year: "int", maturity: "int",
  },
};

/** The searchable fields, those that tell most first. */
export const FIELDS = ["titleZh", "titleEn", "keywordsZh", "keywordsEn", "textZh", "textEn"] as const;
export type FieldName = (typeof FIELDS)[number];
