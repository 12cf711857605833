import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Document } from "../document.ts";
import type { IndexSchema } from "../schema.ts";

/** A question of a test collection; ids under `exclude` are left out of its result. */
export interface Question {
  id: string;
  text: string;
  exclude?: string[] | undefined;
}

/** A test collection: documents, questions, and which documents answer which question, and how well. */
export interface Collection {
  documents: () => AsyncGenerator<Document>;
  questions: Question[];
  /** By question: relevance (1 and above) by document. */
  relevant: Map<string, Map<string, number>>;
}

/** Collections have titles and texts; the title counts twice. */
export const collectionSchema: IndexSchema = { fields: { title: { weight: 2 }, text: { weight: 1 } }, attributes: {} };

const corpusLine = z.object({ id: z.string(), title: z.string().optional(), text: z.string() });
const questionLine = z.object({ id: z.string(), text: z.string(), exclude: z.array(z.string()).optional() });

/** Opens a folder with corpus.jsonl (or a file that holds the path of one elsewhere), queries.jsonl and qrels.tsv. */
export async function openCollection(folder: string): Promise<Collection> {
  const questions: Question[] = [];
  for await (const line of linesOf(join(folder, "queries.jsonl"))) questions.push(questionLine.parse(JSON.parse(line)));
  const relevant = new Map<string, Map<string, number>>();
  for await (const line of linesOf(join(folder, "qrels.tsv"))) {
    const [question = "", document = "", grade = "1"] = line.split("\t");
    const grades = relevant.get(question) ?? new Map<string, number>();
    if (Number(grade) > 0) grades.set(document, Number(grade));
    relevant.set(question, grades);
  }
  const corpus = await corpusPath(folder);
  return { documents: () => documentsIn(corpus), questions, relevant };
}

async function* documentsIn(path: string): AsyncGenerator<Document> {
  for await (const line of linesOf(path)) {
    const { id, title = "", text } = corpusLine.parse(JSON.parse(line));
    yield { id, kind: "document", fields: { title, text }, attrs: {} };
  }
}

/** Some collections share a corpus: the file then holds only where it is. */
async function corpusPath(folder: string): Promise<string> {
  const path = join(folder, "corpus.jsonl");
  const elsewhere = (await readFile(path, "utf8")).slice(0, 1000).trim();
  if (elsewhere.startsWith("{") || elsewhere.includes("\n")) return path;
  const shared = resolve(folder, elsewhere);
  return existsSync(shared) ? shared : path;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) if (line !== "") yield line;
}
