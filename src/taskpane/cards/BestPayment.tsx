import type { Payment } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** As many contenders as are named where no single design is best. */
const NAMED = 3;

/** The way of paying that fits best, or those between which it is undecided. */
export function BestPayment({ payment }: { readonly payment: Payment }) {
  const layout = useLayout();
  const { say, tell } = useWords();
  const named = payment.best.slice(0, NAMED).map((id) => tell(`payment.designs.${id}.label`));
  const more = payment.best.length - named.length;
  return (
    <p className={layout.text}>
      <strong>{say("card.payment")}</strong> {payment.settled ? named.join("") : say(more > 0 ? "card.payment-open-more" : "card.payment-open", { designs: named.join(", "), count: more })}
      {payment.chosen !== null && !payment.best.includes(payment.chosen) && ` ${say("card.payment-chosen", { design: tell(`payment.designs.${payment.chosen}.label`) })}`}
    </p>
  );
}
