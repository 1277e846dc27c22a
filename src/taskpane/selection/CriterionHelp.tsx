import { makeStyles, tokens } from "@fluentui/react-components";
import { columnLabel, hasText, optionLabel, type Input } from "../../engine";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

const useStyles = makeStyles({
  poles: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, margin: 0 },
  pole: { margin: 0 },
  right: { textAlign: "right" },
  end: { fontWeight: tokens.fontWeightSemibold },
});

/** What a column asks: its guidance, both poles of a score (unless they stand elsewhere), the choices of a choice, and its source. */
export function CriterionHelp({ input, poles = true }: { readonly input: Input; readonly poles?: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { tell, say, language } = useWords();
  const own = `${input.framework}.inputs.${input.id}`;
  return (
    <div className={layout.tight}>
      {hasText(`${own}.help`) && <p className={layout.text}>{tell(`${own}.help`)}</p>}
      {poles && input.kind === "score" && (
        <dl className={styles.poles} aria-label={say("selection.poles", { criterion: columnLabel(input.id, language) })}>
          <div>
            <dt className={styles.end}>1</dt>
            <dd className={styles.pole}>{tell(`${own}.pole1`)}</dd>
          </div>
          <div className={styles.right}>
            <dt className={styles.end}>5</dt>
            <dd className={styles.pole}>{tell(`${own}.pole5`)}</dd>
          </div>
        </dl>
      )}
      {input.options && <p className={layout.quiet}>{say("selection.options", { options: input.options.map((option) => optionLabel(input, option, language)).join("; ") })}</p>}
      <Sources basis={input.basis} reference={input.reference} />
    </div>
  );
}
