/**
 * `npm run bench -- simulation`: the simulation of ten alternatives by ten criteria, 100,000 draws, by everyone in one run; then how the
 * product's kernels grow. Ends with status 1 where WebAssembly takes more than 1.2 times the faster C, a growth exponent in draws is over 1.05, or counts differ.
 */
import { Generator, tally } from "../src/engine";
import { hostKernel } from "../src/kernel/tally-kernel";
import { growthExponent } from "./growth";
import { compileC, timeC, timeKernel, timeNumpy, type Simulation, type Timed } from "./simulation/contenders";

const LIMIT = { ratio: 1.2, exponent: 1.05 };
const fast = hostKernel();
const faults: string[] = [];

function simulation(alternatives: number, corners: number, draws: number, repeats = 15): Simulation {
  const generator = new Generator(7);
  return { alternatives, corners, draws, repeats, seed: 1, scores: Float64Array.from({ length: alternatives * corners }, () => generator.between()) };
}

function sideBySide(): void {
  const problem = simulation(10, 10, 100_000);
  const rows: [string, Timed][] = [["TypeScript", timeKernel(tally, problem)], [`WebAssembly SIMD (${fast.kind})`, timeKernel(fast.kernel, problem)]];
  const plain = compileC([]);
  if ("missing" in plain) process.stdout.write(`No C program: ${plain.missing}\n`);
  else {
    const timed = timeC(plain.program, problem);
    rows.push(["C -O3, one draw at a time", timed.oneByOne], ["C -O3, four side by side", timed.sideBySide]);
    // Measured again after the others, so that a busy moment of the machine does not decide.
    const again = { wasm: timeKernel(fast.kernel, problem), c: timeC(plain.program, problem) };
    const c = Math.min(timed.oneByOne.milliseconds, timed.sideBySide.milliseconds, again.c.oneByOne.milliseconds, again.c.sideBySide.milliseconds);
    const wasm = Math.min(rows[1]?.[1].milliseconds ?? Infinity, again.wasm.milliseconds);
    const ratio = wasm / c;
    process.stdout.write(`WebAssembly / faster C -O3: ${ratio.toFixed(2)} (limit ${LIMIT.ratio})\n`);
    if (fast.kind === "wasm" && ratio > LIMIT.ratio) faults.push(`WebAssembly takes ${ratio.toFixed(2)} times C`);
    const native = compileC(["-march=native"]);
    if ("program" in native) {
      const own = timeC(native.program, problem);
      rows.push(["C -O3 -march=native, one draw at a time", own.oneByOne], ["C -O3 -march=native, four side by side", own.sideBySide]);
    }
    const oracle = JSON.stringify(rows[0]?.[1].tally);
    for (const [name, { tally: counts }] of rows) if (counts !== undefined && JSON.stringify(counts) !== oracle) faults.push(`${name} counts otherwise than TypeScript`);
  }
  const numpy = timeNumpy(problem);
  if (numpy === undefined) process.stdout.write("No numpy: python3 with numpy is needed for that row.\n");
  else rows.push(["numpy", numpy]);
  const unit = rows.find(([name]) => name.startsWith("C -O3, four"))?.[1].milliseconds ?? rows[0]?.[1].milliseconds ?? 1;
  for (const [name, { milliseconds }] of rows) process.stdout.write(`${name.padEnd(42)} ${milliseconds.toFixed(2).padStart(8)} ms  ${(milliseconds / unit).toFixed(2).padStart(6)}\n`);
}

function growth(): void {
  const axes: readonly { readonly axis: string; readonly sizes: readonly number[]; readonly of: (size: number) => Simulation }[] = [
    { axis: "draws", sizes: [12_500, 25_000, 50_000, 100_000, 200_000, 400_000], of: (draws) => simulation(10, 10, draws, 7) },
    { axis: "alternatives", sizes: [5, 10, 20, 40], of: (alternatives) => simulation(alternatives, 10, 50_000, 5) },
    { axis: "criteria", sizes: [5, 10, 20, 40], of: (corners) => simulation(10, corners, 50_000, 5) },
  ];
  for (const [name, kernel] of [["TypeScript", tally], ["WebAssembly", fast.kernel]] as const) {
    for (const { axis, sizes, of } of axes) {
      const times = sizes.map((size) => timeKernel(kernel, of(size)).milliseconds);
      const exponent = growthExponent(sizes, times);
      process.stdout.write(`${name} grows in ${axis.padEnd(12)} ${sizes.map((size, i) => `${size}: ${times[i]?.toFixed(2)} ms`).join(", ")}; exponent ${exponent.toFixed(3)}\n`);
      if (axis === "draws" && exponent > LIMIT.exponent) faults.push(`${name} grows by ${exponent.toFixed(3)} in draws`);
    }
  }
}

sideBySide();
growth();
for (const fault of faults) process.stdout.write(`FAULT: ${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
