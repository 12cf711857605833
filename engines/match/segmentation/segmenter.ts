import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { normalize } from "./normalize.ts";
import { stem } from "./stemmer.ts";
import { stopWords } from "./stop-words.ts";

/** Cuts text into the terms that are indexed and asked. */
export interface Segmenter {
  /** Terms in order, repeats and all; a long Chinese word comes with the shorter words inside it. */
  terms(text: string): string[];
  /** The same with the written form of each (lower case, before stemming). */
  words(text: string): { term: string; surface: string }[];
}

/** Longest term in UTF-8 bytes; the index's own limit is 128 and drops what is longer without a word. */
const termBytes = 120;

/** Runs of Chinese characters, decimal numbers, runs of letters and digits of other scripts. */
const runs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\d+\.\d+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const english = /^[a-z]{3,}$/;

const loaded = new Map<string, Segmenter>();

/**
 * A segmenter that knows jieba's dictionary and the domain words given besides (Chinese words that must not be split).
 * Loading takes about 0.2 s, so one is kept per word list.
 */
export function segmenter(domainWords: readonly string[] = []): Segmenter {
  const key = [...domainWords].sort().join("\n");
  let found = loaded.get(key);
  if (found === undefined) loaded.set(key, (found = load(domainWords)));
  return found;
}

function load(domainWords: readonly string[]): Segmenter {
  const jieba = Jieba.withDict(dict);
  const lines = domainWords.map((word) => `${normalize(word).replaceAll(/\s+/g, "")} 100000 n\n`);
  if (lines.length > 0) jieba.loadDict(Buffer.from(lines.join("")));
  const stems = new Map<string, string>();

  function visit(text: string, take: (term: string, surface: string) => void): void {
    for (const [run] of normalize(text).matchAll(runs)) {
      if (han.test(run)) {
        for (const word of jieba.cutForSearch(run, true)) if (!stopWords.has(word)) take(shorten(word), word);
      } else if (!stopWords.has(run)) {
        take(shorten(english.test(run) ? stemOf(run) : run), run);
      }
    }
  }

  function stemOf(word: string): string {
    let found = stems.get(word);
    if (found === undefined) {
      if (stems.size > 200_000) stems.clear();
      stems.set(word, (found = stem(word)));
    }
    return found;
  }

  return {
    terms(text) {
      const out: string[] = [];
      visit(text, (term) => out.push(term));
      return out;
    },
    words(text) {
      const out: { term: string; surface: string }[] = [];
      visit(text, (term, surface) => out.push({ term, surface }));
      return out;
    },
  };
}

function shorten(term: string): string {
  if (term.length * 3 <= termBytes) return term;
  let bytes = 0;
  let out = "";
  for (const char of term) {
    bytes += Buffer.byteLength(char);
    if (bytes > termBytes) return out;
    out += char;
  }
  return out;
}
