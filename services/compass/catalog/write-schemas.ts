/** Writes catalog/schemas anew: `npx tsx services/compass/catalog/write-schemas.ts`. */
import { mkdir, writeFile } from "node:fs/promises";
import { catalogSchemas } from "./schemas.ts";

const folder = new URL("../../../catalog/schemas/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const [file, text] of catalogSchemas()) await writeFile(new URL(file, folder), text);
