import { InputNumber } from "antd";
import type { ReactElement } from "react";
import { moneyText } from "../components/money-text.ts";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./MoneyInput.module.css";

const m = messages({ yuan: { zh: "元", en: "yuan" } });

interface MoneyInputProps {
  id?: string;
  /** Whole fen. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
  disabled?: boolean;
  readOnly?: boolean;
}

/** `12.5` yuan is 1250 fen; done on digits, for 12.35 * 100 is not 1235 in binary. */
function fenOf(yuan: string | null): number | null {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/u.exec(yuan ?? "");
  return match ? Number(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`) : null;
}

function yuanOf(fen: number): string {
  const digits = String(fen).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Typed in yuan, kept in fen; large amounts are read back in 万元, where a slip of a zero shows. */
export function MoneyInput({ id, value, onChange, disabled, readOnly = false }: MoneyInputProps): ReactElement {
  const t = useText();
  return (
    <div>
      <InputNumber<string>
        {...(id !== undefined && { id })}
        {...(disabled !== undefined && { disabled })}
        className={styles.input ?? ""}
        stringMode
        readOnly={readOnly}
        controls={false}
        min="0"
        precision={2}
        suffix={t(m.yuan)}
        value={value === null || value === undefined ? null : yuanOf(value)}
        onChange={(yuan) => onChange?.(fenOf(yuan))}
      />
      {typeof value === "number" && value >= 1_000_000 && (
        <div className={styles.echo}>{t({ zh: moneyText(value, "large", "zh"), en: moneyText(value, "yuan", "en") })}</div>
      )}
    </div>
  );
}
