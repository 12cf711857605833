import { create } from "qrcode";
import { useMemo, type ReactElement } from "react";

/** Drawn as SVG paths in the page: no image, no data URL, sharp in print. @param label what scanning it opens */
export function QrCode({ value, label, size = 120 }: { value: string; label: string; size?: number }): ReactElement {
  const { side, path } = useMemo(() => {
    const { modules } = create(value, { errorCorrectionLevel: "M" });
    let dots = "";
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        if (modules.get(row, column)) dots += `M${column} ${row}h1v1h-1z`;
      }
    }
    return { side: modules.size, path: dots };
  }, [value]);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`-2 -2 ${side + 4} ${side + 4}`} shapeRendering="crispEdges">
      <rect x={-2} y={-2} width={side + 4} height={side + 4} fill="#fff" />
      <path d={path} fill="#0a2530" />
    </svg>
  );
}
