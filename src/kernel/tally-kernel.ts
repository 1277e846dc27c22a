/**
 * The fast inner loop of the simulation, where the host has WebAssembly with SIMD; else the engine's own in TypeScript.
 * Both give the same counts to the last digit, so nothing but the time it takes depends on the host.
 */
import { LANES, MOST_DRAWS, sortingNetwork, TALLY_TOLERANCE, tally, type Tally, type TallyKernel, type TallyRequest } from "../engine";
import compiled from "./tally.generated.json";

/** A kernel, and where it is not the fast one, why. */
export interface HostKernel {
  readonly kernel: TallyKernel;
  readonly kind: "wasm" | "typescript";
  /** Why the fast kernel cannot run here: `missing` (no WebAssembly), `no-simd`, or `refused` (a policy forbids it) with what the host said. */
  readonly because?: { readonly code: "missing" | "no-simd" | "refused"; readonly detail: string } | undefined;
}

type WasmTally = (state: number, network: number, pairs: number, scores: number, alternatives: number, corners: number, blocks: number, ranks: number, firsts: number, points: number, gaps: number, totals: number, rank: number, tolerance: number) => void;

const PAGE = 65536;
const REGISTER = 16;

/**
 * The fastest kernel of this host.
 * @param host where to look for WebAssembly; the global object unless a test says otherwise
 */
export function hostKernel(host: { readonly WebAssembly?: typeof WebAssembly | undefined } = globalThis): HostKernel {
  const wasm = host.WebAssembly;
  const fallback = (code: "missing" | "no-simd" | "refused", detail: string): HostKernel => ({ kernel: tally, kind: "typescript", because: { code, detail } });
  if (wasm === undefined) return fallback("missing", "");
  const bytes = Uint8Array.from(atob(compiled.base64), (letter) => letter.charCodeAt(0));
  try {
    if (!wasm.validate(bytes)) return fallback("no-simd", "");
    const { memory, tally: run } = new wasm.Instance(new wasm.Module(bytes)).exports as { readonly memory: WebAssembly.Memory; readonly tally: WasmTally };
    return { kernel: kernelOver(memory, run), kind: "wasm" };
  } catch (error) {
    // A content security policy without 'wasm-unsafe-eval' throws here.
    return fallback("refused", error instanceof Error ? error.message : String(error));
  }
}

function kernelOver(memory: WebAssembly.Memory, run: WasmTally): TallyKernel {
  return (request) => {
    if (request.draws > MOST_DRAWS || request.draws % LANES !== 0) throw new RangeError(`a kernel draws a multiple of ${LANES}, at most ${MOST_DRAWS}: ${request.draws}`);
    const { alternatives, corners, scores, state, draws } = request;
    const network = sortingNetwork(corners - 1);
    const place = placesOf(request, network.length);
    const missing = place.end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    const whole = (at: number, length: number) => new Uint32Array(memory.buffer, at, length);
    const doubles = (at: number, length: number) => new Float64Array(memory.buffer, at, length);
    whole(place.state, state.length).set(state);
    whole(place.network, network.length).set(network.map((position) => position * REGISTER));
    doubles(place.scores, scores.length).set(scores);
    whole(place.ranks, alternatives * alternatives).fill(0);
    doubles(place.firsts, 2 * alternatives * corners).fill(0);
    run(place.state, place.network, network.length / 2, place.scores, alternatives, corners, draws / LANES, place.ranks, place.firsts, place.points, place.gaps, place.totals, place.rank, TALLY_TOLERANCE);
    state.set(whole(place.state, state.length));
    const pairs = doubles(place.firsts, 2 * alternatives * corners);
    const answer: Tally = {
      ranks: Float64Array.from(whole(place.ranks, alternatives * alternatives)),
      firsts: Float64Array.from({ length: alternatives * corners }, (_, i) => (pairs[2 * i] ?? 0) + (pairs[2 * i + 1] ?? 0)),
    };
    return answer;
  };
}

/** Where everything stands in memory, each at a multiple of a register. */
function placesOf({ alternatives, corners, state }: TallyRequest, network: number) {
  let next = REGISTER;
  const room = (bytes: number): number => {
    const at = next;
    next += Math.ceil(bytes / REGISTER) * REGISTER;
    return at;
  };
  const places = {
    state: room(4 * state.length),
    network: room(4 * network),
    scores: room(8 * alternatives * corners),
    ranks: room(4 * alternatives * alternatives),
    firsts: room(16 * alternatives * corners),
    points: room(REGISTER * corners),
    gaps: room(2 * REGISTER * corners),
    totals: room(2 * REGISTER * alternatives),
    rank: room(REGISTER * alternatives),
  };
  return { ...places, end: next };
}
