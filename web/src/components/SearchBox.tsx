import { SearchOutlined } from "@ant-design/icons";
import { Button, Input, Space } from "antd";
import { useEffect, useState, type ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./SearchBox.module.css";

const m = messages({ search: { zh: "搜索", en: "Search" } });

interface SearchBoxProps {
  /** What is searched; read by screen readers and shown as placeholder. */
  label: Text;
  value: string;
  onSearch: (value: string) => void;
  large?: boolean;
  loading?: boolean;
}

/** A query that runs on Enter or by its button, so that half-typed Chinese input never searches. */
export function SearchBox({ label, value, onSearch, large = false, loading = false }: SearchBoxProps): ReactElement {
  const t = useText();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(draft.trim());
        }}
      >
        <Space.Compact block size={large ? "large" : "middle"}>
          <Input
            className={styles.input ?? ""}
            type="search"
            allowClear
            prefix={<SearchOutlined aria-hidden="true" />}
            aria-label={t(label)}
            placeholder={t(label)}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onClear={() => onSearch("")}
          />
          <Button type="primary" htmlType="submit" loading={loading}>
            {t(m.search)}
          </Button>
        </Space.Compact>
      </form>
    </search>
  );
}
