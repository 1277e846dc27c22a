import { columnLabel, problemMessage, type Problem } from "../../engine";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

/** A problem and the sheet that its cell stands on. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly sheet: string | undefined;
}

/** Everything wrong or missing, errors first, each with a way to its cell. Folded where nothing stops an answer. */
export function ProblemList({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const { say, language } = useWords();
  const layout = useLayout();
  if (problems.length === 0) return null;
  const errors = problems.filter(({ problem }) => problem.severity === "error");
  const warnings = problems.filter(({ problem }) => problem.severity === "warning");
  const title = [errors.length > 0 && say(errors.length === 1 ? "problems.one-error" : "problems.errors", { count: errors.length }), warnings.length > 0 && say(warnings.length === 1 ? "problems.one-warning" : "problems.warnings", { count: warnings.length })].filter((each) => each !== false).join(", ");
  return (
    <section aria-label={say("problems.title")} className={layout.card}>
      <Fold title={title} open={errors.length > 0}>
        <ul className={layout.list}>
          {[...errors, ...warnings].map(({ problem, sheet }, at) => (
            <li key={at}>
              <strong>{say(`problems.${problem.severity}`)}</strong> {problemMessage(problem, language, columnLabel)}{" "}
              {problem.cell !== undefined && sheet !== undefined && (
                <CellLink sheet={sheet} address={problem.cell}>
                  {say("problems.to-cell", { cell: problem.cell })}
                </CellLink>
              )}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
