import { figureLabel, methodWords, schemeFigures } from "../engine/index";
import type { Answer } from "./answer";
import { figureIn, withSimulation, type SimulationArguments } from "./simulated";
import { nameHeader } from "./simulation-table";

/** SCHEMES: a row a scheme, side by side: spend and its spread, costs per outcome, incentives, risk and cash, and how spend was found. A figure that takes a setting which cannot be used holds its error. */
export const schemesTable = (given: SimulationArguments): Answer[][] =>
  withSimulation(given, ({ language, schemes, totalsError, settingsError }) => [
    [nameHeader("schemes", language), ...schemeFigures.map(({ id }) => figureLabel(id, language)), figureLabel("spend-method", language)],
    ...schemes.map(({ name, result, error }): Answer[] => {
      const missing = error ?? (result?.totals ? undefined : totalsError);
      const how = result?.totals ? [...new Set([result.totals.spend.mean, result.totals.spend.sd, result.totals.spend.loss].map((figure) => methodWords(figure, language)))].join("; ") : "";
      return [name, ...schemeFigures.map(({ read, lacksSetting }) => figureIn(result ? read(result) : null, missing ?? (result && lacksSetting?.(result) === true ? settingsError : undefined))), missing ?? how];
    }),
  ]);
