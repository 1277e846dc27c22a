import { simulate, type Parameters, type Scheme, type SchemeResult, type Segment, type SimulatorTables } from "../../engine";

/** A segment under a scheme. */
export interface Crossing {
  readonly scheme: number;
  readonly segment: number;
}

/** A later payment of a scheme for a segment. */
export interface Payment extends Crossing {
  readonly step: number;
  readonly amount: number;
}

/** The tables of the simulator laid out flat: a row each for segments, their later moments, schemes, crossings and later payments. */
export interface FlatTables {
  readonly segments: readonly Segment[];
  readonly results: readonly SchemeResult[];
  readonly steps: readonly { readonly segment: number; readonly step: number }[];
  readonly crossings: readonly Crossing[];
  readonly payments: readonly Payment[];
  /** Where the later moments of a segment begin, and how many there are. */
  readonly stepsOf: (segment: number) => { readonly from: number; readonly count: number };
  /** Where the later payments of a crossing begin, and how many there are. */
  readonly paymentsOf: (crossing: number) => { readonly from: number; readonly count: number };
}

/** More rows of later payments than these no sheet is laid out for: each looks at all others of its crossing. */
const MOST_PAYMENTS = 20_000;

const amountsFor = ({ sustainment }: Scheme, segment: string): readonly number[] => (Array.isArray(sustainment) ? (sustainment as readonly number[]) : ((Object.hasOwn(sustainment, segment) ? (sustainment as Readonly<Record<string, readonly number[]>>)[segment] : undefined) ?? []));

/** Lays the two tables flat, with what the simulator says of them; undefined where nothing of them can be answered whole, or where they are too long to be laid out. */
export function flatTables(tables: SimulatorTables, parameters: Parameters): FlatTables | undefined {
  const { segments, schemes } = simulate(tables.segments, tables.schemes, { parameters, effort: tables.effort });
  const results = schemes.filter(({ totals }) => totals !== null);
  if (segments.length === 0 || results.length === 0) return undefined;
  const steps = segments.flatMap(({ sustain }, segment) => sustain.map((_, step) => ({ segment, step })));
  const crossings = results.flatMap((_, scheme) => segments.map((_each, segment) => ({ scheme, segment })));
  const payments: Payment[] = [];
  const starts: number[] = [];
  for (const { scheme, segment } of crossings) {
    starts.push(payments.length);
    const [result, group] = [results[scheme], segments[segment]];
    if (!result || !group || group.sustain.length === 0) continue;
    const amounts = amountsFor(result.scheme, group.segment);
    if (amounts.length > 0) group.sustain.forEach((_, step) => payments.push({ scheme, segment, step, amount: amounts[step] ?? 0 }));
  }
  if (payments.length > MOST_PAYMENTS) return undefined;
  const before = (segment: number): number => steps.findIndex((each) => each.segment === segment);
  return {
    segments,
    results,
    steps,
    crossings,
    payments,
    stepsOf: (segment) => ({ from: Math.max(0, before(segment)), count: segments[segment]?.sustain.length ?? 0 }),
    paymentsOf: (crossing) => ({ from: starts[crossing] ?? 0, count: (starts[crossing + 1] ?? payments.length) - (starts[crossing] ?? 0) }),
  };
}
