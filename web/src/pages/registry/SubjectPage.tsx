import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Tag } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { CityDate } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { vocabularyQuery } from "../../facts/vocabulary.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useMeta, useSession } from "../../session/use-session.ts";
import { RelatedCheck } from "./RelatedCheck.tsx";
import { subjectName, subjectStatuses, subjectTypes } from "./subject-names.ts";
import styles from "./Subject.module.css";
import { SubjectFacts } from "./SubjectFacts.tsx";

const m = messages({
  compass: { zh: "看能享受哪些政策", en: "What may it have?" },
  about: { zh: "登记信息", en: "Registration" },
  uscc: { zh: "统一社会信用代码", en: "Credit code" },
  type: { zh: "类型", en: "Type" },
  district: { zh: "区域", en: "District" },
  status: { zh: "登记状态", en: "Status" },
  registered: { zh: "成立日期", en: "Registered" },
  form: { zh: "组织形式", en: "Legal form" },
  capital: { zh: "注册资本", en: "Capital" },
  industries: { zh: "产业", en: "Industries" },
  address: { zh: "地址", en: "Address" },
  scope: { zh: "经营范围", en: "Scope" },
  credentials: { zh: "资质", en: "Credentials" },
  noCredentials: { zh: "没有资质", en: "No credentials" },
  relations: { zh: "股权与任职", en: "Holdings and offices" },
  noRelations: { zh: "没有登记的关系", en: "No relations on record" },
  until: { zh: "至", en: "to" },
  revoked: { zh: "已撤销", en: "Revoked" },
});

/** One subject: who it is, what it holds, whom it is bound to, what is known of it. */
export function SubjectPage(): ReactElement {
  const t = useText();
  const meta = useMeta();
  const { may } = useSession();
  const vocabulary = useQuery(vocabularyQuery).data;
  const { uscc = "" } = useParams({ strict: false }) as { uscc?: string };
  const found = useQuery({ queryKey: ["subjects", uscc], queryFn: () => answer(api.GET("/api/subjects/{uscc}", { params: { path: { uscc } } })) });
  if (found.error && !found.data) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageLoading />;
  const { subject, known } = found.data;
  const { details } = subject;
  const named = (list: { id: string; name: { zh: string; en: string } }[] | undefined, id: string): string => {
    const name = list?.find((each) => each.id === id)?.name;
    return name ? t(name) : id;
  };
  return (
    <div className="stack">
      <PageTitle
        aside={<Tag>{t(subjectTypes[subject.type])}</Tag>}
        actions={subject.uscc !== null && known && may("compass.read") && <PathLink path={`/compass?uscc=${subject.uscc}`}>{t(m.compass)}</PathLink>}
      >{t(subjectName(subject))}</PageTitle>
      <Panel title={t(m.about)}>
        <Facts
          lines={[
            { term: m.uscc, value: <span className="mono">{subject.uscc ?? "—"}</span> },
            { term: m.district, value: subject.district === null ? "—" : named(meta?.districts, subject.district) },
            details && { term: m.status, value: t(subjectStatuses[details.status] ?? details.status) },
            details && { term: m.registered, value: <CityDate value={details.registeredOn} /> },
            details && { term: m.form, value: details.legalForm ?? "—" },
            details && { term: m.capital, value: <Money fen={details.capitalFen} unit="large" /> },
            details && details.industries.length > 0 && { term: m.industries, value: details.industries.map((id) => named(meta?.industries, id)).join(" ") },
            details && details.address !== null && { term: m.address, value: details.address, wide: true },
            details && details.scope !== null && { term: m.scope, value: details.scope, wide: true },
          ]}
        />
      </Panel>
      {known && (
        <Panel title={t(m.credentials)}>
          {known.credentials.length === 0 && <p className={styles.note}>{t(m.noCredentials)}</p>}
          <ul className={styles.list}>
            {known.credentials.map((credential) => (
              <li key={credential.number}>
                <strong>{named(vocabulary?.credentials, credential.kind)}</strong>
                {credential.grade !== null && <span>{credential.grade}</span>}
                <span className="mono">{credential.number}</span>
                <span>
                  <CityDate value={credential.validFrom} /> {t(m.until)} <CityDate value={credential.validTo} />
                </span>
                {credential.revokedOn !== null && <Tag color="error">{t(m.revoked)}</Tag>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {known && (
        <Panel title={t(m.relations)}>
          {known.relations.length === 0 && <p className={styles.note}>{t(m.noRelations)}</p>}
          <ul className={styles.list}>
            {known.relations.map((relation) => (
              <li key={relation.text.zh}>{t(relation.text)}</li>
            ))}
          </ul>
        </Panel>
      )}
      {known && may("registry.facts.read") && <SubjectFacts uscc={uscc} />}
      {may("registry.related.read") && <RelatedCheck uscc={uscc} />}
    </div>
  );
}
