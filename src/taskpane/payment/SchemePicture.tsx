import { makeStyles, tokens } from "@fluentui/react-components";
import type { Client, SchemeResult } from "../../engine";
import { useWords, type Words } from "../language/words";
import { useLayout } from "../style/layout";
import type { Scales } from "./domain";
import { moneyIn, written } from "./figures";

/** What a segment's row says under its picture: the effort that pays, or that none does, and whether the provider would rather not have these clients. */
function remarksOf({ effort, parked, unwanted }: Client, words: Words): string {
  const worked = parked === true ? words.say("payment.picture.parked") : words.say("payment.picture.worked", { effort: moneyIn(effort, words) });
  return unwanted === true ? `${worked} ${words.say("payment.picture.unwanted")}` : worked;
}

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { fontWeight: tokens.fontWeightSemibold },
  chart: { display: "block", width: "100%", height: "26px", overflow: "visible" },
});

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
/** Room at both ends for half a dot. */
const place = (margin: number, most: number): number => 0.5 + (0.47 * margin) / most;

/** Margin by segment as dots on a line with zero in the middle, and under it extra effort as a bar; who is parked or at a loss is named. */
export function SchemePicture({ result, scales }: { readonly result: SchemeResult; readonly scales: Scales }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useWords();
  const { say } = words;
  return (
    <figure className={styles.figure}>
      <figcaption className={layout.quiet}>{`${say("payment.picture.margin")}. ${say("payment.picture.effort")}.`}</figcaption>
      {result.clients.map((client) => {
        const { segment, margin, effort, unwanted } = client;
        const shown = written(margin, "money", words);
        return (
          <div key={segment.segment}>
            <div className={styles.line}>
              <strong className={styles.name}>{segment.segment}</strong>
              <span>{say("payment.picture.value", { margin: shown })}</span>
            </div>
            <svg className={styles.chart} role="img" aria-label={say("payment.picture.row", { segment: segment.segment, margin: shown, effort: moneyIn(effort, words) })}>
              <line x1="0" x2="100%" y1="9" y2="9" strokeWidth="1" style={{ stroke: "var(--middle)" }} />
              <line x1="50%" x2="50%" y1="0" y2="18" strokeWidth="1.5" style={{ stroke: "var(--mark)" }} />
              {margin !== null && <line x1="50%" x2={percent(place(margin, scales.margin))} y1="9" y2="9" strokeWidth="3" style={{ stroke: "var(--mark)" }} />}
              {margin !== null && <circle cx={percent(place(margin, scales.margin))} cy="9" r="5.5" strokeWidth="2" style={{ fill: unwanted === true ? "var(--ground)" : "var(--mark)", stroke: "var(--mark)" }} />}
              <rect x="0" y="21" width="100%" height="4" style={{ fill: "var(--ground)", stroke: "var(--middle)" }} strokeWidth="0.5" />
              <rect x="0" y="21" width={percent(effort / scales.effort)} height="4" style={{ fill: "var(--network)" }} />
            </svg>
            <div className={layout.quiet}>{remarksOf(client, words)}</div>
          </div>
        );
      })}
    </figure>
  );
}
