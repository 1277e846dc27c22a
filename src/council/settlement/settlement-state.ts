import { settlementState, type Partner, type SettlementState } from "../../engine";
import { EPSILON } from "../native/third";

/** The input cells of the partners of a scenario, each a column of the same rows, as formulas write them. */
export interface PartnerCells {
  readonly partner: string;
  readonly cost: string;
  readonly benefit: string;
  readonly key: string;
}

/** 1 for each row in which anything of a partner stands, as a list. */
export const usedRows = ({ partner, cost, benefit, key }: PartnerCells): string => `(LEN(TRIM(${partner}))+LEN(TRIM(${cost}))+LEN(TRIM(${benefit}))+LEN(TRIM(${key}))>0)`;
const filled = (cells: string): string => `(LEN(TRIM(${cells}))>0)`;
const texts = (cells: string): string => `SUMPRODUCT(${filled(cells)}*(1-ISNUMBER(${cells})))`;
const keys = ({ key }: PartnerCells): string => `SUMPRODUCT(1*${filled(key)})`;
/** How many partners there are. */
export const partnerCount = (cells: PartnerCells): string => `SUMPRODUCT(1*${usedRows(cells)})`;

/** What the engine says of the settlement of a scenario, in formulas; in its order: the first that holds. The last leaves the settlement standing. */
const STATES: readonly { readonly state: Exclude<SettlementState, "settled">; readonly when: (cells: PartnerCells) => string }[] = [
  { state: "none", when: (cells) => `${partnerCount(cells)}=0` },
  { state: "amount-text", when: ({ cost, benefit }) => `${texts(cost)}+${texts(benefit)}>0` },
  { state: "amount-missing", when: (cells) => `SUMPRODUCT(${usedRows(cells)}*(2-${filled(cells.cost)}-${filled(cells.benefit)}))>0` },
  { state: "key-text", when: ({ key }) => `${texts(key)}>0` },
  { state: "key-negative", when: ({ key }) => `COUNTIF(${key},"<0")>0` },
  { state: "key-incomplete", when: (cells) => `AND(${keys(cells)}>0,${keys(cells)}<${partnerCount(cells)})` },
  { state: "key-zero", when: (cells) => `AND(${keys(cells)}>0,SUM(${cells.key})<=0)` },
  { state: "key-sum", when: (cells) => `AND(${keys(cells)}>0,ABS(SUM(${cells.key})-1)>${EPSILON})` },
];

/** Only after these is anything settled. */
const SETTLES: ReadonlySet<SettlementState> = new Set(["key-sum", "settled"]);

/** Whether anything is settled between these partners. */
export const isSettled = (partners: readonly Partner[]): boolean => SETTLES.has(settlementState(partners));

/** The same in a formula: the words of the state. */
export const stateWords = (cells: PartnerCells, words: (state: SettlementState) => string): string => STATES.reduceRight((otherwise, { state, when }) => `IF(${when(cells)},${words(state)},${otherwise})`, words("settled"));

/** What the keys are divided by: their sum, or the number of partners where no key is given; "" where nothing can be settled. */
export function divisor(cells: PartnerCells): string {
  const faults = STATES.filter(({ state }) => !SETTLES.has(state)).map(({ when }) => when(cells));
  return `IF(OR(${faults.join(",")}),"",IF(${keys(cells)}=0,${partnerCount(cells)},SUM(${cells.key})))`;
}
