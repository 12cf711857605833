import type { ReactElement } from "react";
import { useLanguage } from "../language/language-store.ts";
import { moneyText, type MoneyUnit } from "./money-text.ts";
import { useMoneyUnit } from "./money-unit.ts";

interface MoneyProps {
  /** Whole fen; null or absent shows a dash. */
  fen: number | bigint | null | undefined;
  /** Overrides the reader's choice, where a form or certificate needs one unit. */
  unit?: MoneyUnit;
}

export function Money({ fen, unit }: MoneyProps): ReactElement {
  const language = useLanguage();
  const chosen = useMoneyUnit();
  if (fen === null || fen === undefined) return <span aria-hidden="true">—</span>;
  return (
    <span className="number" style={{ whiteSpace: "nowrap" }}>
      {moneyText(fen, unit ?? chosen, language)}
    </span>
  );
}
