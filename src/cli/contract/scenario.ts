import type { Evaluation } from "../../engine";
import { accountabilityPart } from "./accountability";
import { collaborationPart } from "./collaboration";
import { contentPart } from "./content";
import { contractPart } from "./contract";
import { designPart } from "./design";
import { formPart } from "./form";
import { legalFormPart } from "./legal-form";
import { steeringPart } from "./steering";

/** Each key of a scenario in the contract, in its order, with what it says of an evaluation. Add a part in a file of its own, and here. */
const parts: Readonly<Record<string, (evaluation: Evaluation) => unknown>> = {
  content: contentPart,
  form: formPart,
  tension: ({ tension }) => tension,
  design: designPart,
  legalForm: legalFormPart,
  risks: ({ risks }) => risks,
  families: ({ families }) => families,
  switch: (evaluation) => evaluation.switch,
  payment: ({ payment }) => payment,
  collaboration: collaborationPart,
  steering: steeringPart,
  accountability: accountabilityPart,
  contract: contractPart,
};

/** A scenario as the contract has it: numbers unrounded, a part of which nothing is known null. */
export const contractScenario = (evaluation: Evaluation): Readonly<Record<string, unknown>> => ({
  name: evaluation.scenario.name,
  ...Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part(evaluation)])),
});
