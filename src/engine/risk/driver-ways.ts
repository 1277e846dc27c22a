import { inputOf, itemsOf } from "../framework/frameworks";
import { isUsable, parameter, type Parameters } from "../framework/parameters";

/** Ids of the results of other parts that a driver can be read from. */
export type ReadableResult = "design.price-competition" | "collaboration.complexity" | "collaboration.maturity-gap" | "collaboration.intensity-shortfall" | "simulated.outcome-share";

/** A way as frameworks/risks/drivers.yaml writes it (checked by the schema of its section). */
interface WrittenWay {
  readonly input?: string;
  readonly result?: ReadableResult;
  readonly minus?: string;
  readonly from?: number | string;
  readonly range?: number | string;
  readonly inverse?: boolean;
  readonly overrules?: boolean;
  readonly reciprocal?: boolean;
  readonly options?: Readonly<Record<string, number>>;
}

/** One way to read a driver, with the numbers in force. */
export interface Way {
  readonly input: string | undefined;
  readonly result: ReadableResult | undefined;
  readonly minus: string | undefined;
  /** `level = clamp((x - from) / range)`; `range` infinite where a setting that it needs cannot be used. */
  readonly from: number;
  readonly range: number;
  readonly inverse: boolean;
  readonly reciprocal: boolean;
  readonly options: Readonly<Record<string, number>> | undefined;
  /** The parameters that it uses. */
  readonly parameters: readonly string[];
  readonly usable: boolean;
}

export interface Driver {
  readonly id: string;
  /** In the order in which they are tried. */
  readonly ways: readonly Way[];
}

/** The scale of a score, 1..5 (frameworks rule scale.level), and of a share or flag, 0..1. */
const SCALES = { score: { from: 1, range: 4 }, share: { from: 0, range: 1 } } as const;

function compile(driver: string, way: WrittenWay, parameters: Parameters): Way {
  const scale = way.input !== undefined && inputOf(way.input)?.kind === "score" ? SCALES.score : SCALES.share;
  const used: string[] = [];
  const figure = (name: "from" | "range"): number => {
    const written = way[name];
    if (written === undefined) return scale[name];
    const id = typeof written === "string" ? written : `driver.${driver}.${name}`;
    used.push(id);
    return parameter(parameters, id);
  };
  const [from, range] = [figure("from"), figure("range")];
  const options = way.options && Object.fromEntries(Object.keys(way.options).map((option) => [option, parameter(parameters, `driver.${driver}.${option}`)]));
  if (way.options) used.push(...Object.keys(way.options).map((option) => `driver.${driver}.${option}`));
  const usable = parameters.unusable.length === 0 || used.every((id) => isUsable(parameters, id));
  return { input: way.input, result: way.result, minus: way.minus, from, range, inverse: way.inverse === true, reciprocal: way.reciprocal === true, options, parameters: used, usable };
}

const written = itemsOf("drivers").map(({ id, data }) => {
  const ways = data["read"] as readonly WrittenWay[];
  const own: readonly WrittenWay[] = inputOf(id) && !ways.some(({ input }) => input === id) ? [{ input: id }] : [];
  const goesFirst = ({ overrules }: WrittenWay): boolean => overrules === true;
  return { id, ways: [...ways.filter(goesFirst), ...own, ...ways.filter((way) => !goesFirst(way))] };
});

/** The drivers of risks and payment with the numbers in force. A column of the driver's own id, where there is one, comes before the written ways, but for those that overrule it. */
export const driversOf = (parameters: Parameters): readonly Driver[] => written.map(({ id, ways }) => ({ id, ways: ways.map((way) => compile(id, way, parameters)) }));
