import type { Text } from "#kernel/text.ts";
import type { Evaluate } from "../expression/compile.ts";
import type { Node } from "../expression/tree.ts";
import type { Rational } from "../numbers/rational.ts";
import type { ScoreTable } from "../score/table.ts";
import type { FindRule } from "../document/rule.ts";

/** The resolved source of a clause: what a reader can look up. */
export interface Source {
  document: string;
  number?: string;
  article?: string;
  link?: string;
}

export interface Cited {
  source?: Source;
  /** Why the rule still needs checking; absent when it stands in its source. */
  unverified?: Text;
  note?: Text;
}

export interface ClauseHead extends Cited {
  id: string;
  title: Text;
}

/** A clause ready to run: its shape for explanations, `test` for the verdict alone. */
export type Clause = ClauseHead & { test: Evaluate<boolean> } & (
    | { kind: "when"; node: Node }
    | { kind: "all" | "any" | "none"; clauses: Clause[] }
    | { kind: "atLeast"; count: number; clauses: Clause[] }
    | { kind: "score"; table: ScoreTable; operator: ">=" | ">"; bound: Rational }
    /** Looked up at run time, since the other file has versions of its own. */
    | { kind: "meets"; rule: string; find: FindRule }
  );
