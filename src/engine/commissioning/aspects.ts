import type { Aspect } from "../aspect";
import { text } from "../framework/text";
import type { Language } from "../framework/types";
import { columnLabel } from "../scenario/labels";

const words = (ids: readonly string[], key: (id: string) => string, language: Language, between = "; "): string => ids.map((id) => text(language, key(id))).join(between);
const strategy = (id: string): string => `commissioning.accountability-strategies.${id}.label`;
const measure = (id: string): string => `commissioning.measures.${id}`;
const stance = (id: string): string => `commissioning.government-stances.${id}.label`;

/** What is said of organisation, accountability and contract, for comparison. */
export const commissioningAspects: readonly Aspect[] = [
  { id: "position", part: "commissioning", unit: "word", better: null, read: ({ organisation }, language) => (organisation?.position?.chosen ? text(language, `commissioning.positions.${organisation.position.chosen}`) : null) },
  { id: "team-form", part: "commissioning", unit: "word", better: null, read: ({ organisation }, language) => (organisation?.teamForm?.chosen ? text(language, `commissioning.team-forms.${organisation.teamForm.chosen}`) : null) },
  { id: "government-advised", part: "commissioning", unit: "word", better: null, read: ({ organisation }, language) => (organisation?.role ? words(organisation.role.advised, stance, language) : null) },
  { id: "government-fits", part: "commissioning", unit: "flag", better: null, read: ({ organisation }) => organisation?.role?.fits ?? null },
  { id: "topics-low", part: "commissioning", unit: "word", better: null, read: ({ organisation }, language) => (organisation?.topics ? organisation.topics.filter(({ low }) => low === true).map(({ id }) => columnLabel(id, language)).join("; ") : null) },
  { id: "accountability-strategy", part: "accountability", unit: "word", better: null, read: ({ accountability }, language) => accountability && words(accountability.possibleStrategies, strategy, language, " / ") },
  { id: "accountability-measure", part: "accountability", unit: "word", better: null, read: ({ accountability }, language) => accountability && words(accountability.measure, measure, language) },
  { id: "accountability-on-the-line", part: "accountability", unit: "word", better: null, read: ({ accountability }, language) => accountability && accountability.onTheLine.map((id) => columnLabel(id, language)).join("; ") },
  { id: "contract-partnership-years", part: "contract", unit: "years", better: "higher", read: ({ contract }) => contract?.partnershipYears ?? null },
  { id: "contract-partnership-share", part: "contract", unit: "share", better: "higher", read: ({ contract }) => contract?.partnershipShare ?? null },
  { id: "contract-kpis", part: "contract", unit: "count", better: "lower", read: ({ contract }) => contract?.kpiLoad?.count ?? null },
  { id: "contract-kpi-measurable", part: "contract", unit: "share", better: "higher", read: ({ contract }) => contract?.kpiLoad?.measurableShare ?? null },
  { id: "contract-purchasing-power", part: "contract", unit: "share", better: "higher", read: ({ contract }) => contract?.indexation?.purchasingPower ?? null },
  { id: "contract-shortfall", part: "contract", unit: "money", better: "lower", read: ({ contract }) => (contract?.indexation?.unit === "money" ? contract.indexation.shortfall : null) },
  { id: "contract-shortfall-share", part: "contract", unit: "share", better: "lower", read: ({ contract }) => (contract?.indexation?.unit === "share" ? contract.indexation.shortfall : null) },
  { id: "contract-incidental-share", part: "contract", unit: "share", better: "lower", read: ({ contract }) => contract?.incidentalShare ?? null },
  { id: "contract-flexible-reserve", part: "contract", unit: "money", better: null, read: ({ contract }) => contract?.flexibleBudget?.reserve ?? null },
  { id: "contract-flexible-covered", part: "contract", unit: "share", better: "higher", read: ({ contract }) => contract?.flexibleBudget?.covered ?? null },
  { id: "fund-runs-dry", part: "contract", unit: "years", better: null, read: ({ contract }) => contract?.revolvingFund?.runsDry ?? null },
  { id: "fund-balance", part: "contract", unit: "money", better: null, read: ({ contract }) => contract?.revolvingFund?.years.at(-1)?.balance ?? null },
];
