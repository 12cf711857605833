import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import type { Voucher } from "./voucher-view.ts";
import styles from "./VoucherLinks.module.css";

const m = messages({
  use: { zh: "选服务下单", en: "Choose a service" },
  open: { zh: "额度与对账单", en: "Amounts and statement" },
  certificate: { zh: "创新券证书", en: "Certificate" },
});

/** Where one goes from a voucher: spend it, look into it, show it. @param here leaves out the link to its own page */
export function VoucherLinks({ voucher, here = false }: { voucher: Voucher; here?: boolean }): ReactElement {
  const t = useText();
  const { may } = useSession();
  const usable = voucher.status === "active" && voucher.availableFen > 0 && may("vouchers.order.place");
  return (
    <div className={styles.links}>
      {usable && (
        <Link to="/offerings" search={{ class: voucher.serviceClasses[0] ?? "" }} className={styles.main ?? ""}>
          {t(m.use)}
        </Link>
      )}
      {!here && (
        <Link to="/vouchers/$id" params={{ id: voucher.id }}>
          {t(m.open)}
        </Link>
      )}
      <Link to="/vouchers/$id/certificate" params={{ id: voucher.id }}>
        {t(m.certificate)}
      </Link>
    </div>
  );
}
