import { fen, type Fen } from "#kernel/money.ts";
import { BadField } from "../reject.ts";
import { text, type Row } from "./read-value.ts";

const SCALES: Record<string, bigint> = { "": 1n, 元: 1n, 十: 10n, 百: 100n, 千: 1_000n, 万: 10_000n, 百万: 1_000_000n, 千万: 10_000_000n, 亿: 100_000_000n };
const OWN = /^(人民币|元|rmb|cny|yuan)*$/i;
const MOST = 10_000_000_000_000_000n;

export type Money = { kind: "fen"; amount: Fen } | { kind: "foreign"; currency: string } | { kind: "empty" };

/**
 * Reads amounts as registers and people write them: "168万人民币", "858(万元人民币)", "4027(万美元)", "1,200,000元", "3亿".
 * Sums in another currency are told apart and not converted: no rate of the day is known here.
 * @param scale what a bare number is in ("万元" when the column's name says so)
 */
export function money(row: Row, field: string, scale: "元" | "万元" | "分" = "元"): Money {
  const written = text(row, field);
  if (written === null) return { kind: "empty" };
  const compact = written.normalize("NFKC").replace(/[\s,()（）]/g, "").replace(/^(人民币|rmb|cny|¥|￥)/i, "");
  const match = /^(\d+)(?:\.(\d+))?(百万|千万|[十百千万亿])?(.*)$/.exec(compact);
  if (!match) throw unreadable(row, field, written);
  const [, digits = "0", decimals = "", power = "", rest = ""] = match;
  if (!OWN.test(rest)) {
    if (/^(元|圆)?[\p{L}]{2,12}$/u.test(rest)) return { kind: "foreign", currency: rest };
    throw unreadable(row, field, written);
  }
  const bare = power === "" && rest === "";
  const factor = bare ? { 元: 100n, 万元: 1_000_000n, 分: 1n }[scale] : (SCALES[power] ?? 1n) * 100n;
  const amount = (BigInt(digits + decimals) * factor) / 10n ** BigInt(decimals.length);
  if (amount > MOST) throw unreadable(row, field, written);
  return { kind: "fen", amount: fen(amount) };
}

function unreadable(row: Row, field: string, written: string): BadField {
  return new BadField(row.columnOf(field), written, { zh: "金额无法识别", en: "the amount cannot be read" },
    { zh: "请写成 1680000、168万元 或 858(万元人民币) 的形式", en: "write it like 1680000, 168万元 or 858(万元人民币)" });
}
