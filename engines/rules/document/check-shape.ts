import type { z } from "zod";
import type { YamlFile } from "./places.ts";

/** Checks a YAML file's shape; every issue becomes a finding at its place. @returns null when it does not fit. */
export function checkShape<T>(yaml: YamlFile, schema: z.ZodType<T>): T | null {
  if (yaml.findings.length > 0) return null;
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, 100)) {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    const at = issue.code === "unrecognized_keys" && issue.keys[0] !== undefined ? [...path, issue.keys[0]] : path;
    yaml.add(at, "shape", { zh: `“${at.join(".") || "文件"}”格式不符：${issue.message}`, en: `${at.join(".") || "file"}: ${issue.message}` }, {
      zh: "请对照 catalog/schemas 中的结构改正。",
      en: "Correct it to fit the schema in catalog/schemas.",
    });
  }
  return null;
}
