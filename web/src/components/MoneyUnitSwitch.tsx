import { Segmented } from "antd";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { MoneyUnit } from "./money-text.ts";
import { setMoneyUnit, useMoneyUnit } from "./money-unit.ts";

const m = messages({
  label: { zh: "金额单位", en: "Unit of amounts" },
  yuan: { zh: "元", en: "￥" },
  large: { zh: "万元", en: "￥ k" },
});

export function MoneyUnitSwitch(): ReactElement {
  const t = useText();
  return (
    <Segmented<MoneyUnit>
      aria-label={t(m.label)}
      value={useMoneyUnit()}
      onChange={setMoneyUnit}
      options={[
        { value: "yuan", label: t(m.yuan) },
        { value: "large", label: t(m.large) },
      ]}
    />
  );
}
