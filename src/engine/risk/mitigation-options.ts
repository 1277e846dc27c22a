import { evaluate, type Evaluation } from "../evaluate";
import { DEFAULT_PARAMETERS, type Parameters } from "../framework/parameters";
import { choices } from "../scenario/value";
import { settingsOf } from "./settings";

/** What a mitigation does, or would do, in a scenario. */
export interface MitigationOption {
  readonly id: string;
  readonly chosen: boolean;
  /** True where it belongs to one of the smallest sets that would be enough. */
  readonly helps: boolean;
  /** The known risks that it acts on, with their residual with it. */
  readonly risks: readonly { readonly id: string; readonly effect: number; readonly residual: number }[];
  /** The residual of each known family with it beside what is chosen. */
  readonly families: Readonly<Record<string, number>>;
}

/** Each mitigation that acts on a known risk of the scenario, in the order of frameworks/. Empty where no risk is known. */
export function mitigationOptions(evaluation: Evaluation, parameters: Parameters = DEFAULT_PARAMETERS): readonly MitigationOption[] {
  const { scenario, risks } = evaluation;
  if (!risks) return [];
  const settings = settingsOf(parameters);
  const chosen = choices(scenario, "mitigations") ?? [];
  return settings.mitigations.flatMap((id, at): MitigationOption[] => {
    const acting = settings.risks.filter((risk) => risks[risk.id] && (risk.effects[at] ?? 0) > 0);
    if (acting.length === 0) return [];
    const already = chosen.includes(id);
    const after = already ? evaluation : evaluate({ ...scenario, values: { ...scenario.values, mitigations: { kind: "choices", options: [...chosen, id] } } }, parameters);
    return [
      {
        id,
        chosen: already,
        helps: evaluation.switch?.wouldHelp.some((set) => set.includes(id)) ?? false,
        risks: acting.map((risk) => ({ id: risk.id, effect: risk.effects[at] ?? 0, residual: after.risks?.[risk.id]?.residual ?? 0 })),
        families: Object.fromEntries(Object.entries(after.families ?? {}).map(([family, { residual }]) => [family, residual])),
      },
    ];
  });
}
