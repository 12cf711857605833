import { CompassOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";

const m = messages({
  title: { zh: "没有这一页", en: "There is no such page" },
  empty: { zh: "地址可能已变更，或输入有误", en: "The address may have changed, or may be mistyped" },
  hint: { zh: "可从首页或左侧导航重新找到它。", en: "Find it again from the home page or the navigation." },
  home: { zh: "回到首页", en: "Go to the home page" },
});

export function NotFoundPage(): ReactElement {
  const t = useText();
  return (
    <>
      <PageTitle>{t(m.title)}</PageTitle>
      <EmptyState icon={<CompassOutlined />} title={m.empty} hint={m.hint} action={<Link to="/">{t(m.home)}</Link>} />
    </>
  );
}
