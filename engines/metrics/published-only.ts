const SOURCE = /(?<!:)\b(?:from|join)\s+(?:lateral\s+)?(\(|[\w".]+)/gi;
const FORBIDDEN = /;|--|\/\*|\b(?:insert|update|delete|merge|truncate|drop|alter|create|grant|revoke|copy|call|do|set|pg_\w+)\b/i;

/**
 * Says why a definition may not run, or null: it must be one SELECT that reads views named `service.published_*`
 * (or its own common table expressions) and nothing else.
 */
export function unpublishedSource(sqlText: string): string | null {
  const text = sqlText.replace(/'(?:[^']|'')*'/g, "''");
  if (!/^\s*(?:select|with)\b/i.test(text)) return "it must begin with SELECT or WITH";
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) return `"${forbidden[0]}" has no place in a definition`;
  const own = new Set([...text.matchAll(/(?:\bwith|,)\s+(\w+)\s+as\s+\(/gi)].map((match) => match[1]?.toLowerCase()));
  for (const [, source = ""] of text.matchAll(SOURCE)) {
    if (source === "(" || own.has(source.toLowerCase())) continue;
    if (!/^[a-z_]+\.published_\w+$/i.test(source)) return `${source} is not a published view`;
  }
  return null;
}
