import { isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { Text } from "#kernel/text.ts";
import type { Finding } from "../finding.ts";

export type Path = readonly (string | number)[];

/** Larger files are refused before they are parsed. */
export const MOST_BYTES = 1_000_000;
const DEEPEST = 60;

/** A YAML file with the place of every value, so that findings can point at it. */
export class YamlFile {
  readonly file: string;
  readonly findings: Finding[] = [];
  readonly value: unknown;
  readonly #document: Document | undefined;
  readonly #lines = new LineCounter();
  readonly #text: string;

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text;
    const refusal = tooBig(text);
    if (refusal) {
      this.add([], "too_big", refusal, { zh: "请拆成几个文件。", en: "Split it into several files." });
      return;
    }
    try {
      this.#document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: true, version: "1.2" });
      for (const error of [...this.#document.errors, ...this.#document.warnings]) {
        this.#addAt(error.pos[0], "yaml", { zh: `不是合法的 YAML：${error.code}`, en: `not valid YAML: ${error.message.split("\n")[0] ?? ""}` }, FIX);
      }
      if (this.findings.length === 0) this.value = this.#document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      this.add([], "yaml", { zh: "无法读取此 YAML（嵌套过深或引用过多）", en: `this YAML cannot be read: ${String(error).slice(0, 120)}` }, FIX);
    }
  }

  /** Adds a finding at a value; `offset` counts characters inside a text on one line. */
  add(path: Path, code: string, reason: Text, remedy: Text, offset = 0): void {
    this.#addAt(this.#offsetOf(path, offset), code, reason, remedy);
  }

  #addAt(offset: number, code: string, reason: Text, remedy: Text): void {
    const { line, col } = this.#document ? this.#lines.linePos(offset) : { line: 1, col: 1 };
    this.findings.push({ file: this.file, line: Math.max(1, line), column: Math.max(1, col), code, reason, remedy });
  }

  /** Start of the value at a path, or of the nearest value above it that exists. */
  #offsetOf(path: Path, inside: number): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document?.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const start = node.range[0];
      if (length < path.length || !isScalar(node)) return start;
      const first = this.#text[start];
      if (first === "|" || first === ">") return this.#text.indexOf("\n", start) + 1 + inside;
      return start + (first === '"' || first === "'" ? 1 : 0) + inside;
    }
    return 0;
  }
}

const FIX = { zh: "请按提示位置改正。", en: "Correct it at the place shown." };

function tooBig(text: string): Text | null {
  if (text.length > MOST_BYTES) return { zh: "文件超过1MB", en: "the file is larger than 1 MB" };
  let depth = 0;
  for (const match of text.matchAll(/[[{\]}]|^(?: {120,}|(?:- ?){30,})/gm)) {
    if (match[0].length > 1) return { zh: "缩进层次过深", en: "the file is indented too deeply" };
    depth += match[0] === "[" || match[0] === "{" ? 1 : -1;
    if (depth > DEEPEST) return { zh: "括号嵌套过深", en: "brackets are nested too deeply" };
    if (depth < 0) depth = 0;
  }
  return null;
}
