import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { clientFigures, type SchemeResult } from "../../engine";
import { useWords } from "../language/words";
import type { TriedFee } from "../memory/memory";
import { Choice } from "../style/Choice";
import { useLayout } from "../style/layout";
import { movedOf, parkedAt } from "./domain";
import { moneyIn } from "./figures";
import { HowCounted } from "./HowCounted";

const useStyles = makeStyles({
  range: { width: "100%", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  marks: { display: "block", width: "100%", height: "24px", overflow: "visible" },
  number: { fontSize: tokens.fontSizeBase200 },
});

/** The middle of a range's thumb does not reach its ends: half its usual width is kept free on both sides. */
const HALF_THUMB = 8;

interface FeeSliderProps {
  /** The schemes as the sheet has them. */
  readonly inSheet: readonly SchemeResult[];
  /** The same, with the fee being tried. */
  readonly now: readonly SchemeResult[];
  readonly scheme: string;
  readonly tried: TriedFee | undefined;
  readonly onPick: (scheme: string) => void;
  readonly onTry: (tried: TriedFee | undefined) => void;
  /** What can be done with a fee that is being tried. */
  readonly children?: ReactNode;
}

/** Moves the outcome fee of one scheme; the points from which a segment is worth effort are marked along the way. Nothing is written. */
export function FeeSlider({ inSheet, now, scheme, tried, onPick, onTry, children }: FeeSliderProps) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useWords();
  const { say, percent } = words;
  const ids = { range: useId(), marks: useId() };
  const result = inSheet.find((each) => each.scheme.scheme === scheme);
  const current = now.find((each) => each.scheme.scheme === scheme);
  if (!result || !current) return null;
  const moved = movedOf(result);
  const value = tried?.scheme === scheme ? tried.value : moved.inSheet;
  const amount = (of: number): string => (moved.kind === "fee" ? moneyIn(of, words) : percent(of));
  const points = result.clients
    .map((client) => ({ client, at: parkedAt(moved, client, result.scheme), parked: current.clients.find((each) => each.segment === client.segment)?.parked === true }))
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  return (
    <section className={layout.card} aria-labelledby={`${ids.range}-title`}>
      <h3 id={`${ids.range}-title`} className={layout.lead}>
        {say("payment.slider.title")}
      </h3>
      <Choice label={say("payment.slider.which")} value={scheme} options={inSheet.map((each) => ({ value: each.scheme.scheme, words: each.scheme.scheme }))} onChoose={onPick} />
      <div>
        <label htmlFor={ids.range}>{say(moved.kind === "fee" ? "payment.slider.fee" : "payment.slider.factor", { fee: amount(value), share: amount(value) })}</label>
        <input id={ids.range} className={styles.range} type="range" min={0} max={moved.most} step={moved.step} value={value} aria-valuetext={amount(value)} aria-describedby={ids.marks} onChange={({ target }) => onTry({ scheme, value: Number(target.value) })} />
        <svg className={styles.marks} aria-hidden="true">
          {points.map(
            ({ client, at }, index) =>
              at !== null &&
              at <= moved.most && (
                <g key={client.segment.segment} style={{ fill: "var(--mark)", transform: `translateX(calc(${HALF_THUMB}px + (100% - ${2 * HALF_THUMB}px) * ${(at / moved.most).toFixed(4)}))`, transformBox: "view-box" }}>
                  <path d="M 0 0 L 5 9 L -5 9 Z" />
                  <text y="21" textAnchor="middle" className={styles.number}>
                    {index + 1}
                  </text>
                </g>
              ),
          )}
        </svg>
      </div>
      <p className={layout.quiet}>{say("payment.slider.parked")}</p>
      <ol id={ids.marks} className={layout.list}>
        {points.map(({ client, at, parked }) => (
          <li key={client.segment.segment}>
            {say(at !== null ? "payment.slider.parked-here" : client.parkedBelow === 0 ? "payment.slider.parked-never" : "payment.slider.parked-always", { segment: client.segment.segment, fee: at === null ? "" : amount(at) })}
            {parked && <strong>{` (${say("payment.slider.now")})`}</strong>}
          </li>
        ))}
      </ol>
      <HowCounted figures={clientFigures.filter(({ id }) => id === "parked-below")} />
      {tried && (
        <div>
          <Button size="small" onClick={() => onTry(undefined)}>
            {say("payment.slider.back")}
          </Button>
        </div>
      )}
      {tried && children}
    </section>
  );
}
