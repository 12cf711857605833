import { expect, it } from "vitest";
import { csvText } from "./csv.ts";

it("quotes what needs it and begins with a byte order mark", () => {
  expect(csvText([["a", 1], ['say "so", then', 2n], [null, undefined]])).toBe('\uFEFFa,1\r\n"say ""so"", then",2\r\n,\r\n');
});

it("lets no text run as a formula, and leaves negative numbers alone", () => {
  expect(csvText([["=1+1", "@cmd", -5, "-12.5"]])).toBe("\uFEFF'=1+1,'@cmd,-5,-12.5\r\n");
});
