/** Scenarios that stand side by side on a page, and the width of their columns: few get room, more than four still fit one page. */
const FEW = 4;
const A_PAGE = 7;

export const scenarioWidth = (scenarios: number): number => (scenarios <= FEW ? 21 : 19);

export const isLandscape = (scenarios: number): boolean => scenarios > 3;

export const pagesFor = (scenarios: number): number => Math.max(1, Math.ceil(scenarios / A_PAGE));

/** Columns that words above such a table take: those of one page, or, with several pages, the two that every page repeats, so that none cuts them. */
export const acrossOnPage = (scenarios: number): number => (pagesFor(scenarios) === 1 ? 2 + scenarios : 2);

/** What an A4 page holds across, in characters, and down, in points of the usual look, where nothing is made smaller; programs round a little. */
const PAPER = { portrait: { across: 96, down: 806 }, landscape: { across: 138, down: 530 } } as const;

/** Points that a page holds of a sheet that is so many characters wide and is made to fit so many pages: the wider, the smaller it is printed. */
export function heightOnPage(width: number, landscape: boolean, pagesWide: number): number {
  const { across, down } = PAPER[landscape ? "landscape" : "portrait"];
  return down * Math.max(1, width / pagesWide / across);
}

/** How large a sheet so many characters wide and so many points high prints on one portrait page: 1 is the size of the letters as they are. */
export const sizeOnPage = (width: number, points: number): number => Math.min(1, PAPER.portrait.across / width, PAPER.portrait.down / points);
