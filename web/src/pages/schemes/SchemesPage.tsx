import type { ReactElement } from "react";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { useMeta } from "../../session/use-session.ts";
import { SchemePanel } from "./SchemePanel.tsx";
import { useSchemes } from "./use-schemes.ts";

const m = messages({
  title: { zh: "创新券概况", en: "Voucher schemes" },
  lead: { zh: "发放、冻结、使用、兑付四个数均取自账本，随时可查。", en: "Granted, held, used and redeemed are read off the ledger, at any moment." },
  year: { zh: "年度", en: "Year" },
});

/** The year in which vouchers began. */
const FIRST_YEAR = 2018;

export function SchemesPage(): ReactElement {
  const t = useText();
  const meta = useMeta();
  const schemes = useSchemes();
  const { search, narrow } = useListSearch<"year">();
  const thisYear = Number((meta?.now ?? "").slice(0, 4)) || new Date().getFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back));
  const year = search.year !== undefined && years.includes(search.year) ? Number(search.year) : undefined;
  return (
    <div className="stack">
      <PageTitle
        lead={t(m.lead)}
        actions={
          <>
            <FilterSelect all={false} label={m.year} value={search.year ?? years[0]} options={years.map((each) => ({ value: each, label: each }))} onChange={(chosen) => narrow({ year: chosen })} />
            <MoneyUnitSwitch />
          </>
        }
      >
        {t(m.title)}
      </PageTitle>
      {schemes.length === 0 && <PageLoading />}
      {schemes.map((scheme) => (
        <SchemePanel key={scheme.id} scheme={scheme} year={year} />
      ))}
    </div>
  );
}
