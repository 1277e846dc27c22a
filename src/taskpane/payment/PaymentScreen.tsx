import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { schemeFigures, simulationMessage, type SchemeResult } from "../../engine";
import type { Answers } from "../answers/domain";
import { useWords } from "../language/words";
import type { Memory, TriedFee } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { useRested } from "../memory/use-rested";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { Screen } from "../style/Screen";
import { clientsTried, scalesOf, shownFor, withTried } from "./domain";
import { FeeSlider } from "./FeeSlider";
import { SchemeTable } from "./FigureTables";
import { HowCounted } from "./HowCounted";
import { SchemeCard } from "./SchemeCard";
import { WriteFee } from "./WriteFee";

/** As many as stand side by side before anybody chose: the last of the list, where outcome pay usually stands, would be missed otherwise. */
const AT_FIRST = 3;

const useStyles = makeStyles({
  beside: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))", gap: tokens.spacingVerticalM },
  wide: { overflowX: "auto" },
});

/** Payment schemes side by side: a sentence, the picture, the table behind it; and a slider for the outcome fee that redraws at once. */
export function PaymentScreen({ answers, memory, remember }: { readonly answers: Answers; readonly memory: Pick<Memory, "fee">; readonly remember: Remember }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, language } = useWords();
  const [chosen, setChosen] = useState<readonly string[] | undefined>(undefined);
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [fee, setFee] = useRested("fee", memory, remember);
  const setTried = (next: TriedFee | undefined): void => setFee(() => next);
  const shown = useMemo(() => shownFor(answers.simulator, answers.parameters, language), [answers.simulator, answers.parameters, language]);
  const inSheet = shown.simulation.schemes;
  // A fee of a scheme that has gone since is not tried any more.
  const tried = inSheet.some(({ scheme }) => scheme.scheme === fee?.scheme) ? fee : undefined;
  // Not deferred: what a fee does to each client is to be seen while it moves.
  const now = useMemo(() => clientsTried(shown, tried), [shown, tried]);
  const paying = useMemo(() => inSheet.filter(({ clients }) => clients.some(({ pay }) => pay.perSuccess > 0)).map(({ scheme }) => scheme.scheme), [inSheet]);
  const names = useMemo(() => chosen ?? [...new Set([...paying, ...inSheet.map(({ scheme }) => scheme.scheme)])].slice(0, AT_FIRST), [chosen, paying, inSheet]);
  const chosenOf = (schemes: readonly SchemeResult[]): readonly SchemeResult[] => schemes.filter(({ scheme }) => names.includes(scheme.scheme));
  const compared = useMemo(() => now.filter(({ scheme }) => names.includes(scheme.scheme)), [now, names]);
  // What it does to all clients together, further down, follows right after.
  const settled = useDeferredValue(tried);
  const beside = useMemo(() => withTried(shown, settled).filter(({ scheme }) => names.includes(scheme.scheme)), [shown, settled, names]);
  // The same object as long as the scales are the same: only the card of the fee that moves is drawn anew.
  const { margin, effort } = scalesOf(compared);
  const scales = useMemo(() => ({ margin, effort }), [margin, effort]);
  // Only what is in sight can be moved, and it stands first, so that the picture that changes is the one below the slider.
  const moving = [picked, tried?.scheme, ...paying, ...names].find((name) => name !== undefined && compared.some(({ scheme }) => scheme.scheme === name));
  const ordered = [...compared].sort((a, b) => Number(b.scheme.scheme === moving) - Number(a.scheme.scheme === moving));
  const movedNow = tried && compared.find(({ scheme }) => scheme.scheme === tried.scheme);
  const { problems } = shown.simulation;

  return (
    <Screen title={say("payment.title")}>
      <p className={layout.quiet}>{say("payment.lead")}</p>
      {shown.isExample && (
        <p role="note" className={layout.card}>
          {say("payment.example")}
        </p>
      )}
      {problems.length > 0 && (
        <div className={layout.card}>
          <Fold title={say("payment.problems", { count: problems.length })} open={problems.some(({ severity }) => severity === "error")}>
            <ul className={layout.list}>
              {problems.map((problem, at) => (
                <li key={at}>{simulationMessage(problem, language)}</li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      {inSheet.length === 0 ? (
        <p className={layout.text}>{say("payment.nothing")}</p>
      ) : (
        <>
          <Fold title={say("payment.chosen", { count: compared.length, total: inSheet.length })} open={compared.length === 0}>
            <div role="group" aria-label={say("payment.choose")} className={layout.tight}>
              {inSheet.map(({ scheme }) => (
                <Checkbox key={scheme.scheme} label={scheme.scheme} checked={names.includes(scheme.scheme)} onChange={(_, { checked }) => setChosen(checked === true ? [...names, scheme.scheme] : names.filter((each) => each !== scheme.scheme))} />
              ))}
            </div>
          </Fold>
          {moving !== undefined && <FeeSlider inSheet={chosenOf(inSheet)} now={compared} scheme={moving} tried={tried} onPick={(scheme) => { setPicked(scheme); setTried(undefined); }} onTry={setTried}>
            {answers.simulator && answers.schemes && movedNow && <WriteFee key={movedNow.scheme.scheme} schemes={answers.simulator.schemes} table={answers.schemes} scheme={movedNow.scheme} onDone={() => setTried(undefined)} onAdded={(name) => { setChosen([name, ...names]); setPicked(name); setTried(undefined); }} />}
          </FeeSlider>}
          <div className={styles.beside}>
            {ordered.map((result) => (
              <SchemeCard key={result.scheme.scheme} result={result} scales={scales} tried={tried?.scheme === result.scheme.scheme} />
            ))}
          </div>
          {compared.length > 0 && (
            <div className={layout.card}>
              <h3 className={layout.lead}>{say("payment.side")}</h3>
              <div className={styles.wide} role="region" tabIndex={0} aria-label={say("payment.side")}>
                <SchemeTable schemes={beside} />
              </div>
              <HowCounted figures={schemeFigures} />
            </div>
          )}
        </>
      )}
    </Screen>
  );
}
