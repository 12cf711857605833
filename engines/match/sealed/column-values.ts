import { type Data, DataType, type Vector } from "apache-arrow";

/** A column's values row by row; an absent value is no value. Lists are read by their offsets: a vector for each row costs ten times as much. */
export function valuesIn(column: Vector | null): (string | number)[][] {
  if (column === null) return [];
  const words: Vector | null = DataType.isList(column.type) ? column.getChildAt(0) : null;
  if (words === null) return Array.from(column, (value: string | number | null) => (value === null ? [] : [value]));
  let start = 0;
  return column.data.flatMap((chunk) => {
    const lists = listsIn(chunk, words, start);
    start += chunk.children[0]?.length ?? 0;
    return lists;
  });
}

/** The lists of one chunk, whose items begin at `start` among those of all chunks. */
function listsIn(chunk: Data, words: Vector, start: number): string[][] {
  const offsets: ArrayLike<number> = chunk.valueOffsets;
  return Array.from({ length: chunk.length }, (_, row) => {
    const list: string[] = [];
    if (chunk.getValid(row)) for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) list.push(String(words.get(start + at)));
    return list;
  });
}
