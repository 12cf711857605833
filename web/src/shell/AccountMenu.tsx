import { CheckOutlined, DownOutlined, LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { App, Dropdown, type MenuProps } from "antd";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { useSignOut, useSwitchMembership } from "../session/commands.ts";
import { membershipName, roleNames } from "../session/roles.ts";
import type { Membership, Session } from "../session/session.ts";
import styles from "./AccountMenu.module.css";
import button from "./HeaderButton.module.css";

const m = messages({
  account: { zh: "账户与身份", en: "Account and role" },
  identities: { zh: "以何身份办理", en: "Acting as" },
  signOut: { zh: "退出登录", en: "Sign out" },
  switched: (name: string): Text => ({ zh: `已切换到：${name}`, en: `Now acting for ${name}` }),
});

interface AccountMenuProps {
  session: Session;
  membership: Membership | undefined;
}

/** Who is signed in and for whom they act; switches between memberships and signs out. */
export function AccountMenu({ session, membership }: AccountMenuProps): ReactElement {
  const t = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const switchTo = useSwitchMembership(() => void navigate({ to: "/" }));

  const choose: NonNullable<MenuProps["onClick"]> = ({ key }) => {
    if (key === "sign-out") return signOut.mutate();
    const chosen = session.memberships.find(({ id }) => id === key);
    if (!chosen || key === session.active) return;
    switchTo.mutate(key, {
      onSuccess: () => void message.success(t(m.switched(t(membershipName(chosen))))),
      onError: (problem) => void message.error(t(problem.title)),
    });
  };

  const items: NonNullable<MenuProps["items"]> = [
    {
      type: "group",
      key: "identities",
      label: t(m.identities),
      children: session.memberships.map((each) => ({
        key: each.id,
        icon: each.id === session.active ? <CheckOutlined /> : <span className={styles.noIcon} />,
        label: (
          <>
            <span className={styles.name}>{t(membershipName(each))}</span>
            <span className={styles.role}>{t(roleNames[each.role])}</span>
          </>
        ),
      })),
    },
    { type: "divider" },
    { key: "sign-out", icon: <LogoutOutlined />, label: t(m.signOut) },
  ];

  return (
    <Dropdown menu={{ items, onClick: choose }} trigger={["click"]} placement="bottomRight">
      <button type="button" className={button.button} aria-haspopup="menu">
        <UserOutlined aria-hidden="true" />
        <span className={styles.who}>
          <span className="visually-hidden">{t(m.account)}</span>
          <span className={styles.user}>{session.user.name}</span>
          {membership && (
            <span className={styles.acting}>
              {t(roleNames[membership.role])} · {t(membershipName(membership))}
            </span>
          )}
        </span>
        <DownOutlined aria-hidden="true" className={styles.arrow} />
      </button>
    </Dropdown>
  );
}
