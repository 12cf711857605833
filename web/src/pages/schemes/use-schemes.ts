import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { Text } from "../../language/text.ts";

const programmesQuery = queryOptions({
  queryKey: ["programmes", "all"],
  queryFn: async () => (await answer(api.GET("/api/programmes", { params: { query: {} } }))).items,
  staleTime: 300_000,
});

export interface NamedProgramme {
  id: string;
  name: Text;
}

/** Programmes that can be applied for here, for filters. */
export function useOpenProgrammes(): readonly NamedProgramme[] {
  return (useQuery(programmesQuery).data ?? []).filter((programme) => programme.open);
}

/** Programmes that grant vouchers: each is a scheme with a budget of its own. */
export function useSchemes(): readonly NamedProgramme[] {
  return (useQuery(programmesQuery).data ?? []).filter((programme) => programme.money !== null);
}

/** The name of a scheme; its id until names have come. */
export function useSchemeName(): (id: string) => Text {
  const schemes = useSchemes();
  return (id) => schemes.find((scheme) => scheme.id === id)?.name ?? { zh: id, en: id };
}
