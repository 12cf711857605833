import { Checkbox, Input, InputNumber, Radio, Select } from "antd";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { FormField, Upload } from "./field.ts";
import { FileInput } from "./FileInput.tsx";
import { MoneyInput } from "./MoneyInput.tsx";

const m = messages({ yes: { zh: "是", en: "Yes" }, no: { zh: "否", en: "No" } });

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
  const given = { ...item, ...(field.fixed && { readOnly: true }) } as never;
  const bounds = { ...(field.min !== undefined && { min: field.min }), ...(field.max !== undefined && { max: field.max }) };
  const narrow = { width: 220, maxWidth: "100%" };
  switch (field.kind) {
    case "text":
      return <Input {...(given as object)} maxLength={field.maxLength ?? 200} {...(field.fixed && { variant: "filled" as const })} />;
    case "longText":
      return <Input.TextArea {...(given as object)} autoSize={{ minRows: 4, maxRows: 14 }} maxLength={field.maxLength ?? 4000} showCount />;
    case "number":
      return <InputNumber {...(given as object)} controls={false} precision={0} style={narrow} suffix={field.unit && t(field.unit)} {...bounds} />;
    case "decimal":
      return <InputNumber<string> {...(given as object)} stringMode controls={false} precision={field.decimals ?? 2} style={narrow} suffix={field.unit && t(field.unit)} />;
    case "money":
      return <MoneyInput {...(given as object)} />;
    case "date":
      return <Input {...(given as object)} type="date" style={narrow} />;
    case "choice":
      return options.length <= 5 ? <Radio.Group {...(given as object)} options={options} /> : <Select {...(given as object)} options={options} showSearch={{ optionFilterProp: "label" }} />;
    case "choices":
      return options.length <= 8 ? <Checkbox.Group {...withoutRequired(given)} options={options} /> : <Select {...(given as object)} mode="multiple" options={options} />;
    case "yesNo":
      return (
        <Radio.Group
          {...(given as object)}
          options={[
            { value: true, label: t(m.yes) },
            { value: false, label: t(m.no) },
          ]}
        />
      );
    case "file":
      return <FileInput {...(given as object)} upload={upload} />;
    case "confirm":
      return <ConfirmBox {...item} label={t(field.label)} />;
    case "rows":
      throw new Error("a table of rows is asked by RowsField");
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

/** A group of boxes may not carry `aria-required` (ARIA allows it on inputs only); the label's mark says it. */
function withoutRequired(given: object): object {
  return { ...given, "aria-required": undefined };
}
