import { ZONES } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import type { ModelChange, Third } from "./domain";

/** As many scenarios as are worth naming; the cards below show them all. */
const NAMED = 5;

/** What the tried weights do to the models, in one sentence and a short list. */
export function ModelChanges({ changes, total }: { readonly changes: readonly ModelChange[]; readonly total: number }) {
  const { say, tell } = useWords();
  const layout = useLayout();
  const zone = (third: Third): string => tell(`market-or-network.zones.${ZONES[third]}`);
  return (
    <div aria-live="polite">
      <p className={layout.text}>{changes.length === 0 ? say("sure.changes-none") : say("sure.changes", { count: changes.length, total })}</p>
      {changes.length > 0 && (
        <ul className={layout.list}>
          {changes.slice(0, NAMED).map(({ name, from, to }) => (
            <li key={name}>{say("sure.change", { scenario: name, from: zone(from), to: zone(to) })}</li>
          ))}
          {changes.length > NAMED && <li>{"\u2026"}</li>}
        </ul>
      )}
    </div>
  );
}
