/** Everyone who runs the simulation: the kernels of the product, the C program, numpy. Each gives milliseconds for the best of several repeats. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { seededState, sortingNetwork, TALLY_TOLERANCE, type Tally, type TallyKernel } from "../../src/engine";

export interface Simulation {
  readonly alternatives: number;
  readonly corners: number;
  readonly draws: number;
  readonly scores: Float64Array;
  readonly seed: number;
  readonly repeats: number;
}

export interface Timed {
  readonly milliseconds: number;
  readonly tally?: Tally;
}

export function timeKernel(kernel: TallyKernel, { alternatives, corners, draws, scores, seed, repeats }: Simulation): Timed {
  let best = Infinity;
  let tally: Tally | undefined;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const state = seededState(seed);
    const began = performance.now();
    tally = kernel({ alternatives, corners, scores, draws, state });
    best = Math.min(best, performance.now() - began);
  }
  return tally === undefined ? { milliseconds: best } : { milliseconds: best, tally };
}

const folder = join(__dirname, "..", "..", "build", "bench");

/** Compiles the C program. @returns its path, or why there is none */
export function compileC(flags: readonly string[]): { readonly program: string } | { readonly missing: string } {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, `simulation${flags.join("")}`);
  const done = spawnSync("gcc", ["-O3", "-ffp-contract=off", ...flags, "-o", program, join(__dirname, "simulation.c")], { encoding: "utf8" });
  if (done.error) return { missing: done.error.message };
  return done.status === 0 ? { program } : { missing: done.stderr };
}

export function timeC(program: string, { alternatives, corners, draws, scores, seed, repeats }: Simulation): { readonly oneByOne: Timed; readonly sideBySide: Timed } {
  const network = sortingNetwork(corners - 1);
  const input = [...seededState(seed), network.length / 2, ...network, ...scores, TALLY_TOLERANCE].join(" ");
  const done = spawnSync(program, [alternatives, corners, draws, repeats].map(String), { input, encoding: "utf8", maxBuffer: 1e9 });
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status}: ${done.stderr}`);
  const answer = JSON.parse(done.stdout) as { readonly oneByOne: number; readonly sideBySide: number; readonly ranks: number[]; readonly firsts: number[] };
  const tally = { ranks: Float64Array.from(answer.ranks), firsts: Float64Array.from(answer.firsts) };
  return { oneByOne: { milliseconds: answer.oneByOne }, sideBySide: { milliseconds: answer.sideBySide, tally } };
}

/** @returns undefined where Python or numpy is missing */
export function timeNumpy(simulation: Simulation): (Timed & { readonly first: readonly number[] }) | undefined {
  const done = spawnSync("python3", [join(__dirname, "simulation.py")], { input: JSON.stringify({ ...simulation, scores: [...simulation.scores] }), encoding: "utf8" });
  return done.status === 0 ? (JSON.parse(done.stdout) as Timed & { readonly first: number[] }) : undefined;
}
