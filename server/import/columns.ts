import { problem } from "#kernel/problem.ts";
import type { ImportKind } from "./kinds.ts";
import type { Row } from "./values/read-value.ts";

/** Names under which a field is found in files, in Chinese and English; the first that a file has is taken. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

export const COLUMNS: Record<Exclude<ImportKind, "facts">, ColumnNames> & { facts: ColumnNames } = {
  organisations: {
    sourceId: ["source_id", "来源编号", "记录编号", "id", "编号"],
    uscc: ["uscc", "统一社会信用代码", "社会信用代码", "信用代码", "credit_code", "unified social credit code", "credit code"],
    name: ["name", "企业名称", "单位名称", "机构名称", "主体名称", "名称", "name_zh", "中文名称"],
    nameEn: ["name_en", "英文名称", "english name"],
    subjectType: ["subject_type", "主体类型", "机构类型", "organisation type"],
    legalForm: ["legal_form", "企业类型", "市场主体类型", "组织形式", "type", "类型"],
    registered: ["registered_on", "registered", "成立日期", "注册日期", "登记日期", "成立时间", "registration date"],
    capital: ["capital", "注册资本", "注册资金", "registered capital", "capital_yuan"],
    capitalWan: ["注册资本(万元)", "注册资本（万元）", "注册资金(万元)", "注册资金（万元）"],
    capitalFen: ["capital_fen", "capitalFen"],
    scope: ["scope", "经营范围", "business scope"],
    district: ["district", "区", "所在区", "行政区", "city", "区县"],
    address: ["address", "地址", "注册地址", "住所", "registered address"],
    industries: ["industries", "industry", "产业", "行业", "所属产业"],
    status: ["status", "状态", "登记状态", "经营状态"],
  },
  facts: {
    uscc: ["uscc", "统一社会信用代码", "社会信用代码", "信用代码", "credit_code", "credit code"],
    kind: ["kind", "fact", "事实", "指标", "事实编号"],
    period: ["period", "year", "年度", "会计年度", "期间", "日期", "年份"],
    value: ["value", "值", "数值", "取值"],
    unit: ["unit", "单位", "计量单位"],
    source: ["source", "来源", "数据来源"],
    asOf: ["as_of", "asOf", "截至日期", "统计日期"],
    evidence: ["evidence", "依据", "佐证"],
  },
  achievements: {
    sourceId: ["source_id", "来源编号", "id", "编号", "成果编号", "登记号"],
    title: ["title", "name", "成果名称", "标题", "名称", "项目名称"],
    titleZh: ["title_zh", "中文标题", "中文名称"],
    titleEn: ["title_en", "英文标题", "英文名称", "english title"],
    abstract: ["abstract", "text", "description", "摘要", "简介", "成果简介", "内容"],
    abstractZh: ["abstract_zh", "中文摘要"],
    abstractEn: ["abstract_en", "英文摘要", "english abstract"],
    keywords: ["keywords", "关键词", "主题词", "category"],
    keywordsZh: ["keywords_zh", "中文关键词"],
    keywordsEn: ["keywords_en", "英文关键词"],
    kind: ["kind", "type", "类型", "成果类型"],
    industries: ["industries", "industry", "产业", "行业", "所属产业"],
    fields: ["fields", "field", "clc", "领域", "技术领域", "分类号", "ipc"],
    ownerUscc: ["owner_uscc", "uscc", "统一社会信用代码", "单位信用代码"],
    ownerName: ["owner", "owner_name", "center", "单位", "完成单位", "权利人", "持有单位", "机构"],
    year: ["year", "month", "年份", "完成年份", "年度", "date"],
    maturity: ["maturity", "trl", "成熟度", "技术成熟度"],
    price: ["price", "价格", "意向价格", "报价"],
    disclosure: ["disclosure", "公开程度", "披露级别"],
    deals: ["deal_kinds", "合作方式", "转化方式"],
  },
  needs: {
    sourceId: ["source_id", "来源编号", "id", "编号", "需求编号"],
    title: ["title", "name", "需求名称", "标题", "名称"],
    titleZh: ["title_zh", "中文标题"],
    titleEn: ["title_en", "英文标题"],
    body: ["body", "text", "description", "需求描述", "内容", "简介", "摘要"],
    bodyEn: ["body_en", "英文描述"],
    keywords: ["keywords", "关键词"],
    kind: ["kind", "type", "类型", "需求类型"],
    industries: ["industries", "industry", "产业", "行业"],
    fields: ["fields", "field", "领域", "技术领域"],
    ownerUscc: ["owner_uscc", "uscc", "统一社会信用代码"],
    ownerName: ["owner", "owner_name", "source", "发布单位", "单位", "需求单位", "企业名称"],
    budget: ["budget", "预算", "投入预算", "经费"],
    budgetWan: ["预算(万元)", "预算（万元）", "投入(万元)"],
    published: ["published_on", "published", "发布日期", "发布时间"],
    deadline: ["deadline", "截止日期", "截止时间"],
    maturity: ["maturity_min", "trl", "成熟度要求"],
    disclosure: ["disclosure", "公开程度"],
  },
};

/** At least one of each group must be in the file. */
export const REQUIRED: Record<ImportKind, string[][]> = {
  organisations: [["name"], ["uscc", "sourceId"]],
  facts: [["uscc"]],
  achievements: [["title", "titleZh", "titleEn"]],
  needs: [["title", "titleZh", "titleEn"]],
};

const key = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/[\s_*:]/g, "");

/** Which of our fields is found under which of the file's names. */
export class ColumnMap {
  readonly #names: ColumnNames;
  readonly #given: Map<string, string>;
  readonly #seen = new Map<string, Map<string, string>>();

  /** @param mapping the user's own: file's column -> our field. @throws Problem `import.mapping_unknown_field` */
  constructor(kind: ImportKind, mapping: Record<string, string>) {
    this.#names = COLUMNS[kind];
    for (const field of Object.values(mapping)) if (!(field in this.#names)) throw unknownField(field, Object.keys(this.#names));
    this.#given = new Map(Object.entries(mapping).map(([column, field]) => [field, column]));
  }

  /** Field -> column of a set of column names; the same set is worked out once. */
  fields(columns: string[]): Map<string, string> {
    const signature = columns.join("\u0000");
    const known = this.#seen.get(signature);
    if (known) return known;
    const byKey = new Map(columns.map((column) => [key(column), column]));
    const found = new Map<string, string>();
    for (const [field, names] of Object.entries(this.#names)) {
      const given = this.#given.get(field);
      const column = given === undefined ? names.map((name) => byKey.get(key(name))).find((each) => each !== undefined) : byKey.get(key(given));
      if (column !== undefined && (given !== undefined || ![...this.#given.values()].some((taken) => key(taken) === key(column)))) found.set(field, column);
    }
    // Files whose lines all differ in their keys are possible; their maps are not worth keeping.
    if (this.#seen.size < 1_000) this.#seen.set(signature, found);
    return found;
  }

  row(line: number, values: Record<string, unknown>): Row {
    const fields = this.fields(Object.keys(values));
    return {
      line,
      get: (field) => {
        const column = fields.get(field);
        return column === undefined ? undefined : values[column];
      },
      columnOf: (field) => fields.get(field) ?? this.#names[field]?.[0] ?? field,
    };
  }
}

/** @throws Problem `import.columns_missing` when a file lacks what its kind cannot do without */
export function requireColumns(kind: ImportKind, found: Map<string, string>, columns: string[]): void {
  const missing = REQUIRED[kind].filter((group) => !group.some((field) => found.has(field)));
  if (missing.length === 0) return;
  const names = missing.map((group) => group.flatMap((field) => COLUMNS[kind][field]?.slice(0, 3) ?? []).join(" / "));
  throw problem("import.columns_missing", 400, { zh: "文件缺少必需的列", en: "The file lacks columns that are needed" }, {
    detail: { zh: `缺少：${names.join("；")}。文件中的列：${columns.slice(0, 40).join("、")}`, en: `Missing: ${names.join("; ")}. The file has: ${columns.slice(0, 40).join(", ")}` },
    remedy: { zh: "请改列名，或用 --map 文件列名=字段 指明对应关系。", en: "Rename the columns, or say which is which with --map COLUMN=FIELD." },
    meta: { missing, columns },
  });
}

function unknownField(field: string, known: string[]) {
  return problem("import.mapping_unknown_field", 400, { zh: "对应关系中的字段不存在", en: "The mapping names a field that does not exist" }, {
    detail: { zh: `没有字段“${field}”。`, en: `There is no field "${field}".` },
    remedy: { zh: `可用字段：${known.join("、")}`, en: `Fields: ${known.join(", ")}` },
  });
}
