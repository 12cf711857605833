import { DisconnectOutlined } from "@ant-design/icons";
import { useSyncExternalStore, type ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./Notice.module.css";

const m = messages({
  offline: {
    zh: "网络已断开。页面内容可能不是最新；恢复连接后会自动更新。",
    en: "You are offline. What you see may be out of date; it refreshes when the connection returns.",
  },
});

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export function OfflineNotice(): ReactElement {
  const t = useText();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <div className={styles.offline}>
          <DisconnectOutlined /> {t(m.offline)}
        </div>
      )}
    </div>
  );
}
