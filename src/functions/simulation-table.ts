import { clientFigures, figureLabel, simulatorColumnLabel, simulatorColumns, type Language } from "../engine/index";
import type { Answer } from "./answer";
import { figureIn, withSimulation, type SimulationArguments } from "./simulated";

/** The header of the column of names of a table. */
export const nameHeader = (table: "segments" | "schemes", language: Language): string => simulatorColumns(table).slice(0, 1).map((column) => simulatorColumnLabel(column, language)).join("");

/** SIMULATE: a row for each scheme and segment: effort, success, pay, margin, break-even and parking of one client. A row that cannot be used holds its error. */
export const simulationTable = (given: SimulationArguments): Answer[][] =>
  withSimulation(given, ({ language, schemes, segments }) => [
    [nameHeader("schemes", language), nameHeader("segments", language), ...clientFigures.map(({ id }) => figureLabel(id, language))],
    ...schemes.flatMap(({ name, result, error }) =>
      segments.map((segment): Answer[] => {
        const client = result?.clients.find((each) => each.segment.segment === segment.name);
        return [name, segment.name, ...clientFigures.map(({ read }) => figureIn(client ? read(client) : null, client ? undefined : (error ?? segment.error)))];
      }),
    ),
  ]);
