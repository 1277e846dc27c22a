import { rangeAddress, type PrintSetup } from "../../sheets";

/** Points: half an inch at the sides, room for header and footer above and below. */
const MARGINS = { leftMargin: 36, rightMargin: 36, topMargin: 54, bottomMargin: 43.2, headerMargin: 21.6, footerMargin: 21.6 };

/** A header in Excel's codes, cut into its three parts: "&Ltitle&R&A" -> left, centre, right. A text without code stands in the centre. */
function headerParts(codes: string): { readonly left: string; readonly center: string; readonly right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const found of codes.matchAll(/&([LCR])|&&|&?[^&]+|&/g)) {
    if (found[1] !== undefined) part = ({ L: "left", C: "center", R: "right" } as const)[found[1] as "L" | "C" | "R"];
    else parts[part] += found[0];
  }
  return parts;
}

/** Print set-up: A4, as many pages wide as asked, rows repeated, header and footer. */
export function renderPrint(worksheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = worksheet;
  const [header, footer] = [headerParts(print.header), headerParts(print.footer)];
  pageLayout.set({ orientation: print.landscape ? "Landscape" : "Portrait", paperSize: "A4", zoom: { horizontalFitToPages: print.pagesWide, ...(print.pagesTall === undefined ? {} : { verticalFitToPages: print.pagesTall }) }, ...MARGINS });
  pageLayout.headersFooters.defaultForAllPages.set({ leftHeader: header.left, centerHeader: header.center, rightHeader: header.right, leftFooter: footer.left, centerFooter: footer.center, rightFooter: footer.right });
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${String(print.repeatRows.from + 1)}:$${String(print.repeatRows.to + 1)}`);
  if (print.area) pageLayout.setPrintArea(rangeAddress(print.area));
  for (const row of print.breaksBefore ?? []) worksheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
}
