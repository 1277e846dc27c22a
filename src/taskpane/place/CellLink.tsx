import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "../language/words";
import { useWorkbook } from "./workbook-context";

// At least 24 pixels either way, also where links stand one under another (WCAG 2.2, target size).
const useStyles = makeStyles({ link: { textAlign: "left", verticalAlign: "top", minWidth: "24px", minHeight: "24px", fontSize: "inherit", lineHeight: "inherit", "@media (forced-colors: active)": { textDecorationLine: "underline" } } });

/** Words that lead to a cell: a click selects it in the sheet. */
export function CellLink({ sheet, address, children }: { readonly sheet: string; readonly address: string; readonly children?: ReactNode }) {
  const { say } = useWords();
  const { goTo } = useWorkbook();
  const styles = useStyles();
  return (
    <Link as="button" className={styles.link} onClick={() => goTo({ sheet, address })} title={say("place.go", { address })}>
      {children ?? address}
    </Link>
  );
}
