import { UploadOutlined } from "@ant-design/icons";
import { useId, type ReactElement } from "react";
import styles from "./FilePicker.module.css";

interface FilePickerProps {
  id?: string | undefined;
  label: string;
  /** Media types and endings that are taken. */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that takes one file. The native control stays for the keyboard; its label is what one sees. */
export function FilePicker({ id, label, accept, disabled = false, onFile }: FilePickerProps): ReactElement {
  const ownId = useId();
  return (
    <span className={styles.picker}>
      <input
        id={id ?? ownId}
        className={styles.input}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again after a failure.
          event.target.value = "";
        }}
      />
      <label htmlFor={id ?? ownId} className={styles.button}>
        <UploadOutlined aria-hidden="true" /> {label}
      </label>
    </span>
  );
}
