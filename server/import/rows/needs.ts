import { langOf, upsertNeeds, type Need, type NeedKind } from "#services/market/index.ts";
import { BadField } from "../reject.ts";
import { money } from "../values/money.ts";
import { byLanguage, day, list, text, whole, word, type Row } from "../values/read-value.ts";
import { digest, DISCLOSURES } from "./achievements.ts";
import { industryReader } from "./industries.ts";
import type { Importer, ImportWorld } from "./importer.ts";
import { ownerCode, resolveOwners } from "./market-owner.ts";

const KINDS: Record<string, NeedKind> = {
  technology: "technology", 技术需求: "technology", 技术: "technology", project_call: "project_call", 项目申报: "project_call", 课题: "project_call",
  testing: "testing", 检测: "testing", talent: "talent", 人才: "talent", finance: "finance", 资金: "finance", other: "other", 其他: "other",
};

type Owned = { record: Need; owner: string | null };

/** Needs of enterprises, and calls for projects. */
export function needs(world: ImportWorld): Importer<Owned> {
  const industriesOf = industryReader(world.catalog);
  return {
    read(row) {
      const plainTitle = byLanguage(text(row, "title", 1_000));
      const titleZh = text(row, "titleZh", 1_000) ?? plainTitle.zh;
      const titleEn = text(row, "titleEn", 1_000) ?? plainTitle.en;
      if (titleZh === null && titleEn === null) throw new BadField(row.columnOf("title"), "", { zh: "没有标题", en: "there is no title" }, { zh: "请补填标题", en: "fill in the title" });
      const plainBody = byLanguage(text(row, "body"));
      const keywords = list(row, "keywords");
      const [publishedOn, deadline] = [day(row, "published"), day(row, "deadline")];
      // Calls for projects come with a deadline and no budget of the asker's own.
      const otherwise: NeedKind = deadline !== null && row.get("budget") === undefined && row.get("budgetWan") === undefined ? "project_call" : "technology";
      const content = {
        code: null, titleZh, titleEn, bodyZh: plainBody.zh, bodyEn: text(row, "bodyEn") ?? plainBody.en,
        keywordsZh: keywords.filter((each) => byLanguage(each).zh !== null), keywordsEn: keywords.filter((each) => byLanguage(each).zh === null),
        lang: langOf(titleZh, titleEn), kind: word(row, "kind", KINDS, otherwise), industries: industriesOf(list(row, "industries")),
        fields: list(row, "fields"), ownerId: null, ownerName: text(row, "ownerName", 300), budgetFen: budgetOf(row),
        maturityMin: whole(row, "maturity", 1, 9), publishedOn, deadline, disclosure: word(row, "disclosure", DISCLOSURES, "public"),
      };
      const owner = ownerCode(row);
      const sourceId = text(row, "sourceId", 200) ?? digest([titleZh, titleEn, content.ownerName, publishedOn]).toString("hex").slice(0, 24);
      const record: Need = { ...content, id: world.newId(), source: world.source, sourceId, contentHash: digest([content, owner]) };
      return [{ line: row.line, record: { record, owner }, keys: [{ column: row.columnOf("sourceId"), value: sourceId }] }];
    },
    async write(tx, batch) {
      return upsertNeeds(tx, await resolveOwners(tx, batch.map((each) => each.record)), world.now);
    },
  };
}

function budgetOf(row: Row) {
  for (const [field, scale] of [["budget", "元"], ["budgetWan", "万元"]] as const) {
    const read = money(row, field, scale);
    if (read.kind === "fen") return read.amount;
  }
  return null;
}
