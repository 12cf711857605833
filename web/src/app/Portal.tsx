import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useState, type ReactElement } from "react";
import { useLanguage } from "../language/language-store.ts";
import { sessionQuery } from "../session/session.ts";
import { createQueryClient } from "./query-client.ts";
import { createPortalRouter } from "./router.tsx";
import { theme } from "./theme.ts";

function createPortal() {
  const queries = createQueryClient(() => {
    queries.setQueryData(sessionQuery.queryKey, null);
    void router.invalidate();
  });
  const router = createPortalRouter(queries);
  return { queries, router };
}

export function Portal(): ReactElement {
  const [{ queries, router }] = useState(createPortal);
  const language = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === "zh" ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
