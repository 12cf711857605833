import { describe, expect, onTestFinished, test } from "vitest";
import type { Document } from "./document.ts";
import { PlainIndex } from "./plain/plain-index.ts";
import type { SearchAnswer, SearchIndex, SearchRequest } from "./search-index.ts";
import { exampleDocument, exampleDocuments, exampleSchema } from "./testing/generated.ts";

/** Makes an index; `settle` brings it to the state in which its scores must be exact. */
export interface Implementation {
  make: () => Promise<SearchIndex>;
  settle: (index: SearchIndex) => Promise<void>;
}

const questions: SearchRequest[] = [
  { text: "石墨电池" },
  { text: "高温合金涂层 laser welding of composite" },
  { text: "graphene batteries", filters: { kind: "achievement" } },
  { text: "智能机器人控制系统仿真优化方法，低功耗芯片", limit: 50 },
  { text: "储能 储能 储能 光伏", limit: 200 },
  { text: "催化", filters: { industry: ["新材料", "新能源"], year: { min: 2005, max: 2015 } }, facets: ["industry", "year"] },
  { text: "药物蛋白", filters: { maturity: { noneOf: ["研发"] }, year: { noneOf: [2010] } }, facets: ["kind", "maturity"] },
  { terms: [{ text: "量子", weight: 3 }, { text: "雷达" }, { text: "sensor", weight: 2 }] },
  { terms: [{ text: "氢能", weight: 0.5 }, { text: "风电", weight: 2.25 }] },
  { text: "涂层", prefer: { industry: ["新材料"], field: "石墨" }, limit: 100 },
  { filters: { field: "电池" }, limit: 100 },
  { offset: 30, limit: 10 },
  { text: "纳米薄膜", exclude: ["d00001", "d00002", "d00003"] },
];

/** What every implementation of the port must do, judged beside the plain reference. */
export function specifySearchIndex(name: string, { make, settle }: Implementation): void {
  async function filled(docs: Document[]): Promise<{ index: SearchIndex; plain: PlainIndex }> {
    const [index, plain] = [await make(), new PlainIndex(exampleSchema)];
    onTestFinished(async () => index.close());
    await index.upsert(docs);
    await plain.upsert(docs);
    return { index, plain };
  }

  describe(`${name} as a search index`, () => {
    test("ranks and scores as the formula says, counts and explains alike", async () => {
      const { index, plain } = await filled(exampleDocuments(400));
      await settle(index);
      for (const question of questions) expectAlike(await index.search(question), await plain.search(question), question);
    });

    test("stays exact after updates and deletes", async () => {
      const { index, plain } = await filled(exampleDocuments(200));
      await settle(index);
      for (const target of [index, plain]) {
        await target.upsert([3, 5, 8, 100, 101, 250, 251].map((i) => ({ ...exampleDocument(i, 9), id: exampleDocument(i).id })));
        await target.remove(["d00010", "d00011", "d00250", "no-such-id"]);
      }
      expect(await index.count()).toBe(await plain.count());
      expect((await index.search({ limit: 200 })).hits.map(({ id }) => id)).toEqual((await plain.search({ limit: 200 })).hits.map(({ id }) => id));
      await settle(index);
      for (const question of questions) expectAlike(await index.search(question), await plain.search(question), question);
    });

    test("pages never overlap and leave nothing out, even among equals", async () => {
      const docs = Array.from({ length: 700 }, (_, i): Document => ({ id: `same-${(i * 7919) % 1000}`, kind: "k", fields: { title: "同样的标题 same title" }, attrs: {} }));
      const { index } = await filled(docs);
      for (const state of ["fresh", "settled"]) {
        const seen: string[] = [];
        for (let offset = 0; offset < 700; offset += 90) seen.push(...(await index.search({ text: "标题 title", offset, limit: 90 })).hits.map(({ id }) => id));
        expect(seen, state).toEqual(docs.map(({ id }) => id).sort());
        await settle(index);
      }
    });

    test("shows a change at once, and the last of several", async () => {
      const { index } = await filled(exampleDocuments(30));
      await settle(index);
      const doc: Document = { id: "new", kind: "achievement", fields: { title: "独角兽牌钛酸锶" }, attrs: { year: 2020 } };
      await index.apply([{ op: "upsert", id: "new", doc: { ...doc, fields: { title: "旧名" } } }, { op: "upsert", id: "new", doc }], "41");
      expect((await index.search({ text: "钛酸锶", filters: { year: 2020 } })).hits.map(({ id }) => id)).toEqual(["new"]);
      expect(await index.get("new")).toEqual(doc);
      expect((await index.status()).checkpoint).toBe("41");
      await index.apply([{ op: "delete", id: "new" }], "42");
      expect((await index.search({ text: "钛酸锶" })).hits).toEqual([]);
      expect(await index.get("new")).toBeUndefined();
      expect((await index.status()).checkpoint).toBe("42");
    });

    test("finds documents like one, without itself", async () => {
      const { index, plain } = await filled(exampleDocuments(150));
      await settle(index);
      const [mine, theirs] = [await index.moreLikeThis("d00033", { limit: 10 }), await plain.moreLikeThis("d00033", { limit: 10 })];
      expectAlike(mine, theirs, "moreLikeThis");
      expect(mine.hits.map(({ id }) => id)).not.toContain("d00033");
      await expect(index.moreLikeThis("nobody")).rejects.toMatchObject({ code: "match.no_such_document", status: 404 });
    });

    test("rebuilds beside the old, keeps what changed meanwhile, and swaps", async () => {
      const { index } = await filled(exampleDocuments(20));
      await settle(index);
      const { documents } = await index.rebuild(
        (async function* () {
          yield* exampleDocuments(60, 2);
          expect((await index.search({})).total).toEqual({ value: 20, exact: true });
          await index.upsert([{ id: "meanwhile", kind: "k", fields: { title: "钛酸锶" }, attrs: {} }]);
          await index.remove(["d00007"]);
          yield { ...exampleDocument(5, 3) };
        })(),
        { checkpoint: "900" },
      );
      expect(documents).toBe(60);
      expect((await index.search({ text: "钛酸锶" })).hits.map(({ id }) => id)).toEqual(["meanwhile"]);
      expect(await index.get("d00007")).toBeUndefined();
      expect(await index.get("d00005")).toEqual(exampleDocument(5, 3));
      expect((await index.status()).checkpoint).toBe("900");
    });

    test("a rebuild that fails changes nothing", async () => {
      const { index } = await filled(exampleDocuments(20));
      const broken = (function* () {
        yield exampleDocument(1, 4);
        throw new Error("the source broke");
      })();
      await expect(index.rebuild(broken)).rejects.toThrow("the source broke");
      expect(await index.count()).toBe(20);
      expect(await index.get("d00001")).toEqual(exampleDocument(1));
    });

    test("says what it cut from an enormous question", async () => {
      const { index } = await filled(exampleDocuments(50));
      await settle(index);
      const text = exampleDocuments(400, 5).map(({ fields }) => String(fields["abstract"])).join("\n") + "x1 x2 x3 ".repeat(40);
      const { notes, terms, hits } = await index.search({ text: text + Array.from({ length: 100 }, (_, i) => `w${i}`).join(" ") });
      expect(notes.map(({ code }) => code)).toContain("text_cut");
      expect(terms.length).toBeLessThanOrEqual(64);
      expect(hits.length).toBe(20);
      expect((await index.search({ text: Array.from({ length: 100 }, (_, i) => `w${i}`).join(" ") })).notes.map(({ code }) => code)).toEqual(["terms_cut"]);
    });

    test("refuses what makes no sense, naming the field", async () => {
      const { index } = await filled(exampleDocuments(3));
      const bad: [SearchRequest, string][] = [
        [{ text: "x", limit: 0 }, "limit"],
        [{ text: "x", offset: 10_000 }, "offset"],
        [{ text: "x", filters: { nothing: "y" } }, "filters.nothing"],
        [{ text: "x", filters: { year: "2020" } }, "filters.year"],
        [{ text: "x", filters: { field: { min: 3 } } }, "filters.field"],
        [{ text: "x", prefer: { year: "2020" } }, "prefer.year"],
        [{ text: "x", facets: ["nothing"] }, "facets"],
        [{ terms: [{ text: "x", weight: -1 }] }, "terms.0.weight"],
        [{ text: "x", timeoutMs: 0 }, "timeoutMs"],
      ];
      for (const [request, field] of bad) await expect(index.search(request)).rejects.toMatchObject({ code: "match.bad_input", status: 400, field });
      const wrong: Document = { id: "a", kind: "k", fields: { body: "x" }, attrs: {} };
      await expect(index.upsert([exampleDocument(1, 7), wrong])).rejects.toMatchObject({ field: "fields.body" });
      await expect(index.upsert([{ ...wrong, fields: {}, attrs: { year: 1.5 } }])).rejects.toMatchObject({ field: "attrs.year" });
      await expect(index.remove([""])).rejects.toMatchObject({ field: "id" });
      expect(await index.get("d00001")).toEqual(exampleDocument(1));
    });

    test("takes odd text and ids as they are", async () => {
      const odd: Document[] = [
        { id: "o'Neil \"; drop table", kind: "k'", fields: { title: "It's 100% — ‘quoted’ \\ ok" }, attrs: { field: "a'b", industry: ["x'y", ""] } },
        { id: "空", kind: "k", fields: {}, attrs: {} },
        { id: "🙂", kind: "k", fields: { title: "𠮷野家🙂 ＣＶＤ法 Café" }, attrs: {} },
        { id: "long", kind: "k", fields: { title: `${"a".repeat(5000)} ${"钛".repeat(300)}` }, attrs: {} },
      ];
      const { index } = await filled(odd);
      for (const state of ["fresh", "settled"]) {
        const ids = async (request: SearchRequest): Promise<string[]> => (await index.search(request)).hits.map(({ id }) => id);
        expect(await ids({ text: "quoted", filters: { field: "a'b", industry: ["x'y"], kind: "k'" } }), state).toEqual([odd[0]?.id]);
        expect(await ids({ text: "cvd cafe" }), state).toEqual(["🙂"]);
        expect(await ids({ text: "a".repeat(5000) }), state).toEqual(["long"]);
        expect((await index.search({})).total.value, state).toBe(4);
        expect(await index.get("空"), state).toEqual(odd[1]);
        expect(await ids({ text: "，。！ …" }), state).toEqual([]);
        await settle(index);
      }
    });

    test("gives up when told to", async () => {
      const { index } = await filled(exampleDocuments(3));
      await expect(index.search({ text: "电池", signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "match.cancelled" });
    });
  });
}

/** The same hits in the same order with the same scores (to a float's precision), counts, reasons and highlights. */
function expectAlike(mine: SearchAnswer, theirs: SearchAnswer, question: unknown): void {
  const about = JSON.stringify(question);
  const shape = ({ hits, facets, terms, notes }: SearchAnswer): unknown => ({
    hits: hits.map(({ id, reasons, highlights }) => ({ id, attributes: reasons.attributes, highlights, terms: reasons.terms.map(({ term, fields }) => [term, fields]) })),
    facets,
    terms,
    notes,
  });
  if (mine.total.exact) expect(mine.total, about).toEqual(theirs.total);
  else expect(mine.total.value, about).toBeLessThanOrEqual(theirs.total.value);
  expect(shape(mine), about).toEqual(shape(theirs));
  for (const [i, { score, reasons }] of mine.hits.entries()) {
    expect(Math.abs(score - (theirs.hits[i]?.score ?? NaN)), about).toBeLessThan(1e-5 * Math.max(1, score));
    const shares = reasons.terms.reduce((sum, { weight }) => sum + weight, 0);
    if (reasons.terms.length > 0 && reasons.terms.length < 16 && !about.includes("prefer")) expect(shares).toBeCloseTo(score, 3);
  }
}
