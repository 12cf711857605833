import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { VoucherView } from "./voucher-view.ts";
import styles from "./VoucherAmounts.module.css";

const m = messages({
  granted: { zh: "发放", en: "Granted" },
  available: { zh: "可用", en: "Available" },
  held: { zh: "冻结（订单占用）", en: "Held for orders" },
  used: { zh: "使用", en: "Used" },
  redeemed: { zh: "其中已兑付", en: "of it redeemed" },
});

/** The four amounts of a voucher, or of all vouchers of a scheme, as a bar with its figures; a public purse keeps them apart. */
export function VoucherAmounts({ voucher }: { voucher: Pick<VoucherView, "grantedFen" | "heldFen" | "usedFen" | "redeemedFen" | "availableFen"> }): ReactElement {
  const t = useText();
  const { grantedFen, heldFen, usedFen, redeemedFen, availableFen } = voucher;
  const share = (fen: number): string => `${grantedFen > 0 ? (100 * fen) / grantedFen : 0}%`;
  const parts: readonly { term: Text; fen: number; mark: string | undefined }[] = [
    { term: m.granted, fen: grantedFen, mark: undefined },
    { term: m.available, fen: availableFen, mark: styles.available },
    { term: m.held, fen: heldFen, mark: styles.held },
    { term: m.used, fen: usedFen, mark: styles.used },
    { term: m.redeemed, fen: redeemedFen, mark: styles.redeemed },
  ];
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.redeemed} style={{ width: share(redeemedFen) }} />
        <span className={styles.used} style={{ width: share(usedFen - redeemedFen) }} />
        <span className={styles.held} style={{ width: share(heldFen) }} />
        <span className={styles.available} style={{ width: share(availableFen) }} />
      </div>
      <dl className={styles.parts}>
        {parts.map(({ term, fen, mark }) => (
          <div key={term.en}>
            <dt>
              {mark && <span className={`${styles.dot} ${mark}`} aria-hidden="true" />}
              {t(term)}
            </dt>
            <dd>
              <Money fen={fen} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
