import type { Evaluate } from "../expression/compile.ts";
import type { Node } from "../expression/tree.ts";
import type { Rational } from "../numbers/rational.ts";
import type { Cited, ClauseHead } from "../clause/clause.ts";
import type { Text } from "#kernel/text.ts";

/** Points between least and most; equal when they are settled. */
export interface Interval {
  readonly min: Rational;
  readonly max: Rational;
}

/** One end of a band: a value and whether it belongs to the band. */
export interface Edge {
  value: Rational;
  inclusive: boolean;
}

export interface Band {
  from: Edge | undefined;
  to: Edge | undefined;
  points: Interval;
}

export type ScoreItem = ClauseHead & {
  max: Rational | undefined;
  mustNotBeZero: boolean;
  settledBy: { kind: string; read: Evaluate<Rational> } | undefined;
} & (
    | { kind: "bands"; of: Node; read: Evaluate<Rational>; bands: Band[]; zeroWhen: { node: Node; test: Evaluate<boolean> } | undefined }
    | { kind: "cases"; cases: { node: Node | undefined; test: Evaluate<boolean>; points: Interval }[] }
    | { kind: "sum" | "best"; items: ScoreItem[] }
  );

export interface ScoreTable extends Cited {
  title: Text;
  max: Rational;
  items: ScoreItem[];
}
