import { aspects, columnLabel, criteriaOf, text, type Language } from "../../engine";
import type { CellValue } from "../../sheets";
import { quoted, type Calculation } from "./calculation";
import { indexColumns } from "./index-columns";
import { rankedWords } from "./ranked-words";
import { lowerEnd, thirdOf, thirdWord, upperEnd, type Thirds } from "./third";
import type { CalculationColumn } from "./calculation";

/** What the engine says of an aspect, as a cell shows it: the cached value of its column. */
export function aspectValue(id: string, language: Language): NonNullable<CalculationColumn["value"]> {
  const aspect = aspects.find((each) => each.id === id);
  if (!aspect) throw new Error(`the engine has no aspect ${id}`);
  return (evaluation): CellValue => {
    const shown = aspect.read(evaluation, language);
    return shown === null ? "" : typeof shown === "boolean" ? text(language, `sheets.flags.${shown ? "yes" : "no"}`) : shown;
  };
}

/** Yes or no in words. */
export const yesNo = (condition: string, language: Language): string => `IF(${condition},${quoted(text(language, "sheets.flags.yes"))},${quoted(text(language, "sheets.flags.no"))})`;

export const CONTENT_THIRDS: Thirds = { lowerAtMost: "content.market-at-most", upperAtLeast: "content.network-at-least" };

/** The scores that can be given to a criterion, as levels. */
const LEVELS = "{0,0.25,0.5,0.75,1}";

/** Level 1a: the content index, its zone, whether that is settled and what would settle it; and the tension with the form. */
export function contentColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "content";
  const criteria = criteriaOf("content");
  indexColumns(calculation, "content", part, criteria, ({ content }) => content);
  const cell = (id: string, row: number): string => calculation.cell(`content:${id}`, row);
  const zones = ["market", "mixed", "network"].map((zone) => text(language, `market-or-network.zones.${zone}`)) as [string, string, string];
  calculation.add({ id: "content:zone", part, label: text(language, "aspects.model"), formula: (row) => thirdWord(cell("index", row), CONTENT_THIRDS, zones), value: aspectValue("model", language) });
  calculation.add({
    id: "content:settled",
    part,
    label: text(language, "aspects.content-settled"),
    formula: (row) => `IF(ISNUMBER(${cell("low", row)}),${yesNo(`${thirdOf(cell("low", row), CONTENT_THIRDS)}=${thirdOf(cell("high", row), CONTENT_THIRDS)}`, language)},"")`,
    value: aspectValue("content-settled", language),
  });
  rankedWords(
    calculation,
    {
      id: "content:open",
      part,
      label: text(language, "aspects.content-would-settle"),
      things: criteria.map((id) => ({ id, words: columnLabel(id, language) })),
      keys: (id, row) => {
        const [low, high] = [calculation.cell(`low:${id}`, row), calculation.cell(`high:${id}`, row)];
        const weight = calculation.above(`low:${id}`, `low:${id}`).split(":")[0] ?? "";
        const total = `SUM(${calculation.above(`low:${criteria[0] ?? ""}`, `low:${criteria.at(-1) ?? ""}`)})`;
        const [from, to] = [`IF(ISNUMBER(${low}),${low},0)`, `IF(ISNUMBER(${low}),${high},1)`];
        const possible = `(${LEVELS}>=${from})*(${LEVELS}<=${to})`;
        const lowest = `(${cell("low", row)}-${weight}*${from}/${total}+${weight}*${LEVELS}/${total})`;
        const highest = `(${cell("high", row)}-${weight}*${to}/${total}+${weight}*${LEVELS}/${total})`;
        const settles = `((${highest}<=${lowerEnd(CONTENT_THIRDS)})+(${lowest}>=${upperEnd(CONTENT_THIRDS)})+(${lowest}>${lowerEnd(CONTENT_THIRDS)})*(${highest}<${upperEnd(CONTENT_THIRDS)}))`;
        const open = `AND(${cell("settled", row)}=${quoted(text(language, "sheets.flags.no"))},${weight}*(${to}-${from})>0)`;
        return [`IFERROR(IF(${open},IF(SUMPRODUCT(${possible})=0,0,ROUND(SUMPRODUCT(${possible}*${settles})/SUMPRODUCT(${possible}),9)),""),"")`, `IFERROR(IF(${open},ROUND(${weight}*(${to}-${from})/${total},12),""),"")`];
      },
    },
    aspectValue("content-would-settle", language),
  );
}

/** Level 1b: the form index, and the tension between form and content. */
export function formColumns(calculation: Calculation): void {
  const { language } = calculation;
  indexColumns(calculation, "form", "form", criteriaOf("form"), ({ form }) => form);
  calculation.add({
    id: "tension",
    part: "form",
    label: text(language, "aspects.tension"),
    format: "signed",
    formula: (row) => `IF(AND(ISNUMBER(${calculation.cell("form:index", row)}),ISNUMBER(${calculation.cell("content:index", row)})),${calculation.cell("form:index", row)}-${calculation.cell("content:index", row)},"")`,
    value: aspectValue("tension", language),
  });
}
