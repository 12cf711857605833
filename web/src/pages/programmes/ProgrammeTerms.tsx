import type { ReactElement, ReactNode } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { Facts, type FactLine } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { Panel } from "../../components/Panel.tsx";
import { UnverifiedMark } from "../../components/UnverifiedMark.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { serviceClassName } from "../orders/service-classes.ts";
import { CitedSource } from "./CitedList.tsx";
import type { Programme } from "./programme-query.ts";

const m = messages({
  title: { zh: "基本信息", en: "At a glance" },
  department: { zh: "主管部门", en: "Department" },
  version: { zh: "规则版本", en: "Rules" },
  noVersion: { zh: "今日没有生效的版本", en: "none in force today" },
  cap: { zh: "年度额度上限", en: "Yearly cap" },
  teamCap: { zh: "团队额度上限", en: "Cap for teams" },
  ratio: { zh: "兑付比例", en: "Share of the contract" },
  classes: { zh: "可用于", en: "Pays for" },
  publicity: { zh: "公示期", en: "Publicity" },
  working: (days: number): Text => ({ zh: `${days} 个工作日`, en: `${days} working days` }),
  calendar: (days: number): Text => ({ zh: `${days} 天`, en: `${days} days` }),
  validity: { zh: "有效期", en: "Validity" },
  until: { zh: "今年发放的至", en: "granted this year: until" },
});

type Marked = Pick<Programme["duties"][number], "source" | "unverified">;

/** A value with the rule it stands on. */
function Cited({ children, marks }: { children: ReactNode; marks: Marked }): ReactElement {
  return (
    <>
      {children}
      {marks.source && (
        <div>
          <CitedSource source={marks.source} />
        </div>
      )}
      {marks.unverified && <UnverifiedMark why={marks.unverified} />}
    </>
  );
}

/** What a programme gives, by whom, and how long things take. */
export function ProgrammeTerms({ programme }: { programme: Programme }): ReactElement {
  const t = useText();
  const { money, publicity, validity } = programme;
  const lines: (FactLine | null)[] = [
    { term: m.department, value: t(programme.department.name) },
    { term: m.version, value: programme.version ?? t(m.noVersion) },
    money && { term: m.cap, value: <Cited marks={money}><Money fen={money.capFen} /></Cited> },
    money?.teamCapFen != null ? { term: m.teamCap, value: <Money fen={money.teamCapFen} /> } : null,
    money && { term: m.ratio, value: `${money.ratioBp / 100} %` },
    money && { term: m.classes, value: money.serviceClasses.map((each) => t(serviceClassName(each))).join(t({ zh: "、", en: ", " })) },
    publicity && { term: m.publicity, value: <Cited marks={publicity}>{t(m[publicity.kind](publicity.days))}</Cited> },
    validity && {
      term: m.validity,
      value: (
        <Cited marks={validity}>
          {t(validity.text)}
          {money?.validTo && (
            <>
              {" "}
              ({t(m.until)} <CityDate value={money.validTo} />)
            </>
          )}
        </Cited>
      ),
    },
  ];
  return (
    <Panel title={t(m.title)}>
      <Facts lines={lines} />
    </Panel>
  );
}
