import { parse as parseCsv } from "csv-parse/sync";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Text } from "#kernel/text.ts";
import { zBaseline, zIndicator, type Baseline, type Indicator } from "./indicator.ts";
import { unpublishedSource } from "./published-only.ts";

/** Something wrong in a file of indicators, where it stands and how to mend it. */
export interface IndicatorFinding {
  file: string;
  line: number;
  column: number;
  reason: Text;
}

export interface Loaded<T> {
  items: T[];
  findings: IndicatorFinding[];
}

/** Reads a YAML list of indicators. Whatever is wrong is found at once, with its place. */
export function readIndicators(file: string, text: string): Loaded<Indicator> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const findings: IndicatorFinding[] = document.errors.map((error) => finding(file, lines.linePos(error.pos[0]), error.message));
  if (findings.length > 0) return { items: [], findings };
  const items: Indicator[] = [];
  const list: unknown = document.toJS();
  if (!Array.isArray(list)) return { items, findings: [finding(file, { line: 1, col: 1 }, "the file must be a list of indicators")] };
  list.forEach((raw: unknown, index) => {
    const parsed = zIndicator.safeParse(raw);
    const place = (path: PropertyKey[]) => {
      const node = document.getIn([index, ...path], true) ?? document.getIn([index], true);
      const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
      return lines.linePos(start);
    };
    if (!parsed.success) {
      for (const issue of parsed.error.issues) findings.push(finding(file, place(issue.path), `${issue.path.join(".")}: ${issue.message}`));
      return;
    }
    for (const part of ["value", "rows"] as const) {
      const wrong = parsed.data.live ? unpublishedSource(parsed.data.live[part]) : null;
      if (wrong) findings.push(finding(file, place(["live", part]), `live.${part}: ${wrong}`));
    }
    items.push(parsed.data);
  });
  return { items, findings };
}

/** Reads the CSV of figures from before go-live; every one must belong to a known series (its unit may differ: then the scope changed). */
export function readBaseline(file: string, text: string, indicators: Indicator[]): Loaded<Baseline> {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const items: Baseline[] = [];
  const findings: IndicatorFinding[] = [];
  const rows = parseCsv(text, { columns: true, bom: true, skip_empty_lines: true, info: true }) as { record: unknown; info: { lines: number } }[];
  for (const { record, info } of rows) {
    const parsed = zBaseline.safeParse(record);
    const at = { line: info.lines, col: 1 };
    if (!parsed.success) {
      findings.push(finding(file, at, z.prettifyError(parsed.error)));
      continue;
    }
    const series = known.get(parsed.data.series);
    if (!series) findings.push(finding(file, at, `no indicator is called ${parsed.data.series}`));
    items.push(parsed.data);
  }
  return { items, findings };
}

function finding(file: string, at: { line: number; col: number }, reason: string): IndicatorFinding {
  return { file, line: at.line, column: at.col, reason: { zh: `指标文件有误：${reason}`, en: reason } };
}
