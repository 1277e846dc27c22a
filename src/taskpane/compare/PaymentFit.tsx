import { itemsOf, type Evaluation } from "../../engine";
import { scenarioTitle } from "../answers/scenario-key";
import { DotPlot } from "../charts/DotPlot";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** How well each way of paying fits each scenario. */
export function PaymentFit({ evaluations }: { readonly evaluations: readonly Evaluation[] }) {
  const { say, tell } = useWords();
  const layout = useLayout();
  const known = evaluations.filter(({ payment }) => payment !== null);
  if (known.length === 0) return null;
  const label = (id: string): string => tell(`payment.designs.${id}.label`);
  const firsts = [...new Set(known.flatMap(({ payment }) => payment?.best[0] ?? []))];
  const rows = itemsOf("designs").map(({ id }) => ({ label: label(id), values: known.map(({ payment }) => payment?.fit[id]?.value ?? null) }));
  const [only] = firsts;
  return (
    <div className={layout.card}>
      <DotPlot title={known.some(({ payment }) => payment?.settled !== true) ? say("charts.payment-open") : firsts.length === 1 && only !== undefined ? say("charts.payment-same", { design: label(only) }) : say("charts.payment-differs")} names={known.map(({ scenario }) => scenarioTitle(scenario))} rows={rows} most={1} ends={[say("charts.fits-badly"), say("charts.fits-well")]} table={say("charts.payment-table")} corner={say("charts.payment-design")} rule="payment.best" />
    </div>
  );
}
