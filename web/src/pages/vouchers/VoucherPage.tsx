import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { buyerOrderColumns } from "../orders/buyer-order-columns.tsx";
import { serviceClassName } from "../orders/service-classes.ts";
import { VoucherStatement } from "./VoucherStatement.tsx";
import { voucherQuery } from "./voucher-view.ts";
import { VoucherFace } from "./VoucherFace.tsx";
import { VoucherLinks } from "./VoucherLinks.tsx";

const m = messages({
  terms: { zh: "使用规则", en: "Terms" },
  holder: { zh: "持有单位", en: "Holder" },
  classes: { zh: "可用于", en: "Pays for" },
  ratio: { zh: "兑付比例", en: "Share of the contract" },
  cap: { zh: "年度额度上限", en: "Yearly cap" },
  case: { zh: "申领办件", en: "Application" },
  openCase: { zh: "查看办件", en: "See the case" },
  orders: { zh: "用这张券下的订单", en: "Orders on this voucher" },
  noOrders: { zh: "还没有订单", en: "No orders yet" },
  noOrdersHint: { zh: "选一项服务，用这张券支付合同额的一部分。", en: "Choose a service and pay a part of its contract with this voucher." },
});

export function VoucherPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(voucherQuery(id));
  if (error && !data) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  const { voucher, orders } = data;
  return (
    <div className="stack">
      <PageTitle lead={<span className="number">{voucher.number}</span>} actions={<MoneyUnitSwitch />}>
        {t(voucher.schemeName)}
      </PageTitle>
      <VoucherFace voucher={voucher} heading="h2" action={<VoucherLinks voucher={voucher} here />} />
      <Panel title={t(m.terms)}>
        <Facts
          lines={[
            { term: m.holder, value: voucher.holder.name },
            { term: m.classes, value: voucher.serviceClasses.map((each) => t(serviceClassName(each))).join(t({ zh: "、", en: ", " })) },
            { term: m.ratio, value: `${voucher.ratioBp / 100} %` },
            { term: m.cap, value: <Money fen={voucher.capFen} /> },
            {
              term: m.case,
              value: (
                <Link to="/cases/$id" params={{ id: voucher.caseId }}>
                  {t(m.openCase)}
                </Link>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title={t(m.orders)} flush>
        <DataTable
          label={m.orders}
          columns={buyerOrderColumns(language)}
          rows={orders}
          rowKey={(row) => row.id}
          rowPath={(row) => `/orders/${row.id}`}
          empty={<EmptyState title={m.noOrders} hint={m.noOrdersHint} />}
        />
      </Panel>
      <VoucherStatement voucherId={voucher.id} />
    </div>
  );
}
