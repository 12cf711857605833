/** The last part of a path, without control characters and the marks that change the direction of reading; at most 200 long. */
export function cleanFileName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  if (visible.length <= 200) return visible;
  const extension = /\.[^.]{1,10}$/.exec(visible)?.[0] ?? "";
  return visible.slice(0, 200 - extension.length) + extension;
}

/** The header that makes a browser save a file under its own name (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
