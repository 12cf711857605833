import { Button, Form } from "antd";
import type { ReactElement } from "react";
import type { ApiProblem } from "../../api/problem.ts";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import type { Upload, UploadedFile } from "../../forms/field.ts";
import { FileInput } from "../../forms/FileInput.tsx";
import { MoneyInput } from "../../forms/MoneyInput.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";

const m = messages({
  contractSum: { zh: "合同金额", en: "Contract sum" },
  contract: { zh: "服务合同", en: "Contract" },
  invoice: { zh: "发票", en: "Invoice" },
  payment: { zh: "付款凭证", en: "Proof of payment" },
  kinds: { zh: "PDF 或图片，盖章页须完整", en: "PDF or image, with the stamped page" },
  needed: { zh: "此项必填", en: "This is needed" },
  submit: { zh: "提交兑付申请", en: "Submit the claim" },
});

export interface ClaimInput {
  contractFen: number;
  contract: UploadedFile;
  invoice: UploadedFile;
  payment: UploadedFile;
}

interface ClaimFormProps {
  upload: Upload;
  pending: boolean;
  problem: ApiProblem | null;
  onSubmit: (input: ClaimInput) => void;
}

/** An agency's claim for a delivered order: the sum and its three proofs. */
export function ClaimForm({ upload, pending, problem, onSubmit }: ClaimFormProps): ReactElement {
  const t = useText();
  const required = [{ required: true, message: t(m.needed) }];
  return (
    <Form<ClaimInput> layout="vertical" onFinish={onSubmit} disabled={pending} scrollToFirstError>
      <ProblemAlert problem={problem} />
      <Form.Item name="contractFen" label={t(m.contractSum)} rules={required}>
        <MoneyInput />
      </Form.Item>
      {(["contract", "invoice", "payment"] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(m[name])} rules={required} extra={t(m.kinds)}>
          <FileInput upload={upload} />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={pending}>
        {t(m.submit)}
      </Button>
    </Form>
  );
}
