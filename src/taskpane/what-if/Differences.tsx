import { mergeClasses } from "@fluentui/react-components";
import type { ComparedAspect } from "../../engine";
import { AspectTitle } from "../compare/AspectTitle";
import { shownIn } from "../compare/domain";
import type { Ground } from "../compare/grounds";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** As many characters as a column of a third of the pane holds. */
const FITS = 32;

interface DifferencesProps {
  /** Each with its value now and its value then. */
  readonly differences: readonly ComparedAspect[];
  readonly grounds: ReadonlyMap<string, Ground>;
  readonly caption: string;
}

/** What is different when something else is tried: now and then, with the rule behind each name. */
export function Differences({ differences, grounds, caption }: DifferencesProps) {
  const words = useWords();
  const { say } = words;
  const layout = useLayout();
  if (differences.length === 0) return null;
  return (
    <table className={mergeClasses(layout.table, layout.even)}>
      <caption className={layout.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={layout.hidden}>{say("compare.aspect")}</span>
          </th>
          <th scope="col">{say("what-if.now")}</th>
          <th scope="col">{say("what-if.after")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ aspect, values }) => {
          const [before = "", after = ""] = [values[0] ?? null, values[1] ?? null].map((value) => shownIn(words, value, aspect.unit));
          return (
            <tr key={aspect.id} role="row">
              <th scope="row">
                <AspectTitle aspect={aspect.id} ground={grounds.get(aspect.id)} />
              </th>
              {Math.max(before.length, after.length) > FITS ? (
                <td colSpan={2}>
                  <strong>{say("what-if.now")}:</strong> {before}
                  <br />
                  <strong>{say("what-if.after")}:</strong> {after}
                </td>
              ) : (
                <>
                  <td>{before}</td>
                  <td>{after}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
