import { Alert } from "antd";
import type { ReactElement, ReactNode } from "react";
import { ApiProblem } from "../api/problem.ts";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./ProblemAlert.module.css";

const m = messages({
  unexpected: { zh: "页面出错了", en: "Something went wrong on this page" },
  remedy: { zh: "怎么办：", en: "What to do: " },
  request: { zh: "请求编号", en: "Request" },
});

interface ProblemAlertProps {
  problem: Error | null | undefined;
  /** A button, such as "try again". */
  action?: ReactNode;
  /** Field errors that the form already shows at its items need not stand here again. */
  hideFieldErrors?: boolean;
}

/** What went wrong, why, and what to do now, with the number under which support finds it. */
export function ProblemAlert({ problem, action, hideFieldErrors = false }: ProblemAlertProps): ReactElement | null {
  const t = useText();
  if (!problem) return null;
  if (!(problem instanceof ApiProblem)) {
    return <Alert type="error" showIcon title={t(m.unexpected)} description={problem.message} action={action} />;
  }
  const errors = hideFieldErrors ? [] : problem.errors.filter((error) => t(error.message) !== t(problem.detail ?? ""));
  return (
    <Alert
      className={styles.alert ?? ""}
      type={problem.status >= 500 || problem.status === 0 ? "error" : "warning"}
      showIcon
      title={t(problem.title)}
      description={
        <div className={styles.body}>
          {problem.detail && <p>{t(problem.detail)}</p>}
          {errors.length > 0 && (
            <ul>
              {errors.map((error) => (
                <li key={`${error.field}:${error.message.en}`}>{t(error.message)}</li>
              ))}
            </ul>
          )}
          {problem.remedy && (
            <p>
              <strong>{t(m.remedy)}</strong>
              {t(problem.remedy)}
            </p>
          )}
          {action && <div className={styles.action}>{action}</div>}
          {problem.requestId && (
            <p className={styles.request}>
              {t(m.request)} <code>{problem.requestId}</code>
            </p>
          )}
        </div>
      }
    />
  );
}
