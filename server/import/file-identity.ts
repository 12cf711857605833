import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { problem } from "#kernel/problem.ts";

const PART = 4 * 1024 * 1024;
const MOST_PARTS = 16;

/**
 * What makes a file the same file: its size, and a digest of pieces spread over all of it (the whole of it up to 64 MB).
 * @throws Problem `import.file_unreadable`
 */
export async function fileIdentity(path: string): Promise<{ bytes: number; sha256: string }> {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      const hash = createHash("sha256").update(String(size));
      const parts = Math.min(MOST_PARTS, Math.ceil(size / PART));
      const buffer = Buffer.alloc(Math.min(PART, size));
      for (let part = 0; part < parts; part++) {
        const at = parts === 1 ? 0 : Math.floor((part * (size - buffer.length)) / (parts - 1));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
        hash.update(buffer.subarray(0, bytesRead));
      }
      return { bytes: size, sha256: hash.digest("hex") };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw problem("import.file_unreadable", 400, { zh: "文件无法读取", en: "The file cannot be read" }, {
      detail: { zh: `${path}：${reasonOf(error).zh}`, en: `${path}: ${reasonOf(error).en}` },
      remedy: { zh: "请检查路径与读取权限。", en: "Check the path and the right to read it." }, cause: error,
    });
  }
}

function reasonOf(error: unknown): { zh: string; en: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return { zh: "文件不存在", en: "no such file" };
  if (code === "EACCES") return { zh: "没有读取权限", en: "permission denied" };
  if (code === "EISDIR") return { zh: "这是一个文件夹", en: "it is a folder" };
  return { zh: code || String(error), en: code || String(error) };
}
