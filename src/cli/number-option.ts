import { refusal, type Refusal } from "./refusal";

/** A whole number given as an option; undefined where the option was left out. */
export function wholeOption(options: Readonly<Record<string, string>>, name: string, low: number, high: number): number | undefined | Refusal {
  const given = options[name];
  if (given === undefined) return undefined;
  const value = Number(given);
  return /^\d+$/.test(given) && value >= low && value <= high ? value : refusal("number-option", { option: `--${name}`, low: String(low), high: String(high), value: given });
}

/** A share given as an option, such as 0.01; undefined where the option was left out. */
export function shareOption(options: Readonly<Record<string, string>>, name: string, high: number): number | undefined | Refusal {
  const given = options[name];
  if (given === undefined) return undefined;
  const value = Number(given.replace(",", "."));
  return value >= 0 && value <= high ? value : refusal("share-option", { option: `--${name}`, high, value: given });
}
