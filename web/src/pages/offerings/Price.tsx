import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Offering } from "./offering-query.ts";

const m = messages({ ask: { zh: "价格面议", en: "Price on request" } });

/** The list price with its unit, such as 400.00 / 小时. */
export function Price({ offering }: { offering: Pick<Offering, "priceFen" | "priceUnit"> }): ReactElement {
  const t = useText();
  if (offering.priceFen === null) return <span>{t(m.ask)}</span>;
  return (
    <span>
      <Money fen={offering.priceFen} unit="yuan" />
      {offering.priceUnit && ` / ${offering.priceUnit}`}
    </span>
  );
}
