import type { Service } from "../service.ts";
import { downloadFile } from "./download.ts";
import { uploadFile } from "./upload.ts";
import { verifyFiles } from "./verify-files.ts";

export { attachment, cleanFileName } from "./file-name.ts";
export { ALLOWED_EXTENSIONS } from "./file-kinds.ts";
export { type FileStore, fileStore } from "./file-store.ts";
export { filesByIds, shareFiles, type StoredFile } from "./store.ts";

/** Attachments: kept by content, read by those they concern. */
export const files: Service = {
  name: "files",
  permissions: {
    "files.upload": { applicant: "own", agency: "own", bank: "own", expert: "own", officer: "any" },
    "files.read": { applicant: "own", agency: "own", bank: "own", expert: "own", officer: "any", auditor: "any" },
  },
  routes: [uploadFile, downloadFile],
  verify: verifyFiles,
};
