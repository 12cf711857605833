import { Alert, Button, Space } from "antd";
import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import type { Answers, FormSection } from "../../forms/field.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./DraftConflictAlert.module.css";
import type { DraftConflict } from "./use-draft.ts";

const m = messages({
  title: { zh: "表单已在别处修改", en: "The form was changed elsewhere" },
  what: { zh: "另一页面或设备保存了更新的内容，保存时间：", en: "Another page or device has saved newer content, at " },
  differ: { zh: "以下各项两处不同：", en: "These answers differ:" },
  mine: { zh: "保留我的内容", en: "Keep mine" },
  theirs: { zh: "采用别处的内容", en: "Take the other" },
});

interface DraftConflictAlertProps {
  conflict: DraftConflict;
  sections: readonly FormSection[];
  mine: Answers;
  onKeepMine: () => void;
  onTakeOther: () => void;
}

/** Two devices typed in the same form: nothing is overwritten until the applicant has chosen. */
export function DraftConflictAlert({ conflict, sections, mine, onKeepMine, onTakeOther }: DraftConflictAlertProps): ReactElement {
  const t = useText();
  const differing = sections
    .flatMap((section) => section.fields)
    .filter((field) => JSON.stringify(mine[field.id] ?? null) !== JSON.stringify(conflict.values[field.id] ?? null));
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t(m.title)}
      description={
        <div className={styles.body}>
          <p>
            {t(m.what)}
            <DateTime value={conflict.savedAt} />
          </p>
          {differing.length > 0 && (
            <p>
              {t(m.differ)}
              {differing.map((field) => t(field.label)).join(t({ zh: "、", en: ", " }))}
            </p>
          )}
          <Space wrap>
            <Button type="primary" onClick={onKeepMine}>
              {t(m.mine)}
            </Button>
            <Button onClick={onTakeOther}>{t(m.theirs)}</Button>
          </Space>
        </div>
      }
    />
  );
}
