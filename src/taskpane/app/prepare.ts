import type { Language, Parameters, SimulatorTables } from "../../engine";
import { insist } from "../../workbook/on-demand";

/** Milliseconds between two steps: typing and drawing go before. */
const BREATH = 30;

/** Works out the payment simulation before anybody asks for it, a step at a time, until it is done or no longer wanted. */
export async function prepareAll(tables: SimulatorTables | undefined, parameters: Parameters, language: Language, unwanted: () => boolean): Promise<void> {
  const preparing = await insist(() => import("../payment/domain").then(({ preparing }) => preparing));
  const steps = preparing(tables, parameters, language);
  const step = (): void => {
    if (!unwanted() && steps.next().done !== true) setTimeout(step, BREATH);
  };
  step();
}
