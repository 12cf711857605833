import type { ReactElement } from "react";

/**
 * The mark: bound bamboo slips (策, a plan written on slips) whose binding is a running spring (源, the source).
 * @param size height and width in pixels
 */
export function Logo({ size = 32, onDark = false }: { size?: number; onDark?: boolean }): ReactElement {
  const ground = onDark ? "rgb(255 255 255 / 10%)" : "#0a3d4d";
  const gap = onDark ? "#1d4c5b" : "#0a3d4d";
  const binding = "M7 27c4.2-5.4 8.2-5.4 12 0s8.2 5.4 12 0 6.8-4.8 10-1.4";
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="11" fill={ground} />
      <g fill="none" strokeLinecap="round">
        <path d="M14 11v26M24 8v32M34 11v26" stroke="#fff" strokeWidth="4.6" />
        <path d={binding} stroke={gap} strokeWidth="8.4" />
        <path d={binding} stroke="#f0a56a" strokeWidth="3.6" />
      </g>
    </svg>
  );
}
