import type { Language } from "../../framework/types";
import { problemMessage, type Problem } from "../../problem";
import { columnLabel } from "../../scenario/labels";
import type { Client } from "./client";
import type { Figure, Method } from "./figure";
import { isSimulationProblem, simulationMessage } from "./message";
import type { Simulation } from "./run";
import type { SchemeResult } from "./simulate";

/** One segment under one scheme, as the command line gives it. Money per client; `null` is unknown. */
interface SegmentAnswer {
  readonly segment: string;
  readonly effort: number;
  readonly success: number;
  readonly expectedPay: number;
  readonly margin: number | null;
  readonly breakEven: number | null;
  readonly parking: number | null;
  readonly pull: number | null;
  readonly parkedBelow: number | null;
}

interface SchemeAnswer {
  readonly scheme: string;
  readonly segments: readonly SegmentAnswer[];
  readonly creaming: { readonly spread: number | null; readonly shareRefused: number | null };
  readonly parking: number | null;
  readonly gamingExposure: number | null;
  readonly outcomeShare: number | null;
  readonly expectedSpend: number | null;
  readonly spendSd: number | null;
  readonly costPerOutcome: number | null;
  readonly costPerSustainedOutcome: number | null;
  readonly costPerAdditionalOutcome: number | null;
  readonly lossProbability: number | null;
  readonly workingCapital: number | null;
  readonly lateShare: number | null;
  readonly outcomes: number | null;
  readonly additionalOutcomes: number | null;
  readonly served: number | null;
  /** How each figure of chance was found, with its standard error or bound. */
  readonly method: Readonly<Record<"expectedSpend" | "spendSd" | "lossProbability", MethodAnswer>> | null;
}

interface MethodAnswer {
  readonly method: Method;
  readonly standardError?: number;
  readonly errorBound?: number;
}

interface ProblemAnswer {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly segment?: string;
  readonly scheme?: string;
  readonly column?: string;
  readonly cell?: string;
  readonly value?: string | number;
  readonly message: string;
}

/** What `commission simulate` prints. */
export interface SimulationAnswer {
  readonly schemes: readonly SchemeAnswer[];
  readonly problems: readonly ProblemAnswer[];
}

const segmentAnswer = ({ segment, effort, success, expectedPay, margin, breakEven, parking, pull, parkedBelow }: Client): SegmentAnswer => ({ segment: segment.segment, effort, success, expectedPay, margin, breakEven, parking, pull, parkedBelow });

const found = ({ method, standardError, errorBound }: Figure): MethodAnswer => ({ method, ...(standardError === undefined ? {} : { standardError }), ...(errorBound === undefined ? {} : { errorBound }) });

function schemeAnswer({ scheme, clients, totals }: SchemeResult): SchemeAnswer {
  const incentives = totals?.incentives;
  const spend = totals?.spend;
  return {
    scheme: scheme.scheme,
    segments: clients.map(segmentAnswer),
    creaming: { spread: incentives?.spread ?? null, shareRefused: incentives?.shareRefused ?? null },
    parking: incentives?.parking ?? null,
    gamingExposure: incentives?.gamingExposure ?? null,
    outcomeShare: incentives?.outcomeShare ?? null,
    expectedSpend: spend?.mean.value ?? null,
    spendSd: spend?.sd.value ?? null,
    costPerOutcome: totals?.costPerOutcome.value ?? null,
    costPerSustainedOutcome: totals?.costPerSustained.value ?? null,
    costPerAdditionalOutcome: totals?.costPerAdditional.value ?? null,
    lossProbability: spend?.loss.value ?? null,
    workingCapital: totals?.cashFlow.workingCapital ?? null,
    lateShare: totals?.cashFlow.lateShare ?? null,
    outcomes: totals?.outcomes ?? null,
    additionalOutcomes: totals?.additional ?? null,
    served: totals?.served ?? null,
    method: spend ? { expectedSpend: found(spend.mean), spendSd: found(spend.sd), lossProbability: found(spend.loss) } : null,
  };
}

function problemAnswer(problem: Problem, language: Language): ProblemAnswer {
  const { code, severity, column, cell, data } = problem;
  const { table, row, segment, scheme, value } = data;
  const names = { segment: table === "segments" ? row : segment, scheme: table === "schemes" ? row : scheme };
  return {
    code: code.replace(/^simulate\./, ""),
    severity,
    ...(names.segment === undefined ? {} : { segment: String(names.segment) }),
    ...(names.scheme === undefined ? {} : { scheme: String(names.scheme) }),
    ...(column === undefined ? {} : { column }),
    ...(cell === undefined ? {} : { cell }),
    ...(value === undefined ? {} : { value }),
    message: isSimulationProblem(problem) ? simulationMessage(problem, language) : problemMessage(problem, language, columnLabel),
  };
}

/** The simulation in the shape of the command line's contract. */
export const simulationAnswer = ({ schemes, problems }: Simulation, language: Language): SimulationAnswer => ({ schemes: schemes.map(schemeAnswer), problems: problems.map((problem) => problemAnswer(problem, language)) });
