import type { ReactElement } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import type { Got } from "../../api/got.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useMeta } from "../../session/use-session.ts";
import { Logo } from "../../shell/Logo.tsx";
import { serviceClassName } from "../orders/service-classes.ts";
import styles from "./CertificateSheet.module.css";

const m = messages({
  holder: { zh: "持有单位", en: "Holder" },
  uscc: { zh: "统一社会信用代码", en: "Unified social credit code" },
  number: { zh: "券号", en: "Number" },
  granted: { zh: "发放额度", en: "Granted" },
  classes: { zh: "可用于", en: "Pays for" },
  ratio: { zh: "兑付比例", en: "Share of the contract" },
  valid: { zh: "有效期", en: "Valid" },
  at: { zh: "发放日期", en: "Granted on" },
  words: {
    zh: "凭此券订购所列类别的服务，按比例由财政资金支付，以有效期内的可用额度为限；不得转让、买卖、套现。",
    en: "Services of the classes named are paid in part from public funds, within the amount available and the time of validity. Not to be transferred, sold or cashed.",
  },
  demo: { zh: "演示城市：本证书为虚构，无任何效力。", en: "Demo city: this certificate is fictitious and without effect." },
});

/** The sheet itself: who may spend how much on what until when. */
export function CertificateSheet({ voucher, holder }: Omit<Got<"/api/vouchers/{id}/certificate">, "receipt">): ReactElement {
  const t = useText();
  const meta = useMeta();
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <Logo size={40} />
        <div>
          <h2 className={styles.title}>{t(voucher.schemeName)}</h2>
          {meta && <p className={styles.city}>{t(meta.name)}</p>}
        </div>
      </header>
      <div className={styles.amount}>
        <span className={styles.label}>{t(m.granted)}</span>
        <Money fen={voucher.grantedFen} unit="yuan" />
      </div>
      <Facts
        lines={[
          { term: m.holder, value: t({ zh: holder.name, en: holder.nameEn ?? holder.name }) },
          { term: m.uscc, value: <span className="number">{holder.uscc ?? "—"}</span> },
          { term: m.number, value: <span className="number">{voucher.number}</span> },
          { term: m.classes, value: voucher.serviceClasses.map((each) => t(serviceClassName(each))).join(t({ zh: "、", en: ", " })) },
          { term: m.ratio, value: `${voucher.ratioBp / 100} %` },
          {
            term: m.valid,
            value: (
              <>
                <CityDate value={voucher.validFrom} /> – <CityDate value={voucher.validTo} />
              </>
            ),
          },
          { term: m.at, value: <CityDate value={voucher.grantedAt} /> },
        ]}
      />
      <p className={styles.words}>{t(m.words)}</p>
      {meta?.demo && <p className={styles.demo}>{t(m.demo)}</p>}
    </article>
  );
}
