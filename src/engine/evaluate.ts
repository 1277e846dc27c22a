import type { Beside } from "./beside/beside";
import type { Checklist } from "./checklist/checklist";
import type { Collaboration } from "./collaboration/collaboration";
import type { Accountability } from "./commissioning/accountability";
import type { Contract } from "./commissioning/contract";
import type { Organisation } from "./commissioning/organisation";
import type { Parameters } from "./framework/parameters";
import { DEFAULT_PARAMETERS } from "./framework/parameters";
import { Parts } from "./parts";
import type { Payment } from "./payment/fit";
import type { Families } from "./risk/families";
import type { Risks } from "./risk/risks";
import type { ModelSwitch } from "./risk/switch";
import type { Scenario } from "./scenario/value";
import type { Steering } from "./steering/steering";
import type { Trace } from "./trace";
import type { Content } from "./weighing/content";
import type { Design } from "./weighing/design";
import type { Form } from "./weighing/form";
import type { LegalForm } from "./weighing/legal-form";

/** Everything the product says of one scenario. A part of which nothing is known, or whose input cannot be used, is null. */
export interface Evaluation {
  readonly scenario: Scenario;
  readonly content: Content | null;
  readonly form: Form | null;
  readonly tension: number | null;
  readonly design: Design | null;
  readonly legalForm: LegalForm | null;
  readonly risks: Risks | null;
  readonly families: Families | null;
  readonly switch: ModelSwitch | null;
  readonly payment: Payment | null;
  readonly steering: Steering | null;
  readonly collaboration: Collaboration | null;
  readonly accountability: Accountability | null;
  readonly organisation: Organisation | null;
  readonly contract: Contract | null;
  /** Cases, lessons and arguments that belong to the answer. */
  readonly beside: Beside;
  /** The checklists of which a point is known, by id. */
  readonly checklists: Readonly<Record<string, Checklist>> | null;
}

/**
 * Evaluates one scenario: content before form, form before legal form. Pure: the same scenario and parameters give the same answer.
 * With a `trace` it also tells every step, from the same code, in the order in which the parts are taken here.
 */
export function evaluate(scenario: Scenario, parameters: Parameters = DEFAULT_PARAMETERS, trace?: Trace): Evaluation {
  const parts = new Parts(scenario, parameters, trace);
  const { content, form, tension, design, legalForm, steering, collaboration, accountability, organisation, contract, checklists, risks, families, switch: modelSwitch, payment, beside } = parts;
  return { scenario, content, form, tension, design, legalForm, risks, families, switch: modelSwitch, payment, steering, collaboration, accountability, organisation, contract, beside, checklists };
}
