import { createHash } from "node:crypto";
import { parseUscc, upsertSubjects, type SourcedSubject, type SubjectId, type SubjectStatus, type SubjectType } from "#services/registry/index.ts";
import { BadField } from "../reject.ts";
import { money } from "../values/money.ts";
import { day, list, needed, text, word, type Row } from "../values/read-value.ts";
import type { Importer, ImportWorld, Outcome } from "./importer.ts";
import { industryReader } from "./industries.ts";

const TYPES: Record<string, SubjectType> = {
  enterprise: "enterprise", 企业: "enterprise", institute: "institute", 科研院所: "institute", 研究院所: "institute", 研究院: "institute",
  university: "university", 高校: "university", 高等院校: "university", agency: "agency", 服务机构: "agency", bank: "bank", 银行: "bank",
  insurer: "insurer", 保险机构: "insurer", incubator: "incubator", 孵化器: "incubator", government: "government", 机关: "government", other: "other", 其他: "other",
};
const STATUSES: Record<string, SubjectStatus> = {
  active: "active", 存续: "active", 在业: "active", 开业: "active", 正常: "active", 在营: "active", "存续(在营、开业、在册)": "active",
  suspended: "suspended", 停业: "suspended", 歇业: "suspended", revoked: "revoked", 吊销: "revoked", "吊销,未注销": "revoked",
  deregistered: "deregistered", 注销: "deregistered",
};

/** Organisations: known by their credit code, checked to its last character. */
export function organisations(world: ImportWorld): Importer<SourcedSubject> {
  const districts = new Map(world.catalog.city.districts.flatMap(({ id, name }) => [[id, id], [name.zh, id], [name.en.toLowerCase(), id]] as const));
  const industriesOf = industryReader(world.catalog);
  const today = world.now.toISOString().slice(0, 10);
  return {
    read(row) {
      const uscc = codeOf(row);
      const sourceId = text(row, "sourceId", 200) ?? uscc;
      if (sourceId === null) throw new BadField(row.columnOf("uscc"), "", { zh: "没有信用代码，也没有编号", en: "neither credit code nor id is given" }, { zh: "请补填统一社会信用代码", en: "fill in the credit code" });
      const registeredOn = day(row, "registered");
      if (registeredOn !== null && registeredOn > today) throw new BadField(row.columnOf("registered"), registeredOn, { zh: "成立日期在将来", en: "the day of registration lies ahead" }, { zh: "请核对年份", en: "check the year" });
      const capital = capitalOf(row);
      const district = text(row, "district", 60);
      const content = {
        kind: "organisation" as const, type: word(row, "subjectType", TYPES, "enterprise"), uscc, nameZh: needed(row, "name", 300),
        nameEn: text(row, "nameEn", 300), district: district === null ? null : (districts.get(district.toLowerCase()) ?? district),
        industries: industriesOf(list(row, "industries")), registeredOn, status: word(row, "status", STATUSES, "active"),
        legalForm: text(row, "legalForm", 200), capitalFen: capital, scope: text(row, "scope"), address: text(row, "address", 500),
      };
      const contentHash = createHash("sha256").update(JSON.stringify(content, (_, v: unknown) => (typeof v === "bigint" ? v.toString() : v))).digest();
      const record: SourcedSubject = { ...content, id: world.newId() as SubjectId, source: world.source, sourceId, contentHash };
      const keys = [{ column: row.columnOf(sourceId === uscc ? "uscc" : "sourceId"), value: sourceId }, ...(uscc === null || uscc === sourceId ? [] : [{ column: row.columnOf("uscc"), value: uscc }])];
      return [{ line: row.line, record, keys }];
    },
    async write(tx, batch) {
      const outcomes = await upsertSubjects(tx, batch.map((each) => each.record), world.now);
      return outcomes.map((outcome): Outcome => (outcome === "linked" ? "updated" : outcome));
    },
  };
}

function codeOf(row: Row) {
  const written = text(row, "uscc", 100);
  if (written === null) return null;
  const parsed = parseUscc(written);
  if (parsed.ok) return parsed.uscc;
  throw new BadField(row.columnOf("uscc"), written, parsed.reason, parsed.remedy);
}

/** Capital in yuan, ten thousand yuan or fen, by the column; sums in other currencies are left out. */
function capitalOf(row: Row) {
  for (const [field, scale] of [["capital", "元"], ["capitalWan", "万元"], ["capitalFen", "分"]] as const) {
    const read = money(row, field, scale);
    if (read.kind === "fen") return read.amount;
  }
  return null;
}
