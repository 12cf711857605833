/** Words too common to tell documents apart; left out of index and question alike. */
export const stopWords: ReadonlySet<string> = new Set([
  ..."的 了 和 与 及 或 在 是 为 对 等 中 以 其 而 并 有 将 由 被 也 于 之 从 到 就 都 这 那 此 该 各 很 更 最 但 则 且 若 如 把 让 向 我 你 他 她 它 我们 你们 他们 它们 一个 一种 以及 可以 进行 通过 基于 因此 因为 所以 如果 但是 而且 并且 或者 其中 这个 这些 那些 这种".split(" "),
  ..."a an the and or of in on at by for from to with without into is are was were be been being it its this that these those as we our they their he she his her you your i not no do does did has have had can could may might will would should than then there here which who whom what when where how why if but so such also both between using used use based via per".split(" "),
]);
