import { Button, Form, Input } from "antd";
import { useEffect, useState, type ReactElement } from "react";
import { showAtFields } from "../../api/form-problem.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { Money } from "../../components/Money.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import type { Upload, UploadedFile } from "../../forms/field.ts";
import { FileInput } from "../../forms/FileInput.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Order } from "../orders/order-view.ts";
import styles from "./ClaimForm.module.css";

const m = messages({
  amount: { zh: "可兑付金额", en: "Amount to be redeemed" },
  of: { zh: "合同金额", en: "of a contract of" },
  contractFile: { zh: "服务合同", en: "Contract" },
  invoiceFile: { zh: "发票", en: "Invoice" },
  paymentFile: { zh: "付款凭证", en: "Proof of payment" },
  invoiceNumber: { zh: "发票号码", en: "Invoice number" },
  invoiceDate: { zh: "开票日期", en: "Invoice date" },
  numberRule: { zh: "8 至 24 位字母、数字或短横", en: "8 to 24 letters, digits or hyphens" },
  kinds: { zh: "PDF 或图片，盖章页须完整；三份文件不得相同", en: "PDF or image, with the stamped page; three different files" },
  needed: { zh: "此项必填", en: "This is needed" },
  submit: { zh: "提交兑付申请", en: "Submit the claim" },
});

/** What the API takes; files by their ids. */
export interface ClaimInput {
  contractFile: string;
  invoiceFile: string;
  paymentFile: string;
  invoiceNumber: string;
  invoiceDate: string;
}

const documents = ["contractFile", "invoiceFile", "paymentFile"] as const;
type Filled = { [Name in (typeof documents)[number]]: UploadedFile } & { invoiceNumber: string; invoiceDate: string };

interface ClaimFormProps {
  order: Order;
  upload: Upload;
  pending: boolean;
  problem: ApiProblem | null;
  onSubmit: (input: ClaimInput) => void;
}

/** An agency's claim for a confirmed order: the invoice and the three proofs. The amount follows from the order. */
export function ClaimForm({ order, upload, pending, problem, onSubmit }: ClaimFormProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [form] = Form.useForm<Filled>();
  const [allAtFields, setAllAtFields] = useState(false);
  useEffect(() => setAllAtFields(problem !== null && showAtFields(form, problem, language)), [form, problem, language]);
  const required = [{ required: true, message: t(m.needed) }];
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      disabled={pending}
      scrollToFirstError
      requiredMark={false}
      onFinish={({ contractFile, invoiceFile, paymentFile, ...rest }) =>
        onSubmit({ ...rest, contractFile: contractFile.id, invoiceFile: invoiceFile.id, paymentFile: paymentFile.id })
      }
    >
      <p className={styles.amount}>
        {t(m.amount)} <strong><Money fen={order.finalCoveredFen ?? order.coveredFen} /></strong>
        <span>
          {t(m.of)} <Money fen={order.finalContractSumFen ?? order.contractSumFen} />
        </span>
      </p>
      {problem && <ProblemAlert problem={problem} hideFieldErrors={allAtFields} />}
      <div className={styles.fields}>
        {documents.map((name) => (
          <Form.Item key={name} name={name} label={t(m[name])} rules={required}>
            <FileInput upload={upload} />
          </Form.Item>
        ))}
      </div>
      <p className={styles.kinds}>{t(m.kinds)}</p>
      <div className={styles.fields}>
        <Form.Item name="invoiceNumber" label={t(m.invoiceNumber)} rules={[...required, { pattern: /^[\s0-9A-Za-z-]{8,30}$/u, message: t(m.numberRule) }]} validateTrigger="onBlur">
          <Input className="mono" autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item name="invoiceDate" label={t(m.invoiceDate)} rules={required} validateTrigger="onBlur">
          <Input type="date" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={pending}>
        {t(m.submit)}
      </Button>
    </Form>
  );
}
