import { TranslationOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { setLanguage, useLanguage } from "../language/language-store.ts";
import styles from "./HeaderButton.module.css";

/** Shows the language one would switch to, in that language, as its readers look for it. */
export function LanguageSwitch({ onLight = false }: { onLight?: boolean }): ReactElement {
  const other = useLanguage() === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className={onLight ? styles.onLight : styles.button}
      lang={other === "en" ? "en" : "zh-CN"}
      onClick={() => setLanguage(other)}
    >
      <TranslationOutlined aria-hidden="true" />
      <span>{other === "en" ? "English" : "中文"}</span>
    </button>
  );
}
