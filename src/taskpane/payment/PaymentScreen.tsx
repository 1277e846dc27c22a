import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useDeferredValue, useMemo, useState } from "react";
import { schemeFigures, type SchemeResult } from "../../engine";
import type { Answers } from "../answers/domain";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { useRested } from "../memory/use-rested";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { Screen } from "../style/Screen";
import { clientsTried, scalesOf, shownFor, triedOf, withTried } from "./domain";
import { SchemeTable } from "./FigureTables";
import { HowCounted } from "./HowCounted";
import { PRICES, type PriceKey } from "./prices";
import { PriceSlider } from "./PriceSlider";
import { SchemeCard } from "./SchemeCard";
import { SimulatorProblem } from "./SimulatorProblem";
import { WritePrices } from "./WritePrices";

/** As many as stand side by side before anybody chose: the last of the list, where outcome pay usually stands, would be missed otherwise. */
const AT_FIRST = 3;

const useStyles = makeStyles({
  beside: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))", gap: tokens.spacingVerticalM },
});

/** Payment schemes side by side: a sentence, the picture, the table behind it; and a slider for each price that redraws at once. */
export function PaymentScreen({ answers, memory, remember }: { readonly answers: Answers; readonly memory: Pick<Memory, "prices" | "schemes">; readonly remember: Remember }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, language } = useWords();
  const [chosen, setChosen] = useState(memory.schemes);
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const choose = (schemes: readonly string[]): void => {
    setChosen(schemes);
    startTransition(() => remember((before) => ({ ...before, schemes })));
  };
  const [prices, setPrices] = useRested("prices", memory, remember);
  const [price, setPrice] = useState<PriceKey>(() => PRICES.find((key) => memory.prices?.prices[key] !== undefined) ?? "outcome");
  const forget = (): void => setPrices(() => undefined);
  const shown = useMemo(() => shownFor(answers.simulator, answers.parameters, language), [answers.simulator, answers.parameters, language]);
  const inSheet = shown.simulation.schemes;
  const tried = useMemo(() => triedOf(shown, prices), [shown, prices]);
  // Not deferred: what a price does to each client is to be seen while it moves.
  const now = useMemo(() => clientsTried(shown, tried), [shown, tried]);
  const paying = useMemo(() => inSheet.filter(({ clients }) => clients.some(({ pay }) => pay.perSuccess > 0)).map(({ scheme }) => scheme.scheme), [inSheet]);
  const names = useMemo(() => chosen ?? [...new Set([...paying, ...inSheet.map(({ scheme }) => scheme.scheme)])].slice(0, AT_FIRST), [chosen, paying, inSheet]);
  const chosenOf = (schemes: readonly SchemeResult[]): readonly SchemeResult[] => schemes.filter(({ scheme }) => names.includes(scheme.scheme));
  const compared = useMemo(() => now.filter(({ scheme }) => names.includes(scheme.scheme)), [now, names]);
  // What it does to all clients together, further down, follows right after.
  const settled = useDeferredValue(tried);
  const beside = useMemo(() => withTried(shown, settled).filter(({ scheme }) => names.includes(scheme.scheme)), [shown, settled, names]);
  // The same object as long as the scales are the same: only the card of the scheme that moves is drawn anew.
  const { margin, effort } = scalesOf(compared);
  const scales = useMemo(() => ({ margin, effort }), [margin, effort]);
  // Only what is in sight can be moved, and it stands first, so that the picture that changes is the one below the slider.
  const moving = [picked, tried?.name, ...paying, ...names].find((name) => name !== undefined && compared.some(({ scheme }) => scheme.scheme === name));
  const ordered = [...compared].sort((a, b) => Number(b.scheme.scheme === moving) - Number(a.scheme.scheme === moving));
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
                <SimulatorProblem key={at} problem={problem} answers={answers} />
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
                <Checkbox key={scheme.scheme} label={scheme.scheme} checked={names.includes(scheme.scheme)} onChange={(_, { checked }) => choose(checked === true ? [...names, scheme.scheme] : names.filter((each) => each !== scheme.scheme))} />
              ))}
            </div>
          </Fold>
          {moving !== undefined && (
            <PriceSlider
              inSheet={chosenOf(inSheet)}
              now={compared}
              parameters={shown.parameters}
              scheme={moving}
              price={price}
              tried={tried?.name === moving ? tried.prices : {}}
              onPick={(scheme) => { setPicked(scheme); forget(); }}
              onPrice={setPrice}
              onTry={(key, value) => setPrices((before) => ({ scheme: moving, prices: { ...(before?.scheme === moving ? before.prices : {}), [key]: value } }))}
              onForget={forget}
            >
              {answers.simulator && answers.schemes && tried?.name === moving && (
                <WritePrices key={moving} schemes={answers.simulator.schemes} table={answers.schemes} scheme={tried.scheme} prices={PRICES.filter((key) => tried.prices[key] !== undefined)} onDone={forget} onAdded={(name) => { choose([name, ...names]); setPicked(name); forget(); }} />
              )}
            </PriceSlider>
          )}
          <div className={styles.beside}>
            {ordered.map((result) => (
              <SchemeCard key={result.scheme.scheme} result={result} scales={scales} tried={tried?.name === result.scheme.scheme} />
            ))}
          </div>
          {compared.length > 0 && (
            <div className={layout.card}>
              <h3 className={layout.lead}>{say("payment.side")}</h3>
              <div className={layout.scroller} role="region" tabIndex={0} aria-label={say("payment.side")}>
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
