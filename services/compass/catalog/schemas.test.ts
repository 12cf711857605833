import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { catalogSchemas } from "./schemas.ts";

it.each([...catalogSchemas()])("catalog/schemas/%s is current", async (file, text) => {
  const written = await readFile(new URL(`../../../catalog/schemas/${file}`, import.meta.url), "utf8");
  expect(written, "run: npx tsx services/compass/catalog/write-schemas.ts").toBe(text);
});
