import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState, type ReactElement } from "react";
import { showAtFields } from "../../api/form-problem.ts";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSignIn } from "../../session/commands.ts";
import { useMeta } from "../../session/use-session.ts";
import { LanguageSwitch } from "../../shell/LanguageSwitch.tsx";
import { OfflineNotice } from "../../shell/OfflineNotice.tsx";
import { useArrival } from "../../shell/use-arrival.ts";
import { DemoSignIns } from "./DemoSignIns.tsx";
import { SignInBanner } from "./SignInBanner.tsx";
import styles from "./SignInPage.module.css";

const m = messages({
  title: { zh: "登录", en: "Sign in" },
  login: { zh: "账号", en: "Login" },
  password: { zh: "密码", en: "Password" },
  loginNeeded: { zh: "请输入账号", en: "Enter your login" },
  passwordNeeded: { zh: "请输入密码", en: "Enter your password" },
  submit: { zh: "登录", en: "Sign in" },
  visit: { zh: "不登录，先看看公开内容", en: "Look at what is public without signing in" },
});

interface Credentials {
  login: string;
  password: string;
}

export function SignInPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const meta = useMeta();
  const { next = "/" } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const [form] = Form.useForm<Credentials>();
  const [problemAtFields, setProblemAtFields] = useState(false);
  const signIn = useSignIn(() => void navigate({ href: next, replace: true }));
  useArrival("sign-in");

  function submit(credentials: Credentials): void {
    signIn.mutate(credentials, {
      onError: (problem) => setProblemAtFields(showAtFields(form, problem, language)),
    });
  }

  return (
    <div className={styles.page}>
      <SignInBanner />
      <div className={styles.side}>
        <div className={styles.corner}>
          <LanguageSwitch onLight />
        </div>
        <main id="sign-in" tabIndex={-1} className={styles.main}>
          <OfflineNotice />
          <h1 className={styles.title}>{t(m.title)}</h1>
          <ProblemAlert problem={signIn.error} hideFieldErrors={problemAtFields} />
          <Form<Credentials> form={form} layout="vertical" size="large" requiredMark={false} onFinish={submit} disabled={signIn.isPending}>
            <Form.Item name="login" label={t(m.login)} rules={[{ required: true, message: t(m.loginNeeded) }]}>
              <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Form.Item name="password" label={t(m.password)} rules={[{ required: true, message: t(m.passwordNeeded) }]}>
              <Input.Password autoComplete="current-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
              {t(m.submit)}
            </Button>
          </Form>
          <p className={styles.visit}>
            <Link to="/">{t(m.visit)}</Link>
          </p>
          {meta?.demo && meta.signIns && (
            <DemoSignIns
              signIns={meta.signIns}
              busy={signIn.isPending}
              onChoose={(credentials) => {
                form.setFieldsValue(credentials);
                submit(credentials);
              }}
            />
          )}
        </main>
      </div>
    </div>
  );
}
