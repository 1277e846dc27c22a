import type { Problem } from "../problem";
import { TOLERANCE } from "../tolerance";
import type { PartnerColumnId } from "./partner-columns";
import type { Partner } from "./partners";
import type { PartnerRow } from "./read-partners";

/** What is wrong with the amounts and the key of the partners of one scenario, each with its cell; whatever of a figure alone is wrong was told with it. */
export function keyProblems(scenario: string, rows: readonly { readonly partner: Partner; readonly row: PartnerRow }[]): readonly Problem[] {
  const at = (code: string, severity: Problem["severity"], row: PartnerRow, column: PartnerColumnId, data: Problem["data"]): Problem => ({ code: `partners.${code}`, severity, scenario, column, cell: row.places[column] ?? row.at, data });
  const problems: Problem[] = [];
  for (const { partner, row } of rows) {
    // A column that is not there was told once.
    if (partner.costBorne === null && row.places["cost-borne"] !== undefined) problems.push(at("amount-missing", "warning", row, "cost-borne", { partner: partner.partner }));
    if (partner.benefitReceived === null && row.places["benefit-received"] !== undefined) problems.push(at("amount-missing", "warning", row, "benefit-received", { partner: partner.partner }));
  }
  const blank = rows.filter(({ partner: { share } }) => share === null);
  const [first] = rows;
  if (!first || blank.length === rows.length) return problems;
  if (blank.length > 0) return [...problems, ...blank.map(({ partner, row }) => at("key-incomplete", "error", row, "key-share", { partner: partner.partner }))];
  const keys = rows.map(({ partner: { share } }) => share);
  if (!keys.every((key) => typeof key === "number")) return problems;
  const sum = keys.reduce((total, key) => total + key, 0);
  if (sum <= 0) return [...problems, at("key-zero", "error", first.row, "key-share", {})];
  if (Math.abs(sum - 1) > TOLERANCE) problems.push(at("key-sum", "warning", first.row, "key-share", { value: Number(sum.toPrecision(6)) }));
  return problems;
}
