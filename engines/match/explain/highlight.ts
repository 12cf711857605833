import { normalizeWithOrigin } from "../segmentation/normalize.ts";
import type { Highlight } from "../search-index.ts";

const snippetChars = 160;
const latin = /[a-z0-9]/;

/** Marks written forms (lower case) in a text and cuts a long text to the stretch where most of them stand. */
export function highlight(text: string, surfaces: readonly string[]): Highlight {
  const ranges = findRanges(text, surfaces);
  if (text.length <= snippetChars) return { text, ranges };
  const start = bestStart(text, ranges);
  const end = wholeCharacter(text, Math.min(text.length, start + snippetChars));
  const inside = ranges.filter(([from, to]) => from >= start && to <= end);
  const [before, after] = [start > 0 ? "…" : "", end < text.length ? "…" : ""];
  return {
    text: before + text.slice(start, end) + after,
    ranges: inside.map(([from, to]) => [from - start + before.length, to - start + before.length]),
  };
}

function findRanges(text: string, surfaces: readonly string[]): [number, number][] {
  const { text: flat, origin } = normalizeWithOrigin(text);
  const found: [number, number][] = [];
  for (const surface of surfaces) {
    for (let at = flat.indexOf(surface); at >= 0; at = flat.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      if (latin.test(surface) && (latin.test(flat[at - 1] ?? "") || latin.test(flat[end] ?? ""))) continue;
      found.push([origin[at] ?? 0, origin[end] ?? text.length]);
    }
  }
  return joined(found);
}

/** Overlapping and touching ranges become one. */
function joined(ranges: [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const [from, to] of ranges.sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Where a snippet begins that holds the most marked characters; a little before its first mark. */
function bestStart(text: string, ranges: readonly [number, number][]): number {
  let best = 0;
  let most = -1;
  for (const [first] of ranges) {
    const start = Math.max(0, first - 20);
    const marked = ranges.reduce((sum, [from, to]) => sum + (from >= start && to <= start + snippetChars ? to - from : 0), 0);
    if (marked > most) [best, most] = [start, marked];
  }
  return wholeCharacter(text, Math.max(0, Math.min(best, text.length - snippetChars)));
}

/** Never between the two halves of a character outside the basic plane. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
