/** A stream of repeatable randomness: the same seed and labels give the same numbers on every machine, for ever. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param labels tell streams of one seed apart, so that one more draw in one place moves nothing elsewhere */
  constructor(seed: number, ...labels: (string | number)[]) {
    const [a, b, c] = digest(`${seed}/${labels.join("/")}`);
    this.#a = a;
    this.#b = b;
    this.#c = c;
    for (let i = 0; i < 12; i++) this.#next();
  }

  // Small Fast Counter (Chris Doty-Humphrey's sfc32): passes PractRand, and needs only 32-bit operations.
  #next(): number {
    const t = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t | 0;
    return t >>> 0;
  }

  /** In [0, 1). */
  unit(): number {
    return this.#next() / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number {
    return min + Math.floor(this.unit() * (max - min + 1));
  }

  /** Between the bounds, small values as likely as large ones on a logarithmic scale. */
  spread(min: number, max: number): number {
    return Math.exp(Math.log(min) + this.unit() * (Math.log(max) - Math.log(min)));
  }

  /** Roughly normal with mean 0 and deviation 1 (sum of twelve), never beyond 6. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.unit();
    return sum;
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.unit() * items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** Several different ones. */
  sample<T>(items: readonly T[], count: number): T[] {
    const rest = [...items];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(Math.floor(this.unit() * rest.length), 1));
    return taken;
  }

  /** One of several values by weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let at = this.unit() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      at -= weight;
      if (at < 0) return value;
    }
    const last = choices.at(-1);
    if (!last) throw new RangeError("nothing to choose from");
    return last[0];
  }
}

/** Three well-mixed 32-bit numbers of a text (FNV-1a with three primes, then a final avalanche each). */
function digest(text: string): [number, number, number] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  let c = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x27d4eb2f);
    c = Math.imul(c ^ code, 0x165667b1);
  }
  return [avalanche(a), avalanche(b ^ a), avalanche(c ^ b)];
}

function avalanche(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
