import { CheckCircleOutlined, CloudSyncOutlined, EditOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import type { ComponentType, ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./SaveIndicator.module.css";
import type { SaveState } from "./use-autosave.ts";

const m = messages({
  untouched: { zh: "填写内容随时自动保存", en: "What you type is saved by itself" },
  unsaved: { zh: "有未保存的修改", en: "Not saved yet" },
  saving: { zh: "正在保存…", en: "Saving…" },
  saved: { zh: "已保存", en: "Saved" },
  failed: { zh: "没有保存上", en: "Not saved" },
});

const icons: Record<SaveState, ComponentType> = {
  untouched: CheckCircleOutlined,
  unsaved: EditOutlined,
  saving: CloudSyncOutlined,
  saved: CheckCircleOutlined,
  failed: ExclamationCircleOutlined,
};

/** Tells whether the draft stands on the server. @param why the server's reason after a failure */
export function SaveIndicator({ state, why }: { state: SaveState; why?: Text | undefined }): ReactElement {
  const t = useText();
  const Icon = icons[state];
  return (
    <span role="status" className={state === "failed" ? styles.failed : state === "saved" ? styles.saved : styles.plain}>
      <span aria-hidden="true">
        <Icon />
      </span>{" "}
      {t(m[state])}
      {state === "failed" && why && <>（{t(why)}）</>}
    </span>
  );
}
