import { itemsOf } from "../../framework/frameworks";
import { DEFAULT_PARAMETERS, parameter } from "../../framework/parameters";
import { text } from "../../framework/text";
import type { Language } from "../../framework/types";
import { budgetNeutralVariants } from "./variants";

/** Segments and schemes as rows, a key per column: what JSON holds and a sheet shows. */
export interface SimulationCase {
  readonly segments: readonly Readonly<Record<string, unknown>>[];
  readonly schemes: readonly Readonly<Record<string, unknown>>[];
  /** What holds for every scheme that does not say otherwise. */
  readonly effort?: string | undefined;
}

const isUsed = (value: unknown): boolean => typeof value === "number" && value > 0;

/** Three groups of clients and six designs at one budget, all ours, to try the simulator on. */
export function exampleCase(language: Language): SimulationCase {
  const status = text(language, "payment-simulator.example.status");
  const segments = itemsOf("example-segments").map(({ id, data }) => ({ segment: text(language, `payment-simulator.example-segments.${id}.label`), ...data, status }));
  const clients = itemsOf("example-segments").reduce((sum, { data }) => sum + Number(data["clients"]), 0);
  const variants = budgetNeutralVariants(
    { clients, perClient: parameter(DEFAULT_PARAMETERS, "simulate.variant-budget"), success: parameter(DEFAULT_PARAMETERS, "simulate.variant-success") },
    DEFAULT_PARAMETERS,
    (variant) => text(language, `payment-simulator.variants.${variant}.label`),
  );
  const schemes = variants.map(({ scheme, upfront, service, output, outcome, lumpSum }) => ({
    scheme,
    ...Object.fromEntries(Object.entries({ upfront, output, outcome, lumpSum }).filter(([, amount]) => isUsed(amount))),
    ...(service.fee > 0 ? { service } : {}),
    status,
  }));
  return { segments, schemes };
}
