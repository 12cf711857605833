import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { ReceiptCard } from "../../components/ReceiptCard.tsx";
import { receiptParts, type Receipt } from "../../components/receipt-parts.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { CertificateSheet } from "./CertificateSheet.tsx";
import { certificateQuery } from "./voucher-view.ts";

const m = messages({
  title: { zh: "创新券证书", en: "Voucher certificate" },
  print: { zh: "打印证书", en: "Print" },
  voucher: { zh: "额度与对账单", en: "Amounts and statement" },
  none: { zh: "这张券还没有存证回执", en: "There is no receipt for this voucher" },
  noneHint: { zh: "发放记录入账后即有回执，请稍后刷新。", en: "There is one once the grant stands in the log; reload in a moment." },
});

/** The certificate of a voucher, to print or to show, with the receipt that proves it. */
export function CertificatePage(): ReactElement {
  const t = useText();
  const { id = "" } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(certificateQuery(id));
  if (error && !data) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const receipt = data.receipt as Receipt | null;
  return (
    <div className="stack">
      <PageTitle
        actions={
          <>
            <Link to="/vouchers/$id" params={{ id }} style={{ alignSelf: "center" }}>
              {t(m.voucher)}
            </Link>
            <Button type="primary" icon={<PrinterOutlined aria-hidden="true" />} onClick={() => print()}>
              {t(m.print)}
            </Button>
          </>
        }
      >
        {t(m.title)}
      </PageTitle>
      <CertificateSheet voucher={data.voucher} holder={data.holder} />
      {receipt ? (
        <ReceiptCard {...receiptParts(receipt)} />
      ) : (
        <EmptyState title={m.none} hint={m.noneHint} />
      )}
    </div>
  );
}
