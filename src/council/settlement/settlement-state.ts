import { TOLERANCE, type Partner, type PartnerFigure } from "../../engine";
import { EPSILON } from "../native/third";

/** The input cells of the partners of a scenario, each a column of the same rows, as formulas write them. */
export interface PartnerCells {
  readonly partner: string;
  readonly cost: string;
  readonly benefit: string;
  readonly key: string;
}

/** What there is to say of the settlement of a scenario; the words are `council.partners.states.<state>`. */
interface State {
  readonly state: "none" | "amount-text" | "amount-missing" | "key-text" | "key-negative" | "key-incomplete" | "key-zero" | "key-sum";
  readonly when: (cells: PartnerCells) => string;
  readonly holds: (partners: readonly Partner[]) => boolean;
}

const isText = (figure: PartnerFigure): boolean => typeof figure === "object" && typeof figure?.unusable === "string";
/** The key as a number, also one that cannot be used; 0 where there is none. */
function keyOf({ share }: Partner): number {
  const number = typeof share === "object" ? share?.unusable : share;
  return typeof number === "number" ? number : 0;
}
const sumOf = (partners: readonly Partner[]): number => partners.reduce((sum, partner) => sum + keyOf(partner), 0);
const given = (partners: readonly Partner[]): number => partners.filter(({ share }) => share !== null).length;

/** 1 for each row in which anything of a partner stands, as a list. */
export const usedRows = ({ partner, cost, benefit, key }: PartnerCells): string => `(LEN(TRIM(${partner}))+LEN(TRIM(${cost}))+LEN(TRIM(${benefit}))+LEN(TRIM(${key}))>0)`;
const filled = (cells: string): string => `(LEN(TRIM(${cells}))>0)`;
const texts = (cells: string): string => `SUMPRODUCT(${filled(cells)}*(1-ISNUMBER(${cells})))`;
const keys = ({ key }: PartnerCells): string => `SUMPRODUCT(1*${filled(key)})`;
/** How many partners there are. */
export const partnerCount = (cells: PartnerCells): string => `SUMPRODUCT(1*${usedRows(cells)})`;

/** In the order in which they are told: the first that holds. The last leaves the settlement standing. */
const STATES: readonly State[] = [
  { state: "none", when: (cells) => `${partnerCount(cells)}=0`, holds: (partners) => partners.length === 0 },
  { state: "amount-text", when: ({ cost, benefit }) => `${texts(cost)}+${texts(benefit)}>0`, holds: (partners) => partners.some(({ costBorne, benefitReceived }) => isText(costBorne) || isText(benefitReceived)) },
  { state: "amount-missing", when: (cells) => `SUMPRODUCT(${usedRows(cells)}*(2-${filled(cells.cost)}-${filled(cells.benefit)}))>0`, holds: (partners) => partners.some(({ costBorne, benefitReceived }) => costBorne === null || benefitReceived === null) },
  { state: "key-text", when: ({ key }) => `${texts(key)}>0`, holds: (partners) => partners.some(({ share }) => isText(share)) },
  { state: "key-negative", when: ({ key }) => `COUNTIF(${key},"<0")>0`, holds: (partners) => partners.some((partner) => keyOf(partner) < 0) },
  { state: "key-incomplete", when: (cells) => `AND(${keys(cells)}>0,${keys(cells)}<${partnerCount(cells)})`, holds: (partners) => given(partners) > 0 && given(partners) < partners.length },
  { state: "key-zero", when: (cells) => `AND(${keys(cells)}>0,SUM(${cells.key})<=0)`, holds: (partners) => given(partners) > 0 && sumOf(partners) <= 0 },
  { state: "key-sum", when: (cells) => `AND(${keys(cells)}>0,ABS(SUM(${cells.key})-1)>${EPSILON})`, holds: (partners) => given(partners) > 0 && Math.abs(sumOf(partners) - 1) > TOLERANCE },
];

/** Only after these is anything settled. */
const SETTLES: ReadonlySet<State["state"] | "settled"> = new Set(["key-sum", "settled"]);

/** What there is to say of these partners; `settled` where nothing is wrong. */
export const stateOf = (partners: readonly Partner[]): State["state"] | "settled" => STATES.find(({ holds }) => holds(partners))?.state ?? "settled";
export const isSettled = (partners: readonly Partner[]): boolean => SETTLES.has(stateOf(partners));

/** The same in a formula: the words of the state. */
export const stateWords = (cells: PartnerCells, words: (state: State["state"] | "settled") => string): string => STATES.reduceRight((otherwise, { state, when }) => `IF(${when(cells)},${words(state)},${otherwise})`, words("settled"));

/** What the keys are divided by: their sum, or the number of partners where no key is given; "" where nothing can be settled. */
export function divisor(cells: PartnerCells): string {
  const faults = STATES.filter(({ state }) => !SETTLES.has(state)).map(({ when }) => when(cells));
  return `IF(OR(${faults.join(",")}),"",IF(${keys(cells)}=0,${partnerCount(cells)},SUM(${cells.key})))`;
}
