import { useSyncExternalStore } from "react";
import type { Language } from "./text.ts";

const KEY = "ceyuan.language";
const listeners = new Set<() => void>();

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "zh";
  } catch {
    return "zh"; // Storage may be switched off; the portal still works.
  }
}

let current: Language = stored();

function markDocument(): void {
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
}

markDocument();

export function currentLanguage(): Language {
  return current;
}

/** Switches the whole portal at once and remembers the choice on this device. */
export function setLanguage(language: Language): void {
  current = language;
  markDocument();
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // See stored().
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
