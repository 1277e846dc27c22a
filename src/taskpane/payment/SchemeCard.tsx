import { memo } from "react";
import { clientFigures, type SchemeResult } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { sentencesOf, type Scales } from "./domain";
import { HowCounted } from "./HowCounted";
import { SegmentFigures } from "./FigureTables";
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
      <SegmentFigures result={result} />
      <HowCounted figures={clientFigures} />
    </article>
  );
});
