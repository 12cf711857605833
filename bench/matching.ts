import { SYSTEM } from "#kernel/command/actor.ts";
import { ask } from "#kernel/command/execute.ts";
import { listNeeds, matchText, readNeed } from "#services/market/index.ts";
import type { City } from "#server/city/open-city.ts";
import { withIndex } from "#server/search/with-index.ts";
import { markdown, quantile, timeEach } from "./measure.ts";

const SHORT = ["石墨烯 导热 薄膜", "固态电池 电解质", "车规 芯片 封装", "氢燃料电池 催化剂", "医学影像 分割", "quantum key distribution", "carbon fibre composite", "工业机器人 减速器"];

/** Whole answers as the API gives them, 20 hits with reasons and highlights: texts of three words, and needs as posted. */
export async function benchMatching(city: City): Promise<string> {
  const { result } = await withIndex(city, () => undefined, async () => {
    const { total } = await ask(city.engine, matchText, { actor: SYSTEM, input: { text: "材料", pageSize: 1 } });
    const { items } = await ask(city.engine, listNeeds, { actor: null, input: { pageSize: 100 } });
    const needs: string[] = [];
    for (const item of items) {
      const need = await ask(city.engine, readNeed, { actor: SYSTEM, input: { code: item.code } });
      needs.push(`${need.title.zh ?? ""}。${need.text?.zh ?? ""}`);
    }
    const match = (text: string, filters = {}) => ask(city.engine, matchText, { actor: SYSTEM, input: { text, pageSize: 20, filters } });
    await timeEach(40, (n) => match(SHORT[n % SHORT.length] ?? ""));
    const runs: [string, number[]][] = [
      ["three words", await timeEach(300, (n) => match(SHORT[n % SHORT.length] ?? ""))],
      ["a need's whole text", await timeEach(300, (n) => match(needs[n % needs.length] ?? ""))],
      ["a need's whole text, one industry", await timeEach(300, (n) => match(needs[n % needs.length] ?? "", { industry: ["new-materials"] }))],
    ];
    if (total.value === 0) throw new Error("nothing was found: the index is empty");
    return markdown(["query over 60,000 achievements", "p50 ms", "p95 ms"], runs.map(([name, times]) => [name, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)]));
  });
  return result;
}
