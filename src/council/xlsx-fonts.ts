import type { Language } from "../engine";
import { LOCALES } from "./locale";
import { FONT, FONT_SIZE } from "./xlsx-style";

/** Text in charts, in hundredths of a point: titles are sentences, and are as large as headings. */
const CHART_TEXT = 900;
const CHART_TITLE = 1100;

const TITLE_FONT = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${CHART_TITLE}" b="1"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
const CHART_FONT = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${CHART_TEXT}"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** The usual font of the workbook, in which the widths of its columns are counted: the library writes one that many machines lack. */
export const usualFont = (styles: string): string => styles.replace(/<font>(?:(?!<\/font>).)*<\/font>/, `<font><sz val="${FONT_SIZE}"/><color theme="1"/><name val="${FONT}"/><family val="2"/></font>`);

/** The fonts of the theme, which charts take. */
export const themeFonts = (theme: string): string => theme.replace(/(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*"/g, `$1${FONT}"`);

/** A chart in a size of text that fits a page, and in its language. */
export const chartFonts = (chart: string, language: Language): string =>
  chart
    .replace(/<c:lang val="[^"]*"\/>/, `<c:lang val="${LOCALES[language]}"/>`)
    .replace(/(<c:chart><c:title><c:tx><c:rich>.*?<a:p>)(<a:r>)/s, `$1<a:pPr><a:defRPr sz="${CHART_TITLE}" b="1"/></a:pPr>$2`)
    .replace(/(<c:chart><c:title><c:tx><c:strRef>.*?<\/c:tx>.*?)(<\/c:title>)/s, `$1${TITLE_FONT}$2`)
    .replace(/<a:r><a:t>/, `<a:r><a:rPr lang="${LOCALES[language]}" sz="${CHART_TITLE}" b="1"/><a:t>`)
    .replace("</c:chart>", `</c:chart>${CHART_FONT}`);
