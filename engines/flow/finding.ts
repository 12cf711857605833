import type { Finding } from "#kernel/finding.ts";
import type { Text } from "#kernel/text.ts";

/** Something wrong in a flow's file. `where` is `file:line:col`, as editors open it. */
export interface FlowFinding extends Finding {
  file: string;
  line: number;
  col: number;
}

export type Path = readonly (string | number)[];

/** Line and column, from 1, of the thing at a path in the file. */
export type Locate = (path: Path) => { line: number; col: number };

/** Makes findings about one file. */
export function findingsFor(file: string, locate: Locate) {
  return (code: string, path: Path, message: Text): FlowFinding => {
    const { line, col } = locate(path);
    return { room: "flow", code: `flow.${code}`, where: `${file}:${line}:${col}`, file, line, col, message };
  };
}
