import { FormOutlined } from "@ant-design/icons";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { useCommand } from "../../api/use-command.ts";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import styles from "./ApplyButton.module.css";

const m = messages({
  apply: { zh: "申请", en: "Apply" },
  signIn: { zh: "登录后申请", en: "Sign in to apply" },
  goOn: (number: string): Text => ({ zh: `打开办件 ${number}`, en: `Open case ${number}` }),
});

/** Begins an application and opens its form; where there is one this year already, leads to that one. */
export function ApplyButton({ programmeId }: { programmeId: string }): ReactElement | null {
  const t = useText();
  const navigate = useNavigate();
  const { session, may } = useSession();
  const open = useCommand({
    run: (body: { programmeId: string }, headers) => answer<{ id: string; number: string }>(api.POST("/api/cases", { body, headers })),
    onDone: ({ id }) => void navigate({ to: "/cases/$id", params: { id } }),
  });
  if (!session) {
    return (
      <Link to="/sign-in" search={{ next: `/programmes/${programmeId}` }} className={styles.link ?? ""}>
        {t(m.signIn)}
      </Link>
    );
  }
  if (!may("window.case.open")) return null;
  const { caseId, number } = open.error?.meta ?? {};
  return (
    <div className={styles.apply}>
      <Button type="primary" size="large" icon={<FormOutlined aria-hidden="true" />} loading={open.isPending} onClick={() => open.mutate({ programmeId })}>
        {t(m.apply)}
      </Button>
      <ProblemAlert
        problem={open.error}
        action={
          typeof caseId === "string" && (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {t(m.goOn(String(number)))}
            </Link>
          )
        }
      />
    </div>
  );
}
