import type { Text } from "../language/text.ts";
import type { Verdict } from "./VerdictTag.tsx";

export interface ClauseSource {
  /** The document and article, such as 国科发政〔2017〕115号 第六条. */
  title: Text;
  url?: string | undefined;
}

/** One condition and what was found, or a group of them; the server explains every verdict in this form. */
export interface Clause {
  id: string;
  title: Text;
  verdict: Verdict;
  source?: ClauseSource | undefined;
  /** What the subject has, and where that came from: one line for each fact it rests on. */
  value?: Text | undefined;
  valueFrom?: readonly Text[] | undefined;
  /** What is asked for. */
  bound?: Text | undefined;
  /** What is lacking. */
  gap?: Text | undefined;
  /** Why it holds, fails or cannot be told. */
  because?: Text | undefined;
  /** What to know beside it. */
  note?: Text | undefined;
  /** Why the rule itself still needs checking. */
  unverified?: Text | undefined;
  /** How the parts count, such as "all of these" or "at least 4 of 6". */
  group?: Text | undefined;
  clauses?: readonly Clause[] | undefined;
}
