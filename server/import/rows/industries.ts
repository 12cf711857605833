import type { ImportWorld } from "./importer.ts";

/** Reads industries by id or by name in either language; what the catalog does not know is left out. */
export function industryReader(catalog: ImportWorld["catalog"]): (written: string[]) => string[] {
  const known = new Map([...catalog.industries.values()].flatMap(({ id, name }) => [[id, id], [name.zh, id], [name.en.toLowerCase(), id]] as const));
  return (written) => [...new Set(written.flatMap((each) => known.get(each.toLowerCase()) ?? []))];
}
