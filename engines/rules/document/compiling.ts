import type { Text } from "#kernel/text.ts";
import type { Cited, Source } from "../clause/clause.ts";
import type { Scope } from "../expression/translate.ts";
import { ExpressionRefusal } from "../expression/refusal.ts";
import type { Node } from "../expression/tree.ts";
import { comparableUnits } from "../expression/types.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { parseQuantity } from "../numbers/quantity.ts";
import type { Rational } from "../numbers/rational.ts";
import { closest } from "../words/closest.ts";
import type { Path, YamlFile } from "./places.ts";
import type { FindRule } from "./rule.ts";
import type { SourceRef } from "./schema.ts";

/** What all parts of the compiler share while one file is compiled. */
export class Compiling {
  readonly yaml: YamlFile;
  readonly vocabulary: Vocabulary;
  readonly settings = new Map<string, string>();
  readonly findRule: FindRule;
  /** Other rule files this one refers to, with the place. */
  readonly references: { id: string; path: Path }[] = [];

  constructor(yaml: YamlFile, vocabulary: Vocabulary, findRule: FindRule) {
    this.yaml = yaml;
    this.vocabulary = vocabulary;
    this.findRule = findRule;
  }

  scope(steps: Scope["steps"] = new Map()): Scope {
    return { vocabulary: this.vocabulary, settings: this.settings, steps };
  }

  finding(path: Path, code: string, reason: Text, remedy: Text, offset = 0): void {
    this.yaml.add(path, code, reason, remedy, offset);
  }

  /** Runs a translation; a refusal becomes a finding at its place in the expression. */
  attempt<T extends Node>(path: Path, translate: () => T): T | null {
    try {
      return translate();
    } catch (error) {
      if (!(error instanceof ExpressionRefusal)) throw error;
      this.finding(path, error.code, error.reason, error.remedy, error.offset);
      return null;
    }
  }

  /** Reads a bound in the unit it is compared with. */
  bound(path: Path, written: number | string, unit: string): Rational | null {
    const quantity = parseQuantity(written);
    if (!quantity) {
      this.finding(path, "number", { zh: `“${written}”不是数`, en: `"${written}" is no number` }, { zh: '请写作 0.05、"5%" 或 "5000万元"。', en: 'Write 0.05, "5%" or "5000万元".' });
      return null;
    }
    if (quantity.unit !== unit && !(quantity.unit === "number" && comparableUnits("number", unit))) {
      this.finding(path, "unit", { zh: `单位不同：这里需要 ${unit}，写的是 ${quantity.unit}`, en: `units differ: ${unit} is needed, ${quantity.unit} is written` }, { zh: "请改用相同的单位。", en: "Use the same unit." });
      return null;
    }
    return quantity.amount;
  }

  /** Source and marks of a clause, with the document looked up. */
  cited(path: Path, given: { source?: SourceRef | undefined; unverified?: boolean | undefined; why?: Text | undefined; note?: Text | undefined }): Cited {
    const cited: Cited = {};
    const source = given.source && this.#source(path, given.source);
    if (source) cited.source = source;
    if (given.note) cited.note = given.note;
    if (given.unverified === true && given.why) cited.unverified = given.why;
    if (given.unverified === true && !given.why) {
      this.finding([...path, "unverified"], "why", { zh: "标了未核实，但没有说明原因", en: "marked unverified without a reason" }, { zh: "请加上 why。", en: "Add why." });
    }
    return cited;
  }

  #source(path: Path, given: SourceRef): Source | null {
    const document = this.vocabulary.documents.get(given.document);
    if (!document) {
      const near = closest(given.document, this.vocabulary.documents.keys());
      this.finding([...path, "source", "document"], "unknown_document", { zh: `没有编号为“${given.document}”的文件`, en: `no document has the id "${given.document}"` }, {
        zh: near ? `是否指“${near}”？` : "请先在 policies 中登记该文件。",
        en: near ? `Did you mean "${near}"?` : "Add the document to policies first.",
      });
      return null;
    }
    const link = given.link ?? document.link;
    return {
      document: document.title,
      ...(document.number === undefined ? {} : { number: document.number }),
      ...(given.article === undefined ? {} : { article: given.article }),
      ...(link === undefined ? {} : { link }),
    };
  }
}
