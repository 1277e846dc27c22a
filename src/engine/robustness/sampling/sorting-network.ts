/**
 * A sorting network (odd-even merge, batcher-1968): the fixed list of pairs to put in order. Because it does not depend on the
 * numbers, several lists can be sorted side by side in one SIMD register.
 */

/** Pairs `[i, j, i, j, ...]`, i < j: put the smaller of the two at i. Applied in order they sort any list of that length. */
export function sortingNetwork(length: number): Uint32Array {
  const pairs: number[] = [];
  for (let p = 1; p < length; p *= 2) {
    for (let k = p; k >= 1; k = Math.floor(k / 2)) {
      for (let j = k % p; j + k < length; j += 2 * k) {
        for (let i = 0; i < Math.min(k, length - j - k); i += 1) {
          if (Math.floor((i + j) / (p * 2)) === Math.floor((i + j + k) / (p * 2))) pairs.push(i + j, i + j + k);
        }
      }
    }
  }
  return Uint32Array.from(pairs);
}
