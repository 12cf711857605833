import { FolderIndex, openSearchIndex } from "./open.ts";
import { PlainIndex } from "./plain/plain-index.ts";
import { specifySearchIndex } from "./search-index.specification.ts";
import { exampleSchema } from "./testing/generated.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

specifySearchIndex("the plain reference", { make: async () => new PlainIndex(exampleSchema), settle: async () => undefined });

specifySearchIndex("the folder index", {
  make: async () => openSearchIndex({ folder: await temporaryFolder(), schema: exampleSchema, writer: "here" }),
  settle: async (index) => {
    if (index instanceof FolderIndex) await index.fold();
  },
});
