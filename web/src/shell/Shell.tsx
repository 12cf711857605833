import { Outlet } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState, type ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import { DemoClock } from "./DemoClock.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { OfflineNotice } from "./OfflineNotice.tsx";
import styles from "./Shell.module.css";
import { SideNavigation } from "./SideNavigation.tsx";
import { useArrival } from "./use-arrival.ts";

const m = messages({
  skip: { zh: "跳到正文", en: "Skip to content" },
  navigation: { zh: "导航", en: "Navigation" },
});

const MAIN = "main";

/** Everything around a page: header, navigation (a drawer on phones), breadcrumbs, footer. */
export function Shell(): ReactElement {
  const t = useText();
  const [drawerOpen, setDrawerOpen] = useState(false);
  useArrival(MAIN);
  return (
    <>
      <a className={styles.skip} href={`#${MAIN}`}>
        {t(m.skip)}
      </a>
      <Header onOpenNavigation={() => setDrawerOpen(true)} />
      <div className={styles.body}>
        <div className={styles.side}>
          <SideNavigation />
        </div>
        <div className={styles.content}>
          <DemoClock />
          <OfflineNotice />
          <main id={MAIN} tabIndex={-1} className={styles.main}>
            <Breadcrumbs />
            <Outlet />
          </main>
          <Footer />
        </div>
      </div>
      <Drawer
        title={t(m.navigation)}
        placement="left"
        size={288}
        open={drawerOpen}
        onClose={() => setDrawerOpen(false)}
        styles={{ body: { padding: 0 } }}
      >
        <SideNavigation onChoose={() => setDrawerOpen(false)} />
      </Drawer>
    </>
  );
}
