import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Tag } from "antd";
import type { ReactElement } from "react";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { ApplyButton } from "../cases/ApplyButton.tsx";
import { categoryName } from "./categories.ts";
import { CitedList, CitedSource } from "./CitedList.tsx";
import { FlowWay } from "./FlowWay.tsx";
import { programmeQuery } from "./programme-query.ts";
import { ProgrammeTerms } from "./ProgrammeTerms.tsx";

const m = messages({
  compass: { zh: "看看本单位是否符合", en: "See whether you meet it" },
  conditions: { zh: "申请条件", en: "Conditions" },
  flow: { zh: "办理流程", en: "How it goes" },
  materials: { zh: "材料", en: "Papers" },
  required: { zh: "必须", en: "required" },
  optional: { zh: "非必须", en: "optional" },
  duties: { zh: "义务", en: "Duties" },
  sources: { zh: "依据", en: "Documents" },
});

export function ProgrammePage(): ReactElement {
  const t = useText();
  const { id } = useParams({ from: "/shell/programmes/$id" });
  const { membership, may } = useSession();
  const { data, error, isPending, refetch } = useQuery(programmeQuery(id));
  if (error) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <PageLoading />;
  const { conditions, materials, duties, sources, flow } = data;
  return (
    <div className="stack">
      <PageTitle
        lead={t(data.summary)}
        aside={<Tag>{t(categoryName(data.category))}</Tag>}
        actions={
          membership?.subject &&
          may("compass.read") && (
            <Link to="/compass/$programme" params={{ programme: id }}>
              {t(m.compass)}
            </Link>
          )
        }
      >
        {t(data.name)}
      </PageTitle>
      {data.open && <ApplyButton programmeId={id} />}
      <ProgrammeTerms programme={data} />
      {flow && (
        <Panel title={t(m.flow)}>
          <FlowWay flow={flow} />
        </Panel>
      )}
      {conditions.length > 0 && (
        <Panel title={t(m.conditions)}>
          <CitedList items={conditions} />
        </Panel>
      )}
      {materials.length > 0 && (
        <Panel title={t(m.materials)}>
          <CitedList items={materials.map((paper) => ({ ...paper, aside: paper.required ? m.required : m.optional }))} />
        </Panel>
      )}
      {duties.length > 0 && (
        <Panel title={t(m.duties)}>
          <CitedList items={duties} />
        </Panel>
      )}
      {sources.length > 0 && (
        <Panel title={t(m.sources)}>
          <ul>
            {sources.map((source) => (
              <li key={source.document}>
                <CitedSource source={source} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
