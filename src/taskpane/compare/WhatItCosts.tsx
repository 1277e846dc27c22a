import { useMemo } from "react";
import { schemeFigures, type Evaluation } from "../../engine";
import { scenarioTitle } from "../answers/scenario-key";
import type { Answers } from "../answers/domain";
import { RuleNote } from "../basis/RuleNote";
import { useWords } from "../language/words";
import { HowCounted } from "../payment/HowCounted";
import { shownFor, scalesOf } from "../payment/domain";
import { SegmentFigures } from "../payment/FigureTables";
import { SchemePicture } from "../payment/SchemePicture";
import { written } from "../payment/figures";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { extraRisk, schemeOf } from "./costs";

/** The figures of a scheme that a choice is weighed by. */
const MONEY = new Set(["expected-spend", "cost-per-outcome", "loss"]);

/** What choosing each scenario costs beside the others: where it carries more risk, what it is expected to spend, and who is worth the provider's while. */
export function WhatItCosts({ evaluations, answers }: { readonly evaluations: readonly Evaluation[]; readonly answers: Answers }) {
  const words = useWords();
  const { say, tell, number, language } = words;
  const layout = useLayout();
  const schemes = useMemo(() => (answers.simulator ? shownFor(answers.simulator, answers.parameters, language).simulation.schemes : []), [answers.simulator, answers.parameters, language]);
  const costs = useMemo(() => evaluations.map((evaluation) => ({ evaluation, risk: extraRisk(evaluation, evaluations), scheme: schemeOf(evaluation, schemes) })), [evaluations, schemes]);
  const shown = costs.flatMap(({ scheme }) => (scheme ? [scheme] : []));
  const scales = scalesOf(shown);
  const money = schemeFigures.filter(({ id }) => MONEY.has(id));
  return (
    <section className={layout.card} aria-label={say("costs.title")}>
      <h3 className={layout.lead}>{say("costs.title")}</h3>
      {costs.map(({ evaluation: { scenario }, risk, scheme }) => (
        <div key={scenario.row} className={layout.tight}>
          <strong>{scenarioTitle(scenario)}</strong>
          {risk ? (
            <Fold quiet title={say("costs.risk", { risk: tell(`risks.risks.${risk.id}.label`), here: number(risk.residual), there: number(risk.least), other: risk.other })}>
              <RuleNote rule={`risk.${risk.id}`} />
            </Fold>
          ) : (
            <span className={layout.quiet}>{say("costs.no-risk")}</span>
          )}
          {scheme && (
            <>
              <ul className={layout.list}>
                {money.map(({ id, unit, read }) => (
                  <li key={id}>{say("costs.figure", { figure: tell(`payment-simulator.figures.${id}`), value: written(read(scheme), unit, words) })}</li>
                ))}
              </ul>
              <HowCounted figures={money} />
              <SchemePicture result={scheme} scales={scales} />
              <SegmentFigures result={scheme} />
            </>
          )}
        </div>
      ))}
      {shown.length < evaluations.length && <p className={layout.quiet}>{say("costs.no-scheme")}</p>}
    </section>
  );
}
