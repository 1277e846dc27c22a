import { toA1 } from "../area";
import { invalidArgument } from "../error";
import { act, create, define, link, tell, type Definition } from "../runtime/definition";
import type { Host } from "../runtime/host";
import { kept, under, writeBranch, type Branch } from "./bag";
import { rangeOrAddressOn } from "./range-argument";

const HEADER = 255;
const part = (key: string) => kept<string>(key, "", (value) => {
  if (value.length > HEADER) throw invalidArgument(`A header or footer has at most ${String(HEADER)} characters.`);
});
const margin = (key: string, initial: number) => kept<number>(key, initial, (value) => {
  if (!(value >= 0)) throw invalidArgument("A margin is a number of points of at least 0.");
});

export const headerFooterDefinition: Definition<Branch> = define<Excel.HeaderFooter, Branch>("HeaderFooter", {
  scalars: { leftHeader: part("leftHeader"), centerHeader: part("centerHeader"), rightHeader: part("rightHeader"), leftFooter: part("leftFooter"), centerFooter: part("centerFooter"), rightFooter: part("rightFooter") },
});

export const headersFootersDefinition: Definition<Branch> = define<Excel.HeaderFooterGroup, Branch>("HeaderFooterGroup", {
  scalars: { state: kept<Excel.HeaderFooterGroup["state"]>("state", "Default"), useSheetMargins: kept<boolean>("useSheetMargins", true), useSheetScale: kept<boolean>("useSheetScale", true) },
  links: { defaultForAllPages: link("HeaderFooter", (branch: Branch) => under(branch, "defaultForAllPages")), firstPage: link("HeaderFooter", (branch: Branch) => under(branch, "firstPage")) },
});

const remember = (key: string) => act<Branch, readonly [typeof rangeOrAddressOn]>([rangeOrAddressOn], (branch, [area], host: Host) => {
  writeBranch(host, branch, { [key]: toA1(area({ sheet: branch.sheet ?? "" }, host)) });
});

/** A manual page break, by its sheet and the row that begins the new page. */
interface PageBreak {
  readonly sheet: string;
  readonly row: number;
}

const breaks = (sheet: string, host: Host): PageBreak[] => host.store.parts("pageBreak", sheet).map(({ data }) => ({ sheet, row: Number(data["row"]) }));

export const pageBreakDefinition: Definition<PageBreak> = define<Excel.PageBreak, PageBreak>("PageBreak", {
  methods: { delete: act([], ({ sheet, row }, _none, host) => { host.store.deletePart(`pageBreak-${sheet}-${String(row)}`); }) },
});

export const pageBreaksDefinition: Definition<string> = define<Excel.PageBreakCollection, string>("PageBreakCollection", {
  items: { of: "PageBreak", list: breaks },
  methods: {
    add: create("PageBreak", [rangeOrAddressOn], (sheet: string, [area], host): PageBreak => {
      const { row } = area({ sheet }, host);
      if (row === 0) throw invalidArgument("No page break stands before the first row.");
      host.store.putPart({ id: `pageBreak-${sheet}-${String(row)}`, kind: "pageBreak", sheet, data: { row } });
      return { sheet, row };
    }),
    getCount: tell([], (sheet: string, _none, host) => breaks(sheet, host).length),
    removePageBreaks: act([], (sheet, _none, host) => {
      for (const { row } of breaks(sheet, host)) host.store.deletePart(`pageBreak-${sheet}-${String(row)}`);
    }),
  },
});

/** Print set-up of a sheet; sizes in points, as in Office.js. */
export const pageLayoutDefinition: Definition<Branch> = define<Excel.PageLayout, Branch>("PageLayout", {
  scalars: {
    orientation: kept<Excel.PageLayout["orientation"]>("orientation", "Portrait", (value) => {
      if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("orientation is Portrait or Landscape.");
    }),
    paperSize: kept<Excel.PageLayout["paperSize"]>("paperSize", "Letter"),
    zoom: kept<Excel.PageLayoutZoomOptions>("zoom", { scale: 100 }, ({ scale, horizontalFitToPages, verticalFitToPages }) => {
      if (scale !== undefined && (horizontalFitToPages !== undefined || verticalFitToPages !== undefined)) throw invalidArgument("zoom has a scale or a number of pages, not both.");
      if (scale !== undefined && !(scale >= 10 && scale <= 400)) throw invalidArgument("A print scale is 10 to 400.");
    }),
    leftMargin: margin("leftMargin", 50.4),
    rightMargin: margin("rightMargin", 50.4),
    topMargin: margin("topMargin", 54),
    bottomMargin: margin("bottomMargin", 54),
    headerMargin: margin("headerMargin", 21.6),
    footerMargin: margin("footerMargin", 21.6),
    centerHorizontally: kept<boolean>("centerHorizontally", false),
    centerVertically: kept<boolean>("centerVertically", false),
    printGridlines: kept<boolean>("printGridlines", false),
    printHeadings: kept<boolean>("printHeadings", false),
    blackAndWhite: kept<boolean>("blackAndWhite", false),
    printOrder: kept<Excel.PageLayout["printOrder"]>("printOrder", "DownThenOver"),
    firstPageNumber: kept<number | "">("firstPageNumber", ""),
  },
  links: { headersFooters: link("HeaderFooterGroup", (branch: Branch) => under(branch, "headersFooters")) },
  methods: { setPrintArea: remember("printArea"), setPrintTitleRows: remember("printTitleRows"), setPrintTitleColumns: remember("printTitleColumns") },
});
