import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { columnLabel, criteriaOf, ruleOf, weightsOf, type Parameters } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { Choice } from "../style/Choice";
import { useLayout } from "../style/layout";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  slider: { flexGrow: 1, minWidth: 0, margin: 0, accentColor: tokens.colorCompoundBrandBackground, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** The points of what counts most. */
const MOST = 100;

/** Weights by swing: what the step over a whole scale is worth, one criterion at a time, beside the step that counts most. */
export function SwingDialogue({ heaviest, parameters, onTry }: { readonly heaviest: number; readonly parameters: Parameters; readonly onTry: (weights: Readonly<Record<string, number>>) => void }) {
  const { say, tell, percent, language } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const field = useId();
  const ids = criteriaOf("content");
  const [dearest, setDearest] = useState(ids[0] ?? "");
  const [typed, setTyped] = useState<Readonly<Record<string, number>>>({});
  const points = ids.map((id) => (id === dearest ? MOST : (typed[id] ?? MOST)));
  const elicited = weightsOf("swing", [points], parameters);
  const rule = ruleOf("robustness.swing");
  const label = (id: string): string => columnLabel(id, language);
  const pole = (id: string, end: 1 | 5): string => tell(`market-or-network.inputs.${id}.pole${end}`);
  return (
    <div className={layout.stack}>
      <p className={layout.quiet}>
        {tell(`${rule.framework}.rules.${rule.id}`)} <BasisMark basis={rule.basis} />
      </p>
      <Choice label={tell("robustness.swing.first")} value={dearest} options={ids.map((id) => ({ value: id, words: `${label(id)}: ${pole(id, 1)} \u2192 ${pole(id, 5)}` }))} onChoose={setDearest} />
      {ids.map((id, at) =>
        id === dearest ? null : (
          <div key={id} className={layout.field}>
            <label htmlFor={`${field}-${id}`}>{tell("robustness.swing.next", { from: pole(id, 1), to: pole(id, 5), criterion: label(id), dearest: label(dearest) })}</label>
            <div className={styles.row}>
              <input id={`${field}-${id}`} className={styles.slider} type="range" min={0} max={MOST} step={5} value={points[at]} onChange={({ target }) => setTyped((before) => ({ ...before, [id]: Number(target.value) }))} />
              <span aria-hidden="true">{points[at]}</span>
            </div>
          </div>
        ),
      )}
      <ul className={layout.list}>
        {ids.map((id, at) => (
          <li key={id}>
            {label(id)}: {say("sure.swing-share", { percent: percent("weights" in elicited ? (elicited.weights[at] ?? 0) : 0) })}
          </li>
        ))}
      </ul>
      <Sources basis={rule.basis} reference={rule.reference} />
      <div>
        <Button onClick={() => onTry(Object.fromEntries(ids.map((id, at) => [id, ((points[at] ?? 0) / MOST) * heaviest])))}>{say("sure.swing-try")}</Button>
      </div>
    </div>
  );
}
