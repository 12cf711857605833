import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./StateCounts.module.css";

const m = messages({
  states: { zh: "按状态筛选", en: "Filter by state" },
  all: { zh: "全部", en: "All" },
});

export interface StateCount {
  state: string;
  label: Text;
  count: number;
}

interface StateCountsProps {
  counts: readonly StateCount[];
  chosen: string | undefined;
  onChoose: (state: string | undefined) => void;
}

/** How much waits in each state, each to be chosen. Several flows may share a state; it is counted once. */
export function StateCounts({ counts, chosen, onChoose }: StateCountsProps): ReactElement {
  const t = useText();
  const merged = new Map<string, StateCount>();
  for (const each of counts) merged.set(each.state, { ...each, count: each.count + (merged.get(each.state)?.count ?? 0) });
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const chips: { state: string | undefined; label: Text; count: number }[] = [{ state: undefined, label: m.all, count: total }, ...merged.values()];
  return (
    <div className={styles.counts} role="group" aria-label={t(m.states)}>
      {chips.map(({ state, label, count }) => (
        <button key={state ?? ""} type="button" className={styles.chip} aria-pressed={state === chosen} onClick={() => onChoose(state)}>
          {t(label)} <span className={styles.count}>{count.toLocaleString("en")}</span>
        </button>
      ))}
    </div>
  );
}
