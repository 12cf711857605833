import { bilingual, type Text } from "#kernel/text.ts";

/** What a check found wrong in a file: where exactly, why, and what to do. Lines and columns count from 1. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  /** Stable name, such as `unknown_fact`. */
  code: string;
  reason: Text;
  remedy: Text;
}

/** One line for a terminal: `file:line:column code reason remedy`. */
export function findingLine(finding: Finding): string {
  return `${finding.file}:${finding.line}:${finding.column}: [${finding.code}] ${bilingual(finding.reason)} -> ${bilingual(finding.remedy)}`;
}

/** Thrown when files are refused; carries every finding, not only the first. */
export class FindingsError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(findingLine).join("\n"));
    this.name = "FindingsError";
    this.findings = findings;
  }
}
