import { App, Button, Form, Input } from "antd";
import { useEffect, useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { showAtFields } from "../../api/form-problem.ts";
import { useCommand } from "../../api/use-command.ts";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { MoneyInput } from "../../forms/MoneyInput.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";

const m = messages({
  amount: { zh: "下达金额", en: "Amount" },
  document: { zh: "预算文号", en: "Number of the appropriating document" },
  example: { zh: "如 汀财教〔2026〕12号", en: "such as 汀财教〔2026〕12号" },
  needed: { zh: "此项必填", en: "This is needed" },
  positive: { zh: "金额须大于零", en: "The amount must be above zero" },
  submit: { zh: "下达预算", en: "Fund the budget" },
  done: { zh: "预算已下达", en: "The budget has been funded" },
});

type Filled = { amountFen: number; document: string };

/** Puts appropriated money into the budget of one scheme and year. */
export function FundBudgetForm({ scheme, year }: { scheme: string; year: number }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [allAtFields, setAllAtFields] = useState(false);
  const fund = useCommand({
    run: (input: Filled, headers) => answer(api.POST("/api/budgets", { body: { ...input, scheme, year }, headers })),
    onDone: () => {
      form.resetFields();
      void message.success(t(m.done));
    },
  });
  const problem = fund.error;
  useEffect(() => setAllAtFields(problem !== null && showAtFields(form, problem, language)), [form, problem, language]);
  return (
    <Form<Filled> form={form} name={`budget-${scheme}`} layout="vertical" requiredMark={false} disabled={fund.isPending} onFinish={(input) => fund.mutate(input)}>
      {problem && <ProblemAlert problem={problem} hideFieldErrors={allAtFields} />}
      <Form.Item
        name="amountFen"
        label={t(m.amount)}
        rules={[{ required: true, message: t(m.needed) }, { type: "number", min: 1, message: t(m.positive) }]}
        validateTrigger="onBlur"
      >
        <MoneyInput />
      </Form.Item>
      <Form.Item name="document" label={t(m.document)} rules={[{ required: true, whitespace: true, message: t(m.needed) }]} validateTrigger="onBlur">
        <Input maxLength={200} autoComplete="off" placeholder={t(m.example)} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={fund.isPending}>
        {t(m.submit)}
      </Button>
    </Form>
  );
}
