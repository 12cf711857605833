/** Pages of a hundred, and no more of them than a spreadsheet bears. */
const PAGE_SIZE = 100;
const MOST_PAGES = 200;

/** Reads all pages of a list one after the other, for a file. */
export async function everyPage<Row>(read: (page: number, pageSize: number) => Promise<{ items: Row[]; total: number }>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { items, total } = await read(page, PAGE_SIZE);
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) break;
  }
  return rows;
}
