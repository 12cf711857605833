import { Select } from "antd";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./FilterBar.module.css";

const m = messages({ all: (label: Text): Text => ({ zh: `全部${label.zh}`, en: `${label.en}: all` }) });

interface FilterSelectProps {
  label: Text;
  value: string | undefined;
  options: readonly { value: string; label: Text | string }[];
  onChange: (value: string | undefined) => void;
  /** False where one of the options is always chosen. */
  all?: boolean;
}

/** One filter of a list; choosing nothing shows all. */
export function FilterSelect({ label, value, options, onChange, all = true }: FilterSelectProps): ReactElement {
  const t = useText();
  return (
    <Select<string>
      className={styles.select ?? ""}
      aria-label={t(label)}
      value={value ?? ""}
      onChange={(chosen) => onChange(chosen === "" ? undefined : chosen)}
      options={[...(all ? [{ value: "", label: t(m.all(label)) }] : []), ...options.map((option) => ({ value: option.value, label: t(option.label) }))]}
      popupMatchSelectWidth={false}
      {...(options.length > 12 && { showSearch: { optionFilterProp: "label" } })}
    />
  );
}
