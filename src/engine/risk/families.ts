import { parameterOrigin, resultOrigin } from "../origin";
import type { Parameters } from "../framework/parameters";
import type { Trace } from "../trace";
import { bandLimits, bandOf, type Band, type Risks } from "./risks";
import type { Settings } from "./settings";

/** A family of risks: as bad as the worst risk in it. */
export interface Family {
  readonly residual: number;
  readonly band: Band;
  /** The risk that is worst, the first of those that are equal. */
  readonly worst: string;
}

/** By id; a family of which no risk is known is not there. */
export type Families = Readonly<Record<string, Family>>;

/** The highest residual of each family (rule risk.family). Null where no risk is known. */
export function weighFamilies(risks: Risks | null, settings: Settings, parameters: Parameters, trace?: Trace): Families | null {
  if (!risks) return null;
  const limits = bandLimits(parameters);
  const families: Record<string, Family> = {};
  for (const { id } of settings.families) {
    let worst: string | undefined;
    let residual = -1;
    for (const setting of settings.risks) {
      const risk = setting.family === id ? risks[setting.id] : undefined;
      if (risk && risk.residual > residual) {
        worst = setting.id;
        residual = risk.residual;
      }
    }
    if (worst === undefined) continue;
    const band = bandOf(residual, limits);
    families[id] = { residual, band, worst };
    if (!trace) continue;
    const from = settings.risks.flatMap((setting) => (setting.family === id && risks[setting.id] ? [resultOrigin(`risk.${setting.id}.residual`, risks[setting.id]?.residual ?? null)] : []));
    trace.add({ part: "risks", rule: "risk.family", result: `family.${id}.residual`, value: residual, from });
    trace.add({ part: "risks", rule: "risk.band", result: `family.${id}.band`, value: band, from: [resultOrigin(`family.${id}.residual`, residual), parameterOrigin(parameters, "risk.band.low-below"), parameterOrigin(parameters, "risk.band.high-from")] });
  }
  return families;
}
