import { useState } from "react";
import { columnLabel } from "../../engine";
import { useAnswersAtHand } from "../answers/answers-context";
import { scenarioTitle } from "../answers/scenario-key";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { Fold } from "../style/Fold";
import type { Ground } from "./grounds";

/** The name of an aspect, which unfolds to the rule that makes it, and from there to its source and to the cells that it comes from; what is only repeated from the sheet has no rule. */
export function AspectTitle({ aspect, ground }: { readonly aspect: string; readonly ground: Ground | undefined }) {
  const { say, tell } = useWords();
  const [open, setOpen] = useState(false);
  const label = tell(`aspects.${aspect}`);
  if (ground === undefined) return <>{label}</>;
  const { step } = ground;
  return (
    <Fold quiet title={label}>
      {tell(`${step.framework}.rules.${step.rule}`)} <BasisMark basis={step.basis} />
      <Sources basis={step.basis} reference={step.reference} />
      <Fold small title={say("compare.cells-title")} onOpen={setOpen}>
        {open && <Cells of={ground} />}
      </Fold>
    </Fold>
  );
}

/** The cells behind an aspect, a line a scenario. */
function Cells({ of }: { readonly of: Ground }) {
  const { say, language } = useWords();
  const { sheet } = useAnswersAtHand();
  return of.cells().map(({ scenario, cells }) => (
    <div key={scenario.row}>
      {say("compare.cells", { scenario: scenarioTitle(scenario) })}{" "}
      {cells.map(({ column, address }, at) => (
        <span key={address}>
          {at > 0 && ", "}
          <CellLink sheet={sheet.sheet} address={address}>{columnLabel(column, language)}</CellLink>
        </span>
      ))}
    </div>
  ));
}
