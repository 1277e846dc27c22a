import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CommandPort } from "../../workbook/port";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

type Kind = "older" | "newer" | undefined;

/** Says that a workbook is of another version of the tool; one of an older version is brought along when that is asked for. Looks once, when the pane opens. */
export function VersionBar({ kind, onBringAlong }: { readonly kind: CommandPort["kind"]; readonly onBringAlong: (then: () => void) => void }) {
  const { say, tell } = useWords();
  const layout = useLayout();
  const [found, setFound] = useState<Kind>(undefined);
  useEffect(() => {
    let gone = false;
    void kind().then((outcome) => {
      if (!gone && outcome.done && (outcome.value === "older" || outcome.value === "newer")) setFound(outcome.value);
    });
    return () => {
      gone = true;
    };
  }, [kind]);
  if (found === undefined) return null;
  return (
    <section className={layout.card} aria-label={say("version.title")}>
      <p className={layout.text}>{found === "older" ? say("version.older") : tell("problems.workbook-newer")}</p>
      {found === "older" && <div><Button onClick={() => onBringAlong(() => setFound(undefined))}>{say("version.bring-along")}</Button></div>}
    </section>
  );
}
