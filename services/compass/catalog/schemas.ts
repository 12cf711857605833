import { z } from "zod";
import { zRuleInput, zRuleResult, zVocabularyFile } from "#engines/rules/index.ts";
import { zCity, zIndustries, zPolicy } from "./file-schemas.ts";
import { zProgramme } from "./programme-schema.ts";

const KINDS = {
  "programme.json": { title: "programmes/ID.yaml", schema: zProgramme },
  "policy.json": { title: "policies/ID.yaml", schema: zPolicy },
  "facts.json": { title: "facts.yaml", schema: zVocabularyFile },
  "city.json": { title: "city.yaml", schema: zCity },
  "industries.json": { title: "industries/industries.yaml", schema: zIndustries },
  "rule-input.json": { title: "input of a judgement: facts and credentials of one subject", schema: zRuleInput },
  "rule-result.json": { title: "answer of a judgement", schema: zRuleResult },
} as const;

/** The JSON Schemas of the catalog's files and of the judgement's input, as text by file name. */
export function catalogSchemas(): Map<string, string> {
  return new Map(
    Object.entries(KINDS).map(([file, { title, schema }]) => {
      const generated = z.toJSONSchema(schema, {
        io: "input",
        unrepresentable: "any",
        reused: "ref",
        // Inside the process whole numbers may be bigint; on the wire they are integers.
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema._zod.def.type === "bigint") jsonSchema.type = "integer";
        },
      });
      return [file, `${JSON.stringify({ title, ...generated }, null, 2)}\n`];
    }),
  );
}
