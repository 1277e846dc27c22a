import { Button } from "@fluentui/react-components";
import { columnLabel, parameter, type Parameters } from "../../engine";
import type { Answers } from "../answers/domain";
import { useWords } from "../language/words";
import { useWorkbook } from "../place/workbook-context";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { weightEdits, type ModelChange, type WeightRange } from "./domain";
import { ModelChanges } from "./ModelChanges";
import { SwingDialogue } from "./SwingDialogue";
import { HEAVIEST, WeightSlider } from "./WeightSlider";

interface TryWeightsProps {
  readonly answers: Answers;
  readonly ranges: readonly WeightRange[];
  /** Weights tried that differ from those of the sheet. */
  readonly tried: Readonly<Record<string, number>>;
  readonly changes: readonly ModelChange[];
  readonly total: number;
  readonly parameters: Parameters;
  readonly onTry: (weights: Readonly<Record<string, number>>) => void;
  readonly onForget: () => void;
}

/** The weights themselves: to move by hand, to find by asking, and to write to the sheet. */
export function TryWeights({ answers, ranges, tried, changes, total, parameters, onTry, onForget }: TryWeightsProps) {
  const { say, number, language } = useWords();
  const layout = useLayout();
  const { write } = useWorkbook();
  const changed = Object.entries(tried);
  const writing = weightEdits(answers, tried);
  return (
    <div className={layout.card} role="group" aria-labelledby="weights-title">
      <h3 id="weights-title" className={layout.lead}>
        {say("sure.weights")}
      </h3>
      <p className={layout.quiet}>{say("sure.weights-help")}</p>
      {ranges.map((range) => (
        <WeightSlider key={range.criterion} range={range} weight={parameter(parameters, range.criterion)} cell={answers.parameters.changed[range.criterion]?.cell} sheet={answers.parameterSheet} onChange={onTry} />
      ))}
      {changed.length > 0 && (
        <>
          <ModelChanges changes={changes} total={total} />
          <ul className={layout.list}>
            {changed.map(([id, weight]) => (
              <li key={id} className={layout.quiet}>
                {say("sure.weight-edit", { criterion: columnLabel(id, language), from: number(parameter(answers.parameters, id)), to: number(weight) })}
              </li>
            ))}
          </ul>
          <div className={layout.row}>
            {writing && answers.parameterSheet !== undefined && (
              <Button appearance="primary" onClick={() => write(answers.parameterSheet ?? "", writing.edits, onForget, writing.checks)}>
                {say("sure.write", { sheet: answers.parameterSheet })}
              </Button>
            )}
            <Button onClick={onForget}>{say("what-if.forget")}</Button>
          </div>
          {!writing && <p className={layout.quiet}>{say("sure.no-sheet")}</p>}
        </>
      )}
      <Fold small title={say("sure.swing")}>
        <SwingDialogue heaviest={HEAVIEST} parameters={parameters} onTry={onTry} />
      </Fold>
    </div>
  );
}
