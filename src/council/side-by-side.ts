/** Scenarios that stand side by side on a page, and the width of their columns: few get room, more than four still fit one page. */
const FEW = 4;
const A_PAGE = 7;

export const scenarioWidth = (scenarios: number): number => (scenarios <= FEW ? 21 : 19);

export const pagesFor = (scenarios: number): number => Math.max(1, Math.ceil(scenarios / A_PAGE));

/** Rows that a page holds with so many scenarios beside each other: the more there are, the smaller it is printed. */
export const rowsOnPage = (scenarios: number): number => (scenarios <= FEW ? 30 : 40);
