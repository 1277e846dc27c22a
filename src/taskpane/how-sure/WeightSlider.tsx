import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import { columnLabel } from "../../engine";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import type { WeightRange } from "./domain";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  slider: { width: "100%", margin: 0, accentColor: tokens.colorCompoundBrandBackground, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  // The track of a native slider ends half a thumb (8 px) from each side: so does the interval under it.
  range: { display: "block", width: "calc(100% - 16px)", height: "8px", margin: "0 8px", overflow: "visible" },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The heaviest weight on a slider: five times a default weight; heavier ones are for the sheet. */
export const HEAVIEST = 5;

interface WeightSliderProps {
  /** The stretch within which no scenario changes its model; it follows the weight as soon as it is worked out. */
  readonly range: WeightRange;
  /** The weight as it stands now. */
  readonly weight: number;
  /** Where the weight stands in the workbook; undefined where ours holds. */
  readonly cell: string | undefined;
  readonly sheet: string | undefined;
  readonly onChange: (weights: Readonly<Record<string, number>>) => void;
}

/** A weight to try, with the stretch in which no scenario changes its model drawn under it. */
export const WeightSlider = memo(function WeightSlider({ range: { criterion, low, high }, weight, cell, sheet, onChange }: WeightSliderProps) {
  const styles = useStyles();
  const { say, number, language } = useWords();
  const [field, hint] = [useId(), useId()];
  const at = (value: number): string => `${((Math.min(value, HEAVIEST) / HEAVIEST) * 100).toFixed(2)}%`;
  const said = low <= 0 && high >= HEAVIEST ? say("sure.weight-free") : high >= HEAVIEST ? say("sure.weight-from", { low: number(low) }) : say("sure.weight-between", { low: number(low), high: number(high) });
  return (
    <div>
      <div className={styles.head}>
        <label htmlFor={field}>{columnLabel(criterion, language)}</label>
        {cell === undefined || sheet === undefined ? <span aria-hidden="true">{number(weight)}</span> : <CellLink sheet={sheet} address={cell}>{number(weight)}</CellLink>}
      </div>
      <input id={field} className={styles.slider} type="range" min={0} max={HEAVIEST} step={0.25} value={Math.min(weight, HEAVIEST)} aria-valuetext={number(weight)} aria-describedby={hint} onChange={({ target }) => onChange({ [criterion]: Number(target.value) })} />
      <svg className={styles.range} aria-hidden="true">
        <line x1="0" x2="100%" y1="4" y2="4" style={{ stroke: "var(--middle)" }} />
        <line x1={at(low)} x2={at(high)} y1="4" y2="4" strokeWidth="5" style={{ stroke: "var(--mixed)" }} />
        <line x1={at(weight)} x2={at(weight)} y1="0" y2="8" strokeWidth="2" style={{ stroke: "var(--mark)" }} />
      </svg>
      <div id={hint} className={styles.words}>
        {said}
      </div>
    </div>
  );
});
