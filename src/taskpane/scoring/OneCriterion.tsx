import { Button, Input as TextInput, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { columnLabel, type Evaluation } from "../../engine";
import type { Answers } from "../answers/domain";
import { modelSaying } from "../cards/domain";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { useWorkbook } from "../place/workbook-context";
import { CriterionHelp } from "../selection/CriterionHelp";
import { useLayout } from "../style/layout";
import { nameCheck, standing, standingCell } from "../what-if/domain";
import { CriterionExamples } from "./CriterionExamples";
import { consequences, type ToScore } from "./domain";

const useStyles = makeStyles({ quietOption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

interface OneCriterionProps {
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly criterion: ToScore;
  /** It is the question whose answer is worth most now. */
  readonly isNext: boolean;
  readonly onDone: () => void;
  readonly onUnknown: () => void;
}

/** One criterion: what it asks, both poles, what each score would make of the answer, and not knowing as an answer. */
export function OneCriterion({ answers, evaluation, criterion: { input, state, settles }, isNext, onDone, onUnknown }: OneCriterionProps) {
  const words = useWords();
  const { say, tell, language, percent } = words;
  const layout = useLayout();
  const styles = useStyles();
  const { write } = useWorkbook();
  const [title, evidenceField] = [useId(), useId()];
  const { scenario } = evaluation;
  const now = standing(answers, scenario, input.id);
  const [score, setScore] = useState(now);
  const [evidence, setEvidence] = useState("");
  const cell = scenario.cells[input.id];
  const evidenceCell = scenario.cells["evidence"];
  const leadsTo = useMemo(() => (input.group === "content" ? consequences(evaluation, input.id, answers.parameters) : []), [evaluation, input, answers.parameters]);
  const own = `${input.framework}.inputs.${input.id}`;
  const poleOf = (value: number): string => (value === 1 ? tell(`${own}.pole1`) : value === 5 ? tell(`${own}.pole5`) : "");

  const save = (): void => {
    if (cell === undefined) return;
    const before = standing(answers, scenario, "evidence");
    const note = `${columnLabel(input.id, language)}: ${evidence.trim()}`;
    write(answers.sheet.sheet, [{ address: cell, was: standingCell(answers, scenario, input.id), value: Number(score) }, ...(evidence.trim() === "" || evidenceCell === undefined ? [] : [{ address: evidenceCell, was: standingCell(answers, scenario, "evidence"), value: before === "" ? note : `${before}\n${note}` }])], onDone, nameCheck(answers, scenario));
  };

  return (
    <div className={layout.card} role="group" aria-labelledby={title}>
      <h3 id={title} className={layout.heading}>
        {columnLabel(input.id, language)}
      </h3>
      {isNext && <p className={layout.quiet}>{settles > 0 ? say("score.most-useful", { share: percent(settles) }) : say("score.useful")}</p>}
      {state === "unusable" && <p className={layout.quiet}>{say("score.unusable", { value: now })}</p>}
      {state === "interval" && <p className={layout.quiet}>{say("score.interval", { value: now })}</p>}
      <CriterionHelp input={input} poles={false} />
      <CriterionExamples criterion={input.id} />
      <RadioGroup aria-labelledby={title} value={score} onChange={(_, { value }) => setScore(value)}>
        {[1, 2, 3, 4, 5].map((value) => {
          const then = leadsTo.find((each) => each.score === value)?.evaluation;
          return (
            <Radio
              key={value}
              value={String(value)}
              label={
                <>
                  {value} {poleOf(value)} {then?.content && <span className={styles.quietOption}>{say("score.leads-to", { model: sayIt(words, modelSaying(then)) })}</span>}
                </>
              }
            />
          );
        })}
      </RadioGroup>
      {evidenceCell !== undefined && (
        <div className={layout.field}>
          <label htmlFor={evidenceField}>{say("score.evidence")}</label>
          <TextInput id={evidenceField} value={evidence} onChange={(_, { value }) => setEvidence(value)} />
        </div>
      )}
      <div className={layout.row}>
        <Button appearance="primary" disabled={cell === undefined || !/^[1-5]$/.test(score) || (score === now && evidence.trim() === "")} onClick={save}>
          {say("score.save", { cell: cell ?? "" })}
        </Button>
        {cell === undefined || now === "" ? <Button onClick={onUnknown}>{say("score.do-not-know")}</Button> : <Button onClick={() => write(answers.sheet.sheet, [{ address: cell, was: standingCell(answers, scenario, input.id), value: null }], onUnknown, nameCheck(answers, scenario))}>{say("score.clear", { cell })}</Button>}
        {cell !== undefined && <CellLink sheet={answers.sheet.sheet} address={cell}>{say("card.to-row", { cell })}</CellLink>}
      </div>
    </div>
  );
}
