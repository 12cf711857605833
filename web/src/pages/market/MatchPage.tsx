import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { AnswerView } from "../search/AnswerView.tsx";
import styles from "./Record.module.css";

const m = messages({
  title: { zh: "按需求匹配成果", en: "Match a need" },
  lead: { zh: "把要解决的问题、指标和应用场景写下来，可长可短。内容只用于本次匹配，不会保存。", en: "Write down the problem, the figures wanted and where it is to be used. It is used for this match only and not kept." },
  text: { zh: "需求描述", en: "The need in your own words" },
  go: { zh: "匹配成果", en: "Find what fits" },
  none: { zh: "没有匹配的成果", en: "Nothing fits" },
  noneHint: { zh: "写得更具体一些，如材料、工艺、产品名称。", en: "Be more specific: materials, processes, products." },
});

const PAGE_SIZE = 10;

/** Achievements that fit a text, in one's own words. */
export function MatchPage(): ReactElement {
  const t = useText();
  const id = useId();
  const [draft, setDraft] = useState("");
  const [asked, setAsked] = useState<{ text: string; page: number } | null>(null);
  const found = useQuery({
    queryKey: ["match", asked],
    enabled: asked !== null,
    queryFn: () => answer(api.POST("/api/match", { body: { text: asked?.text ?? "", page: asked?.page ?? 1, pageSize: PAGE_SIZE } })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel>
        <form
          className={styles.match}
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== "") setAsked({ text: draft.trim(), page: 1 });
          }}
        >
          <label htmlFor={id}>{t(m.text)}</label>
          <Input.TextArea id={id} value={draft} autoSize={{ minRows: 4, maxRows: 14 }} maxLength={20_000} onChange={(event) => setDraft(event.target.value)} />
          <div>
            <Button type="primary" htmlType="submit" loading={found.isFetching} disabled={draft.trim() === ""}>
              {t(m.go)}
            </Button>
          </div>
        </form>
      </Panel>
      {asked && (
        <AnswerView
          found={found}
          page={asked.page}
          onPage={(page) => setAsked({ ...asked, page })}
          empty={<EmptyState title={m.none} hint={m.noneHint} />}
        />
      )}
    </div>
  );
}
