import { Checkbox, Input, InputNumber, Radio, Select } from "antd";
import type { ReactElement } from "react";
import { useText } from "../language/use-text.ts";
import type { FormField, Upload } from "./field.ts";
import { FileInput } from "./FileInput.tsx";
import { MoneyInput } from "./MoneyInput.tsx";

interface FieldControlProps {
  field: FormField;
  upload: Upload;
  disabled?: boolean;
  /** Given by the form item around it. */
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

/** The control for a kind of question; value and change come from the form item around it. */
export function FieldControl({ field, upload, ...item }: FieldControlProps): ReactElement {
  const t = useText();
  const options = field.options?.map(({ value, label }) => ({ value, label: t(label) })) ?? [];
  // The form item hands over a value of the field's own kind.
  const given = item as never;
  switch (field.kind) {
    case "text":
      return <Input {...(given as object)} maxLength={field.maxLength ?? 200} />;
    case "longText":
      return <Input.TextArea {...(given as object)} autoSize={{ minRows: 4, maxRows: 14 }} maxLength={field.maxLength ?? 4000} showCount />;
    case "number":
      return (
        <InputNumber
          {...(given as object)}
          controls={false}
          style={{ width: 220, maxWidth: "100%" }}
          suffix={field.unit && t(field.unit)}
          {...(field.min !== undefined && { min: field.min })}
          {...(field.max !== undefined && { max: field.max })}
        />
      );
    case "money":
      return <MoneyInput {...(given as object)} />;
    case "date":
      return <Input {...(given as object)} type="date" style={{ width: 220, maxWidth: "100%" }} />;
    case "choice":
      return options.length <= 5 ? <Radio.Group {...(given as object)} options={options} /> : <Select {...(given as object)} options={options} showSearch={{ optionFilterProp: "label" }} />;
    case "choices":
      return options.length <= 8 ? <Checkbox.Group {...(given as object)} options={options} /> : <Select {...(given as object)} mode="multiple" options={options} />;
    case "file":
      return <FileInput {...(given as object)} upload={upload} />;
    case "confirm":
      return <ConfirmBox {...item} label={t(field.label)} />;
  }
}

function ConfirmBox({ id, value, onChange, disabled, label }: Omit<FieldControlProps, "field" | "upload"> & { label: string }): ReactElement {
  return (
    <Checkbox
      {...(id !== undefined && { id })}
      {...(disabled !== undefined && { disabled })}
      checked={value === true}
      onChange={(event) => onChange?.(event.target.checked)}
    >
      {label}
    </Checkbox>
  );
}
