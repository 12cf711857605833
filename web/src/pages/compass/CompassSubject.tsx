import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import type { ReactElement } from "react";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";

const m = messages({
  title: { zh: "政策指南针", en: "Compass" },
  lead: { zh: "输入企业的统一社会信用代码，逐项查看它符合哪些政策。", en: "Enter an enterprise's credit code to see which programmes it meets." },
  code: { zh: "统一社会信用代码", en: "Unified social credit code" },
  needed: { zh: "请输入统一社会信用代码", en: "Enter the credit code" },
  look: { zh: "查看", en: "Look" },
});

/** For those who act for no enterprise, such as officers: about whom to ask. */
export function CompassSubject(): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel>
        <Form<{ uscc: string }> layout="vertical" requiredMark={false} onFinish={({ uscc }) => void navigate({ to: "/compass", search: { uscc: uscc.trim() } })}>
          <Form.Item name="uscc" label={t(m.code)} rules={[{ required: true, message: t(m.needed) }]}>
            <Input style={{ maxWidth: 360 }} maxLength={18} spellCheck={false} autoCapitalize="characters" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t(m.look)}
          </Button>
        </Form>
      </Panel>
    </>
  );
}
