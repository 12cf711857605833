import { DeleteOutlined, FileDoneOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { ApiProblem } from "../api/problem.ts";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { Upload, UploadedFile } from "./field.ts";
import { FilePicker } from "./FilePicker.tsx";
import styles from "./FileInput.module.css";

const m = messages({
  choose: { zh: "选择文件", en: "Choose a file" },
  replace: { zh: "更换文件", en: "Replace" },
  remove: (name: string): Text => ({ zh: `移除 ${name}`, en: `Remove ${name}` }),
  uploading: { zh: "正在上传", en: "Uploading" },
  failed: { zh: "上传失败，请重试", en: "The upload failed, please try again" },
});

interface FileInputProps {
  id?: string;
  value?: UploadedFile | null;
  onChange?: (file: UploadedFile | null) => void;
  upload: Upload;
  /** Media types and endings that are taken. */
  accept?: string;
  disabled?: boolean;
}

/** One file, uploaded as soon as it is chosen; the form keeps its id. */
export function FileInput({ id, value, onChange, upload, accept = ".pdf,.jpg,.jpeg,.png", disabled = false }: FileInputProps): ReactElement {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Text | null>(null);

  async function take(file: File): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      onChange?.(await upload(file));
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.title : m.failed);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={styles.row}>
      <FilePicker
        id={id}
        label={t(busy ? m.uploading : value ? m.replace : m.choose)}
        accept={accept}
        disabled={disabled || busy}
        onFile={(file) => void take(file)}
      />
      {value && (
        <span className={styles.file}>
          <FileDoneOutlined aria-hidden="true" /> {value.name}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t(m.remove(value.name))}
            disabled={disabled}
            onClick={() => onChange?.(null)}
          />
        </span>
      )}
      <span role="status" className={styles.problem}>
        {problem && t(problem)}
      </span>
    </div>
  );
}
