import type { Aspect } from "../aspect";
import { itemsOf } from "../framework/frameworks";
import { text } from "../framework/text";

/** What is said of the payment of a scenario, for comparison. */
export const paymentAspects: readonly Aspect[] = [
  { id: "payment-best", part: "payment", unit: "word", better: null, read: ({ payment }, language) => payment && payment.best.map((id) => text(language, `payment.designs.${id}.label`)).join("; ") },
  { id: "payment-settled", part: "payment", unit: "flag", better: null, read: ({ payment }) => payment && payment.settled },
  ...itemsOf("designs").map(({ id }): Aspect => ({ id: `payment-${id}`, part: "payment", unit: "level", better: null, read: ({ payment }) => payment?.fit[id]?.value ?? null })),
  { id: "payment-add-ons", part: "payment", unit: "word", better: null, read: ({ payment }, language) => payment && Object.entries(payment.addOns).filter(([, { advised }]) => advised).map(([id]) => text(language, `payment.add-ons.${id}.label`)).join("; ") },
];
