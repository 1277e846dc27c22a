import { checklists, columnLabel, inputsOfGroup, text } from "../../engine";
import { aspectValue } from "./content-columns";
import { par, type Calculation } from "./calculation";
import { quantityColumns } from "./quantities";
import { EPSILON } from "./third";
import { joined } from "./words";

/** The status of a point: 3 met, 2 partly, 1 not, 0 unknown. */
const MET = 3;
const NOT = 1;

/** Checklists: how many points are met, and which ask for attention. `check:<point>`, `checklist:<list>:met`, `checklist:<list>:open`. The same as the engine's readChecklists. */
export function checklistColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "checklists";
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  for (const list of checklists()) {
    const points = inputsOfGroup(list.id).filter(({ kind }) => kind === "flag").map(({ id }) => id);
    if (!calculation.takes(points)) continue;
    quantityColumns(calculation, points, part);
    for (const id of points) {
      const of = (value: string): string => `IF(${value}>=${par("checklist.met-at-least")}-${EPSILON},${MET},IF(${value}<=${par("checklist.not-at-most")}+${EPSILON},${NOT},2))`;
      calculation.add({
        id: `check:${id}`,
        part,
        label: columnLabel(id, language),
        formula: (row) => {
          const [low, high] = [cell(`low:${id}`, row), cell(`high:${id}`, row)];
          return `IFERROR(IF(ISNUMBER(${low}),IF(${low}=${high},${of(low)},IF(${of(low)}=${of(high)},${of(low)},0)),0),0)`;
        },
      });
    }
    const [first, last] = [`check:${points[0] ?? ""}`, `check:${points.at(-1) ?? ""}`];
    const known = (row: number, formula: string): string => `IF(SUM(${calculation.span(first, last, row)})>0,${formula},"")`;
    calculation.add({ id: `checklist:${list.id}:met`, part, label: text(language, `aspects.checklist-${list.id}`), value: aspectValue(`checklist-${list.id}`, language), formula: (row) => known(row, `COUNTIF(${calculation.span(first, last, row)},${MET})`) });
    const bad = list.data["wanted"] === true ? NOT : MET;
    calculation.add({
      id: `checklist:${list.id}:open`,
      part,
      label: text(language, `aspects.checklist-${list.id}-open`),
      value: aspectValue(`checklist-${list.id}-open`, language),
      formula: (row) => known(row, joined(points.map((id) => ({ when: `OR(${cell(`check:${id}`, row)}=2,${cell(`check:${id}`, row)}=${bad})`, words: columnLabel(id, language) })))),
    });
  }
}

/** Which aspects of checklists there are, and the columns that hold them. */
export const checklistAspectColumns = (): Readonly<Record<string, string>> =>
  Object.fromEntries(checklists().flatMap(({ id }) => [[`checklist-${id}`, `checklist:${id}:met`], [`checklist-${id}-open`, `checklist:${id}:open`]]));
