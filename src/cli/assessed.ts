import { assess, frameworks, withPartners, withSimulatedSchemes, type Assessment, type Language, type Parameters, type SimulatorTables } from "../engine";
import { FALLBACK_LANGUAGE, type Arguments } from "./command";
import { contractProblem, type ContractProblem } from "./contract/problem";
import { partnersIn } from "./read/partners";
import { simulatorTablesIn } from "./read/simulation";
import { isRefusal, type Refusal } from "./refusal";
import type { Contents } from "./read/grid";
import { readScenarios } from "./read/scenarios";

/** A file's scenarios, assessed, in the language of the answer. */
export interface Assessed {
  /** The whole file, for a command that takes more of it than the scenarios. */
  readonly contents: Contents;
  readonly assessment: Assessment;
  /** The tables of the payment simulator, where the file has both. */
  readonly simulator: SimulatorTables | undefined;
  /** The weights and settings that it was weighed by. */
  readonly parameters: Parameters;
  readonly language: Language;
  readonly problems: readonly ContractProblem[];
  /** The problems as lines for standard error; the first few, and how many more there are. */
  readonly messages: readonly string[];
  /** 1 where a problem of severity error was found. */
  readonly status: 0 | 1;
}

/** More lines than this nobody reads; the answer has them all. */
const MOST_MESSAGES = 20;

/** Reads and assesses the scenarios of the file that a command was given. */
export async function assessed({ files, options, language: asked }: Arguments): Promise<Assessed | Refusal> {
  const input = await readScenarios(files[0] ?? "", options["sheet"]);
  if (isRefusal(input)) return input;
  const simulator = simulatorTablesIn(input.contents, files[0] ?? "");
  const partners = partnersIn(input.contents, files[0] ?? "");
  if (isRefusal(partners)) return partners;
  const table = withPartners(withSimulatedSchemes(input.table, simulator, input.parameters.parameters), partners);
  const assessment = assess(table, input.parameters.parameters, input.parameters.problems);
  const language = asked ?? assessment.language ?? FALLBACK_LANGUAGE;
  const problems = assessment.problems.map((problem) => contractProblem(problem, language));
  const lines = problems.slice(0, MOST_MESSAGES).map(({ message }) => message);
  return {
    parameters: input.parameters.parameters,
    contents: input.contents,
    simulator,
    assessment,
    language,
    problems,
    messages: problems.length > MOST_MESSAGES ? [...lines, `... +${problems.length - MOST_MESSAGES}`] : lines,
    status: problems.some(({ severity }) => severity === "error") ? 1 : 0,
  };
}

/** The framework that leads the answer: content before form, form before legal form. It stands first. */
const LEADING = "market-or-network";

/** The frameworks that made an answer, with their versions. */
export const frameworkVersions = (): readonly { readonly id: string; readonly version: string }[] => [...frameworks.frameworks].sort((a, b) => Number(b.id === LEADING) - Number(a.id === LEADING)).map(({ id, version }) => ({ id, version }));

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
