import type { ReactElement } from "react";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { carries } from "../vouchers/carries.ts";
import type { Voucher } from "../vouchers/voucher-view.ts";
import styles from "./OrderPreview.module.css";

const m = messages({
  title: { zh: "费用预算", en: "Who pays what" },
  rule: (percent: number): Text => ({ zh: `按合同额的 ${percent}% 支付，不超过券内可用额度。`, en: `The voucher pays ${percent} % of the contract, and no more than it has left.` }),
  covered: { zh: "由创新券支付（下单即冻结）", en: "Paid by voucher (held on ordering)" },
  own: { zh: "由本单位支付", en: "Paid by you" },
  left: { zh: "下单后券内可用", en: "Left on the voucher" },
  capped: { zh: "券内余额不足以支付全部比例，超出部分由本单位支付。", en: "The voucher has less left than its share; you pay the rest." },
  enter: { zh: "填写合同金额后显示。", en: "Enter the contract sum to see it." },
});

/** What the voucher will carry of a contract, before anything is sent. */
export function OrderPreview({ voucher, sumFen }: { voucher: Voucher; sumFen: number | null }): ReactElement {
  const t = useText();
  const covered = sumFen === null ? 0 : carries(voucher, sumFen);
  const capped = sumFen !== null && covered === voucher.availableFen && carries({ ...voucher, availableFen: Number.MAX_SAFE_INTEGER }, sumFen) > covered;
  return (
    <section className={styles.preview} aria-label={t(m.title)} aria-live="polite">
      <h3 className={styles.title}>{t(m.title)}</h3>
      <p className={styles.rule}>{t(m.rule(voucher.ratioBp / 100))}</p>
      {sumFen === null ? (
        <p>{t(m.enter)}</p>
      ) : (
        <Facts
          lines={[
            { term: m.covered, value: <strong><Money fen={covered} unit="yuan" /></strong> },
            { term: m.own, value: <Money fen={sumFen - covered} unit="yuan" /> },
            { term: m.left, value: <Money fen={voucher.availableFen - covered} unit="yuan" /> },
          ]}
        />
      )}
      {capped && <p className={styles.capped}>{t(m.capped)}</p>}
    </section>
  );
}
