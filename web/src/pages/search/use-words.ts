import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import type { Text } from "../../language/text.ts";

type Words = Got<"/api/market/words">;

const wordsQuery = queryOptions({
  queryKey: ["market", "words"],
  queryFn: (): Promise<Words> => answer(api.GET("/api/market/words")),
  staleTime: Infinity,
});

interface MarketWords {
  words: Words | undefined;
  /** Names an industry, field, kind or language by its id; the id itself until the names have come. */
  nameOf: (of: keyof Words, id: string) => Text;
}

/** The market's words. */
export function useWords(): MarketWords {
  const words = useQuery(wordsQuery).data;
  return { words, nameOf: (of, id) => words?.[of].find((word) => word.id === id)?.name ?? { zh: id, en: id } };
}
