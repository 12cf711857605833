import { compose } from "./answer/compose.ts";
import { type Change, checkDocument, checkId, type Document } from "./document.ts";
import { clockOf, type IndexOptions, type Settings, settingsOf } from "./options.ts";
import { noSuchDocument, readOnly } from "./problems.ts";
import { IndexReader } from "./reader/index-reader.ts";
import type { View } from "./reader/view.ts";
import { ViewSource } from "./reader/view-source.ts";
import { likeness } from "./ranking/likeness.ts";
import type { IndexStatus, RebuildOptions, SearchAnswer, SearchIndex, SearchRequest } from "./search-index.ts";
import { type Segmenter, segmenter } from "./segmentation/segmenter.ts";
import { ChildWriter } from "./writer/child-writer.ts";
import { IndexWriter } from "./writer/index-writer.ts";
import type { Writing } from "./writer/protocol.ts";
import { pump } from "./writer/pump.ts";

/** The index in a folder, with what only this implementation offers. */
export class FolderIndex implements SearchIndex {
  private readonly settings: Settings;
  private readonly reader: IndexReader;
  private readonly writer: Writing | undefined;
  private readonly cut: Segmenter;
  /** The last count, good until something changes. */
  private counted: { view: View; logEnd: number; value: number } | undefined;

  constructor(settings: Settings, reader: IndexReader, writer: Writing | undefined) {
    this.settings = settings;
    this.reader = reader;
    this.writer = writer;
    this.cut = segmenter(settings.dictionary);
  }

  async upsert(docs: readonly Document[]): Promise<void> {
    await this.apply(docs.map((doc) => ({ op: "upsert", id: doc.id, doc })));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.apply(ids.map((id) => ({ op: "delete", id })));
  }

  async apply(changes: readonly Change[], checkpoint?: string): Promise<void> {
    for (const change of changes) {
      if (change.op === "upsert") checkDocument(this.settings.schema, change.doc);
      else checkId(change.id);
    }
    await this.writing().apply(changes, checkpoint);
    await this.reader.refresh();
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return compose(this.settings.schema, this.cut, new ViewSource(this.reader.view()), request);
  }

  async moreLikeThis(id: string, request: Omit<SearchRequest, "text" | "terms"> = {}): Promise<SearchAnswer> {
    const doc = await this.get(id);
    if (doc === undefined) throw noSuchDocument(id);
    const source = new ViewSource(this.reader.view());
    const terms = likeness(this.settings.schema, this.cut, doc, source);
    return compose(this.settings.schema, this.cut, source, { ...request, terms, exclude: [...(request.exclude ?? []), id] });
  }

  async get(id: string): Promise<Document | undefined> {
    checkId(id);
    const { fresh, sealed } = this.reader.view();
    if (fresh.shadows.has(id)) return fresh.get(id);
    return (await sealed?.get(id))?.doc;
  }

  async count(): Promise<number> {
    const view = this.reader.view();
    const { fresh, sealed, logEnd } = view;
    const { view: countedIn, logEnd: at, value } = this.counted ?? {};
    if (countedIn === view && at === logEnd && value !== undefined) return value;
    const documents = ((await sealed?.count([], [...fresh.shadows])) ?? 0) + fresh.documents;
    if (view.logEnd === logEnd) this.counted = { view, logEnd, value: documents };
    return documents;
  }

  async checkpoint(): Promise<string | undefined> {
    return this.reader.view().checkpoint;
  }

  async status(): Promise<IndexStatus> {
    const reason = this.reader.reason();
    if (reason !== undefined) return { state: "needs_rebuild", reason, documents: 0, fresh: 0, generation: 0 };
    const { fresh, manifest, checkpoint } = this.reader.view();
    return {
      state: "ready",
      documents: await this.count(),
      fresh: fresh.shadows.size,
      generation: manifest?.generation ?? 0,
      ...(checkpoint === undefined ? {} : { checkpoint }),
    };
  }

  async rebuild(docs: AsyncIterable<Document> | Iterable<Document>, options: RebuildOptions = {}): Promise<{ documents: number }> {
    await pump(this.settings.schema, this.writing(), docs, options);
    await this.reader.refresh();
    return { documents: await this.count() };
  }

  /** Moves changes into the sealed part now; happens by itself in quiet moments. */
  async fold(): Promise<void> {
    await this.writing().fold();
    await this.reader.refresh();
  }

  /** Sees what other processes wrote, now rather than within a second. */
  async refresh(): Promise<void> {
    await this.reader.refresh();
  }

  /** The writer process's number while it runs; for watching and for tests. */
  get writerPid(): number | undefined {
    return this.writer instanceof ChildWriter ? this.writer.pid : undefined;
  }

  private writing(): Writing {
    if (this.writer === undefined) throw readOnly();
    return this.writer;
  }

  async close(): Promise<void> {
    await this.reader.close();
    await this.writer?.close();
  }
}

/** Opens (or makes) the index in a folder. A damaged one opens too: its status says so, and a rebuild repairs it. */
export async function openSearchIndex(options: IndexOptions): Promise<FolderIndex> {
  const settings = settingsOf(options);
  const writer = await openWriter(settings, options);
  const reader = new IndexReader(settings);
  await reader.start();
  return new FolderIndex(settings, reader, writer);
}

async function openWriter(settings: Settings, options: IndexOptions): Promise<Writing | undefined> {
  const { writer = "child" } = options;
  if (writer === "none") return undefined;
  if (writer === "here") return IndexWriter.open(settings, clockOf(options));
  const child = new ChildWriter(settings);
  await child.warmUp();
  return child;
}
