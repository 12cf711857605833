import { expect, test } from "vitest";
import { highlight } from "./highlight.ts";

const marked = ({ text, ranges }: { text: string; ranges: [number, number][] }): string[] => ranges.map(([from, to]) => text.slice(from, to));

test("marks words as they are written, whole words in English, neighbours together", () => {
  expect(marked(highlight("Batteries: ＣＶＤ法 in catbatteries batteries", ["batteries", "cvd"]))).toEqual(["Batteries", "ＣＶＤ", "batteries"]);
  expect(marked(highlight("高导热石墨烯薄膜", ["石墨", "烯", "导热"]))).toEqual(["导热石墨烯"]);
});

test("cuts a long text to where most marks are, never through a character", () => {
  const text = `${"🙂".repeat(150)}石墨${"文".repeat(300)}钛酸锶与石墨钛酸锶${"字".repeat(200)}`;
  const cut = highlight(text, ["石墨", "钛酸锶"]);
  expect(cut.text.length).toBeLessThanOrEqual(162);
  expect(cut.text).toMatch(/^….*…$/u);
  expect(marked(cut)).toEqual(["钛酸锶", "石墨钛酸锶"]);
  expect(cut.text.isWellFormed()).toBe(true);
});
