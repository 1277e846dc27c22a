import { contains, intersection, type Area, type Place } from "../area";
import { invalidArgument } from "../error";
import { act, define, type Definition, type Scalar } from "../runtime/definition";
import type { Host } from "../runtime/host";
import type { Part } from "../store/store";
import { assertWritable } from "./gate";

type Rule = Excel.DataValidationRule;

/** Excel's limits, in characters: a literal list, a title, a message. */
const LIST = 255;
const TITLE = 32;
const MESSAGE = 255;

const KINDS = { list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", textLength: "TextLength", date: "Date", time: "Time", custom: "Custom" } as const;
const NO_ALERT: Excel.DataValidationErrorAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT: Excel.DataValidationPrompt = { message: "", showPrompt: true, title: "" };

/** The rule that holds for the whole place; "mixed" where cells of it have different rules. */
function partOf({ sheet, area }: Place, host: Host): Part | "mixed" | undefined {
  const touching = host.store.parts("validation", sheet).filter((part) => intersection(part.data["area"] as Area, area));
  const last = touching.at(-1);
  if (!last) return undefined;
  return contains(last.data["area"] as Area, area) ? last : "mixed";
}

function checkRule(rule: Rule): void {
  const kinds = Object.keys(rule) as (keyof typeof KINDS)[];
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined || !(kind in KINDS)) throw invalidArgument("A validation rule has exactly one of list, wholeNumber, decimal, textLength, date, time, custom.");
  if (kind === "custom" && !rule.custom?.formula.startsWith("=")) throw invalidArgument("A custom validation is a formula that begins with =.");
  const source = rule.list?.source;
  if (typeof source === "string" && !source.startsWith("=") && source.length > LIST) throw invalidArgument(`A list written out holds at most ${String(LIST)} characters; refer to a range instead.`);
  if (kind === "wholeNumber" || kind === "decimal" || kind === "textLength") {
    const basic = rule[kind];
    if (basic?.formula1 === undefined) throw invalidArgument(`${kind} needs formula1 and an operator.`);
    const two = basic.operator === "Between" || basic.operator === "NotBetween";
    if (two && basic.formula2 === undefined) throw invalidArgument(`${basic.operator} needs formula2.`);
  }
}

function setting<Value>(key: string, initial: Value, check: (value: Value) => void): Scalar<Place, Value> {
  return {
    read: (place, host) => {
      const part = partOf(place, host);
      return (part === "mixed" ? null : ((part?.data[key] as Value | undefined) ?? initial)) as Value;
    },
    write: (place, value, host) => {
      assertWritable(host, place);
      check(value);
      const old = partOf(place, host);
      const same = old !== "mixed" && old !== undefined && JSON.stringify(old.data["area"]) === JSON.stringify(place.area);
      const carried = same ? old.data : {};
      const id = same ? old.id : `validation-${place.sheet}-${String(place.area.row)},${String(place.area.column)},${String(place.area.rows)},${String(place.area.columns)}`;
      host.store.deletePart(id);
      host.store.putPart({ id, kind: "validation", sheet: place.sheet, data: { ...carried, area: place.area, [key]: value } });
    },
  };
}

const short = (title: string | undefined, message: string | undefined): void => {
  if ((title ?? "").length > TITLE) throw invalidArgument(`A title has at most ${String(TITLE)} characters.`);
  if ((message ?? "").length > MESSAGE) throw invalidArgument(`A message has at most ${String(MESSAGE)} characters.`);
};

export const validationDefinition: Definition<Place> = define<Excel.DataValidation, Place>("DataValidation", {
  scalars: {
    rule: setting<Rule>("rule", {}, checkRule),
    errorAlert: setting("errorAlert", NO_ALERT, ({ title, message }) => { short(title, message); }),
    prompt: setting("prompt", NO_PROMPT, ({ title, message }) => { short(title, message); }),
    ignoreBlanks: setting<boolean>("ignoreBlanks", true, () => undefined),
    type: {
      read: (place, host) => {
        const part = partOf(place, host);
        if (part === "mixed") return "MixedCriteria";
        const kind = Object.keys((part?.data["rule"] as Rule | undefined) ?? {})[0] as keyof typeof KINDS | undefined;
        return kind ? KINDS[kind] : "None";
      },
    },
  },
  methods: {
    clear: act([], (place, _none, host) => {
      assertWritable(host, place);
      for (const part of host.store.parts("validation", place.sheet)) if (contains(place.area, part.data["area"] as Area)) host.store.deletePart(part.id);
    }),
  },
});
