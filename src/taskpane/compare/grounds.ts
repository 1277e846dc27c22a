import { aspects, explain, type Evaluation, type ExplainedStep, type Parameters, type Scenario } from "../../engine";

/** A cell that an aspect of a scenario comes from, and the column it stands in. */
interface FilledCell {
  readonly column: string;
  readonly address: string;
}

/** How an aspect came about: the step that makes it, with its rule and source, and on demand the cells that it comes from in the end. */
export interface Ground {
  readonly step: ExplainedStep;
  readonly cells: () => readonly { readonly scenario: Scenario; readonly cells: readonly FilledCell[] }[];
}

/** The result of the reasoning that an aspect shows, where it is called otherwise; where it gathers several, each that fits. */
const RESULTS: Readonly<Record<string, RegExp>> = {
  model: /^content\.zone$/,
  "content-low": /^content\.index$/,
  "content-high": /^content\.index$/,
  "content-coverage": /^content\.index$/,
  "content-would-settle": /^content\.settled$/,
  "price-competition": /^design\.price-competition$/,
  openness: /^design\.openness$/,
  "payment-settled": /^payment\.best$/,
  "legal-contradictions": /^legal\.contradiction\./,
  "payment-add-ons": /^add-on\./,
  "risks-high": /^risk\..+\.band$/,
  "contract-shortfall-share": /^contract\.shortfall$/,
  "fund-balance": /^fund\.balance\./,
  "steering-low": /^steering\.readiness$/,
  "steering-high": /^steering\.readiness$/,
  "steering-lacking": /^steering\.in-place$/,
  "collaboration-form": /^collaboration\.(form$|conditions\.)/,
  "collaboration-unmet": /^collaboration\.conditions\./,
  "accountability-on-the-line": /^accountability\.strategy$/,
  position: /^organisation\.position$/,
  "team-form": /^organisation\.team-form$/,
  "government-advised": /^organisation\.role$/,
  "government-fits": /^organisation\.role$/,
  "topics-low": /^topics\./,
  "beside-cases": /^cases\./,
  "beside-for": /^lessons\./,
  "beside-against": /^lessons\./,
};

/** The name of the result that an aspect shows: a risk stands by its drivers, a family by its risks, what is open of a list by the list. */
const resultOf = (aspect: string): string => aspect.replace(/^risk-(.+)$/, "risk-$1-exposure").replace(/^family-(.+)$/, "family-$1-residual").replace(/^(checklist-.+)-open$/, "$1");

const makes = (aspect: string): ((step: ExplainedStep) => boolean) => {
  const known = RESULTS[aspect];
  const name = resultOf(aspect);
  return ({ result }) => (known ? known.test(result) : result === name || result.replaceAll(".", "-") === name);
};

/** The cells with a value that steps come from: their own, and those of the results that they build on. */
function cellsBehind(first: readonly ExplainedStep[], steps: readonly ExplainedStep[]): readonly FilledCell[] {
  const found = new Map<string, FilledCell>();
  const seen = new Set<ExplainedStep>();
  const look = (step: ExplainedStep): void => {
    if (seen.has(step)) return;
    seen.add(step);
    for (const { kind, id, value, cell } of step.from) {
      if (kind === "input" && cell !== undefined && value !== null) found.set(cell, { column: id, address: cell });
      if (kind === "result") steps.filter(({ result }) => result === id).forEach(look);
    }
  };
  first.forEach(look);
  return [...found.values()];
}

/** How each aspect came about, by its id; the rule is the same for all scenarios, the cells are each one's own. */
export function groundsOf(evaluations: readonly Evaluation[], parameters: Parameters): ReadonlyMap<string, Ground> {
  const explained = evaluations.map(({ scenario }) => ({ scenario, steps: explain(scenario, parameters).steps }));
  const found = new Map<string, Ground>();
  for (const { id } of aspects) {
    const fits = makes(id);
    const step = explained.flatMap(({ steps }) => steps.find(fits) ?? [])[0];
    if (step) found.set(id, { step, cells: () => explained.map(({ scenario, steps }) => ({ scenario, cells: cellsBehind(steps.filter(fits), steps) })).filter(({ cells }) => cells.length > 0) });
  }
  return found;
}
