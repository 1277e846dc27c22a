import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { cellText, clientFigures, type Parameters, type SchemeResult } from "../../engine";
import { useWords, type Words } from "../language/words";
import { Choice } from "../style/Choice";
import { useLayout } from "../style/layout";
import { moneyIn } from "./figures";
import { HowCounted } from "./HowCounted";
import { ParkingPoints } from "./ParkingPoints";
import { followsSuccess, movedOf, priceLabel, PRICES, type Moved, type PriceKey, type Prices } from "./prices";

const useStyles = makeStyles({ range: { width: "100%", margin: "4px 0", accentColor: tokens.colorCompoundBrandBackground, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } } });

const MARGIN = clientFigures.filter(({ id }) => id === "margin");
const EFFORT_AND_MARGIN = clientFigures.filter(({ id }) => id === "margin" || id === "effort");

interface PriceSliderProps {
  /** The schemes that can be chosen, as the sheet has them. */
  readonly inSheet: readonly SchemeResult[];
  /** The same, with the prices being tried. */
  readonly now: readonly SchemeResult[];
  readonly parameters: Parameters;
  readonly scheme: string;
  readonly price: PriceKey;
  /** What is tried of that scheme. */
  readonly tried: Prices;
  readonly onPick: (scheme: string) => void;
  readonly onPrice: (price: PriceKey) => void;
  readonly onTry: (price: PriceKey, value: number) => void;
  readonly onForget: () => void;
  /** What can be done with prices that are being tried. */
  readonly children?: ReactNode;
}

/** A price as the sheet has it, in words. */
function standingIn({ scheme }: SchemeResult, key: PriceKey, words: Words): string {
  const value = scheme[key];
  if (typeof value === "number") return value === 0 ? words.say("none") : moneyIn(value, words);
  if (key === "service" && scheme.service.fee === 0) return words.say("none");
  const text = String(cellText(value));
  return text === "" ? words.say("none") : text;
}

/** Moves one price of one scheme at a time; several can be tried together. Nothing is written. */
export function PriceSlider({ inSheet, now, parameters, scheme, price, tried, onPick, onPrice, onTry, onForget, children }: PriceSliderProps) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useWords();
  const { say, percent, language } = words;
  const ids = { title: useId(), range: useId(), says: useId() };
  const result = inSheet.find((each) => each.scheme.scheme === scheme);
  const current = now.find((each) => each.scheme.scheme === scheme);
  if (!result || !current) return null;
  const offered = PRICES.filter((key) => movedOf(result, key, parameters) !== undefined);
  const key = offered.includes(price) ? price : "outcome";
  const moved = movedOf(result, key, parameters);
  if (!moved) return null;
  const value = tried[key] ?? moved.inSheet;
  const written = (of: number): string => (moved.kind === "amount" ? moneyIn(of, words) : percent(of));
  return (
    <section className={layout.card} aria-labelledby={ids.title}>
      <h3 id={ids.title} className={layout.lead}>
        {say("payment.slider.title")}
      </h3>
      <Choice label={say("payment.slider.which")} value={scheme} options={inSheet.map((each) => ({ value: each.scheme.scheme, words: each.scheme.scheme }))} onChoose={onPick} />
      <Choice
        label={say("payment.slider.price")}
        value={key}
        options={offered.map((each) => ({ value: each, words: say("payment.slider.option", { price: priceLabel(each, language), amount: standingIn(result, each, words) }) }))}
        onChoose={(chosen) => onPrice(offered.find((each) => each === chosen) ?? key)}
      />
      <div>
        <label htmlFor={ids.range}>{say(`payment.slider.${saidAs(moved)}`, { price: priceLabel(key, language), amount: written(value), months: moved.months ?? 0 })}</label>
        <input id={ids.range} className={styles.range} type="range" min={0} max={moved.most} step={moved.step} value={value} aria-valuetext={written(value)} aria-describedby={ids.says} onChange={({ target }) => onTry(key, Number(target.value))} />
        {key === "outcome" ? (
          <ParkingPoints id={ids.says} moved={moved} inSheet={result} current={current} />
        ) : (
          <div id={ids.says}>
            <p className={layout.quiet}>{say(followsSuccess(key) ? "payment.slider.after-success" : "payment.slider.whatever-comes")}</p>
          </div>
        )}
      </div>
      {key !== "outcome" && <HowCounted figures={followsSuccess(key) ? EFFORT_AND_MARGIN : MARGIN} />}
      {Object.keys(tried).length > 0 && (
        <div>
          <Button size="small" onClick={onForget}>
            {say("payment.slider.back")}
          </Button>
        </div>
      )}
      {children}
    </section>
  );
}

const saidAs = ({ kind, months }: Moved): string => (kind === "share" ? "share" : months === undefined ? "amount" : "a-month");
