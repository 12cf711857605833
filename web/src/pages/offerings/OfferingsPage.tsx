import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Pagination, Skeleton } from "antd";
import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { serviceClasses, serviceClassName } from "../orders/service-classes.ts";
import { offeringsQuery, PAGE_SIZE } from "./offering-query.ts";
import { OfferingRows } from "./OfferingRows.tsx";
import styles from "./OfferingsPage.module.css";

const m = messages({
  title: { zh: "创新券服务目录", en: "Services for vouchers" },
  lead: { zh: "服务机构发布的仪器共享与技术转移服务，可用创新券支付合同额的一部分。", en: "Instrument sharing and technology transfer by agencies; a voucher pays a part of the contract." },
  search: { zh: "搜索服务，如“X射线衍射”", en: "Search services, such as X-ray diffraction" },
  class: { zh: "服务类别", en: "Class of service" },
  kind: { zh: "类型", en: "Type" },
  service: { zh: "技术服务", en: "Service" },
  instrument: { zh: "仪器", en: "Instrument" },
  total: (count: number): Text => ({ zh: `共 ${count.toLocaleString("zh-CN")} 项`, en: `${count.toLocaleString("en")} in all` }),
  none: { zh: "没有找到服务", en: "No services found" },
  noneHint: { zh: "换个词，或清除筛选再试。", en: "Try another word, or clear the filters." },
  retry: { zh: "重试", en: "Try again" },
  pages: { zh: "分页", en: "Pages" },
});

const classes = serviceClasses.map((value) => ({ value, label: serviceClassName(value) }));
const kinds = [
  { value: "service", label: m.service },
  { value: "instrument", label: m.instrument },
];

/** The catalogue of services that vouchers pay for. */
export function OfferingsPage(): ReactElement {
  const t = useText();
  const { search, page, narrow, toPage } = useListSearch<"q" | "class" | "kind">();
  const { data, error, isFetching, refetch } = useQuery({
    ...offeringsQuery({ q: search.q, class: search.class, kind: search.kind }, page),
    placeholderData: keepPreviousData,
  });
  const narrowed = search.q !== undefined || search.class !== undefined || search.kind !== undefined;
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={narrowed ? () => narrow({ q: undefined, class: undefined, kind: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} loading={isFetching && search.q !== undefined} />
          <FilterSelect label={m.class} value={search.class} options={classes} onChange={(chosen) => narrow({ class: chosen })} />
          <FilterSelect label={m.kind} value={search.kind} options={kinds} onChange={(kind) => narrow({ kind })} />
        </FilterBar>
        {error && (
          <div className={styles.inside}>
            <ProblemAlert problem={error} action={<Button onClick={() => void refetch()}>{t(m.retry)}</Button>} />
          </div>
        )}
        {!data && !error && (
          <div className={styles.inside}>
            <Skeleton active paragraph={{ rows: 6 }} />
          </div>
        )}
        {data && !error && (data.items.length === 0 ? <EmptyState title={m.none} hint={m.noneHint} /> : <OfferingRows offerings={data.items} terms={search.q?.split(/\s+/u) ?? []} />)}
        {data && data.total > 0 && (
          <nav className={styles.foot} aria-label={t(m.pages)}>
            <span role="status" className="number">
              {t(m.total(data.total))}
            </span>
            {data.total > PAGE_SIZE && <Pagination current={page} pageSize={PAGE_SIZE} total={data.total} onChange={toPage} showSizeChanger={false} responsive />}
          </nav>
        )}
      </Panel>
    </>
  );
}
