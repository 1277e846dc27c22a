import { drawBinomial, type Uniform } from "./binomial";
import { paidIn, type Cohort, type Group } from "./cohort";
import { TOLERANCE } from "../../tolerance";
import type { Drawing, Spend } from "./figure";
import { normalBelow, normalQuantile } from "./normal";

/** Draws of the shared shock: each group's success probability under it. */
type Shock = (group: number) => number;

/**
 * One-factor model (Vasicek 1987): a client succeeds when sqrt(rho) Z + sqrt(1 - rho) own <= quantile(p), Z shared by all.
 * The success probability of each group keeps its mean p.
 */
function shocks(groups: readonly Group[], rho: number, uniform: Uniform): () => Shock {
  if (rho <= 0) return () => (index) => groups[index]?.p ?? 0;
  const thresholds = groups.map(({ p }) => (p <= 0 ? -Infinity : p >= 1 ? Infinity : normalQuantile(p)));
  return () => {
    const shared = Math.sqrt(rho) * normalQuantile(uniform());
    return (index) => {
      const distance = (thresholds[index] ?? 0) - shared;
      return rho >= 1 ? Number(distance >= 0) : normalBelow(distance / Math.sqrt(1 - rho));
    };
  };
}

/** What the draws come to: moments around `origin`, which keeps the sums small. */
class Tally {
  private count = 0;
  private readonly sums = [0, 0, 0, 0];
  private losses = 0;

  constructor(private readonly origin: number) {}

  add(pay: number, isLoss: boolean): void {
    const x = pay - this.origin;
    this.count += 1;
    for (let power = 0, value = x; power < 4; power += 1, value *= x) this.sums[power] = (this.sums[power] ?? 0) + value;
    if (isLoss) this.losses += 1;
  }

  spend(costKnown: boolean): Spend {
    const n = this.count;
    const [m1 = 0, m2 = 0, m3 = 0, m4 = 0] = this.sums.map((sum) => sum / n);
    const variance = Math.max(0, m2 - m1 ** 2);
    const fourth = m4 - 4 * m3 * m1 + 6 * m2 * m1 ** 2 - 3 * m1 ** 4;
    const sd = Math.sqrt((variance * n) / Math.max(1, n - 1));
    const loss = this.losses / n;
    // Half a loss is added, so that no losses in n draws are not taken for certainty.
    const guarded = (this.losses + 0.5) / (n + 1);
    const method = "simulated";
    return {
      mean: { value: this.origin + m1, method, standardError: sd / Math.sqrt(n) },
      sd: { value: sd, method, standardError: sd > 0 ? Math.sqrt(Math.max(0, fourth - variance ** 2) / n) / (2 * sd) : 0 },
      loss: costKnown ? { value: loss, method, standardError: Math.sqrt((guarded * (1 - guarded)) / n) } : { value: null, method },
    };
  }
}

/** The draws that the work allows for a cohort. */
export const drawsFor = (cohort: Cohort, { draws, work }: Pick<Drawing, "draws" | "work">): number => Math.max(2, Math.min(draws, Math.floor(work / Math.max(1, cohort.groups.length))));

/** Seeded draws of the whole course: successes by group under the shared shock, how far each success is sustained, caps and floors. */
export function simulateSpend(cohort: Cohort, drawing: Drawing, uniform: Uniform): Spend {
  const nextShock = shocks(cohort.groups, drawing.rho, uniform);
  const tally = new Tally(cohort.fixed);
  const limit = cohort.cost === null ? -Infinity : cohort.cost - TOLERANCE * Math.max(1, cohort.cost);
  for (let draw = drawsFor(cohort, drawing); draw > 0; draw -= 1) {
    const shock = nextShock();
    let [successes, paid, cash] = [0, 0, 0];
    cohort.groups.forEach(({ number, levels, weight }, index) => {
      let left = drawBinomial(number, shock(index), uniform);
      let share = 1;
      successes += left * weight;
      for (const level of levels) {
        const here = share <= level.share ? left : drawBinomial(left, level.share / share, uniform);
        paid += here * level.paid;
        cash += here * level.cash;
        left -= here;
        share -= level.share;
      }
    });
    const pay = paidIn(cohort, { successes, paid, cash });
    tally.add(pay, pay < limit);
  }
  return tally.spend(cohort.cost !== null);
}
