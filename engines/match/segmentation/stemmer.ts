/**
 * Porter's suffix stripping (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980):
 * brings the forms of an English word together. Takes and gives lower case a to z.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  let w = plural(word);
  w = pastAndProgressive(w);
  if (w.endsWith("y") && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaceLongest(w, doubleSuffixes, 0);
  w = replaceLongest(w, fullSuffixes, 0);
  w = dropLastSuffix(w);
  return tidy(w);
}

const doubleSuffixes: readonly [string, string][] = [
  ["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"], ["abli", "able"],
  ["alli", "al"], ["entli", "ent"], ["eli", "e"], ["ousli", "ous"], ["ization", "ize"], ["ation", "ate"], ["ator", "ate"],
  ["alism", "al"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"], ["aliti", "al"], ["iviti", "ive"], ["biliti", "ble"],
];
const fullSuffixes: readonly [string, string][] = [
  ["icate", "ic"], ["ative", ""], ["alize", "al"], ["iciti", "ic"], ["ical", "ic"], ["ful", ""], ["ness", ""],
];
const lastSuffixes = [
  "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
];

function isConsonant(w: string, i: number): boolean {
  const c = w[i];
  if (c === undefined || "aeiou".includes(c)) return false;
  return c !== "y" || i === 0 || !isConsonant(w, i - 1);
}

function hasVowel(w: string): boolean {
  for (let i = 0; i < w.length; i += 1) if (!isConsonant(w, i)) return true;
  return false;
}

/** How many times a vowel run is followed by a consonant run. */
function measure(w: string): number {
  let count = 0;
  let afterVowel = false;
  for (let i = 0; i < w.length; i += 1) {
    const consonant = isConsonant(w, i);
    if (consonant && afterVowel) count += 1;
    afterVowel = !consonant;
  }
  return count;
}

function endsDouble(w: string): boolean {
  return w.length > 1 && w.at(-1) === w.at(-2) && isConsonant(w, w.length - 1);
}

function endsShort(w: string): boolean {
  const n = w.length;
  return n > 2 && isConsonant(w, n - 3) && !isConsonant(w, n - 2) && isConsonant(w, n - 1) && !"wxy".includes(w[n - 1] ?? "");
}

function plural(w: string): string {
  if (w.endsWith("sses") || w.endsWith("ies")) return w.slice(0, -2);
  return w.endsWith("s") && !w.endsWith("ss") ? w.slice(0, -1) : w;
}

function pastAndProgressive(w: string): string {
  if (w.endsWith("eed")) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w;
  const root = w.endsWith("ed") ? w.slice(0, -2) : w.endsWith("ing") ? w.slice(0, -3) : undefined;
  if (root === undefined || !hasVowel(root)) return w;
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`;
  if (endsDouble(root) && !/[lsz]$/.test(root)) return root.slice(0, -1);
  return measure(root) === 1 && endsShort(root) ? `${root}e` : root;
}

function replaceLongest(w: string, table: readonly [string, string][], above: number): string {
  for (const [suffix, other] of table) {
    if (!w.endsWith(suffix)) continue;
    const root = w.slice(0, -suffix.length);
    return measure(root) > above ? root + other : w;
  }
  return w;
}

function dropLastSuffix(w: string): string {
  const suffix = lastSuffixes.find((s) => w.endsWith(s));
  if (suffix === undefined) return w;
  const root = w.slice(0, -suffix.length);
  if (measure(root) < 2 || (suffix === "ion" && !/[st]$/.test(root))) return w;
  return root;
}

function tidy(w: string): string {
  let out = w;
  if (out.endsWith("e")) {
    const root = out.slice(0, -1);
    const m = measure(root);
    if (m > 1 || (m === 1 && !endsShort(root))) out = root;
  }
  return out.endsWith("ll") && measure(out) > 1 ? out.slice(0, -1) : out;
}
