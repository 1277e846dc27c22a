import { blocksWhenUnusable, choices, frameworks, inputOf, isUsable, itemsOf, parameter, text, type Evaluation, type Parameters } from "../../engine";
import { fixedRangeAddress, areaOf, parameterRow, FORCE_COLUMN, quotedSheet } from "../../sheets";
import { aspectValue } from "./content-columns";
import { numeral, quoted, type Calculation } from "./calculation";

/** How far two sums over the same cells may be apart. */
const NEAR = "1E-6";
/** So that a mitigation chosen weighs more than any residual. */
const CHOSEN = 1000;

/** Settings of the simulator count through the residuals that they change. */
const SIMULATOR = "simulate.";
/** What a setting counts for that cannot be used: more than any value. */
const UNUSABLE = 1e7;

/**
 * Which mitigations would help: a search through all combinations, which no formula makes. It stands as a fixed result and shows as long as nothing it rests on
 * has changed: the residuals of the decisive risks, the mitigations chosen, and every number of the framework but the simulator's, each in a weighted sum of its own place.
 */
export function wouldHelpColumns(calculation: Calculation, parameters: Parameters): void {
  if (!calculation.has("switch:advised")) return;
  const { language } = calculation;
  const part = "risks";
  const decisive = new Set(itemsOf("families").filter(({ data }) => data["decisive"] === true).map(({ id }) => id));
  const risks = itemsOf("risks").filter(({ data }) => decisive.has(String(data["family"]))).map(({ id }) => id).filter((id) => calculation.has(`risk:${id}:residual`));
  const options = inputOf("mitigations")?.options ?? [];
  const label = text(language, "aspects.switch-would-help");
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const first = parameterRow(frameworks.parameters[0]?.id ?? "");
  const column = (at: number): string => `${quotedSheet(text(language, "sheets.names.framework"))}!${fixedRangeAddress(areaOf(first, at, frameworks.parameters.length))}`;
  const [ids, inForce] = [column(0), column(FORCE_COLUMN)];
  const counted = (id: string): number => (!isUsable(parameters, id) && blocksWhenUnusable(id) ? UNUSABLE : parameter(parameters, id));
  const settings = frameworks.parameters.reduce((sum, { id }, at) => sum + (id.startsWith(SIMULATOR) ? 0 : (at + 1) * counted(id)), 0);
  const places = `(ROW(${inForce})-${first})*(LEFT(${ids},${SIMULATOR.length})<>${quoted(SIMULATOR)})`;
  // Value by value, for a sum over all of them is an error where one cannot be used.
  const values = `SUMIFS(${inForce},${ids},${ids},${inForce},"<1E+300")+${numeral(UNUSABLE)}*ISERROR(${inForce})`;
  const help = aspectValue("switch-would-help", language);
  calculation.add({ id: "switch:settings", part, label: text(language, "council.calculation.settings"), above: `SUMPRODUCT(${places},${values})`, formula: () => `N(IFERROR(ABS(${calculation.above("switch:settings", "switch:settings").split(":")[0] ?? ""}-${numeral(settings).toUpperCase()})<=${NEAR},FALSE))` });
  calculation.add({
    id: "switch:now",
    part,
    label: text(language, "council.calculation.rests-on"),
    formula: (row) => `${risks.map((id, at) => `${at + 1}*N(${cell(`risk:${id}:residual`, row)})`).join("+")}+${CHOSEN}*(${options.map((id, at) => `${at + 1}*${cell(`chosen:${id}`, row)}`).join("+")})`,
  });
  calculation.add({
    id: "switch:then",
    part,
    label: text(language, "council.calculation.delivered"),
    fixed: true,
    formula: () => '""',
    value: ({ risks: found, scenario }: Evaluation) => risks.reduce((sum, id, at) => sum + (at + 1) * (found?.[id]?.residual ?? 0), 0) + CHOSEN * (choices(scenario, "mitigations") ?? []).reduce((sum, id) => sum + options.indexOf(id) + 1, 0),
  });
  calculation.add({ id: "switch:found", part, label: `${label}: ${text(language, "council.calculation.delivered")}`, fixed: true, formula: () => '""', value: help });
  calculation.add({
    id: "switch:help",
    part,
    label,
    value: help,
    formula: (row) => {
      const stands = `AND(${cell("switch:settings", row)}=1,IFERROR(ABS(${cell("switch:now", row)}-${cell("switch:then", row)})<=${NEAR},FALSE))`;
      return `IF(${cell("switch:advised", row)}=${quoted(text(language, "sheets.flags.yes"))},IF(${stands},${cell("switch:found", row)}&"",${quoted(text(language, "council.fixed.changed"))}),"")`;
    },
  });
}
