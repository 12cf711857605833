import type { Text } from "#kernel/text.ts";
import { compare, exactText, type Rational } from "../numbers/rational.ts";
import type { Band, Edge } from "./table.ts";

export interface BandFault {
  /** Index of the band in the file at which the fault is reported. */
  index: number;
  code: "band_gap" | "band_overlap" | "band_empty";
  reason: Text;
}

/** Bands must cover every number exactly once: no gap, no overlap, none empty. */
export function checkBands(bands: readonly Band[]): BandFault[] {
  const faults: BandFault[] = [];
  const ordered = bands.map((band, index) => ({ band, index })).sort((a, b) => compareStart(a.band.from, b.band.from));
  ordered.forEach(({ band, index }) => {
    if (isEmpty(band)) faults.push({ index, code: "band_empty", reason: { zh: "此档没有任何数能落入", en: "no number falls into this band" } });
  });
  if (faults.length > 0) return faults;
  ordered.forEach(({ band, index }, position) => {
    const next = ordered[position + 1];
    if (position === 0 && band.from) faults.push(gap(index, { zh: `低于 ${exactText(band.from.value)} 的数没有档`, en: `numbers below ${exactText(band.from.value)} have no band` }));
    if (!next) {
      if (band.to) faults.push(gap(index, { zh: `高于 ${exactText(band.to.value)} 的数没有档`, en: `numbers above ${exactText(band.to.value)} have no band` }));
      return;
    }
    const meeting = meet(band.to, next.band.from);
    if (meeting === "meet") return;
    const at = next.band.from ? exactText(next.band.from.value) : "-";
    faults.push(
      meeting === "gap"
        ? gap(next.index, { zh: `${band.to ? exactText(band.to.value) : ""} 与 ${at} 之间有空档`, en: `there is a gap between ${band.to ? exactText(band.to.value) : ""} and ${at}` })
        : { index: next.index, code: "band_overlap", reason: { zh: `在 ${at} 处与另一档重叠`, en: `overlaps another band at ${at}` } },
    );
  });
  return faults;
}

function gap(index: number, reason: Text): BandFault {
  return { index, code: "band_gap", reason };
}

function meet(to: Edge | undefined, from: Edge | undefined): "meet" | "gap" | "overlap" {
  if (!to || !from) return "overlap";
  const order = compare(to.value, from.value);
  if (order !== 0) return order < 0 ? "gap" : "overlap";
  if (to.inclusive === from.inclusive) return to.inclusive ? "overlap" : "gap";
  return "meet";
}

function isEmpty(band: Band): boolean {
  if (!band.from || !band.to) return false;
  const order = compare(band.from.value, band.to.value);
  return order > 0 || (order === 0 && !(band.from.inclusive && band.to.inclusive));
}

function compareStart(a: Edge | undefined, b: Edge | undefined): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  return compare(a.value, b.value) || Number(b.inclusive) - Number(a.inclusive);
}

/** The edge two optional bounds describe; null when both are given. */
export function edge(inclusive: Rational | undefined, exclusive: Rational | undefined): Edge | undefined {
  if (inclusive) return { value: inclusive, inclusive: true };
  return exclusive && { value: exclusive, inclusive: false };
}
