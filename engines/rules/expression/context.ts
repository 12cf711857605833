import type { Text } from "#kernel/text.ts";
import type { FactBase } from "../facts/fact-base.ts";
import type { Rational } from "../numbers/rational.ts";

/** What an expression is evaluated against. */
export interface Context {
  readonly base: FactBase;
  /** Dated settings of the rule file, as they stand on the day. */
  readonly settings: ReadonlyMap<string, Rational>;
  /** Results of earlier amount steps; undefined where unknown. */
  readonly steps: ReadonlyMap<string, Rational | undefined>;
  /** What those steps are called, for sentences about one that is unknown. */
  readonly stepTitles?: ReadonlyMap<string, Text>;
}
