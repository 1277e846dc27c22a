import { useMemo, type ReactNode } from "react";
import { explain, hasText, originLabel, parameterOf, resultLabel, valueWord, type ExplainedStep, type Origin, type Parameters, type Scenario } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords, type Words } from "../language/words";
import { CellLink } from "../place/CellLink";
import { Afterwards } from "../style/Afterwards";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { Contributions } from "./Contributions";
import { addings, inParts, otherOrigins } from "./domain";

interface WhyPanelProps {
  readonly scenario: Scenario;
  readonly parameters: Parameters;
  readonly sheet: string;
  readonly parameterSheet: string | undefined;
}

/** The parts of which the card shows a number: they stand open, so that its source is the second click. */
const ON_CARD: ReadonlySet<string> = new Set(["content", "form", "tension"]);

/** How an answer came about: each step with what went into it, its rule in words, and the source of the rule. */
export function WhyPanel({ scenario, parameters, sheet, parameterSheet }: WhyPanelProps) {
  const { say, tell } = useWords();
  const layout = useLayout();
  const parts = useMemo(() => inParts(explain(scenario, parameters).steps), [scenario, parameters]);
  const titleOf = (part: string): string => (hasText(`aspects.parts.${part}`) ? tell(`aspects.parts.${part}`) : hasText(`pane.why.parts.${part}`) ? say(`why.parts.${part}`) : part);
  if (parts.length === 0) return <p className={layout.text}>{say("why.nothing")}</p>;
  return (
    <section aria-label={say("why.title", { scenario: scenario.name })} className={layout.tight}>
      {parts.map(({ part, steps }, at) => (
        <Fold key={part} open={at === 0 || ON_CARD.has(part)} title={titleOf(part)}>
          <LaterUnless first={at === 0}>
            <div className={layout.stack}>
              {steps.map((step, index) => (
                <StepOfReasoning key={index} step={step} sheet={sheet} parameterSheet={parameterSheet} parameters={parameters} />
              ))}
            </div>
          </LaterUnless>
        </Fold>
      ))}
    </section>
  );
}

/** The part that stands open is drawn at once, the folded ones after it. */
const LaterUnless = ({ first, children }: { readonly first: boolean; readonly children: ReactNode }) => (first ? children : <Afterwards>{children}</Afterwards>);

function valueIn({ say, number, language }: Words, id: string, value: Origin["value"]): string {
  const word = valueWord(id, value, language);
  if (word === null) return say("unknown");
  if (typeof word === "boolean") return say(word ? "yes" : "no");
  return typeof word === "number" ? number(word) : word;
}

function StepOfReasoning({ step, sheet, parameterSheet, parameters }: { readonly step: ExplainedStep } & Omit<WhyPanelProps, "scenario">) {
  const words = useWords();
  const { say, tell, number, language } = words;
  const layout = useLayout();
  const label = resultLabel(step.result, language);
  const adding = addings(step);
  const bounded = step.low !== undefined && step.high !== undefined && step.high - step.low > 1e-9;
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        <strong>
          {label}: {valueIn(words, step.result, step.value)}
        </strong>{" "}
        {bounded && <span className={layout.quiet}>{say("card.bounds", { low: number(step.low), high: number(step.high) })}</span>}
      </p>
      {adding.length > 0 && <Contributions addings={adding} sheet={sheet} parameterSheet={parameterSheet} caption={say("why.contributions", { result: label })} />}
      {otherOrigins(step).length > 0 && (
        <ul className={layout.list}>
          {otherOrigins(step).map((origin, at) => (
            <li key={at} className={layout.quiet}>
              <OriginLine origin={origin} sheet={sheet} parameterSheet={parameterSheet} parameters={parameters} />
            </li>
          ))}
        </ul>
      )}
      <p className={layout.quiet}>
        {tell(`${step.framework}.rules.${step.rule}`)} <BasisMark basis={step.basis} />
      </p>
      <Sources basis={step.basis} reference={step.reference} />
    </div>
  );
}

/** One thing that a step comes from, with a way to the cell it stands in. */
function OriginLine({ origin, sheet, parameterSheet, parameters }: { readonly origin: Origin } & Omit<WhyPanelProps, "scenario">) {
  const words = useWords();
  const label = originLabel(origin, words.language);
  const value = valueIn(words, origin.id, origin.value);
  const cell = origin.cell ?? (origin.kind === "parameter" ? parameters.changed[origin.id]?.cell : undefined);
  const on = origin.kind === "parameter" ? parameterSheet : sheet;
  const basis = origin.kind === "parameter" ? parameterOf(origin.id)?.basis : undefined;
  return (
    <>
      {cell !== undefined && on !== undefined ? (
        <CellLink sheet={on} address={cell}>
          {label}
        </CellLink>
      ) : (
        label
      )}
      : {value} {basis && <BasisMark basis={basis} />}
    </>
  );
}
