import type { z } from "zod";
import { FindingsError, type Finding } from "../finding.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { checkShape } from "./check-shape.ts";
import { compileRule } from "./compile-rule.ts";
import { Compiling } from "./compiling.ts";
import { YamlFile } from "./places.ts";
import type { Rule } from "./rule.ts";
import type { RuleDocument } from "./schema.ts";

export interface RuleFile {
  /** Name shown in findings. */
  file: string;
  text: string;
}

export interface LoadedRule<D> {
  document: D;
  rule: Rule;
  /** The YAML with its places, for further checks of the caller. */
  yaml: YamlFile;
}

export interface LoadedRules<D> {
  rules: LoadedRule<D>[];
  findings: Finding[];
}

/**
 * Reads, checks and compiles rule files together, since they may refer to each other.
 * @param schema the document's shape; a caller may extend `zRuleDocument` with its own parts
 * @returns what could be loaded, and every finding with file, line, column, reason and remedy
 */
export function readRules<D extends RuleDocument>(files: readonly RuleFile[], vocabulary: Vocabulary, schema: z.ZodType<D>): LoadedRules<D> {
  const rules = new Map<string, LoadedRule<D>>();
  const compilings = new Map<string, Compiling>();
  const yamls: YamlFile[] = [];
  for (const { file, text } of files) {
    const yaml = new YamlFile(file, text);
    yamls.push(yaml);
    const document = checkShape(yaml, schema);
    if (!document) continue;
    if (rules.has(document.id)) {
      yaml.add(["id"], "duplicate_id", { zh: `编号“${document.id}”已用于另一文件`, en: `the id ${document.id} is used by another file` }, { zh: "请改用另一个编号。", en: "Use another id." });
      continue;
    }
    const compiling = new Compiling(yaml, vocabulary, (id) => rules.get(id)?.rule);
    rules.set(document.id, { document, rule: compileRule(compiling, document), yaml });
    compilings.set(document.id, compiling);
  }
  checkReferences(compilings);
  return { rules: [...rules.values()], findings: yamls.flatMap((yaml) => yaml.findings) };
}

/** Like `readRules`, for callers that cannot go on with findings. @throws FindingsError */
export function loadRules<D extends RuleDocument>(files: readonly RuleFile[], vocabulary: Vocabulary, schema: z.ZodType<D>): LoadedRule<D>[] {
  const { rules, findings } = readRules(files, vocabulary, schema);
  if (findings.length > 0) throw new FindingsError(findings);
  return rules;
}

/** References must lead somewhere and never in a circle. */
function checkReferences(compilings: ReadonlyMap<string, Compiling>): void {
  const inCircle = (start: string, id: string, seen: Set<string>): boolean =>
    (compilings.get(id)?.references ?? []).some((reference) => {
      if (reference.id === start) return true;
      if (seen.has(reference.id)) return false;
      seen.add(reference.id);
      return inCircle(start, reference.id, seen);
    });
  for (const [id, compiling] of compilings) {
    for (const reference of compiling.references) {
      if (!compilings.has(reference.id)) {
        compiling.finding(reference.path, "unknown_rule", { zh: `没有编号为“${reference.id}”的规则`, en: `no rule has the id "${reference.id}"` }, { zh: "请核对编号。", en: "Check the id." });
      } else if (reference.id === id || inCircle(id, reference.id, new Set())) {
        compiling.finding(reference.path, "circle", { zh: `“${id}”与“${reference.id}”互相引用`, en: `${id} and ${reference.id} refer to each other in a circle` }, { zh: "请去掉一处引用。", en: "Remove one reference." });
      }
    }
  }
}
