import { useSyncExternalStore } from "react";
import type { MoneyUnit } from "./money-text.ts";

const KEY = "ceyuan.moneyUnit";
const listeners = new Set<() => void>();

function stored(): MoneyUnit {
  try {
    return localStorage.getItem(KEY) === "large" ? "large" : "yuan";
  } catch {
    return "yuan"; // Storage may be switched off.
  }
}

let current: MoneyUnit = stored();

export function setMoneyUnit(unit: MoneyUnit): void {
  current = unit;
  try {
    localStorage.setItem(KEY, unit);
  } catch {
    // See stored().
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The unit in which this reader wants all amounts. */
export function useMoneyUnit(): MoneyUnit {
  return useSyncExternalStore(subscribe, () => current);
}
