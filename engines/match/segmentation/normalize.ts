/** Text in the form that is compared: lower case, full width as half width, Latin letters without accents. */
export interface Normalized {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, where it stands in the original. */
  origin: Uint32Array;
}

const marks = /\p{M}+/gu;
const asciiOnly = /^\p{ASCII}*$/u;

/** Normalises character by character, so that every place can be traced back for highlights. */
export function normalizeWithOrigin(original: string): Normalized {
  const pieces: string[] = [];
  const origin: number[] = [];
  let at = 0;
  for (const char of original) {
    const piece = normalizeCharacter(char);
    pieces.push(piece);
    for (let i = 0; i < piece.length; i += 1) origin.push(at);
    at += char.length;
  }
  origin.push(at);
  return { text: pieces.join(""), origin: Uint32Array.from(origin) };
}

/** The same text without the way back; what is indexed and asked goes through here. */
export function normalize(original: string): string {
  if (asciiOnly.test(original)) return original.toLowerCase();
  let text = "";
  for (const char of original) text += normalizeCharacter(char);
  return text;
}

function normalizeCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return char.toLowerCase();
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  return char.normalize("NFKD").replace(marks, "").normalize("NFC").toLowerCase();
}
