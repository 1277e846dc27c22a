import { evaluate, frameworks, numbers, text, type Input } from "../engine";
import { fixedReference, frameworkSheet, listArea, listsSheet, quotedSheet, scenarioPlaces, scenarioSheet, sourcesSheet, address, type Book, type ColumnGroup } from "../sheets";
import { tableRow } from "./table-row";
import { ABOVE_ROW, calculationSheet } from "./calculation-sheet";
import { councilComparison } from "./comparison";
import { coverSheet } from "./cover";
import { ALL_COLUMNS_UP_TO, MOST_FORMULAS, SIDE_BY_SIDE, type Edition, type EditionInput } from "./edition";
import { Calculation } from "./native/calculation";
import { calculate } from "./native/columns";
import { PRIVATE_COLUMNS } from "./parts";
import { paymentSheet, rivalPlaces } from "./payment-sheet";
import { provenanceSheet } from "./provenance";
import { riskSheet } from "./risk-sheet";
import { scenarioPage } from "./scenario-page";
import { folded, sheetName } from "./sheet-name";
import { nativeSimulator } from "./simulator/simulator";
import { settingsInForce } from "./settings-in-force";
import { settlementSheet } from "./settlement/settlement-sheet";
import { sureSheet } from "./sure-sheet";
import { unreadOf } from "./unread";

const plain = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : quotedSheet(name));

/** Lays out the council edition: every sheet as data, every number a native formula over the scenario table and the framework. */
export function councilBook(input: EditionInput): Book {
  return laidOut(input).book;
}

/** The same, with what its sheets share. */
export function laidOut(input: EditionInput): { readonly book: Book; readonly edition: Edition } {
  const { scenarios, parameters, language } = input;
  const left = new Set(input.without);
  const filled = new Set(scenarios.flatMap(({ values }) => Object.keys(values)));
  const has = (column: Input): boolean => (!left.has("notes") || !PRIVATE_COLUMNS.has(column.id)) && (scenarios.length <= ALL_COLUMNS_UP_TO || column.required === true || filled.has(column.id));
  // A driver typed in a column that the template does not have is an input like any other.
  const beyond: ColumnGroup = { id: "beyond", label: text(language, "council.beyond"), inputs: frameworks.unlisted.filter(({ id }) => filled.has(id)) };
  const places = scenarioPlaces(language, has, beyond);
  const table = plain(text(language, "sheets.names.scenarios"));
  // Without payment no prices either: what the simulator found then stands as fixed results.
  const simulator = input.simulator && !left.has("payment") && nativeSimulator(input.simulator, parameters, language, plain);
  const empty = (): Calculation => new Calculation(
    {
      cell: (id, row) => {
        const column = places.columns.get(id);
        return column === undefined ? undefined : `${table}!${address(row, column)}`;
      },
      simulatedRisks: new Set([...scenarios.flatMap(({ simulated }) => Object.keys(simulated?.risks ?? {})), ...(simulator ? Object.keys(simulator.link.found).filter((found) => found !== "outcome-share") : [])]),
      simulator: simulator ? simulator.link : undefined,
      headerRow: places.row(-1),
      options: (id) => fixedReference(text(language, "sheets.names.lists"), listArea(id)),
    },
    language,
    plain(text(language, "council.names.calculation")),
    ABOVE_ROW,
  );
  const extent = {
    whole: true,
    rows: new Map(scenarios.map((scenario, at) => [scenario, places.row(at)])),
    rivals: left.has("payment") ? undefined : rivalPlaces(plain(text(language, "sheets.names.payment")), scenarios.length),
    parameters,
    sure: scenarios.length <= SIDE_BY_SIDE && !left.has("sure"),
    against: scenarios.length <= SIDE_BY_SIDE,
    years: Math.max(0, ...scenarios.map((scenario) => numbers(scenario, "extra-assignments")?.length ?? 0)),
  };
  const whole = calculate(empty(), extent);
  const calculation = whole.columns.length * scenarios.length <= MOST_FORMULAS ? whole : calculate(empty(), { ...extent, whole: false });
  const edition: Edition = {
    ...input,
    evaluations: scenarios.map((scenario) => evaluate(scenario, parameters)),
    calculation,
    row: places.row,
    name: (scenario) => calculation.inputs.cell("scenario", places.row(scenario)) ?? '""',
  };
  const taken = new Set(["cover", "scenarios", "comparison", "framework", "lists", "sources", "provenance", "risks", "payment", "robustness", "segments", "schemes", "partners"].map((role) => text(language, `sheets.names.${role}`)).concat(["council.names.calculation", "council.names.simulator", "payment-simulator.sheets.simulation.name"].map((key) => text(language, key))).map(folded));
  const pages = scenarios.length > SIDE_BY_SIDE || left.has("pages") ? [] : scenarios.map(({ name }, at) => {
    const sheet = sheetName(name, taken);
    taken.add(folded(sheet));
    return scenarioPage(edition, at, sheet);
  });
  const settlement = settlementSheet(edition);
  const unread = unreadOf(edition);
  const book: Book = {
    title: input.title ?? text(language, "council.cover.title"),
    language,
    sheets: [
      coverSheet(edition),
      councilComparison(edition),
      ...pages,
      ...(scenarios.length <= ALL_COLUMNS_UP_TO && !left.has("risks") ? [riskSheet(edition)] : []),
      ...(calculation.has("payment:floor") ? [paymentSheet(edition)] : []),
      ...(scenarios.length <= SIDE_BY_SIDE && !left.has("sure") ? [sureSheet(edition)] : []),
      ...(simulator ? [simulator.results] : []),
      ...(settlement ? [settlement] : []),
      scenarioSheet(scenarios.map((scenario) => tableRow(scenario, language)), language, { has, beyond, read: pages.length > 0 ? "names" : "all", unread: { title: text(language, "council.unread.title"), above: unread.above, ofScenario: unread.ofScenario } }),
      ...(simulator ? simulator.inputs : []),
      calculationSheet(edition),
      ...(simulator ? [simulator.calculation] : []),
      frameworkSheet(parameters, language, settingsInForce(language)),
      listsSheet(language),
      sourcesSheet(language),
      provenanceSheet(edition),
    ],
  };
  return { book, edition };
}
