import { partnerColumnHelp, partnerColumnLabel, settle, settlementState, text, type Partner, type PartnerColumnId, type PartnerFigure, type SettledPartner } from "../../engine";
import { address, areaOf, atMostLong, fixedRangeAddress, Grid, printSetup, quotedSheet, type CellValue, type FormatName, type Sheet } from "../../sheets";
import { quoted } from "../native/calculation";
import { EPSILON } from "../native/third";
import type { Edition } from "../edition";
import { divisor, isSettled, stateWords, type PartnerCells } from "./settlement-state";

const TOP = 3;
/** Rows in each scenario's block for partners that somebody adds. */
const SPARE_ROWS = 2;
/** Rows of a block beside those of its partners: the scenario, the headers, the sum, what is divided by, the verdict, and an empty one. */
const AROUND = 6;
/** Decimals to which a sum of amounts is shown: what is left of a sum that is 0 but for rounding. */
const DECIMALS = 6;

const INPUTS: readonly { readonly id: PartnerColumnId; readonly format?: FormatName; readonly read: (partner: Partner) => CellValue }[] = [
  { id: "partner", read: ({ partner }) => partner },
  { id: "cost-borne", format: "money", read: ({ costBorne }) => typed(costBorne) },
  { id: "benefit-received", format: "money", read: ({ benefitReceived }) => typed(benefitReceived) },
  { id: "key-share", format: "share", read: ({ share }) => typed(share) },
];
const RESULTS = ["share", "net", "fair-net", "transfer"] as const;
const FORMATS: Readonly<Record<(typeof RESULTS)[number], FormatName>> = { share: "share", net: "money", "fair-net": "money", transfer: "money" };
const REMARK = INPUTS.length + RESULTS.length;
const WIDTHS = [34, 15, 15, 12, 12, 16, 16, 18, 36];
/** Columns of the inputs and of the results. */
const [PARTNER, COST, BENEFIT, KEY, SHARE, NET, FAIR, TRANSFER] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** A figure as it was typed: what cannot be used is not lost. */
const typed = (figure: PartnerFigure): CellValue => (typeof figure === "object" ? (figure?.unusable ?? null) : figure);

/** The scenarios that have partners, each once: several people who scored one share its partners. */
const settledScenarios = ({ evaluations }: Edition): readonly number[] =>
  evaluations.flatMap(({ scenario: { partners } }, at) => (partners === undefined || evaluations.findIndex((each) => each.scenario.partners === partners) !== at ? [] : [at]));

/** What the engine finds between partners, in the order of their rows; nothing where they cannot be settled. */
function found(partners: readonly Partner[]): readonly SettledPartner[] {
  if (!isSettled(partners)) return [];
  const settled = settle(partners.map(({ partner, costBorne, benefitReceived, share }) => ({ partner, costBorne: Number(costBorne), benefitReceived: Number(benefitReceived), share: typeof share === "number" ? share : undefined })));
  return typeof settled === "string" ? [] : settled;
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

/** Where the settlement of a scenario stands: for each of its partners, with room for those that somebody adds, the name and what it receives; and the verdict. */
export interface SettlementPlaces {
  readonly partners: readonly { readonly name: string; readonly transfer: string; readonly settled: SettledPartner | undefined; readonly partner: string }[];
  readonly verdict: string;
  readonly state: string;
}

/** The first row of the block of a scenario on its sheet. */
const blockRow = ({ evaluations }: Edition, scenarios: readonly number[], scenario: number): number => scenarios.slice(0, scenarios.indexOf(scenario)).reduce((row, at) => row + (evaluations[at]?.scenario.partners?.length ?? 0) + SPARE_ROWS + AROUND, TOP);

/** Where the settlement of a scenario stands; undefined where it has no partners. Several people who scored one scenario find the same. */
export function settlementPlaces(edition: Edition, scenario: number): SettlementPlaces | undefined {
  const { evaluations, language } = edition;
  const partners = evaluations[scenario]?.scenario.partners;
  if (partners === undefined) return undefined;
  const own = evaluations.findIndex((each) => each.scenario.partners === partners);
  const first = blockRow(edition, settledScenarios(edition), own) + 2;
  const settled = found(partners);
  const sheet = quotedSheet(text(language, "sheets.names.partners"));
  const count = partners.length + SPARE_ROWS;
  return {
    partners: Array.from({ length: count }, (_, line) => ({ name: `${sheet}!${address(first + line, PARTNER)}`, transfer: `${sheet}!${address(first + line, TRANSFER)}`, settled: settled[line], partner: partners[line]?.partner ?? "" })),
    verdict: `${sheet}!${address(first + count + 2, 0)}`,
    state: text(language, `collaboration.partners.states.${settlementState(partners)}`),
  };
}

/** Lays out the block of one scenario from a row on. */
function block(grid: Grid, edition: Edition, at: number, top: number): void {
  const { language, evaluations } = edition;
  const say = (key: string): string => text(language, `council.partners.${key}`);
  const scenario = evaluations[at]?.scenario;
  const partners = scenario?.partners ?? [];
  const count = partners.length + SPARE_ROWS;
  const first = top + 2;
  const total = first + count;
  const cells = (column: number): string => fixedRangeAddress(areaOf(first, column, count, 1));
  const inputs: PartnerCells = { partner: cells(PARTNER), cost: cells(COST), benefit: cells(BENEFIT), key: cells(KEY) };
  const whole = `$${address(total + 1, KEY).replace(/\d+/, "")}$${total + 2}`;
  const joint = `$${address(total, NET).replace(/\d+/, "")}$${total + 1}`;
  const settled = found(partners);
  const given = partners.some(({ share }) => share !== null);

  grid.put(top, 0, scenario?.name ?? "", { style: "heading", formula: edition.name(at) });
  INPUTS.forEach(({ id }, column) => grid.put(top + 1, column, partnerColumnLabel(id, language), { style: "header" }));
  RESULTS.forEach((id, column) => grid.put(top + 1, INPUTS.length + column, text(language, `commissioning.columns.${id}`), { style: "header" }));
  // A remark may be private, as evidence and notes may: it goes and stays with them.
  const remarks = !(edition.without ?? []).includes("notes");
  if (remarks) grid.put(top + 1, REMARK, partnerColumnLabel("remark", language), { style: "header" });
  for (let line = 0; line < count; line += 1) {
    const row = first + line;
    const partner = partners[line];
    const cell = (column: number): string => address(row, column);
    INPUTS.forEach(({ format, read }, column) => grid.put(row, column, partner ? read(partner) : null, { style: format === undefined ? "input-text" : "input", ...(format === undefined ? {} : { format }) }));
    if (remarks) grid.put(row, REMARK, partner && partner.remark !== "" ? partner.remark : null, { style: "input-text" });
    const used = `LEN(TRIM(${cell(PARTNER)}))+LEN(TRIM(${cell(COST)}))+LEN(TRIM(${cell(BENEFIT)}))+LEN(TRIM(${cell(KEY)}))>0`;
    const own = settled[line];
    const figures: Readonly<Record<(typeof RESULTS)[number], readonly [formula: string, value: CellValue]>> = {
      share: [`IF(ISNUMBER(${whole}),IF(${used},IF(LEN(TRIM(${cell(KEY)}))=0,1,${cell(KEY)})/${whole},""),"")`, own?.share ?? ""],
      net: [`IF(ISNUMBER(${cell(SHARE)}),${cell(BENEFIT)}-${cell(COST)},"")`, own?.net ?? ""],
      "fair-net": [`IF(ISNUMBER(${cell(SHARE)}),${cell(SHARE)}*${joint},"")`, own?.fairNet ?? ""],
      transfer: [`IF(ISNUMBER(${cell(SHARE)}),${cell(FAIR)}-${cell(NET)},"")`, own?.transfer ?? ""],
    };
    RESULTS.forEach((id, column) => grid.put(row, INPUTS.length + column, figures[id][1], { style: "value", format: FORMATS[id], formula: figures[id][0] }));
  }
  const sum = (read: (partner: SettledPartner) => number): number => settled.reduce((so, each) => so + read(each), 0);
  const summed = (column: number, value: number, format: FormatName, formula = `SUM(${cells(column)})`): void => {
    grid.put(total, column, settled.length === 0 ? "" : value, { style: "value", format, formula: `IF(ISNUMBER(${whole}),${formula},"")` });
  };
  const amount = (figure: PartnerFigure): number => (typeof figure === "number" ? figure : 0);
  grid.put(total, 0, say("together"), { style: "group" });
  summed(COST, partners.reduce((so, { costBorne }) => so + amount(costBorne), 0), "money");
  summed(BENEFIT, partners.reduce((so, { benefitReceived }) => so + amount(benefitReceived), 0), "money");
  grid.put(total, KEY, null, { style: "value" });
  summed(SHARE, sum(({ share }) => share), "share");
  summed(NET, sum(({ net }) => net), "money");
  summed(FAIR, sum(({ fairNet }) => fairNet), "money");
  summed(TRANSFER, rounded(sum(({ transfer }) => transfer)), "money", `ROUND(SUM(${cells(TRANSFER)}),${DECIMALS})`);
  const divided = given ? partners.reduce((so, { share }) => so + amount(share), 0) : partners.length;
  grid.put(total + 1, 0, say("divided"), { style: "label" }).line(total + 1, COST, [null, null], { style: "label" });
  grid.put(total + 1, KEY, settled.length === 0 ? "" : divided, { style: "value", format: "level", formula: divisor(inputs) });
  const balanced = `ABS(SUM(${cells(TRANSFER)}))<=${EPSILON}*MAX(1,ABS(SUM(${inputs.cost})),ABS(SUM(${inputs.benefit})))`;
  const told = (state: string): string => text(language, `collaboration.partners.states.${state}`);
  const words = (state: string): string => (state === "settled" || state === "key-sum" ? `IF(${balanced},${quoted(told(state))},${quoted(told("unbalanced"))})` : quoted(told(state)));
  grid.put(total + 2, 0, told(settlementState(partners)), { style: "heading", formula: stateWords(inputs, words) });
}

/** The settlement between the partners of a scenario, a block each: inputs in yellow cells, the rest by formulas that follow them. Undefined where no scenario has partners. */
export function settlementSheet(edition: Edition): Sheet | undefined {
  const { language } = edition;
  const scenarios = settledScenarios(edition);
  if (scenarios.length === 0) return undefined;
  const title = text(language, "collaboration.partners.title");
  const grid = new Grid("partners", text(language, "sheets.names.partners"), text(language, "council.partners.alt"));
  grid.columns.push(...WIDTHS.map((width) => ({ width })));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, TRANSFER + 1, text(language, "council.partners.guide"), { style: "subtitle" });
  for (const at of scenarios) block(grid, edition, at, blockRow(edition, scenarios, at));
  const row = grid.next + 1;
  INPUTS.forEach(({ id }, column) => grid.validations.push({ area: areaOf(TOP, column, row - TOP, 1), title: atMostLong(partnerColumnLabel(id, language), 32), message: atMostLong(partnerColumnHelp(id, language), 255), allow: { kind: "any" } }));
  grid.frozen = { rows: 2, columns: 1 };
  return grid.done(printSetup(title, language, { landscape: true }));
}
