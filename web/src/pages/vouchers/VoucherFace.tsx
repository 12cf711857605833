import type { ReactElement, ReactNode } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { Logo } from "../../shell/Logo.tsx";
import type { Voucher } from "./voucher-view.ts";
import styles from "./VoucherFace.module.css";
import { VoucherAmounts } from "./VoucherAmounts.tsx";

const m = messages({
  available: { zh: "可用额度", en: "Available" },
  number: { zh: "券号", en: "No." },
  expired: { zh: "已失效", en: "Expired" },
  valid: { zh: "有效期", en: "Valid" },
});

interface VoucherFaceProps {
  voucher: Voucher;
  /** Replaces the scheme's name, such as by a link. */
  title?: ReactNode;
  heading?: "h2" | "h3";
  action?: ReactNode;
}

/** A voucher as one holds it: what is left of it, until when, and where the rest went. */
export function VoucherFace({ voucher, title, heading: Heading = "h3", action }: VoucherFaceProps): ReactElement {
  const t = useText();
  return (
    <article className={styles.voucher}>
      <div className={styles.face}>
        <div className={styles.top}>
          <Logo size={28} onDark />
          <Heading className={styles.name}>{title ?? t(voucher.schemeName)}</Heading>
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
            {voucher.status === "expired" && <strong>{t(m.expired)} · </strong>}
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
