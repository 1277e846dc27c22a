import { settlementWords, type Partner } from "../../engine";
import { CellLink } from "../place/CellLink";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** What each partner receives or pays, or why nothing is settled; and the way to the sheet with the amounts behind it. */
export function SettledPartners({ partners, sheet }: { readonly partners: readonly Partner[]; readonly sheet: string | undefined }) {
  const layout = useLayout();
  const { say, language } = useWords();
  return (
    <p className={layout.text}>
      <strong>{say("card.settlement")}</strong> {settlementWords(partners, language)}
      {sheet !== undefined && (
        <>
          {" "}
          <CellLink sheet={sheet} address="A1">
            {say("card.to-sheet", { sheet })}
          </CellLink>
        </>
      )}
    </p>
  );
}
