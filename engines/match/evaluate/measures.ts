/** Quality of one ranking against the grades of a question. */
export interface Measures {
  ndcgAt10: number;
  mrrAt10: number;
  recallAt100: number;
}

/**
 * nDCG@10 with gain = grade and discount log2(rank + 1) (Järvelin and Kekäläinen 2002, as in trec_eval's ndcg_cut),
 * the reciprocal rank of the first relevant document within 10, and the share of relevant documents within 100.
 * @param ranking ids, best first
 * @param grades relevance above 0 by id
 */
export function measure(ranking: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const gain = (list: readonly number[]): number => list.slice(0, 10).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
  const ideal = gain([...grades.values()].sort((x, y) => y - x));
  const first = ranking.slice(0, 10).findIndex((id) => grades.has(id));
  return {
    ndcgAt10: ideal === 0 ? 0 : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal,
    mrrAt10: first < 0 ? 0 : 1 / (first + 1),
    recallAt100: grades.size === 0 ? 0 : ranking.slice(0, 100).filter((id) => grades.has(id)).length / grades.size,
  };
}

/** The mean of each measure. */
export function meanOf(all: readonly Measures[]): Measures {
  const mean = (pick: (one: Measures) => number): number => all.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, all.length);
  return { ndcgAt10: mean((m) => m.ndcgAt10), mrrAt10: mean((m) => m.mrrAt10), recallAt100: mean((m) => m.recallAt100) };
}
