import { criteriaOf, inputOf, text } from "../../engine";
import { aspectValue } from "./content-columns";
import { par, type Calculation } from "./calculation";
import { indexColumns } from "./index-columns";
import { choiceColumn } from "./quantities";
import { EPSILON, thirdOf, thirdWord, type Thirds } from "./third";
import { joined } from "./words";

const LEGAL_THIRDS: Thirds = { lowerAtMost: "legal.contract-at-most", upperAtLeast: "legal.subsidy-at-least" };
/** Payment designs whose pay depends on results. */
const RESULT_PAY = ["outcome-partial", "outcome-full"];

/** Level 3: where the legal form leans, and the combinations that contradict themselves. */
export function legalColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "legal";
  indexColumns(calculation, "legal", part, criteriaOf("legal-form"), ({ legalForm }) => legalForm);
  choiceColumn(calculation, "legal-form", part);
  choiceColumn(calculation, "payment", part);
  const index = (row: number): string => calculation.cell("legal:index", row);
  const leanings = ["contract", "grey", "subsidy"].map((leaning) => text(language, `market-or-network.leanings.${leaning}`)) as [string, string, string];
  calculation.add({ id: "legal:leaning", part, label: text(language, "aspects.legal-leaning"), formula: (row) => thirdWord(index(row), LEGAL_THIRDS, leanings), value: aspectValue("legal-leaning", language) });
  const options = inputOf("legal-form")?.options ?? [];
  const designs = inputOf("payment")?.options ?? [];
  calculation.add({
    id: "legal:contradictions",
    part,
    label: text(language, "aspects.legal-contradictions"),
    value: aspectValue("legal-contradictions", language),
    formula: (row) => {
      const intended = calculation.cell("pick:legal-form", row);
      const is = (option: string): string => `IFERROR(${intended}=${options.indexOf(option) + 1},FALSE)`;
      const silent = `IFERROR(${intended}="",TRUE)`;
      const subsidy = `OR(${is("subsidy")},AND(${silent},${thirdOf(index(row), LEGAL_THIRDS)}=3))`;
      const contract = `OR(${is("contract")},AND(${silent},${thirdOf(index(row), LEGAL_THIRDS)}=1))`;
      const far = par("legal.contradiction-level");
      const toSubsidy = (id: string): string => `AND(ISNUMBER(${calculation.cell(`low:${id}`, row)}),${calculation.cell(`low:${id}`, row)}>=${far}-${EPSILON})`;
      const toContract = (id: string): string => `AND(ISNUMBER(${calculation.cell(`high:${id}`, row)}),${calculation.cell(`high:${id}`, row)}<=1-${far}+${EPSILON})`;
      const pays = RESULT_PAY.map((design) => `IFERROR(${calculation.cell("pick:payment", row)}=${designs.indexOf(design) + 1},FALSE)`).join(",");
      const criteria = criteriaOf("legal-form");
      const found: readonly (readonly [string, string])[] = [
        ["subsidy-result", `AND(${subsidy},${toContract("result")})`],
        ["contract-initiative", `AND(${contract},${toSubsidy("initiative")})`],
        ["subsidy-outcome-pay", `AND(${subsidy},OR(${pays}))`],
        ["subsidy-control", `AND(${is("subsidy")},${toContract("control")})`],
        ["mixed-criteria", `AND(OR(${criteria.map(toSubsidy).join(",")}),OR(${criteria.map(toContract).join(",")}),${far}>1-${far}+${EPSILON})`],
      ];
      return `IF(ISNUMBER(${index(row)}),${joined(found.map(([id, when]) => ({ when, words: text(language, `market-or-network.rules.legal.contradiction.${id}`) })), " ")},"")`;
    },
  });
}
