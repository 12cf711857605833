import { Button, Input } from "antd";
import { useId, useState, type ReactElement } from "react";
import { FilePicker } from "../../forms/FilePicker.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./ReceiptForm.module.css";

const m = messages({
  paste: { zh: "粘贴回执内容（JSON），或选择回执文件", en: "Paste the receipt (JSON), or choose its file" },
  file: { zh: "选择回执文件", en: "Choose its file" },
  check: { zh: "核验", en: "Check" },
  notJson: { zh: "这不是一份回执：内容不是 JSON。请粘贴完整的回执。", en: "This is not a receipt: it is not JSON. Paste the whole receipt." },
});

interface ReceiptFormProps {
  pending: boolean;
  onCheck: (receipt: unknown) => void;
}

export function ReceiptForm({ pending, onCheck }: ReceiptFormProps): ReactElement {
  const t = useText();
  const id = useId();
  const [text, setText] = useState("");
  const [unreadable, setUnreadable] = useState(false);

  function check(receipt: string): void {
    try {
      onCheck(JSON.parse(receipt));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        check(text);
      }}
    >
      <label htmlFor={id}>{t(m.paste)}</label>
      <Input.TextArea
        id={id}
        className="mono"
        autoSize={{ minRows: 6, maxRows: 16 }}
        spellCheck={false}
        value={text}
        status={unreadable ? "error" : ""}
        aria-describedby={`${id}-note`}
        onChange={(event) => setText(event.target.value)}
      />
      <span id={`${id}-note`} role="alert" className={styles.note}>
        {unreadable && t(m.notJson)}
      </span>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={pending} disabled={text.trim() === ""}>
          {t(m.check)}
        </Button>
        <FilePicker
          label={t(m.file)}
          accept=".json,application/json"
          onFile={(file) =>
            void (async () => {
              const content = await file.text();
              setText(content);
              check(content);
            })()
          }
        />
      </div>
    </form>
  );
}
