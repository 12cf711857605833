import type { Document } from "../document.ts";
import type { IndexSchema } from "../schema.ts";

/** The schema of the documents that tests make up. */
export const exampleSchema: IndexSchema = {
  fields: { title: { weight: 3 }, keywords: { weight: 2 }, abstract: { weight: 1 }, titleEn: { weight: 3 }, abstractEn: { weight: 1 } },
  attributes: { industry: "strings", field: "string", owner: "string", maturity: "string", year: "int", district: "string" },
};

const chinese = "石墨 电池 储能 激光 传感器 机器人 芯片 基因 疫苗 催化 复合材料 焊接 轴承 算法 雷达 卫星 锂离子 氢能 光伏 风电 涂层 合金 陶瓷 薄膜 检测 诊断 药物 蛋白 图像 语音 识别 控制 仿真 优化 系统 装置 方法 工艺 设备 平台 高温 低功耗 精密 智能 绿色 快速 柔性 超导 纳米 量子".split(" ");
const english = "graphene battery storage laser sensor robot chip gene vaccine catalyst composite welding bearing algorithm radar satellite lithium hydrogen solar wind coating alloy ceramic film detection diagnosis drug protein image speech recognition control simulation optimization system device method process equipment platform".split(" ");
const industries = ["新材料", "新能源", "生物医药", "集成电路", "人工智能", "高端装备"];

/** A repeatable stream of numbers from 0 to below 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Document number i of a seed: always the same; every third one has English beside Chinese. */
export function exampleDocument(i: number, seed = 1): Document {
  const random = randomFrom(seed * 1_000_003 + i);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.7 * list.length)] ?? list[0]!;
  const some = (list: readonly string[], n: number, gap: string): string => Array.from({ length: n }, () => pick(list)).join(gap);
  const bilingual = i % 3 === 0;
  return {
    id: `d${String(i).padStart(5, "0")}`,
    kind: i % 7 === 0 ? "need" : "achievement",
    lang: bilingual ? "zh-en" : "zh",
    fields: {
      title: some(chinese, 3 + (i % 3), ""),
      keywords: [pick(chinese), pick(chinese)],
      abstract: `${some(chinese, 12, "，")}。${some(chinese, 8, "")}`,
      ...(bilingual ? { titleEn: some(english, 4, " "), abstractEn: some(english, 15, " ") } : {}),
    },
    attrs: {
      industry: [...new Set([pick(industries), pick(industries)])],
      field: pick(chinese),
      ...(i % 5 === 0 ? {} : { year: 2000 + Math.floor(random() * 25) }),
      maturity: pick(["研发", "中试", "量产"]),
    },
  };
}

/** The first n documents of a seed. */
export function exampleDocuments(n: number, seed = 1): Document[] {
  return Array.from({ length: n }, (_, i) => exampleDocument(i, seed));
}
