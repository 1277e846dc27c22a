import { criteriaOf, isInvalid, itemsOf, percentOf, text, TOLERANCE, type Evaluation, type Language } from "../engine";
import type { CellValue } from "../sheets";
import { quoted, type Calculation } from "./native/calculation";

/** Words of the cover twice over: as they are now, and as the formula that makes them of the calculation. */
export interface Worded {
  readonly words: string;
  readonly formula: string;
}

/** More payment designs than this between which nothing can be chosen yet are not named one by one. */
const NAMED_DESIGNS = 2;
/** As many high risks as a line of a brief bears. */
const NAMED_RISKS = 3;

/** What the calculation says of a scenario: the value of a column and its cell. */
export interface Said {
  readonly value: (column: string) => CellValue;
  readonly cell: (column: string) => string;
  readonly has: (column: string) => boolean;
}

/** What the calculation says of a scenario that stands on that row. */
export const saidOf = (calculation: Calculation, evaluation: Evaluation, row: number): Said => ({
  value: (column) => calculation.columns[calculation.place(column)]?.value?.(evaluation) ?? "",
  cell: (column) => calculation.outside(column, row),
  has: (column) => calculation.has(column),
});

const NOTHING: Worded = { words: "", formula: '""' };
const count = (list: string): number => list.split(";").length;
const counted = (cell: string): string => `(LEN(${cell})-LEN(SUBSTITUTE(${cell},";",""))+1)`;

/** For how many weightings the model holds. */
function weightings(said: Said, say: (key: string) => string, zone: "market" | "mixed" | "network"): Worded {
  if (!said.has(`sure:${zone}`)) return NOTHING;
  const [value, cell] = [said.value(`sure:${zone}`), said.cell(`sure:${zone}`)];
  const words = typeof value !== "number" ? "" : value >= 1 - TOLERANCE ? ` ${say("always")}` : ` ${say("under")} ${percentOf(value)}${say("of-weightings")}`;
  const share = `IF(${cell}<=1E-9,0,MIN(99,MAX(1,ROUND(${cell}*100,0))))`;
  return { words, formula: `IF(ISNUMBER(${cell}),IF(${cell}>=1-1E-9,${quoted(` ${say("always")}`)},${quoted(` ${say("under")} `)}&${share}&${quoted(say("of-weightings"))}),"")` };
}

/** Which model fits, and whether that is settled; where it is, for how many weightings it holds: where much is unknown, that number says little. */
function model(said: Said, evaluation: Evaluation, language: Language): Worded {
  const say = (key: string): string => text(language, `council.cover.${key}`);
  const zones = ["market", "mixed", "network"] as const;
  const name = (zone: (typeof zones)[number]): string => text(language, `market-or-network.zones.${zone}`);
  const sure = Object.fromEntries(zones.map((zone) => [zone, weightings(said, say, zone)]));
  const cell = said.cell("content:zone");
  const open = `${say("open")} ${String(said.value("content:open:words"))}.`;
  const { content } = evaluation;
  // A score that cannot be read is something else than one that nobody gave.
  const unread = criteriaOf("content").some((id) => isInvalid(evaluation.scenario, id)) ? say("unread") : say("none");
  const none = `IF(ISERROR(SUM(${criteriaOf("content").map((id) => said.cell(`low:${id}`)).join(",")})),${quoted(say("unread"))},${quoted(say("none"))})`;
  const words = content ? `${say(content.zone)}${content.settled ? `${say("settled")}${sure[content.zone]?.words ?? ""}` : open}` : unread;
  const chosen = (of: (zone: (typeof zones)[number]) => string): string => `IF(${cell}=${quoted(name("network"))},${of("network")},IF(${cell}=${quoted(name("market"))},${of("market")},${of("mixed")}))`;
  const settled = `IF(${said.cell("content:settled")}=${quoted(text(language, "sheets.flags.yes"))},${quoted(say("settled"))}&${chosen((zone) => sure[zone]?.formula ?? '""')},${quoted(`${say("open")} `)}&${said.cell("content:open:words")}&".")`;
  return { words, formula: `IF(ISNUMBER(${said.cell("content:index")}),${chosen((zone) => quoted(say(zone)))}&${settled},${none})` };
}

/** Which payment fits: named where it is settled or between two, otherwise said to be open. */
function payment(said: Said, language: Language): Worded {
  if (!said.has("payment:best:words")) return NOTHING;
  const say = (key: string): string => text(language, `council.cover.${key}`);
  const [best, list] = [String(said.value("payment:best:words")), said.cell("payment:best:words")];
  const [settled, cell] = [said.value("payment:settled"), said.cell("payment:settled")];
  const yes = text(language, "sheets.flags.yes");
  const words = best === "" ? "" : settled === yes ? ` ${say("payment")} ${best}.` : count(best) <= NAMED_DESIGNS ? ` ${say("payment-between")} ${best}.` : ` ${say("payment-open")}`;
  return { words, formula: `IF(${list}="","",IF(${cell}=${quoted(yes)},${quoted(` ${say("payment")} `)}&${list}&".",IF(${counted(list)}<=${NAMED_DESIGNS},${quoted(` ${say("payment-between")} `)}&${list}&".",${quoted(` ${say("payment-open")}`)})))` };
}

/** Which legal form it leans to. */
function legal(said: Said, language: Language): Worded {
  const start = ` ${text(language, "council.cover.legal")} `;
  const [leaning, cell] = [String(said.value("legal:leaning")), said.cell("legal:leaning")];
  return { words: leaning === "" ? "" : `${start}${leaning}.`, formula: `IF(${cell}="","",${quoted(start)}&${cell}&".")` };
}

/** The answer for a scenario in plain words: model, payment, legal form. */
export function answerWords(said: Said, evaluation: Evaluation, language: Language): Worded {
  const pieces = [model(said, evaluation, language), payment(said, language), legal(said, language)];
  return { words: pieces.map(({ words }) => words).join(""), formula: pieces.map(({ formula }) => formula).join("&") };
}

/** The strongest argument against the model that fits. */
export const againstWords = (said: Said): Worded => ({ words: String(said.value("counter:words")), formula: said.cell("counter:words") });

/** What can go wrong: the residual risks that are high, the first few by name. */
export function riskWords(said: Said, language: Language): Worded {
  if (!said.has("risks:high")) return NOTHING;
  const say = (key: string): string => text(language, `council.cover.${key}`);
  const [high, list] = [String(said.value("risks:high")), said.cell("risks:high")];
  const families = itemsOf("families").map(({ id }) => `family:${id}`).filter(said.has);
  if (families.length === 0) return NOTHING;
  const known = families.some((family) => typeof said.value(family) === "number");
  const first = high.split(";").slice(0, NAMED_RISKS).join(";");
  const named = count(high) > NAMED_RISKS ? `${count(high)} ${say("risks-among")} ${first}.` : `${high}.`;
  const words = !known ? say("risks-unknown") : high === "" ? say("risks-none") : named;
  const cut = `LEFT(${list},FIND("#",SUBSTITUTE(${list},";","#",${NAMED_RISKS}))-1)`;
  return { words, formula: `IF(COUNT(${families.map(said.cell).join(",")})=0,${quoted(say("risks-unknown"))},IF(${list}="",${quoted(say("risks-none"))},IF(${counted(list)}>${NAMED_RISKS},${counted(list)}&${quoted(` ${say("risks-among")} `)}&${cut}&".",${list}&".")))` };
}
