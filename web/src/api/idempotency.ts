/** A fresh key for one act of the user. `crypto.randomUUID` exists only on https and localhost; a city's intranet may have neither. */
export function newKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Keeps the key of an act whose outcome is unknown, so that asking again cannot do it twice. */
export class PendingKey {
  #input: string | undefined;
  #key: string | undefined;

  /** The key for this input: the earlier one while the same input is still unanswered, else a new one. */
  keyFor(input: unknown): string {
    const text = JSON.stringify(input) ?? "";
    if (this.#key === undefined || this.#input !== text) {
      this.#input = text;
      this.#key = newKey();
    }
    return this.#key;
  }

  /** The server gave a definite answer: the next act is a new one. */
  settled(): void {
    this.#key = undefined;
  }
}
