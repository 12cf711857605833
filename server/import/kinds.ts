/** What can be imported. */
export const IMPORT_KINDS = ["organisations", "facts", "achievements", "needs"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_FORMATS = ["csv", "jsonl", "xlsx"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
