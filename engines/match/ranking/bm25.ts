/** BM25's constants: how soon repeats stop counting, and how much length matters. The index library uses the same. */
export const k1 = 1.2;
export const b = 0.75;

/**
 * How much a term tells: ln(1 + (N - n + 0.5) / (n + 0.5)), for a term in n of N documents.
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with Lucene's 1 + inside.)
 */
export function idf(documents: number, withTerm: number): number {
  return Math.log(1 + Math.max(0, documents - withTerm + 0.5) / (withTerm + 0.5));
}

/** A term's share of a document's score: idf x tf (k1 + 1) / (tf + k1 (1 - b + b length / average)). */
export function termScore(idfOfTerm: number, tf: number, length: number, averageLength: number): number {
  return (idfOfTerm * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / averageLength));
}
