// AssemblyScript, compiled to WebAssembly with SIMD by scripts/kernel.mjs. The inner loop of the simulation, four draws side
// by side; src/engine/robustness/sampling/tally.ts is its oracle and tells what it does. Every number here is either a whole
// number or made by the same additions and multiplications in the same order as there, so that both give the same counts.

const WORD: usize = 16; // one SIMD register: four whole numbers
const PAIR: usize = 32; // four doubles, in two registers

/**
 * Addresses in memory, each a multiple of 16:
 * state: four words of four generators. network: pairs of byte offsets into `points`. scores: alternatives x corners doubles.
 * ranks: alternatives x alternatives whole counts. firsts: alternatives x corners doubles in pairs (to be added up).
 * points: corners words. gaps: corners x 4 doubles. totals: alternatives x 4 doubles. rank: alternatives words.
 */
export function tally(state: usize, network: usize, pairs: i32, scores: usize, alternatives: i32, corners: i32, blocks: i32, ranks: usize, firsts: usize, points: usize, gaps: usize, totals: usize, rank: usize, tolerance: f64): void {
  let a = v128.load(state);
  let b = v128.load(state, 16);
  let c = v128.load(state, 32);
  let d = v128.load(state, 48);
  const random = (corners - 1) as usize;
  const networkEnd = network + ((pairs as usize) << 3);
  const near = f64x2.splat(tolerance);
  const far = f64x2.splat(-tolerance);
  const count = alternatives as usize;
  const width = corners as usize;
  const gapsEnd = gaps + width * PAIR;
  const rankEnd = rank + count * WORD;

  for (let block = 0; block < blocks; block += 1) {
    // Points: xoshiro128++ in four lanes.
    for (let i: usize = 0; i < random; i += 1) {
      const mixed = i32x4.add(a, d);
      v128.store(points + i * WORD, i32x4.add(v128.or(i32x4.shl(mixed, 7), i32x4.shr_u(mixed, 25)), a));
      const shifted = i32x4.shl(b, 9);
      c = v128.xor(c, a);
      d = v128.xor(d, b);
      b = v128.xor(b, c);
      a = v128.xor(a, d);
      c = v128.xor(c, shifted);
      d = v128.or(i32x4.shl(d, 11), i32x4.shr_u(d, 21));
    }
    // Sorted.
    for (let p = network; p < networkEnd; p += 8) {
      const i = points + (load<u32>(p) as usize);
      const j = points + (load<u32>(p, 4) as usize);
      const x = v128.load(i);
      const y = v128.load(j);
      v128.store(i, i32x4.min_u(x, y));
      v128.store(j, i32x4.max_u(x, y));
    }
    // Gaps, as doubles.
    let before = i32x4.splat(0);
    let gap = gaps;
    for (let i: usize = 0; i < random; i += 1) {
      const point = v128.load(points + i * WORD);
      storeDoubles(gap, i32x4.sub(point, before));
      before = point;
      gap += PAIR;
    }
    storeDoubles(gap, i32x4.sub(i32x4.splat(-1), before));

    // Totals, two alternatives at a time where there are two.
    let row = scores;
    let total = totals;
    let left = count;
    for (; left >= 2; left -= 2) {
      const next = row + width * 8;
      let low0 = f64x2.splat(0);
      let high0 = f64x2.splat(0);
      let low1 = f64x2.splat(0);
      let high1 = f64x2.splat(0);
      let s0 = row;
      let s1 = next;
      for (let g = gaps; g < gapsEnd; g += PAIR) {
        const low = v128.load(g);
        const high = v128.load(g, 16);
        const x0 = v128.load64_splat(s0);
        const x1 = v128.load64_splat(s1);
        low0 = f64x2.add(low0, f64x2.mul(low, x0));
        high0 = f64x2.add(high0, f64x2.mul(high, x0));
        low1 = f64x2.add(low1, f64x2.mul(low, x1));
        high1 = f64x2.add(high1, f64x2.mul(high, x1));
        s0 += 8;
        s1 += 8;
      }
      v128.store(total, low0);
      v128.store(total, high0, 16);
      v128.store(total, low1, 32);
      v128.store(total, high1, 48);
      row = s1;
      total += 2 * PAIR;
    }
    if (left > 0) {
      let low0 = f64x2.splat(0);
      let high0 = f64x2.splat(0);
      for (let g = gaps; g < gapsEnd; g += PAIR) {
        const x0 = v128.load64_splat(row);
        low0 = f64x2.add(low0, f64x2.mul(v128.load(g), x0));
        high0 = f64x2.add(high0, f64x2.mul(v128.load(g, 16), x0));
        row += 8;
      }
      v128.store(total, low0);
      v128.store(total, high0, 16);
    }

    // Ranks: the number of others that are better by more than the tolerance. A mask is -1 where true.
    for (let r = rank; r < rankEnd; r += WORD) v128.store(r, i32x4.splat(0));
    for (let i: usize = 0; i < count; i += 1) {
      const ownLow = v128.load(totals + i * PAIR);
      const ownHigh = v128.load(totals + i * PAIR, 16);
      let better = v128.load(rank + i * WORD);
      let other = totals + (i + 1) * PAIR;
      for (let r = rank + (i + 1) * WORD; r < rankEnd; r += WORD) {
        const leadLow = f64x2.sub(ownLow, v128.load(other));
        const leadHigh = f64x2.sub(ownHigh, v128.load(other, 16));
        const ahead = narrow(f64x2.gt(leadLow, near), f64x2.gt(leadHigh, near));
        const behind = narrow(f64x2.lt(leadLow, far), f64x2.lt(leadHigh, far));
        v128.store(r, i32x4.sub(v128.load(r), ahead));
        better = i32x4.sub(better, behind);
        other += PAIR;
      }
      v128.store(rank + i * WORD, better);
    }

    // Counts.
    let counts = ranks;
    let sums = firsts;
    for (let r = rank; r < rankEnd; r += WORD) {
      bump(counts, load<u32>(r));
      bump(counts, load<u32>(r, 4));
      bump(counts, load<u32>(r, 8));
      bump(counts, load<u32>(r, 12));
      counts += count * 4;
      const first = i32x4.eq(v128.load(r), i32x4.splat(0));
      if (v128.any_true(first)) {
        const firstLow = i64x2.extend_low_i32x4_s(first);
        const firstHigh = i64x2.extend_high_i32x4_s(first);
        let sum = sums;
        for (let g = gaps; g < gapsEnd; g += PAIR) {
          v128.store(sum, f64x2.add(v128.load(sum), f64x2.add(v128.and(v128.load(g), firstLow), v128.and(v128.load(g, 16), firstHigh))));
          sum += 16;
        }
      }
      sums += width * 16;
    }
  }
  v128.store(state, a);
  v128.store(state, b, 16);
  v128.store(state, c, 32);
  v128.store(state, d, 48);
}

@inline
function storeDoubles(at: usize, whole: v128): void {
  v128.store(at, f64x2.convert_low_i32x4_u(whole));
  v128.store(at, f64x2.convert_low_i32x4_u(i8x16.shuffle(whole, whole, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)), 16);
}

@inline
function narrow(low: v128, high: v128): v128 {
  return i8x16.shuffle(low, high, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
}

@inline
function bump(counts: usize, place: u32): void {
  const at = counts + ((place as usize) << 2);
  store<u32>(at, load<u32>(at) + 1);
}
