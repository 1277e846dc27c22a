import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ruleOf } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { BasisMark } from "./BasisMark";
import { Sources } from "./Sources";

// One rule after another: each begins a paragraph of its own.
const useStyles = makeStyles({ note: { ":not(:first-child)": { marginTop: tokens.spacingVerticalS } } });

/** A rule in words, on what it rests, and its source behind one click. */
export function RuleNote({ rule }: { readonly rule: string }) {
  const { tell } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const { framework, basis, reference } = ruleOf(rule);
  return (
    <div className={mergeClasses(layout.quiet, styles.note)}>
      {tell(`${framework}.rules.${rule}`)} <BasisMark basis={basis} />
      <Sources basis={basis} reference={reference} />
    </div>
  );
}
