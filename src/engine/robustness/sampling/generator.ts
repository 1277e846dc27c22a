/**
 * The random numbers of the product: four xoshiro128++ 1.0 generators side by side (blackman-vigna-2021), seeded by
 * splitmix32 from one seed. Only 32-bit whole-number operations, so every host gives the same numbers, and four
 * generators fill one SIMD register, so the fast kernel gives them too.
 */

/** Generators that run side by side. */
export const LANES = 4;
/** Whole numbers of state of one generator. */
const WORDS = 4;

/** The starting state, word by word: word w of lane l at `w * LANES + l`. @param seed any whole number; only its lowest 32 bits count */
export function seededState(seed: number): Uint32Array {
  const state = new Uint32Array(WORDS * LANES);
  let counter = seed >>> 0;
  for (let lane = 0; lane < LANES; lane += 1) {
    for (let word = 0; word < WORDS; word += 1) {
      counter = (counter + 0x9e3779b9) >>> 0;
      state[word * LANES + lane] = mixed(counter);
    }
  }
  return state;
}

/** The finaliser of splitmix32: spreads the bits of a counter. */
function mixed(counter: number): number {
  let z = counter;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** One stream of numbers: lane 0 of the seed unless told otherwise. */
export class Generator {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number, lane = 0) {
    const state = seededState(seed);
    [this.a, this.b, this.c, this.d] = [0, 1, 2, 3].map((word) => (state[word * LANES + lane] ?? 0) | 0) as [number, number, number, number];
  }

  /** The next whole number, 0 .. 2^32 - 1. */
  whole(): number {
    const sum = (this.a + this.d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + this.a) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** The next number strictly between 0 and 1, of 53 bits. */
  between(): number {
    const high = this.whole() >>> 6;
    const low = this.whole() >>> 5;
    return (high * 134217728 + low + 0.5) / 9007199254740992;
  }
}
