import { standBeside, type Beside } from "./beside/beside";
import { readChecklists, type Checklist } from "./checklist/checklist";
import { weighCollaboration, type Collaboration } from "./collaboration/collaboration";
import { weighAccountability, type Accountability } from "./commissioning/accountability";
import { weighContract, type Contract } from "./commissioning/contract";
import { readOrganisation, type Organisation } from "./commissioning/organisation";
import type { Parameters } from "./framework/parameters";
import { designFits, weighPayment, type DesignFit, type Payment } from "./payment/fit";
import { driverLevels, type DriverLevel } from "./risk/driver-levels";
import { weighFamilies, type Families } from "./risk/families";
import { foundResults } from "./risk/found-results";
import { weighRisks, type Risks } from "./risk/risks";
import { settingsOf, type Settings } from "./risk/settings";
import { adviseSwitch, weighSwitch, type ModelSwitch, type SwitchAdvice } from "./risk/switch";
import { tensionLift } from "./risk/tension-lift";
import type { Scenario } from "./scenario/value";
import { weighSteering, type Steering } from "./steering/steering";
import type { Trace } from "./trace";
import { weighContent, type Content } from "./weighing/content";
import { weighDesign, type Design } from "./weighing/design";
import { tensionBetween, weighForm, type Form } from "./weighing/form";
import { weighLegalForm, type LegalForm } from "./weighing/legal-form";

/** What can be asked for. `levels`: of every driver of risks and payment; `advice`: whether to switch, without the search for what would help; `fits`: of every payment design. */
interface Made {
  content: Content | null;
  form: Form | null;
  tension: number | null;
  design: Design | null;
  legalForm: LegalForm | null;
  steering: Steering | null;
  collaboration: Collaboration | null;
  accountability: Accountability | null;
  organisation: Organisation | null;
  contract: Contract | null;
  checklists: Readonly<Record<string, Checklist>> | null;
  levels: readonly DriverLevel[];
  risks: Risks | null;
  families: Families | null;
  advice: SwitchAdvice | null;
  switch: ModelSwitch | null;
  fits: readonly DesignFit[];
  payment: Payment | null;
  beside: Beside;
}

/**
 * The parts of the answer on one scenario, each made once, when it is first asked for, with whatever it rests on: here it stands which part
 * rests on which (docs/consequences.md). Who asks for one answer many times, as when what is unknown is filled in, pays for that answer only.
 * With a `trace` a part tells its steps when it is made.
 */
export class Parts {
  constructor(
    readonly scenario: Scenario,
    private readonly parameters: Parameters,
    private readonly trace?: Trace,
  ) {}

  private readonly made: { [K in keyof Made]?: Made[K] } = {};

  get content(): Content | null {
    return this.once("content", () => weighContent(this.scenario, this.parameters, this.trace));
  }

  get form(): Form | null {
    return this.once("form", () => weighForm(this.scenario, this.parameters, this.trace));
  }

  get tension(): number | null {
    return this.once("tension", () => tensionBetween(this.content, this.form, this.trace));
  }

  get design(): Design | null {
    return this.once("design", () => weighDesign(this.scenario, this.content, this.parameters, this.trace));
  }

  get legalForm(): LegalForm | null {
    return this.once("legalForm", () => weighLegalForm(this.scenario, this.parameters, this.trace));
  }

  get steering(): Steering | null {
    return this.once("steering", () => weighSteering(this.scenario, this.parameters, this.trace));
  }

  get collaboration(): Collaboration | null {
    return this.once("collaboration", () => weighCollaboration(this.scenario, this.parameters, this.trace));
  }

  get accountability(): Accountability | null {
    return this.once("accountability", () => weighAccountability(this.scenario, this.parameters, this.trace));
  }

  get organisation(): Organisation | null {
    return this.once("organisation", () => readOrganisation(this.scenario, this.content, this.parameters, this.trace));
  }

  get contract(): Contract | null {
    return this.once("contract", () => weighContract(this.scenario, this.parameters, this.trace));
  }

  get checklists(): Readonly<Record<string, Checklist>> | null {
    return this.once("checklists", () => readChecklists(this.scenario, this.parameters, this.trace));
  }

  /** The level of every driver, in the order of the settings. */
  get levels(): readonly DriverLevel[] {
    return this.once("levels", () => driverLevels(this.settings.drivers, this.scenario, foundResults(this.design, this.collaboration, this.scenario.simulated), this.parameters, this.trace));
  }

  get risks(): Risks | null {
    return this.once("risks", () => weighRisks(this.scenario, this.levels, tensionLift(this.content, this.form, this.parameters), this.settings, this.parameters, this.trace));
  }

  get families(): Families | null {
    return this.once("families", () => weighFamilies(this.risks, this.settings, this.parameters, this.trace));
  }

  /** Whether a switch is advised, without the search for the mitigations that would help. */
  get advice(): SwitchAdvice | null {
    return this.once("advice", () => adviseSwitch(this.content, this.form, this.levels, this.families, this.settings, this.parameters));
  }

  get switch(): ModelSwitch | null {
    return this.once("switch", () => weighSwitch(this.scenario, this.advice, this.risks, this.families, this.settings, this.parameters, this.trace));
  }

  /** How well every payment design fits, without the question which of them may still turn out best. */
  get fits(): readonly DesignFit[] {
    return this.once("fits", () => designFits(this.levels, this.settings));
  }

  get payment(): Payment | null {
    return this.once("payment", () => weighPayment(this.scenario, this.fits, this.levels, this.settings, this.parameters, this.trace));
  }

  get beside(): Beside {
    return this.once("beside", () => standBeside(this.scenario, { content: this.content, legalForm: this.legalForm, collaboration: this.collaboration, accountability: this.accountability, payment: this.payment }, this.parameters, this.trace));
  }

  private get settings(): Settings {
    return settingsOf(this.parameters);
  }

  /** Null is an answer too, and is not asked for again. */
  private once<K extends keyof Made>(part: K, make: () => Made[K]): Made[K] {
    const before = this.made[part];
    if (before !== undefined) return before;
    const answer = make();
    this.made[part] = answer;
    return answer;
  }
}
