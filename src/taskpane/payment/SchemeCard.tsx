import { memo } from "react";
import { clientFigures, type SchemeResult } from "../../engine";
import { useWords } from "../language/words";
import { Afterwards } from "../style/Afterwards";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { sentencesOf, type Scales } from "./domain";
import { HowCounted } from "./HowCounted";
import { SegmentTable } from "./FigureTables";
import { SchemePicture } from "./SchemePicture";

interface SchemeCardProps {
  readonly result: SchemeResult;
  readonly scales: Scales;
  /** A fee of this scheme is being tried: what it does is told as it changes. */
  readonly tried: boolean;
}

/** One payment scheme: a sentence, the picture, the table behind it. */
export const SchemeCard = memo(function SchemeCard({ result, scales, tried }: SchemeCardProps) {
  const layout = useLayout();
  const { say, language } = useWords();
  const name = result.scheme.scheme;
  return (
    <article className={layout.card} aria-label={name}>
      <p className={layout.lead} aria-live={tried ? "polite" : undefined}>
        {sentencesOf(result, language).map(({ key, segments }) => say(`payment.one.${key}`, { scheme: name, segments })).join(" ")}
      </p>
      <SchemePicture result={result} scales={scales} />
      <Fold small title={say("payment.table", { scheme: name })}>
        <Afterwards>
          <div className={layout.scroller} role="region" tabIndex={0} aria-label={say("payment.table", { scheme: name })}>
            <SegmentTable result={result} />
          </div>
        </Afterwards>
      </Fold>
      <HowCounted figures={clientFigures} />
    </article>
  );
});
