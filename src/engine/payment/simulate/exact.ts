import { binomialProbabilities } from "./binomial";
import { paidIn, type Cohort } from "./cohort";
import { TOLERANCE } from "../../tolerance";
import type { Spend } from "./figure";

/** Whether every course of events can be counted out: sustainment certain or absent, and at most `countable` courses. */
export function isCountable(cohort: Cohort, countable: number): boolean {
  let courses = 1;
  for (const { number, p, levels } of cohort.groups) {
    if (levels.filter(({ share }) => share > 0).length > 1 && p > 0) return false;
    if (p > 0 && p < 1) courses *= number + 1;
    if (courses > countable) return false;
  }
  return true;
}

/** Mean, standard deviation and probability of a loss over every course of events, clients independent. */
export function exactSpend(cohort: Cohort): Spend {
  const groups = cohort.groups.map((group) => {
    const level = group.levels.find(({ share }) => share > 0);
    return { ...group, paid: level?.paid ?? 0, cash: level?.cash ?? 0, chances: [...binomialProbabilities(group.number, group.p).entries()].filter(([, chance]) => chance > 0) };
  });
  let [mean, square, loss] = [0, 0, 0];
  const origin = paidIn(cohort, { successes: 0, paid: 0, cash: 0 });
  const visit = (index: number, probability: number, successes: number, paid: number, cash: number): void => {
    const group = groups[index];
    if (group === undefined) {
      const pay = paidIn(cohort, { successes, paid, cash });
      mean += probability * (pay - origin);
      square += probability * (pay - origin) ** 2;
      if (cohort.cost !== null && pay < cohort.cost - TOLERANCE * Math.max(1, cohort.cost)) loss += probability;
      return;
    }
    for (const [k, chance] of group.chances) visit(index + 1, probability * chance, successes + k * group.weight, paid + k * group.paid, cash + k * group.cash);
  };
  visit(0, 1, 0, 0, 0);
  const method = "exact";
  return {
    mean: { value: origin + mean, method },
    sd: { value: Math.sqrt(Math.max(0, square - mean ** 2)), method },
    loss: { value: cohort.cost === null ? null : Math.min(1, loss), method },
  };
}
