/** The payment simulator: segments of clients crossed with payment schemes. */
export { simulationAnswer, type SimulationAnswer } from "./answer";
export { withSimulatedSchemes, type SimulatorTables } from "./attach";
export { contractLength, type CashFlow, type CashMonth } from "./cash-flow";
export type { Client } from "./client";
export { exampleCase, type SimulationCase } from "./example";
export type { Figure, Method } from "./figure";
export { clientFigures, figureLabel, methodWords, schemeFigures, type FigureUnit, type SimulationFigure } from "./figures";
export { pictureFinding, type Picture } from "./findings";
export { isSimulationProblem, simulationMessage } from "./message";
export { formatMoney } from "./money";
export { cellText } from "./read/cell-text";
export { recogniseSimulatorHeader, simulatorColumnHelp, simulatorColumnLabel, simulatorColumns, simulatorTableLabel, type SimulatorColumn, type TableName } from "./read/columns";
export { findSimulatorHeader, rowsOfRecords, rowsOfTable, type Rows } from "./read/rows";
export { simulate, simulateAgain, type Simulation } from "./run";
export type { Scheme } from "./scheme";
export type { Segment, SustainStep } from "./segment";
export type { SchemeResult, Totals } from "./simulate";
export { budgetNeutralVariants, VARIANTS, type Budget, type Variant } from "./variants";
