import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import type { Verdict } from "../../components/VerdictTag.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { CompassSubject } from "./CompassSubject.tsx";
import styles from "./CompassPage.module.css";
import { compassQuery } from "./compass-query.ts";
import { programmeVerdict } from "./from-result.ts";
import { useJudged } from "./use-judged.ts";
import { VerdictCards } from "./VerdictCards.tsx";

const m = messages({
  title: { zh: "我能享受什么", en: "What may I have?" },
  titleOther: { zh: "政策指南针", en: "Compass" },
  lead: {
    zh: "把每项政策的条件逐条对照已掌握的资料：符合、不符合，还是资料不足，都说明依据和差距。",
    en: "Every programme's conditions against what is known: met, not met or not to be told, with rule and gap.",
  },
  asOf: { zh: "判断日期：", en: "As of " },
  none: { zh: "目录中还没有事项", en: "There are no programmes yet" },
});

const groups: readonly { verdict: Verdict; title: (count: number) => Text; hint: Text }[] = [
  {
    verdict: "yes",
    title: (count) => ({ zh: `可以享受（${count}）`, en: `You may have (${count})` }),
    hint: { zh: "按现有资料，条件全部符合。", en: "By what is known, every condition is met." },
  },
  {
    verdict: "unknown",
    title: (count) => ({ zh: `暂不能判断（${count}）`, en: `Cannot be told yet (${count})` }),
    hint: { zh: "补齐所缺资料即可判断。", en: "It can be told once the missing facts are there." },
  },
  {
    verdict: "no",
    title: (count) => ({ zh: `尚不符合（${count}）`, en: `Not yet (${count})` }),
    hint: { zh: "点开查看差在哪一条、差多少。", en: "Open one to see which clause fails and by how much." },
  },
];

export function CompassPage(): ReactElement {
  const t = useText();
  const { uscc, own } = useJudged();
  const { data, error, isPending, refetch } = useQuery(compassQuery(uscc));
  if (uscc === undefined) return <CompassSubject />;
  if (error) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <PageLoading />;
  const verdicts = data.programmes.map((result) => programmeVerdict(result, result));
  const search = own ? "" : `?uscc=${encodeURIComponent(uscc)}`;
  return (
    <>
      <PageTitle
        lead={
          <>
            {t(data.subject.name)} · {t(m.asOf)}
            <CityDate value={data.asOf} />
            <br />
            {t(m.lead)}
          </>
        }
      >
        {t(own ? m.title : m.titleOther)}
      </PageTitle>
      {verdicts.length === 0 && <EmptyState title={m.none} />}
      {groups.map((group) => {
        const inside = verdicts.filter((each) => each.verdict === group.verdict);
        if (inside.length === 0) return null;
        return (
          <section key={group.verdict} className={styles.group}>
            <h2 className={styles.heading}>{t(group.title(inside.length))}</h2>
            <p className={styles.hint}>{t(group.hint)}</p>
            <VerdictCards verdicts={inside} pathOf={(verdict) => `/compass/${verdict.id}${search}`} />
          </section>
        );
      })}
    </>
  );
}
