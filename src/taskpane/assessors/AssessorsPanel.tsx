import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { columnLabel, opinionSentence, quantity, ZONES, type Parameters, type Scenario } from "../../engine";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { sharedScenarios, type SharedScenario } from "./domain";

const useStyles = makeStyles({ cells: { "& td button": { display: "inline-flex", alignItems: "flex-start", minWidth: "24px", minHeight: "24px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } } });

/** Where several people scored one scenario: what to talk about first, who said what, and whether it matters. */
export function AssessorsPanel({ scenarios, parameters, sheet }: { readonly scenarios: readonly Scenario[]; readonly parameters: Parameters; readonly sheet: string }) {
  const { say } = useWords();
  const layout = useLayout();
  const shared = useMemo(() => sharedScenarios(scenarios, parameters), [scenarios, parameters]);
  if (shared.length === 0) return null;
  return (
    <section className={layout.card} aria-label={say("assessors.title")}>
      <h2 className={layout.heading}>{say("assessors.title")}</h2>
      {shared.map((each) => (
        <Shared key={each.rows[0]?.name} shared={each} sheet={sheet} />
      ))}
    </section>
  );
}

function Shared({ shared, sheet }: { readonly shared: SharedScenario; readonly sheet: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, tell, number, percent, language } = useWords();
  const { rows, names, criteria, opinion } = shared;
  const name = rows[0]?.name ?? "";
  const differing = opinion.criteria.filter(({ disagreement }) => (disagreement ?? 0) > 0);
  return (
    <div className={layout.tight}>
      <h3 className={layout.lead}>{name}</h3>
      <p className={layout.text}>
        {opinionSentence(shared, language) ?? say("assessors.agree", { count: rows.length })}
      </p>
      {opinion.agreement !== undefined && <p className={layout.quiet}>{say("assessors.agreement", { share: percent(opinion.agreement) })}</p>}
      {differing.length > 0 && (
        <Fold small title={say("assessors.who")}>
          <div className={mergeClasses(layout.scroller, styles.cells)} role="region" tabIndex={0} aria-label={say("assessors.table", { scenario: name })}>
            <table className={layout.table}>
              <thead>
                <tr>
                  <th scope="col">{say("why.criterion")}</th>
                  {names.map((each, at) => (
                    <th key={at} scope="col">
                      {each === "" ? say("assessors.nameless") : each}
                    </th>
                  ))}
                  <th scope="col">{say("assessors.matters")}</th>
                </tr>
              </thead>
              <tbody>
                {differing.map(({ criterion, turns }) => {
                  const column = criteria[criterion] ?? "";
                  return (
                    <tr key={column}>
                      <th scope="row">{columnLabel(column, language)}</th>
                      {rows.map((row) => {
                        const score = quantity(row, column);
                        const cell = row.cells[column];
                        const shown = score === undefined ? say("unknown") : score.low === score.high ? number(score.low) : `${number(score.low)}-${number(score.high)}`;
                        return <td key={row.row}>{cell === undefined ? shown : <CellLink sheet={sheet} address={cell}>{shown}</CellLink>}</td>;
                      })}
                      <td>{say(turns ? "yes" : "no")}</td>
                    </tr>
                  );
                })}
                <tr>
                  <th scope="row">{say("assessors.own-answer")}</th>
                  {opinion.own.map((answer, at) => (
                    <td key={at}>{answer === undefined ? say("unknown") : tell(`market-or-network.zones.${ZONES[answer.zone]}`)}</td>
                  ))}
                  <td />
                </tr>
              </tbody>
            </table>
          </div>
        </Fold>
      )}
    </div>
  );
}
