import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { usePlace } from "./place.ts";

const m = messages({ brand: { zh: "策源", en: "Ceyuan" } });

/** Arriving at a page names the window after it and moves the keyboard to its content, as a full page load would. */
export function useArrival(mainId: string): void {
  const t = useText();
  const place = usePlace();
  const { pathname } = useLocation();
  const arrivedAt = useRef(pathname);

  useEffect(() => {
    document.title = place && !place.home ? `${t(place.title)} · ${t(m.brand)}` : t(m.brand);
  }, [place, t]);

  useEffect(() => {
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    document.getElementById(mainId)?.focus({ preventScroll: true });
  }, [pathname, mainId]);
}
