import type { Engine } from "../command/execute.ts";
import type { Finding } from "../finding.ts";
import { filesAfter, type StoredFile } from "./store.ts";

const PAGE = 500;

/** Reads every attachment again and compares it with its digest. */
export async function* verifyFiles(engine: Engine): AsyncGenerator<Finding> {
  let after: string | null = null;
  for (;;) {
    const page: StoredFile[] = await filesAfter(engine.db, after, PAGE);
    for (const file of page) {
      const digest = await engine.tools.files.digest(file.sha256);
      if (digest !== file.sha256) yield finding(file, digest === null);
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? null;
  }
}

function finding(file: StoredFile, isMissing: boolean): Finding {
  return {
    room: "files",
    code: isMissing ? "files.content_lost" : "files.content_changed",
    where: file.id,
    message: isMissing
      ? { zh: `附件 ${file.id} 的内容不在数据目录中`, en: `the content of attachment ${file.id} is not in the data folder` }
      : { zh: `附件 ${file.id} 的内容与其摘要不符`, en: `the content of attachment ${file.id} differs from its digest` },
  };
}
