import type { ReactElement } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { maturityName, type MarketRecord } from "../search/market-names.ts";
import { useWords } from "../search/use-words.ts";

const m = messages({
  code: { zh: "编号", en: "Code" },
  type: { zh: "类型", en: "Kind" },
  owner: { zh: "持有单位", en: "Owner" },
  seeker: { zh: "需求单位", en: "Sought by" },
  industry: { zh: "产业", en: "Industry" },
  field: { zh: "领域", en: "Field" },
  year: { zh: "年份", en: "Year" },
  maturity: { zh: "技术成熟度", en: "Readiness" },
  price: { zh: "意向价", en: "Price" },
  budget: { zh: "预算", en: "Budget" },
  published: { zh: "发布日期", en: "Published" },
  deadline: { zh: "截止日期", en: "Deadline" },
  lang: { zh: "语言", en: "Language" },
  keywords: { zh: "关键词", en: "Keywords" },
});

/** The small facts of an achievement or a need. */
export function RecordFacts({ record }: { record: MarketRecord }): ReactElement {
  const t = useText();
  const { nameOf } = useWords();
  const isNeed = record.docKind === "need";
  const joined = (names: readonly string[]): string => names.join(t({ zh: "、", en: ", " }));
  const { owner } = record;
  const ownerPath = `/search?owner=${encodeURIComponent(owner?.id ?? owner?.name ?? "")}${isNeed ? "&docKind=need" : ""}`;
  const keywords = [...new Set([...record.keywords.zh, ...record.keywords.en])];
  return (
    <Facts
      lines={[
        { term: m.code, value: <span className="mono">{record.code}</span> },
        { term: m.type, value: t(nameOf("kind", record.kind)) },
        owner && { term: isNeed ? m.seeker : m.owner, value: <PathLink path={ownerPath}>{owner.name}</PathLink> },
        record.industries.length > 0 && { term: m.industry, value: joined(record.industries.map((each) => t(nameOf("industry", each)))) },
        record.fields.length > 0 && { term: m.field, value: joined(record.fields.map((each) => t(nameOf("field", each)))) },
        record.year !== null && { term: m.year, value: <span className="number">{record.year}</span> },
        record.maturity !== null && { term: m.maturity, value: t(maturityName(record.maturity)) },
        record.priceFen !== null && { term: isNeed ? m.budget : m.price, value: <Money fen={record.priceFen} unit="large" /> },
        record.publishedOn !== null && { term: m.published, value: <CityDate value={record.publishedOn} /> },
        record.deadline !== null && { term: m.deadline, value: <CityDate value={record.deadline} /> },
        { term: m.lang, value: t(nameOf("lang", record.lang)) },
        keywords.length > 0 && { term: m.keywords, value: joined(keywords), wide: true },
      ]}
    />
  );
}
