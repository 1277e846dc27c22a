import { text } from "../engine";
import { address } from "../sheets";
import type { Worded } from "./cover-words";
import type { Edition } from "./edition";
import { quoted } from "./native/calculation";
import { literal } from "./native/words";

/** More of what is wrong in one scenario than this is cut in a line over all of them; beside the table it stands whole. */
const SHOWN = 400;

/** What cannot be read of the scenario table, in words and formulas that follow it. */
export interface Unread {
  /** Of one scenario: which cells, and what they take. */
  readonly ofScenario: (scenario: number) => Worded;
  /** How many cells, in a line for the cover and for what stands beside each other; "" where all is well. */
  readonly line: Worded;
  /** The same of one scenario. */
  readonly lineOf: (scenario: number) => Worded;
  /** What stands above the table instead of its guide while something cannot be read: how many, the first of them, and what to do. */
  readonly above: (guide: string) => Worded;
}

export function unreadOf({ calculation, evaluations, language, row }: Edition): Unread {
  const say = (key: string): string => text(language, `council.unread.${key}`, { sheet: text(language, "sheets.names.scenarios") });
  const value = (column: string, scenario: number): string | number => { const found = evaluations[scenario] && calculation.columns[calculation.place(column)]?.value?.(evaluations[scenario]); return typeof found === "number" ? found : String(found ?? ""); };
  const all = (column: string): string => `${calculation.outside(column, row(0))}:${address(row(evaluations.length - 1), calculation.place(column))}`;
  const counts = evaluations.map((_, at) => Number(value("unread:count", at)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sum = `SUM(${all("unread:count")})`;
  const line = (count: number, formula: string): Worded => ({ words: count === 0 ? "" : count === 1 ? say("one") : `${say("many-before")} ${count} ${say("many-after")}`, formula: `IF(${formula}=0,"",IF(${formula}=1,${quoted(say("one"))},${quoted(`${say("many-before")} `)}&${formula}&${quoted(` ${say("many-after")}`)}))` });
  const whole = line(total, sum);
  const first = counts.findIndex((count) => count > 0);
  return {
    ofScenario: (scenario) => ({ words: String(value("unread:words", scenario)), formula: calculation.outside("unread:words", row(scenario)) }),
    line: whole,
    lineOf: (scenario) => line(counts[scenario] ?? 0, calculation.outside("unread:count", row(scenario))),
    above: (guide) => ({
      words: total === 0 ? guide : `${whole.words} ${String(value("unread:words", first)).slice(0, SHOWN)}. ${say("mend")}`,
      formula: `IF(${sum}=0,${literal(guide)},${whole.formula}&" "&LEFT(INDEX(${all("unread:words")},MATCH("?*",${all("unread:words")},0)),${SHOWN})&". "&${literal(say("mend"))})`,
    }),
  };
}
