import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./plain-search.ts";

test.each([
  ["?uscc=91990106000000019&page=2", { uscc: "91990106000000019", page: "2" }],
  ["?q=%22a%22+b&type=x%2Cy", { q: '"a" b', type: "x,y" }],
  ["", {}],
])("reads %s back as it was written", (written, read) => {
  expect(parseSearch(written)).toEqual(read);
  expect(stringifySearch(read)).toBe(written);
});

test("leaves out what is not given", () => expect(stringifySearch({ q: undefined, page: 3 })).toBe("?page=3"));
