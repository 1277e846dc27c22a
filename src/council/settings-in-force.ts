import { blocksWhenUnusable, text, type Language, type Parameter } from "../engine";
import type { InForce } from "../sheets";
import { numeral, quoted } from "./native/calculation";
import { isUnknown, writtenNumber } from "./native/typed";

/**
 * Which value of a setting is in force, in formulas: ours where the cell is blank; the typed one where it is a number within its range; where it is not, an error for what
 * an answer is made of, so that nothing is calculated from it, and ours for a limit. The same as the engine's readParameterTable. Words beside it say so.
 */
export function settingsInForce(language: Language): InForce {
  const say = (key: string, data: Readonly<Record<string, string | number>> = {}): string => text(language, `council.framework.${key}`, data);
  const words = ({ id, min, max, value }: Parameter): string => say(blocksWhenUnusable(id) ? "blocked" : "ours", { low: min, high: max, value });
  const typed = (own: string): string => `IF(ISNUMBER(${own}),${own},${writtenNumber(`SUBSTITUTE(${own},"%","x")`, true)})`;
  const usable = (own: string, { min, max }: Parameter): string => `IFERROR(AND(${typed(own)}>=${numeral(min)},${typed(own)}<=${numeral(max)}),FALSE)`;
  return {
    title: say("force"),
    saysTitle: say("says"),
    formula: (own, ours, parameter) => `IF(${isUnknown(own)},${ours},IF(${usable(own, parameter)},${typed(own)},${blocksWhenUnusable(parameter.id) ? "NA()" : ours}))`,
    says: (own, parameter) => `IF(OR(${isUnknown(own)},${usable(own, parameter)}),"",${quoted(words(parameter))})`,
    saysNow: words,
  };
}
