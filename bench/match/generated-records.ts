import { dict } from "@node-rs/jieba/dict.js";
import type { Document, IndexSchema } from "#engines/match/index.ts";

export const recordSchema: IndexSchema = {
  fields: { title: { weight: 3 }, keywords: { weight: 2 }, abstract: { weight: 1 } },
  attributes: { industry: "strings", field: "string", owner: "string", maturity: "string", year: "int", district: "string" },
};

/** Words of the segmenter's own dictionary with their frequencies in Chinese text; two characters and more. */
function realWords(): { words: string[]; upTo: Float64Array } {
  const words: string[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const line of Buffer.from(dict).toString("utf8").split("\n")) {
    const [word = "", count = "0"] = line.split(" ");
    if (word.length < 2 || Number(count) < 20) continue;
    sum += Number(count);
    words.push(word);
    sums.push(sum);
  }
  return { words, upTo: Float64Array.from(sums, (value) => value / sum) };
}

/** Records of about 110 terms, words drawn as often as in real text, topics that hang together; the same for the same seed. */
export class RecordGenerator {
  private readonly vocabulary = realWords();
  private state: number;

  constructor(seed = 1) {
    this.state = seed >>> 0;
  }

  random(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  word(): string {
    const { words, upTo } = this.vocabulary;
    const at = this.random();
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 1) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "";
  }

  record(i: number): Document {
    const topic = Array.from({ length: 12 }, () => this.word());
    const pick = (): string => (this.random() < 0.35 ? (topic[Math.floor(this.random() * topic.length)] ?? "") : this.word());
    const some = (n: number): string => Array.from({ length: n }, pick).join("");
    return {
      id: `r${i}`,
      kind: "achievement",
      lang: "zh",
      fields: { title: some(7), keywords: topic.slice(0, 4), abstract: `${some(25)}，${some(20)}。${some(20)}。` },
      attrs: {
        industry: [`i${Math.floor(this.random() * 20)}`],
        field: `f${Math.floor(this.random() * 200)}`,
        maturity: `m${Math.floor(this.random() * 4)}`,
        year: 2000 + Math.floor(this.random() * 25),
      },
    };
  }

  *records(n: number): Generator<Document> {
    for (let i = 0; i < n; i += 1) yield this.record(i);
  }
}
