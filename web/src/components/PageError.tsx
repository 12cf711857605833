import { Button } from "antd";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { ProblemAlert } from "./ProblemAlert.tsx";

const m = messages({
  title: { zh: "这一页没能打开", en: "This page could not be opened" },
  retry: { zh: "重试", en: "Try again" },
});

/** Stands where a page would have stood. @param onRetry reads the page anew */
export function PageError({ problem, onRetry }: { problem: Error; onRetry?: () => void }): ReactElement {
  const t = useText();
  return (
    <section>
      <h1 style={{ fontSize: 22, marginBottom: 16 }}>{t(m.title)}</h1>
      <ProblemAlert problem={problem} action={onRetry && <Button onClick={onRetry}>{t(m.retry)}</Button>} />
    </section>
  );
}
