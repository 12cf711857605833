import type { ReactElement, ReactNode } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { Logo } from "../../shell/Logo.tsx";
import type { VoucherView } from "./voucher-view.ts";
import styles from "./VoucherFace.module.css";
import { VoucherAmounts } from "./VoucherAmounts.tsx";

const m = messages({
  available: { zh: "可用额度", en: "Available" },
  number: { zh: "券号", en: "No." },
  valid: { zh: "有效期", en: "Valid" },
});

/** A voucher as one holds it: what is left of it, until when, and where the rest went. */
export function VoucherFace({ voucher, title, action }: { voucher: VoucherView; title?: ReactNode; action?: ReactNode }): ReactElement {
  const t = useText();
  return (
    <article className={styles.voucher}>
      <div className={styles.face}>
        <div className={styles.top}>
          <Logo size={28} onDark />
          <h3 className={styles.name}>{title ?? t(voucher.name)}</h3>
        </div>
        <div>
          <div className={styles.label}>{t(m.available)}</div>
          <div className={styles.amount}>
            <Money fen={voucher.availableFen} />
          </div>
        </div>
        <div className={styles.foot}>
          <span className="number">
            {t(m.number)} {voucher.number}
          </span>
          <span>
            {t(m.valid)} <CityDate value={voucher.validFrom} /> – <CityDate value={voucher.validTo} />
          </span>
        </div>
      </div>
      <div className={styles.rest}>
        <VoucherAmounts voucher={voucher} />
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </article>
  );
}
