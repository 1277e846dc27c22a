import { addressOf, byScenario, criteriaOf, isInvalid, parameter, robustness, type Assumption, type ConclusionRobustness, type Parameters, type Scenario, type ScenarioRobustness } from "../../engine";
import type { CellCheck, CellEdit } from "../../workbook/port";
import type { Answers } from "../answers/domain";

/** A third of the line between market and network. */
export type Third = NonNullable<ScenarioRobustness["model"]>["zone"];

/** What may be assumed of the weights in the pane; ranges are for the sheet, where there is room to type them. */
export const KINDS = ["unknown", "ranked", "stated"] as const;
export type Kind = (typeof KINDS)[number];
/** The assumption of that name; nothing assumed where there is none. */
export const kindOf = (name: string | undefined): Kind => KINDS.find((each) => each === name) ?? "unknown";

/** Draws for what has no exact answer: enough for whole percentages, few enough not to wait for. The sheet and the command line draw more. */
const DRAWS = 400;

/** The rows of each scenario, several where several people scored it. */
export const rowsByName = (scenarios: readonly Scenario[]): readonly (readonly Scenario[])[] => byScenario(scenarios).map(({ rows }) => rows);

/** How sure the model and the legal form of one scenario are, over the weightings. */
export function sureness(rows: readonly Scenario[], parameters: Parameters, kind: Kind): ScenarioRobustness | undefined {
  const assumption: Assumption = { kind };
  return robustness(rows, parameters, { assumption, draws: DRAWS, only: [] }).scenarios[0];
}

/** How sure each answer on one scenario is when what is unknown is filled in, and what turns it: a tenth of a second of work, so only when asked for. */
export function conclusions(rows: readonly Scenario[], parameters: Parameters, kind: Kind): readonly ConclusionRobustness[] {
  return robustness(rows, parameters, { assumption: { kind }, draws: DRAWS, only: ["recommendation"] }).scenarios[0]?.recommendation ?? [];
}

/** A scenario of which the tried weights change the model. */
export interface ModelChange {
  readonly name: string;
  readonly from: Third;
  readonly to: Third;
}

/** The scenarios of which the model is another than before. */
export function modelChanges(before: readonly ScenarioRobustness[], after: readonly ScenarioRobustness[]): readonly ModelChange[] {
  return after.flatMap(({ scenario, model }, at) => {
    const was = before[at]?.model;
    return was && model && was.zone !== model.zone ? [{ name: scenario.name, from: was.zone, to: model.zone }] : [];
  });
}

/** The parameters with weights that are tried out in them. */
export const withWeights = (parameters: Parameters, weights: Readonly<Record<string, number>>): Parameters => ({
  ...parameters,
  changed: { ...parameters.changed, ...Object.fromEntries(Object.entries(weights).map(([id, value]) => [id, { value, cell: parameters.changed[id]?.cell }])) },
});

/** What writing weights changes, and the cells with their keys, which must still stand beside them; undefined where a weight has no cell. */
export function weightEdits({ parameters, settings }: Answers, weights: Readonly<Record<string, number>>): { readonly edits: readonly CellEdit[]; readonly checks: readonly CellCheck[] } | undefined {
  const edits: CellEdit[] = [];
  const checks: CellCheck[] = [];
  for (const [id, value] of Object.entries(weights)) {
    const address = parameters.changed[id]?.cell;
    const row = settings?.cells.findIndex((cells) => cells.includes(id)) ?? -1;
    const cells = settings?.cells[row];
    if (!settings || address === undefined || !cells) return undefined;
    const at = cells.findIndex((_cell, column) => addressOf(settings.origin, row, column) === address);
    edits.push({ address, was: cells[at], value });
    checks.push({ address: addressOf(settings.origin, row, cells.indexOf(id)), was: id });
  }
  return { edits, checks };
}

/** The weight at which a criterion has that share of the total, the others as they are; infinite for the whole. */
const weightAtShare = (share: number, others: number): number => (share >= 1 ? Infinity : (share * others) / (1 - share));

export interface WeightRange {
  readonly criterion: string;
  readonly weight: number;
  /** Between these weights no scenario changes its model, the other weights as they are. */
  readonly low: number;
  readonly high: number;
}

/** For each content criterion the weights between which the model of every scenario stays what it is. */
export function weightRanges(answers: readonly ScenarioRobustness[], parameters: Parameters): readonly WeightRange[] {
  const ids = criteriaOf("content");
  return ids.map((criterion) => {
    const weight = parameter(parameters, criterion);
    let [low, high] = [0, Infinity];
    for (const { scenario, model } of answers) {
      const range = model?.weightStability[criterion];
      if (!model || !range) continue;
      const others = ids.filter((id) => id !== criterion && model.shares[id] !== undefined && !isInvalid(scenario, id)).reduce((sum, id) => sum + parameter(parameters, id), 0);
      low = Math.max(low, weightAtShare(range[0], others));
      high = Math.min(high, weightAtShare(range[1], others));
    }
    return { criterion, weight, low, high };
  });
}
