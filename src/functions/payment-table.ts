import { argumentsAbout, itemsOf, text, type Fit } from "../engine/index";
import { word, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { padded, partRows } from "./part-rows";

const COLUMNS = ["scenario", "design", "fit", "low", "high", "coverage", "best", "settled", "chosen", "for", "against"] as const;

/**
 * PAYMENTS: a row for each payment design of each scenario, with its fit, whether it is the best or a contender, whether that is settled, and what speaks for
 * and against it; below them the additions that can stand beside any design, with TRUE under best where they fit.
 */
export const paymentTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const order = itemsOf("designs").map(({ id }) => id);
    const sentences = (ids: readonly string[]): string => ids.map((id) => text(language, `payment.arguments.${id}.label`)).join(" ");
    const spoken = new Map(order.map((id) => [id, argumentsAbout("payment", id)]));
    const numbers = ({ value, low, high, coverage }: Fit): Answer[] => [value, low, high, coverage];
    const rows = asked.evaluations.flatMap((evaluation) => {
      const { scenario, payment } = evaluation;
      return partRows(asked, evaluation, (each) => each.payment, () => [
        ...Object.entries(payment?.fit ?? {}).map(([id, fit]): Answer[] => [
          scenario.name,
          text(language, `payment.designs.${id}.label`),
          ...numbers(fit),
          payment?.best.includes(id) ?? false,
          payment?.settled ?? false,
          payment?.chosen === id,
          sentences(spoken.get(id)?.for ?? []),
          sentences(spoken.get(id)?.against ?? []),
        ]),
        ...Object.entries(payment?.addOns ?? {}).map(([id, fit]): Answer[] => [scenario.name, text(language, `payment.add-ons.${id}.label`), ...numbers(fit), fit.advised, "", "", text(language, `payment.add-ons.${id}.reading`)]),
      ]);
    });
    return padded([COLUMNS.map((column) => word(language, `payments.${column}`)), ...rows]);
  });
