import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Facts } from "../../components/Facts.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { serviceClassName } from "../orders/service-classes.ts";
import { offeringQuery, told } from "./offering-query.ts";
import { OrderPanel } from "./OrderPanel.tsx";
import { Price } from "./Price.tsx";

const m = messages({
  about: { zh: "服务内容", en: "The service" },
  agency: { zh: "服务机构", en: "Agency" },
  class: { zh: "服务类别", en: "Class of service" },
  price: { zh: "标价", en: "List price" },
  code: { zh: "服务编号", en: "Code" },
  text: { zh: "说明", en: "Description" },
  onRequest: { zh: "登录后或经机构同意可见", en: "Shown after sign-in, or by the agency on request" },
  signIn: { zh: "登录后用创新券下单", en: "Sign in to order with a voucher" },
});

export function OfferingPage(): ReactElement {
  const t = useText();
  const { code = "" } = useParams({ strict: false });
  const { session, may } = useSession();
  const { data, error, refetch } = useQuery(offeringQuery(code));
  if (error && !data) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return (
    <div className="stack">
      <PageTitle lead={data.owner?.name}>{t(told(data.title))}</PageTitle>
      <Panel title={t(m.about)}>
        <Facts
          lines={[
            { term: m.agency, value: data.owner?.name ?? "—" },
            { term: m.class, value: data.fields.map((field) => t(serviceClassName(field))).join(t({ zh: "、", en: ", " })) },
            { term: m.price, value: <Price offering={data} /> },
            { term: m.code, value: <span className="mono">{data.code}</span> },
            { term: m.text, value: data.text ? t(told(data.text)) : t(m.onRequest), wide: true },
          ]}
        />
      </Panel>
      {!session && (
        <p>
          <Link to="/sign-in" search={{ next: `/offerings/${code}` }}>
            {t(m.signIn)}
          </Link>
        </p>
      )}
      {may("vouchers.order.place") && <OrderPanel offering={data} />}
    </div>
  );
}
