/** The `code` of an error of Node or PostgreSQL, such as ENOENT or 3D000. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
