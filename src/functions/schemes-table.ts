import { figureLabel, methodWords, schemeFigures } from "../engine/index";
import type { Answer } from "./answer";
import { figureIn, withSimulation, type SimulationArguments } from "./simulated";
import { nameHeader } from "./simulation-table";

/** SCHEMES: a row a scheme, side by side: spend and its spread, costs per outcome, incentives, risk and cash, and how spend was found. */
export const schemesTable = (given: SimulationArguments): Answer[][] =>
  withSimulation(given, ({ language, schemes, totalsError }) => [
    [nameHeader("schemes", language), ...schemeFigures.map(({ id }) => figureLabel(id, language)), figureLabel("spend-method", language)],
    ...schemes.map(({ name, result, error }): Answer[] => {
      const missing = error ?? (result?.totals ? undefined : totalsError);
      const how = result?.totals ? [...new Set([result.totals.spend.mean, result.totals.spend.sd, result.totals.spend.loss].map((figure) => methodWords(figure, language)))].join("; ") : "";
      return [name, ...schemeFigures.map(({ read }) => figureIn(result ? read(result) : null, missing)), missing ?? how];
    }),
  ]);
