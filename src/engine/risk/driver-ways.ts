import { inputOf, itemsOf } from "../framework/frameworks";
import { isUsable, parameter, type Parameters } from "../framework/parameters";
import { blocksWhenUnusable } from "../framework/unusable";

/** Ids of the results of other parts that a driver can be read from. */
export type ReadableResult = "design.price-competition" | "collaboration.complexity" | "collaboration.maturity-gap" | "collaboration.intensity-shortfall" | "simulated.outcome-share";

/** A way as frameworks/risks/drivers.yaml writes it (checked by the schema of its section). */
export interface WrittenWay {
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

/** The parameter that holds a figure of a way; undefined where the way has none and the scale of its column counts. */
export function figureParameter(driver: string, way: WrittenWay, name: "from" | "range"): string | undefined {
  const written = way[name];
  return written === undefined ? undefined : typeof written === "string" ? written : `driver.${driver}.${name}`;
}

/** The parameter that holds the level of an option of a way. */
export const optionParameter = (driver: string, option: string): string => `driver.${driver}.${option}`;

function compile(driver: string, way: WrittenWay, parameters: Parameters): Way {
  const scale = way.input !== undefined && inputOf(way.input)?.kind === "score" ? SCALES.score : SCALES.share;
  const used: string[] = [];
  const figure = (name: "from" | "range"): number => {
    const id = figureParameter(driver, way, name);
    if (id === undefined) return scale[name];
    used.push(id);
    return parameter(parameters, id);
  };
  const [from, range] = [figure("from"), figure("range")];
  const options = way.options && Object.fromEntries(Object.keys(way.options).map((option) => [option, parameter(parameters, optionParameter(driver, option))]));
  if (way.options) used.push(...Object.keys(way.options).map((option) => optionParameter(driver, option)));
  // A limit of another part, such as the shortest duration, has our own value where it cannot be used, here as there.
  const usable = parameters.unusable.length === 0 || used.every((id) => isUsable(parameters, id) || !blocksWhenUnusable(id));
  return { input: way.input, result: way.result, minus: way.minus, from, range, inverse: way.inverse === true, reciprocal: way.reciprocal === true, options, parameters: used, usable };
}

/** Every driver with its ways in the order in which they are tried: those that overrule, the column of its own id where there is one, the others. */
export const writtenDrivers: readonly { readonly id: string; readonly ways: readonly WrittenWay[] }[] = itemsOf("drivers").map(({ id, data }) => {
  const ways = data["read"] as readonly WrittenWay[];
  const own: readonly WrittenWay[] = inputOf(id) && !ways.some(({ input }) => input === id) ? [{ input: id }] : [];
  const goesFirst = ({ overrules }: WrittenWay): boolean => overrules === true;
  return { id, ways: [...ways.filter(goesFirst), ...own, ...ways.filter((way) => !goesFirst(way))] };
});

/** The drivers of risks and payment with the numbers in force. */
export const driversOf = (parameters: Parameters): readonly Driver[] => writtenDrivers.map(({ id, ways }) => ({ id, ways: ways.map((way) => compile(id, way, parameters)) }));
