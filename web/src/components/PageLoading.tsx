import { Skeleton } from "antd";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";

const m = messages({ loading: { zh: "正在载入", en: "Loading" } });

export function PageLoading(): ReactElement {
  const t = useText();
  return (
    <div role="status">
      <span className="visually-hidden">{t(m.loading)}</span>
      <div aria-hidden="true">
        <Skeleton active title={{ width: "32%" }} paragraph={{ rows: 6 }} />
      </div>
    </div>
  );
}
