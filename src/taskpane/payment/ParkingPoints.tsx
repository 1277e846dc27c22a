import { makeStyles, tokens } from "@fluentui/react-components";
import { clientFigures, type SchemeResult } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { parkedAt } from "./domain";
import { moneyIn } from "./figures";
import { HowCounted } from "./HowCounted";
import type { Moved } from "./prices";

const useStyles = makeStyles({
  marks: { display: "block", width: "100%", height: "24px", overflow: "visible" },
  number: { fontSize: tokens.fontSizeBase200 },
});

/** The middle of a range's thumb does not reach its ends: half its usual width is kept free on both sides. */
const HALF_THUMB = 8;
const PARKED_BELOW = clientFigures.filter(({ id }) => id === "parked-below");

/** Along the slider of an outcome fee: the points from which a segment is worth effort, as signs and in words. */
export function ParkingPoints({ id, moved, inSheet, current }: { readonly id: string; readonly moved: Moved; readonly inSheet: SchemeResult; readonly current: SchemeResult }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useWords();
  const { say, percent } = words;
  const written = (of: number): string => (moved.kind === "amount" ? moneyIn(of, words) : percent(of));
  const points = current.clients.map((client) => ({ client, at: parkedAt(moved, client, inSheet.scheme) })).sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  return (
    <>
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
      <p className={layout.quiet}>{say("payment.slider.parked")}</p>
      <ol id={id} className={layout.list}>
        {points.map(({ client, at }) => (
          <li key={client.segment.segment}>
            {say(at !== null ? "payment.slider.parked-here" : client.parkedBelow === 0 ? "payment.slider.parked-never" : "payment.slider.parked-always", { segment: client.segment.segment, fee: at === null ? "" : written(at) })}
            {client.parked === true && <strong>{` (${say("payment.slider.now")})`}</strong>}
          </li>
        ))}
      </ol>
      <HowCounted figures={PARKED_BELOW} />
    </>
  );
}
