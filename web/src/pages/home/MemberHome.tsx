import type { ReactElement } from "react";
import { CityDate } from "../../components/DateTime.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { membershipName, roleNames } from "../../session/roles.ts";
import type { Membership, Session } from "../../session/session.ts";
import { useMeta } from "../../session/use-session.ts";
import { ActionCards } from "./ActionCards.tsx";
import { actionsFor } from "./actions.ts";
import styles from "./MemberHome.module.css";

const m = messages({
  hello: (name: string): Text => ({ zh: `${name}，您好`, en: `Welcome, ${name}` }),
  next: { zh: "下一步", en: "What to do next" },
  open: { zh: "公开服务", en: "Open to all" },
});

interface MemberHomeProps {
  session: Session;
  membership: Membership;
}

export function MemberHome({ session, membership }: MemberHomeProps): ReactElement {
  const t = useText();
  const meta = useMeta();
  const actions = actionsFor(membership.role);
  const open = actionsFor("visitor").filter((action) => !actions.includes(action));
  return (
    <>
      <PageTitle
        lead={
          <>
            {t(roleNames[membership.role])} · {t(membershipName(membership))}
            {meta && (
              <>
                {" · "}
                <CityDate value={meta.now} weekday />
              </>
            )}
          </>
        }
      >
        {t(m.hello(session.user.name))}
      </PageTitle>
      {actions.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t(m.next)}</h2>
          <ActionCards actions={actions} />
        </section>
      )}
      <section className={styles.section}>
        <h2 className={styles.heading}>{t(m.open)}</h2>
        <ActionCards actions={open} />
      </section>
    </>
  );
}
