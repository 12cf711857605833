import { App } from "antd";
import type { ReactElement } from "react";
import { TransitionPanel } from "../../components/TransitionPanel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { transitionsOf } from "../cases/case-actions.ts";
import type { Case } from "../cases/case-view.ts";
import { useAdvance } from "../cases/use-advance.ts";

const m = messages({
  done: (label: Text): Text => ({ zh: `已办理：${label.zh}`, en: `Done: ${label.en}` }),
  comment: { zh: "办理意见（退回或不予通过时必填，申请人可见）", en: "Opinion (needed to send back or reject; the applicant reads it)" },
});

/** The steps that the flow offers to the officer now; each is one click and stands in the record. */
export function DeskCaseActions({ found }: { found: Case }): ReactElement | null {
  const t = useText();
  const { message } = App.useApp();
  const { may } = useSession();
  const advance = useAdvance(found.id, () => undefined);
  if (!may("window.case.advance")) return null;
  return (
    <TransitionPanel
      key={`${found.state}:${found.events.length}`}
      transitions={transitionsOf(found)}
      commentLabel={m.comment}
      pending={advance.isPending ? advance.variables.event : null}
      problem={advance.error}
      onTake={(event, comment) => {
        const label = found.actions.find((action) => action.event === event)?.label;
        advance.mutate({ event, comment }, { onSuccess: () => void (label && message.success(t(m.done(label)))) });
      }}
    />
  );
}
