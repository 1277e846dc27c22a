import { parameterName } from "../../sheets";
import { EPSILON } from "../native/third";
import { stepLabel, type SimulatorBlocks } from "./calculation";
import { usable } from "./validity";

/** How far clients may be from summing to 1 where they are shares. */
const SHARES = "1E-6";

/** What is said of a segment by itself: whether its row can be used, its last moment, and the share of successes that lasts longest. */
export function segmentColumns({ inputs, flat, segments, language }: SimulatorBlocks): void {
  const of = (id: string, row: number): string => inputs.segments.outside(id, row);
  const all = (id: string): string => inputs.segments.outsideRange(id);
  const steps = (row: number, id: string): string => { const { from, count } = flat.stepsOf(row); return inputs.steps.outsideRange(id, from, count); };
  const has = (row: number): boolean => flat.stepsOf(row).count > 0;
  const longest = parameterName("simulate.longest");
  segments
    .add({ id: "name", label: stepLabel("segment", language), value: ({ segment }) => segment, formula: (row) => of("name", row), style: "label" })
    .add({
      id: "ok",
      label: stepLabel("usable", language),
      formula: (row) => {
        const { from, count } = flat.stepsOf(row);
        const later = Array.from({ length: count }, (_, at) => [inputs.steps.outside("share", from + at), inputs.steps.outside("months", from + at)] as const);
        // Nobody can come back who has dropped out: a later moment is reached by no more.
        const rises = later.map(([share, months]) => `SUMPRODUCT((${steps(row, "months")}>${months})*(${steps(row, "share")}>${share}+${EPSILON}))=0`);
        const tests = [
          usable(of("clients", row), undefined, true),
          usable(of("p0", row), "1", true),
          `IF(ISNUMBER(${of("p1", row)}),AND(${of("p1", row)}>=${of("p0", row)},${of("p1", row)}<=1),${of("p1", row)}="")`,
          `IF(ISNUMBER(${of("effortScale", row)}),${of("effortScale", row)}>0,${of("effortScale", row)}="")`,
          usable(of("cost", row)),
          usable(of("months", row), longest),
          usable(of("value", row)),
          usable(of("refusable", row), "1"),
          ...later.flatMap(([share, months]) => [usable(share, "1", true), usable(months, longest, true)]),
          ...rises,
        ];
        return `IF(${tests.map((test) => `N(${test})`).join("*")}=1,1,0)`;
      },
    })
    .add({ id: "last", label: stepLabel("last", language), formula: (row) => `IF(ISNUMBER(${of("months", row)}),${of("months", row)}${has(row) ? `+MAX(0,MAX(${steps(row, "months")}))` : ""},"")` })
    .add({ id: "lasting", label: stepLabel("lasting", language), formula: (row) => (has(row) ? `MIN(${steps(row, "share")})` : '""'), format: "share" });
  // Once for all segments, in the first row: whether clients are shares, and whether all can be counted on.
  const clients = all("clients");
  segments
    .add({ id: "shares", label: stepLabel("shares", language), formula: (row) => (row > 0 ? segments.cell("shares", 0) : `IF(AND(MAX(${clients})<=1,SUMPRODUCT(--(${clients}<>INT(${clients})))>0),1,0)`) })
    .add({ id: "number", label: stepLabel("number", language), formula: (row) => (row > 0 ? segments.cell("number", 0) : `SUM(${clients})`) })
    .add({ id: "complete", label: stepLabel("complete", language), formula: (row) => (row > 0 ? segments.cell("complete", 0) : `IF(AND(SUM(${segments.range("ok")})=${flat.segments.length},${segments.cell("number", 0)}>0,IF(${segments.cell("shares", 0)}=1,ABS(${segments.cell("number", 0)}-1)<=${SHARES},SUMPRODUCT(--(${clients}<>INT(${clients})))=0)),1,0)`) });
}
