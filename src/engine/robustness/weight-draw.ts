/** One draw of every weight that is uncertain, as changed parameters. */
import { isUsable, parameter, type ChangedParameter, type Parameters } from "../framework/parameters";
import { criteriaOf } from "../weighing/weigh";
import { knowledgeOf, type Assumption } from "./assumption";
import type { Generator } from "./sampling/generator";
import { weightSampling } from "./sampling/simplex";

/** Draws the weights of a group that are above zero; the rest stay as they are. */
type GroupDraw = (generator: Generator) => Readonly<Record<string, ChangedParameter>>;

/** @returns per call the parameters with new weights; `undefined` where no weighting of some group agrees with the assumption */
export function weightDraw(assumption: Assumption, parameters: Parameters): ((generator: Generator) => Parameters) | undefined {
  const groups = ["content", "legal-form"].map((group) => groupDraw(criteriaOf(group), assumption, parameters));
  if (groups.some((draw) => draw === undefined)) return undefined;
  return (generator) => ({ ...parameters, changed: Object.assign({}, parameters.changed, ...groups.map((draw) => draw?.(generator))) as Parameters["changed"] });
}

function groupDraw(ids: readonly string[], assumption: Assumption, parameters: Parameters): GroupDraw | undefined {
  const weighed = ids.flatMap((criterion) => (isUsable(parameters, criterion) && parameter(parameters, criterion) > 0 ? [{ criterion, level: undefined, weight: parameter(parameters, criterion) }] : []));
  if (weighed.length === 0) return () => ({});
  const sampling = weightSampling(knowledgeOf(assumption, weighed, weighed, parameters));
  if (sampling === undefined) return undefined;
  const weights = new Float64Array(weighed.length);
  return (generator) => {
    sampling.draw(weights, generator);
    return Object.fromEntries(weighed.map(({ criterion }, i) => [criterion, { value: weights[i] ?? 0 }]));
  };
}
