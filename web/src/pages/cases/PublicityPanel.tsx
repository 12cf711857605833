import type { ReactElement } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { PathLink } from "../../components/PathLink.tsx";
import type { Case } from "./case-view.ts";

const m = messages({
  title: { zh: "公示", en: "Publicity" },
  working: (days: number): Text => ({ zh: `${days} 个工作日`, en: `${days} working days` }),
  calendar: (days: number): Text => ({ zh: `${days} 天`, en: `${days} days` }),
  running: { zh: "正在公示", en: "running" },
  over: { zh: "期满，无成立的异议", en: "over, no objection upheld" },
  stopped: { zh: "提前结束", en: "ended early" },
  to: { zh: "至", en: "to" },
  page: { zh: "公示页面", en: "Public page" },
});

type Period = Case["publicity"][number];

/** How long a publicity lasts, in the days by which it is counted. */
export function lengthText({ workingDays, calendarDays }: Pick<Period, "workingDays" | "calendarDays">): Text {
  return workingDays !== null ? m.working(workingDays) : m.calendar(calendarDays ?? 0);
}

export function PublicityPanel({ periods }: { periods: Case["publicity"] }): ReactElement | null {
  const t = useText();
  if (periods.length === 0) return null;
  return (
    <Panel title={t(m.title)} extra={<PathLink path="/publicity">{t(m.page)}</PathLink>}>
      <ul>
        {periods.map((period) => (
          <li key={period.from}>
            <CityDate value={period.from} /> {t(m.to)} <CityDate value={period.until} />（{t(lengthText(period))}）{" "}
            {t(period.endedBy === null ? m.running : m[period.endedBy])}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
