import { crc32 } from "node:zlib";
import type { DocumentFrequencies } from "./query-terms.ts";

/**
 * In how many documents each term stands, for millions of terms: an open-addressed table of 64-bit hashes and counts
 * (12 bytes a slot, no strings kept; two terms share a slot with a chance below one in a billion at ten million terms).
 */
export class TermStatistics implements DocumentFrequencies {
  documents = 0;
  /** Sum of all documents' lengths in terms. */
  totalLength = 0;
  private size = 0;
  private high: Uint32Array;
  private low: Uint32Array;
  private counts: Uint32Array;

  constructor(slots = 1 << 12) {
    this.high = new Uint32Array(slots);
    this.low = new Uint32Array(slots);
    this.counts = new Uint32Array(slots);
  }

  get averageLength(): number {
    return this.documents === 0 ? 1 : Math.max(1e-9, this.totalLength / this.documents);
  }

  frequency(term: string): number {
    return this.counts[this.slot(term)] ?? 0;
  }

  /** Adds (or with -1 takes away) one document, given its bag of terms. */
  count(bag: readonly string[], sign: 1 | -1 = 1): void {
    this.documents += sign;
    this.totalLength += sign * bag.length;
    for (const term of new Set(bag)) this.add(term, sign);
  }

  private add(term: string, by: number): void {
    let at = this.slot(term);
    if (this.high[at] === 0 && this.low[at] === 0) {
      if (by < 0) return;
      if ((this.size + 1) * 3 > this.counts.length * 2) {
        this.grow();
        at = this.slot(term);
      }
      this.size += 1;
      const [high, low] = hash(term);
      this.high[at] = high;
      this.low[at] = low;
    }
    this.counts[at] = Math.max(0, (this.counts[at] ?? 0) + by);
  }

  private slot(term: string): number {
    const [high, low] = hash(term);
    return place(this.high, this.low, high, low);
  }

  private grow(): void {
    const slots = this.counts.length * 2;
    const [high, low, counts] = [new Uint32Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
    for (let i = 0; i < this.counts.length; i += 1) {
      const [h, l] = [this.high[i] ?? 0, this.low[i] ?? 0];
      if (h === 0 && l === 0) continue;
      const at = place(high, low, h, l);
      high[at] = h;
      low[at] = l;
      counts[at] = this.counts[i] ?? 0;
    }
    [this.high, this.low, this.counts] = [high, low, counts];
  }

  /** As a file: header (magic, slots, used, documents, total length), the three arrays, CRC-32 of all before. */
  toBuffer(): Buffer {
    const head = Buffer.alloc(40);
    head.write("MTCHSTA1", 0, "latin1");
    head.writeUInt32LE(this.counts.length, 8);
    head.writeUInt32LE(this.size, 12);
    head.writeDoubleLE(this.documents, 16);
    head.writeDoubleLE(this.totalLength, 24);
    const body = Buffer.concat([head, ...[this.high, this.low, this.counts].map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))]);
    const tail = Buffer.alloc(4);
    tail.writeUInt32LE(crc32(body), 0);
    return Buffer.concat([body, tail]);
  }

  /** Throws an Error when the bytes are not whole. */
  static fromBuffer(bytes: Buffer): TermStatistics {
    if (bytes.length < 44 || bytes.toString("latin1", 0, 8) !== "MTCHSTA1") throw new Error("term statistics: not such a file");
    const slots = bytes.readUInt32LE(8);
    if (bytes.length !== 44 + slots * 12) throw new Error("term statistics: wrong length");
    const end = bytes.length - 4;
    if (crc32(bytes.subarray(0, end)) !== bytes.readUInt32LE(end)) throw new Error("term statistics: wrong checksum");
    const out = new TermStatistics(1);
    const array = (i: number): Uint32Array => new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 40 + i * slots * 4, bytes.byteOffset + 40 + (i + 1) * slots * 4));
    [out.high, out.low, out.counts] = [array(0), array(1), array(2)];
    out.size = bytes.readUInt32LE(12);
    out.documents = bytes.readDoubleLE(16);
    out.totalLength = bytes.readDoubleLE(24);
    return out;
  }

  /** A copy that can be changed while this one is read. */
  clone(): TermStatistics {
    const out = new TermStatistics(1);
    [out.high, out.low, out.counts] = [this.high.slice(), this.low.slice(), this.counts.slice()];
    [out.size, out.documents, out.totalLength] = [this.size, this.documents, this.totalLength];
    return out;
  }
}

function place(high: Uint32Array, low: Uint32Array, h: number, l: number): number {
  const mask = high.length - 1;
  let at = (l ^ (h >>> 7)) & mask;
  while ((high[at] !== h || low[at] !== l) && (high[at] !== 0 || low[at] !== 0)) at = (at + 1) & mask;
  return at;
}

/** Two 32-bit mixes of the term's UTF-16 units (multiply-xor, as in MurmurHash3's finaliser); never both 0. */
function hash(term: string): [number, number] {
  let h = 0x9e3779b9;
  let l = 0x85ebca6b;
  for (let i = 0; i < term.length; i += 1) {
    const unit = term.charCodeAt(i);
    h = Math.imul(h ^ unit, 0x9e3779b1);
    l = Math.imul(l ^ unit, 0x5f356495);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ Math.imul(l ^ (l >>> 13), 0xc2b2ae35);
  l = Math.imul(l ^ (l >>> 16), 0x85ebca6b) ^ Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return [h >>> 0, (l >>> 0) || 1];
}
