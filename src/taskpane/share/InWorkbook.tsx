import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { columnLabel, problemMessage, type Problem } from "../../engine";
import type { OurFormulas } from "../../workbook/commands/our-formulas";
import type { Outcome } from "../../workbook/port";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import type { Sharing } from "./sharing";

/** More cells than this are counted, not named. */
const NAMED = 5;

/** The other way to share: the workbook itself, with our formulas turned into values. First a look at what would happen, then the choice. */
export function InWorkbook({ formulas }: { readonly formulas: NonNullable<Sharing["formulas"]> }) {
  const { say, language } = useWords();
  const layout = useLayout();
  const [found, setFound] = useState<OurFormulas | undefined>(undefined);
  const [said, setSaid] = useState<{ readonly words: string } | { readonly problem: Problem } | undefined>(undefined);

  const look = async (): Promise<void> => {
    const outcome = await formulas.ourFormulas();
    if (outcome.done) setFound(outcome.value);
    else setSaid({ problem: outcome.problem });
  };
  /** Does it, says what was done, and looks again. */
  const act = async <T,>(asked: Promise<Outcome<T>>, words: (value: T) => string): Promise<void> => {
    const outcome = await asked;
    setSaid(outcome.done ? { words: words(outcome.value) } : { problem: outcome.problem });
    await look();
  };
  const named = (cells: readonly string[]): string => (cells.length > NAMED ? say("share.here.more", { cells: cells.slice(0, NAMED).join(", "), count: cells.length - NAMED }) : cells.join(", "));
  const changed = found?.frozen.filter((block) => block.changed) ?? [];

  return (
    <div className={layout.card}>
      <h3 className={layout.lead}>{say("share.here.title")}</h3>
      <p className={layout.quiet}>{say("share.here.lead")}</p>
      <div className={layout.row}>
        <Button onClick={() => { setSaid(undefined); void look(); }}>{say("share.here.look")}</Button>
      </div>
      {found && (
        <ul className={layout.list} aria-label={say("share.here.found", { sheet: found.sheet })}>
          <li>
            {found.live.length === 0 ? say("share.here.no-live", { sheet: found.sheet }) : say("share.here.live", { sheet: found.sheet, count: found.live.length, cells: named(found.live) })}
            {found.live.length > 0 && (
              <div>
                <Button size="small" onClick={() => void act(formulas.freeze("sheet", language), ({ frozen, left }) => say(left.length > 0 ? "share.here.froze-some" : "share.here.froze", { count: frozen.length, cells: named(left) }))}>
                  {say("share.here.freeze")}
                </Button>
              </div>
            )}
          </li>
          {found.frozen.length > 0 && (
            <li>
              {say("share.here.frozen", { sheet: found.sheet, count: found.frozen.length, cells: named(found.frozen.map(({ address }) => address)) })}
              {changed.length > 0 && ` ${say("share.here.changed", { cells: named(changed.map(({ address }) => address)) })}`}
              <div>
                <Button size="small" onClick={() => void act(formulas.unfreeze("sheet", changed.length > 0), ({ unfrozen }) => say("share.here.thawed", { count: unfrozen.length }))}>
                  {say(changed.length > 0 ? "share.here.unfreeze-anyway" : "share.here.unfreeze")}
                </Button>
              </div>
            </li>
          )}
          <li>
            {found.stuck.length === 0 ? say("share.here.no-stuck") : say("share.here.stuck", { count: found.stuck.length, cells: named(found.stuck.map(({ sheet, address }) => `${sheet}!${address}`)) })}
            {found.stuck.length > 0 && (
              <div>
                <Button size="small" onClick={() => void act(formulas.repair(), ({ cells, left }) => say("share.here.repaired", { count: cells.length, left: left.length }))}>
                  {say("share.here.repair")}
                </Button>
              </div>
            )}
          </li>
        </ul>
      )}
      <p role="status" className={layout.text}>{said && "words" in said ? said.words : ""}</p>
      {said && "problem" in said && <p role="alert" className={layout.text}>{problemMessage(said.problem, language, columnLabel)}</p>}
    </div>
  );
}
