import { standBeside, type Beside } from "./beside/beside";
import { readChecklists, type Checklist } from "./checklist/checklist";
import { weighCollaboration, type Collaboration } from "./collaboration/collaboration";
import { weighAccountability, type Accountability } from "./commissioning/accountability";
import { weighContract, type Contract } from "./commissioning/contract";
import { readOrganisation, type Organisation } from "./commissioning/organisation";
import type { Parameters } from "./framework/parameters";
import { DEFAULT_PARAMETERS } from "./framework/parameters";
import { weighPayment, type Payment } from "./payment/fit";
import { driverLevels } from "./risk/driver-levels";
import { weighFamilies, type Families } from "./risk/families";
import { foundResults } from "./risk/found-results";
import { weighRisks, type Risks } from "./risk/risks";
import { settingsOf } from "./risk/settings";
import { weighSwitch, type ModelSwitch } from "./risk/switch";
import { tensionLift } from "./risk/tension-lift";
import type { Scenario } from "./scenario/value";
import { weighSteering, type Steering } from "./steering/steering";
import type { Trace } from "./trace";
import { weighContent, type Content } from "./weighing/content";
import { weighDesign, type Design } from "./weighing/design";
import { tensionBetween, weighForm, type Form } from "./weighing/form";
import { weighLegalForm, type LegalForm } from "./weighing/legal-form";

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
 * With a `trace` it also tells every step, from the same code.
 */
export function evaluate(scenario: Scenario, parameters: Parameters = DEFAULT_PARAMETERS, trace?: Trace): Evaluation {
  const content = weighContent(scenario, parameters, trace);
  const form = weighForm(scenario, parameters, trace);
  const tension = tensionBetween(content, form, trace);
  const design = weighDesign(scenario, content, parameters, trace);
  const legalForm = weighLegalForm(scenario, parameters, trace);
  const steering = weighSteering(scenario, parameters, trace);
  const collaboration = weighCollaboration(scenario, parameters, trace);
  const accountability = weighAccountability(scenario, parameters, trace);
  const organisation = readOrganisation(scenario, content, parameters, trace);
  const contract = weighContract(scenario, parameters, trace);
  const checklists = readChecklists(scenario, parameters, trace);
  const settings = settingsOf(parameters);
  const levels = driverLevels(settings.drivers, scenario, foundResults(design, collaboration, scenario.simulated), parameters, trace);
  const risks = weighRisks(scenario, levels, tensionLift(content, form, parameters), settings, parameters, trace);
  const families = weighFamilies(risks, settings, parameters, trace);
  const modelSwitch = weighSwitch(scenario, content, form, levels, risks, families, settings, parameters, trace);
  const payment = weighPayment(scenario, levels, settings, parameters, trace);
  const beside = standBeside(scenario, { content, legalForm, collaboration, accountability, payment }, parameters, trace);
  return { scenario, content, form, tension, design, legalForm, risks, families, switch: modelSwitch, payment, steering, collaboration, accountability, organisation, contract, beside, checklists };
}
