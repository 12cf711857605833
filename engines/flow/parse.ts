import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { findingsFor, type FlowFinding, type Locate, type Path } from "./finding.ts";
import { withRevision } from "./revision.ts";
import { zFlow, type Flow } from "./schema.ts";

export interface ParsedFlow {
  file: string;
  /** Null when the file is not a flow at all; then `findings` says why. */
  flow: Flow | null;
  findings: FlowFinding[];
  locate: Locate;
}

const zh = z.locales.zhCN().localeError;

/** Reads a flow from YAML. Never throws: what is wrong comes back with file, line and column. */
export function parseFlow(text: string, file: string): ParsedFlow {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const locate: Locate = (path) => position(lines, offsetOf(document, path));
  const finding = findingsFor(file, locate);
  const broken = document.errors.map((error) => {
    const { line, col } = position(lines, error.pos[0]);
    const at = findingsFor(file, () => ({ line, col }));
    return at("yaml", [], { zh: `不是合法的 YAML：${error.message}`, en: `not valid YAML: ${error.message}` });
  });
  if (broken.length > 0) return { file, flow: null, findings: broken, locate };
  const parsed = zFlow.safeParse(document.toJS());
  if (parsed.success) return { file, flow: withRevision(parsed.data), findings: [], locate };
  const findings = parsed.error.issues.flatMap((issue) => flatten(issue, [])).map(({ path, issue }) => {
    const keyed = issue.code === "unrecognized_keys" && issue.keys[0] !== undefined ? [...path, issue.keys[0]] : path;
    const made = zh(issue as never);
    const said = typeof made === "string" ? made : (made?.message ?? issue.message);
    const name = keyed.join(".") || "-";
    return finding("schema", keyed, { zh: `${name}：${said}`, en: `${name}: ${issue.message}` });
  });
  return { file, flow: null, findings, locate };
}

/** A union hides what is wrong inside it; the way that got furthest is the one that was meant. */
function flatten(issue: z.core.$ZodIssue, prefix: Path): { path: (string | number)[]; issue: z.core.$ZodIssue }[] {
  const path = [...prefix, ...issue.path].map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code === "invalid_union") {
    const depth = (issues: z.core.$ZodIssue[]) => Math.max(...issues.map((one) => one.path.length + (one.code === "unrecognized_keys" ? 1 : 0)));
    const meant = issue.errors.filter((way) => way.length > 0).sort((a, b) => depth(b) - depth(a))[0];
    if (meant && depth(meant) > 0) return meant.flatMap((inner) => flatten(inner, path));
  }
  return [{ path, issue }];
}

function position(lines: LineCounter, offset: number): { line: number; col: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), col: Math.max(col, 1) };
}

/** Where the key (or the list item) at a path begins; the nearest thing above it that exists, if it does not. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const last = path[length - 1];
    const parent = document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
