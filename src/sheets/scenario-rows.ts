import { inputOf, optionLabel, text, type Language, type Scenario, type Value } from "../engine";
import type { CellValue } from "./model";
import type { ScenarioRow } from "./scenario-sheet";

/** A value as its cell shows it: a number, a range `2..4`, yes, partly or no, the words of options, a text. What could not be used stays away. */
function cellOf(id: string, value: Value, language: Language): CellValue {
  const input = inputOf(id);
  switch (value.kind) {
    case "quantity": {
      if (value.low !== value.high) return `${value.low}..${value.high}`;
      const word = input?.kind === "flag" ? { 1: "yes", 0.5: "partly", 0: "no" }[String(value.low)] : undefined;
      return word === undefined ? value.low : text(language, `sheets.flags.${word}`);
    }
    case "numbers":
      return value.numbers.join("; ");
    case "choice":
      return input ? optionLabel(input, value.option, language) : value.option;
    case "choices":
      return value.options.map((option) => (input ? optionLabel(input, option, language) : option)).join("; ");
    case "text":
      return value.text;
    case "invalid":
      return "#";
  }
}

/** Scenarios that were read, as rows of a scenario sheet in the user's language. A cell that could not be used shows `#`, so that nothing is calculated from it there either. */
export const scenarioRows = (scenarios: readonly Scenario[], language: Language): readonly ScenarioRow[] =>
  scenarios.map(({ name, values }) => ({ ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id, cellOf(id, value, language)])), scenario: name }));
