import { columnLabel, itemsOf, text } from "../../engine";
import { aspectValue } from "./content-columns";
import { par, type Calculation } from "./calculation";
import { quantityColumns } from "./quantities";
import { rankedWords } from "./ranked-words";
import { EPSILON } from "./third";
import { joined } from "./words";

/** A limit on the scale of scores as a level, with the tolerance on the scale on which the engine compares. */
const asLevel = (parameter: string): string => `(${par(parameter)}-${EPSILON}-1)/4`;

/** The steering of a collaboration: its weakest condition, what is in place, what lacks, and the pattern of formal and informal steering. */
export function steeringColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "steering";
  const ids = itemsOf("steering-conditions").map(({ id }) => id);
  if (!calculation.takes([...ids, "formal-steering", "informal-steering"])) return;
  const [first, last] = [ids[0] ?? "", ids.at(-1) ?? ""];
  quantityColumns(calculation, ids, part);
  for (const id of ids) calculation.add({ id: `steering:mid:${id}`, part, label: columnLabel(id, language), formula: (row) => `IF(${calculation.cell(`low:${id}`, row)}="","",(${calculation.cell(`low:${id}`, row)}+${calculation.cell(`high:${id}`, row)})/2)` });
  const low = (row: number): string => calculation.span(`low:${first}`, `low:${last}`, row);
  const high = (row: number): string => calculation.span(`high:${first}`, `high:${last}`, row);
  const middle = (row: number): string => calculation.span(`steering:mid:${first}`, `steering:mid:${last}`, row);
  const answer = (formula: string, row: number): string => `IFERROR(IF(COUNT(${middle(row)})+0*SUM(${middle(row)})>0,${formula},""),"")`;
  const add = (id: string, aspect: string, formula: (row: number) => string): void => {
    calculation.add({ id, part, label: text(language, `aspects.${aspect}`), value: aspectValue(aspect, language), formula: (row) => answer(formula(row), row) });
  };
  add("steering:readiness", "steering-readiness", (row) => `MIN(${middle(row)})`);
  add("steering:low", "steering-low", (row) => `IF(COUNT(${low(row)})<${ids.length},0,MIN(${low(row)}))`);
  add("steering:high", "steering-high", (row) => `MIN(${high(row)})`);
  add("steering:in-place", "steering-in-place", (row) => `SUMPRODUCT(ISNUMBER(${low(row)})*(${low(row)}>=${asLevel("steering.in-place-at-least")}))`);
  rankedWords(
    calculation,
    {
      id: "steering:lacking",
      part,
      label: text(language, "aspects.steering-lacking"),
      things: ids.map((id) => ({ id, words: columnLabel(id, language) })),
      keys: (id, row) => {
        const [top, mid] = [calculation.cell(`high:${id}`, row), calculation.cell(`steering:mid:${id}`, row)];
        return [`IFERROR(IF(AND(ISNUMBER(${calculation.cell("steering:readiness", row)}),ISNUMBER(${top}),${top}<${asLevel("steering.in-place-at-least")}),-${mid},""),"")`];
      },
    },
    aspectValue("steering-lacking", language),
  );
  quantityColumns(calculation, ["formal-steering", "informal-steering"], part);
  calculation.add({
    id: "steering:pattern",
    part,
    label: text(language, "aspects.steering-pattern"),
    value: aspectValue("steering-pattern", language),
    formula: (row) => {
      const from = asLevel("steering.present-at-least");
      const can = (id: string, present: boolean): string => {
        const [bottom, top] = [calculation.cell(`low:${id}`, row), calculation.cell(`high:${id}`, row)];
        return present ? `OR(${top}="",${top}>=${from})` : `OR(${bottom}="",${bottom}<${from})`;
      };
      const [formal, informal] = ["formal-steering", "informal-steering"];
      const word = (pattern: string, f: boolean, i: boolean): { when: string; words: string } => ({ when: `AND(${can(formal ?? "", f)},${can(informal ?? "", i)})`, words: text(language, `steering.patterns.${pattern}`) });
      const ends = `${calculation.cell("low:formal-steering", row)},${calculation.cell("low:informal-steering", row)}`;
      return `IFERROR(IF(COUNT(${ends})+0*SUM(${ends})>0,${joined([word("both", true, true), word("formal-only", true, false), word("informal-only", false, true), word("neither", false, false)], " / ")},""),"")`;
    },
  });
}
