import { columnLabel, type Contribution, type Evaluation } from "../../engine";
import { scenarioTitle } from "../answers/scenario-key";
import { DotPlot } from "../charts/DotPlot";
import { useWords } from "../language/words";
import { PaymentFit } from "./PaymentFit";
import { RiskMatrix } from "./RiskMatrix";
import { useLayout } from "../style/layout";
import { widestCriterion } from "./domain";

/** Where looking beats reading: the criteria of the chosen scenarios on one line each, and what each adds. */
export function Charts({ evaluations }: { readonly evaluations: readonly Evaluation[] }) {
  const { say, tell, number, language } = useWords();
  const layout = useLayout();
  const known = evaluations.filter(({ content }) => content !== null);
  const names = known.map(({ scenario }) => scenarioTitle(scenario));
  const widest = widestCriterion(known);
  const rowsOf = (read: (contribution: Contribution) => number | null) =>
    (known[0]?.content?.contributions ?? []).map(({ criterion }) => ({ label: columnLabel(criterion, language), values: known.map(({ content }) => { const found = content?.contributions.find((each) => each.criterion === criterion); return found ? read(found) : null; }) }));
  const shares = rowsOf(({ level, share }) => (level === null ? null : share));
  const most = Math.max(0.01, ...shares.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const poles = [tell("market-or-network.poles.market"), tell("market-or-network.poles.network")] as const;
  if (known.length < 2) return null;
  return (
    <div className={layout.stack}>
      <div className={layout.card}>
        <DotPlot title={widest ? say("charts.profile", { criterion: columnLabel(widest.criterion, language), difference: number(widest.difference) }) : say("charts.profile-same")} names={names} rows={rowsOf(({ level }) => level)} most={1} ends={poles} table={say("charts.profile-table")} rule="scale.level" />
      </div>
      <div className={layout.card}>
        <DotPlot title={say("charts.contributions")} names={names} rows={shares} most={most} ends={[number(0), number(most)]} table={say("charts.contributions-table")} rule="content.index" />
      </div>
      <PaymentFit evaluations={evaluations} />
      <RiskMatrix evaluations={evaluations} />
    </div>
  );
}
