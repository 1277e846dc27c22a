/**
 * The shapes of what `frameworks/` says, after it has been checked and compiled (scripts/frameworks/).
 * Everything that decides a number carries its basis and its citation.
 */

export type Language = "nl" | "en";

/** `source`: the document says it. `inference`: read out of its running text. `default`: our own judgement. */
export type Basis = "source" | "inference" | "default";

/** Where a statement stands: a key of frameworks/references.yaml and the place in that work. */
export interface Citation {
  readonly key: string;
  readonly where: string;
}

export interface Grounded {
  readonly basis: Basis;
  readonly reference: readonly Citation[];
}

/**
 * What a column of the scenario table takes.
 * `score` 1..5 or an interval; `number` with unit and range; `share` 0..1; `flag` yes, partly or no;
 * `numbers` a list of numbers separated by ";", with unit and range;
 * `choice` one option; `choices` options separated by ";"; `name` and `text` are free text.
 */
export type InputKind = "name" | "score" | "number" | "numbers" | "share" | "flag" | "choice" | "choices" | "text";

/** A column of the scenario table. Its words are the texts `<framework>.inputs.<id>.*`. */
export interface Input extends Grounded {
  readonly id: string;
  readonly framework: string;
  /** The group of columns it stands in: identity, content, form, design, legal-form, ... */
  readonly group: string;
  readonly kind: InputKind;
  readonly required?: boolean | undefined;
  /** Smallest and largest value allowed, both included, for `number` and `numbers`. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: string | undefined;
  readonly options?: readonly string[] | undefined;
  /** Other spellings by which its header is recognised. */
  readonly aliases?: readonly string[] | undefined;
  /**
   * The header of another column that stands for this one in a table that has all of `with` and none of `without`, nor this column itself.
   * For two documents that use one word for two things; the reader says so in a problem.
   */
  readonly takes?: { readonly header: string; readonly with: readonly string[]; readonly without: readonly string[] } | undefined;
}

/** A number that decides an answer and that a user may change: a weight, a threshold, an effect. */
export interface Parameter extends Grounded {
  readonly id: string;
  readonly framework: string;
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/** A rule of reasoning, cited by its id from every result that it made. Its words are `<framework>.rules.<id>`. */
export interface Rule extends Grounded {
  readonly id: string;
  readonly framework: string;
}

/** An item of a framework beyond inputs, parameters and rules: a risk, a mitigation, a design, a form, a case, a lesson. */
export interface Item extends Grounded {
  readonly id: string;
  readonly framework: string;
  readonly section: string;
  /** The rest of the item as its YAML has it, checked by the schema of its section. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A work of the bibliography. */
export interface Reference {
  readonly key: string;
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly language: string;
}

export interface FrameworkHead {
  readonly id: string;
  readonly version: string;
}

/** All of frameworks/, compiled. */
export interface Frameworks {
  readonly frameworks: readonly FrameworkHead[];
  readonly inputs: readonly Input[];
  /** Columns that are recognised where somebody types them, but are not in the template: quantities that are mostly derived from others. */
  readonly unlisted: readonly Input[];
  readonly parameters: readonly Parameter[];
  readonly rules: readonly Rule[];
  readonly items: readonly Item[];
  readonly references: readonly Reference[];
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}
