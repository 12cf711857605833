import type { ReactElement } from "react";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useMeta } from "../../session/use-session.ts";
import styles from "./AboutPage.module.css";

const m = messages({
  title: { zh: "关于策源", en: "About Ceyuan" },
  lead: {
    zh: "策源把一座城市的创新服务连成一条链：从主体与事实，到政策、申报、创新券、成果对接，直到统计年报。",
    en: "Ceyuan joins a city's innovation services into one chain: from subjects and facts through policies, applications, vouchers and matches to the yearbook.",
  },
  promises: { zh: "四条承诺", en: "Four promises" },
  platform: { zh: "本平台", en: "This platform" },
  city: { zh: "城市", en: "City" },
  version: { zh: "版本", en: "Version" },
  licence: { zh: "许可", en: "Licence" },
  api: { zh: "接口文档", en: "API documentation" },
  demo: { zh: "演示城市：所有单位、人员与数据均为虚构。", en: "Demo city: all organisations, persons and data are fictitious." },
});

const promises: readonly { head: Text; text: Text }[] = [
  {
    head: { zh: "已办不丢", en: "Nothing acknowledged is lost" },
    text: { zh: "凡已答复“办成”的事项，账、件、存证三者一致。", en: "What was answered as done stays done; ledger, cases and log agree." },
  },
  {
    head: { zh: "各看各的", en: "No one sees what is not theirs" },
    text: { zh: "权限只有一张表，在一处检查。", en: "One table of permissions, checked in one place." },
  },
  {
    head: { zh: "数出有据", en: "Every figure can answer for itself" },
    text: { zh: "每个数都能看到口径、来源和构成它的明细。", en: "Its definition, its source and the rows behind it are a click away." },
  },
  {
    head: { zh: "个人信息从简", en: "Least personal data" },
    text: { zh: "只取必需，列表中遮蔽，依法可导出、可删除。", en: "Only what is needed, masked in lists, exportable and erasable as the law allows." },
  },
];

export function AboutPage(): ReactElement {
  const t = useText();
  const meta = useMeta();
  return (
    <div className="stack">
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel title={t(m.promises)}>
        <dl className={styles.promises}>
          {promises.map(({ head, text }) => (
            <div key={head.en}>
              <dt>{t(head)}</dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t(m.platform)}>
        <dl className={styles.facts}>
          <dt>{t(m.city)}</dt>
          <dd>{meta ? t(meta.name) : "—"}</dd>
          <dt>{t(m.version)}</dt>
          <dd className="number">{meta?.version ?? "—"}</dd>
          <dt>{t(m.licence)}</dt>
          <dd>Apache-2.0</dd>
          <dt>{t(m.api)}</dt>
          <dd>
            <a href="/api/docs">/api/docs</a>
          </dd>
        </dl>
        {meta?.demo && <p className={styles.demo}>{t(m.demo)}</p>}
      </Panel>
    </div>
  );
}
