import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./Subject.module.css";

const m = messages({
  title: { zh: "关联关系核查", en: "Related parties" },
  other: { zh: "另一主体的统一社会信用代码", en: "Credit code of the other subject" },
  related: { zh: "存在关联关系", en: "Related parties" },
  unrelated: { zh: "未发现关联关系", en: "No relation found" },
});

/** Whether this subject and another are related parties, and by which chain. */
export function RelatedCheck({ uscc }: { uscc: string }): ReactElement {
  const t = useText();
  const [other, setOther] = useState("");
  const found = useQuery({
    queryKey: ["subjects", uscc, "related", other],
    enabled: other !== "",
    queryFn: () => answer<{ related: boolean; chain: { text: Text }[] }>(api.GET("/api/subjects/{a}/related/{b}", { params: { path: { a: uscc, b: other } } }) as never),
  });
  return (
    <Panel title={t(m.title)}>
      <div className={styles.search}>
        <SearchBox label={m.other} value={other} loading={found.isFetching} onSearch={setOther} />
      </div>
      {found.error && <ProblemAlert problem={found.error} />}
      {found.data && (
        <div role="status" className={styles.related}>
          <VerdictTag verdict={found.data.related ? "no" : "yes"} label={found.data.related ? m.related : m.unrelated} />
          <ol>
            {found.data.chain.map(({ text }) => (
              <li key={text.zh}>{t(text)}</li>
            ))}
          </ol>
        </div>
      )}
    </Panel>
  );
}
