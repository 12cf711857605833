import { createHash } from "node:crypto";
import { langOf, upsertAchievements, type Achievement, type AchievementKind, type Disclosure } from "#services/market/index.ts";
import { BadField } from "../reject.ts";
import { money } from "../values/money.ts";
import { byLanguage, list, text, whole, word } from "../values/read-value.ts";
import { industryReader } from "./industries.ts";
import type { Importer, ImportWorld } from "./importer.ts";
import { ownerCode, resolveOwners } from "./market-owner.ts";

const KINDS: Record<string, AchievementKind> = {
  patent: "patent", 专利: "patent", 发明专利: "patent", software: "software", 软件: "software", 软件著作权: "software", know_how: "know_how",
  "know-how": "know_how", 专有技术: "know_how", 技术秘密: "know_how", prototype: "prototype", 样机: "prototype", product: "product", 产品: "product",
  spinoff: "product", "spin-off": "product", paper: "paper", preprint: "paper", 论文: "paper", variety: "variety", 新品种: "variety",
  standard: "standard", 标准: "standard", other: "other", 其他: "other",
};
export const DISCLOSURES: Record<string, Disclosure> = {
  public: "public", 公开: "public", registered: "registered", 注册可见: "registered", on_request: "on_request", 面议: "on_request",
};

type Owned = { record: Achievement; owner: string | null };

/** Achievements in Chinese, English or both. Chinese preprints, NASA's technologies and plain tables are all read by their columns. */
export function achievements(world: ImportWorld): Importer<Owned> {
  const industriesOf = industryReader(world.catalog);
  return {
    read(row) {
      const plainTitle = byLanguage(text(row, "title", 1_000));
      const titleZh = text(row, "titleZh", 1_000) ?? plainTitle.zh;
      const titleEn = text(row, "titleEn", 1_000) ?? plainTitle.en;
      if (titleZh === null && titleEn === null) throw new BadField(row.columnOf("title"), "", { zh: "没有标题", en: "there is no title" }, { zh: "请补填标题", en: "fill in the title" });
      const plainAbstract = byLanguage(text(row, "abstract"));
      const keywords = [...list(row, "keywords"), ...list(row, "keywordsZh"), ...list(row, "keywordsEn")];
      const price = money(row, "price");
      // A file that says nothing of kinds but gives abstracts and months is one of papers.
      const otherwise: AchievementKind = row.get("kind") === undefined && row.get("abstractZh") !== undefined ? "paper" : "other";
      const content = {
        code: null, titleZh, titleEn, abstractZh: text(row, "abstractZh") ?? plainAbstract.zh, abstractEn: text(row, "abstractEn") ?? plainAbstract.en,
        keywordsZh: keywords.filter((each) => byLanguage(each).zh !== null), keywordsEn: keywords.filter((each) => byLanguage(each).zh === null),
        lang: langOf(titleZh, titleEn), kind: word(row, "kind", KINDS, otherwise), industries: industriesOf(list(row, "industries")),
        fields: list(row, "fields"), ownerId: null, ownerName: text(row, "ownerName", 300), year: whole(row, "year", 1900, 2200),
        maturity: whole(row, "maturity", 1, 9), dealKinds: list(row, "deals"), priceFen: price.kind === "fen" ? price.amount : null,
        disclosure: word(row, "disclosure", DISCLOSURES, "public"),
      };
      const owner = ownerCode(row);
      const sourceId = text(row, "sourceId", 200) ?? digest([titleZh, titleEn, content.ownerName, content.year]).toString("hex").slice(0, 24);
      const record: Achievement = { ...content, id: world.newId(), source: world.source, sourceId, contentHash: digest([content, owner]) };
      return [{ line: row.line, record: { record, owner }, keys: [{ column: row.columnOf("sourceId"), value: sourceId }] }];
    },
    async write(tx, batch) {
      return upsertAchievements(tx, await resolveOwners(tx, batch.map((each) => each.record)), world.now);
    },
  };
}

export function digest(content: unknown): Buffer {
  return createHash("sha256").update(JSON.stringify(content, (_, v: unknown) => (typeof v === "bigint" ? v.toString() : v))).digest();
}
