/**
 * The payment simulator over more and more segments and schemes, no cap and no shared shock, so that formulas hold throughout.
 * Limits: 1,000 segments by 50 schemes within a second, and growth no worse than in proportion to segments times schemes.
 */
import { DEFAULT_PARAMETERS, rowsOfRecords, simulate, type Rows } from "../src/engine";
import { growthExponent } from "./growth";

const LIMIT_SECONDS = 1;
const LIMIT_GROWTH = 1.15;

/** Segments that differ in every number, the same on every run. */
const segments = (count: number): Rows =>
  rowsOfRecords(
    "segments",
    Array.from({ length: count }, (_, at) => {
      const part = ((at * 7919) % 1000) / 1000;
      return { segment: `group ${at}`, clients: 20 + (at % 80), cost: 500 + 3000 * part, p0: 0.05 + 0.5 * part, p1: 0.4 + 0.6 * part, effortScale: 300 + 2000 * (1 - part), months: 3 + (at % 18), value: 12_000, sustain: [{ share: 0.8, months: 3 }, { share: 0.6, months: 6 }, { share: 0.5, months: 12 }] };
    }),
  );
const schemes = (count: number): Rows =>
  rowsOfRecords(
    "schemes",
    Array.from({ length: count }, (_, at) => ({ scheme: `scheme ${at}`, upfront: 40 * (count - at), service: { fee: 10 * (at % 7), months: 12 }, outcome: 100 * at, sustainment: [20 * at, 20 * at, 10 * at], discountRate: 0.04, delayMonths: 2 })),
  );

/** Time on the clock, for the limit; and of the processor, for the growth: on a shared machine only that one grows with the work. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

function measured(countSegments: number, countSchemes: number): Time {
  const [a, b] = [segments(countSegments), schemes(countSchemes)];
  const times = Array.from({ length: 5 }, () => {
    const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
    const { schemes: answered, problems } = simulate(a, b, { parameters: DEFAULT_PARAMETERS });
    const simulated = answered.some(({ totals }) => totals === null || [totals.spend.mean, totals.spend.sd, totals.spend.loss].some(({ method }) => method === "simulated"));
    if (answered.length !== countSchemes || problems.length > 0 || (countSegments >= 1000 && simulated)) throw new Error("the measurement does not measure what it says");
    const { user, system } = process.cpuUsage(used);
    return { clock: Number(process.hrtime.bigint() - start) / 1e9, processor: (user + system) / 1e6 };
  });
  return { clock: Math.min(...times.map(({ clock }) => clock)), processor: Math.min(...times.map(({ processor }) => processor)) };
}

measured(1000, 20);
const written = (time: Time | undefined): string => `${(time?.clock ?? 0).toFixed(3)} s (processor ${(time?.processor ?? 0).toFixed(3)} s)`;
const processor = (times: readonly Time[]): number[] => times.map((time) => time.processor);
const sizes = [1000, 2000, 4000, 8000];
const bySegments = sizes.map((size) => measured(size, 50));
const counts = [25, 50, 100, 200];
const bySchemes = counts.map((count) => measured(1000, count));
sizes.forEach((size, at) => process.stdout.write(`${size} segments x 50 schemes: ${written(bySegments[at])}\n`));
counts.forEach((count, at) => process.stdout.write(`1000 segments x ${count} schemes: ${written(bySchemes[at])}\n`));
const growth = { segments: growthExponent(sizes, processor(bySegments)), schemes: growthExponent(counts, processor(bySchemes)) };
process.stdout.write(`growth exponent: ${growth.segments.toFixed(2)} in segments, ${growth.schemes.toFixed(2)} in schemes (1 is in proportion)\n`);
const over = [...((bySegments[0]?.clock ?? 0) > LIMIT_SECONDS ? [`1000 x 50 took more than ${LIMIT_SECONDS} s`] : []), ...Object.entries(growth).flatMap(([name, value]) => (value > LIMIT_GROWTH ? [`growth in ${name} is above ${LIMIT_GROWTH}`] : []))];
for (const line of over) process.stdout.write(`OVER THE LIMIT: ${line}\n`);
process.exitCode = over.length > 0 ? 1 : 0;
