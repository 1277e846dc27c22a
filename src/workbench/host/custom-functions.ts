import type { FormulaFunction, Operand, Result, Value } from "./formula/evaluate";
import type { Platform } from "./runtime/host";
import { quoteSheet, toA1, type Area } from "./area";

/** One function of functions.json, as far as calling it asks. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean; readonly dimensionality?: string; readonly type?: string; readonly repeating?: boolean }[];
  readonly options?: { readonly requiresAddress?: boolean; readonly requiresParameterAddresses?: boolean };
  readonly allowErrorForDataTypeAny?: boolean;
}

type Implementation = (...args: never[]) => unknown;

/** Bytes that one call may carry (Microsoft: 5 MB). */
const PAYLOAD = 5_000_000;
/** Answers kept; the functions are pure. */
const REMEMBERED = 256;
const MESSAGED = ["#VALUE!", "#N/A"];

/** CustomFunctions.Error: Excel shows the code; only #VALUE! and #N/A carry a message. */
export class CustomFunctionsError extends Error {
  override readonly name = "CustomFunctions.Error";
  constructor(readonly code: string, message = "") {
    super(message);
    if (message !== "" && !MESSAGED.includes(code)) throw new TypeError(`Only ${MESSAGED.join(" and ")} carry a message.`);
  }
}

export const ERROR_CODES = { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!" } as const;

/** The custom functions of an add-in as Excel calls them, and the CustomFunctions object they register with. */
export class CustomFunctionTable {
  private readonly implementations = new Map<string, Implementation>();
  readonly functions = new Map<string, FormulaFunction>();
  /** Messages of the errors that functions returned, oldest first. */
  readonly messages: string[] = [];
  calls = 0;
  /** Answers by function and arguments: Excel recalculates only what depends on a change, this host everything. */
  private readonly answers = new Map<string, Result>();

  constructor(private readonly platform: Platform, private readonly sheetName: (id: string) => string) {}

  /** The global `CustomFunctions` of the add-in's runtime. */
  readonly face = {
    associate: (idOrMap: string | Readonly<Record<string, Implementation>>, implementation?: Implementation): void => {
      const entries = typeof idOrMap === "string" ? [[idOrMap, implementation] as const] : Object.entries(idOrMap);
      for (const [id, given] of entries) {
        if (typeof given !== "function") throw new TypeError(`CustomFunctions.associate("${id}") needs a function.`);
        this.implementations.set(id.toUpperCase(), given);
      }
    },
    Error: CustomFunctionsError,
    ErrorCode: ERROR_CODES,
  };

  /** Makes the functions of functions.json callable in formulas under a namespace. */
  register(namespace: string, metadata: readonly FunctionMetadata[]): void {
    for (const entry of metadata) this.functions.set(`${namespace}.${entry.name}`.toUpperCase(), (args, at) => this.call(entry, args, at));
  }

  private call(entry: FunctionMetadata, args: readonly (Operand | undefined)[], at: { readonly sheet: string; readonly row: number; readonly column: number }): Result {
    const implementation = this.implementations.get(entry.id.toUpperCase());
    if (!implementation) return "#NAME?";
    const required = entry.parameters.filter(({ optional, repeating }) => optional !== true && repeating !== true).length;
    if (args.length > entry.parameters.length || args.filter((arg) => arg !== undefined).length < required) return "#VALUE!";
    const given: unknown[] = [];
    for (const [index, parameter] of entry.parameters.entries()) {
      const passed = pass(args[index], parameter.dimensionality === "matrix", entry.allowErrorForDataTypeAny === true, this.platform);
      if ("error" in passed) return passed.error;
      given.push(passed.value);
    }
    const sent = JSON.stringify(given);
    if (sent.length > PAYLOAD) return "#VALUE!";
    const addressOf = (sheet: string, area: Area): string => `${quoteSheet(this.sheetName(sheet))}!${toA1(area)}`;
    const invocation = {
      address: entry.options?.requiresAddress === true ? addressOf(at.sheet, { ...at, rows: 1, columns: 1 }) : undefined,
      // A computed argument has no address.
      ...(entry.options?.requiresParameterAddresses === true ? { parameterAddresses: entry.parameters.map((_, index) => { const place = args[index]?.place; return place === undefined ? "" : addressOf(place.sheet, place.area); }) } : {}),
      functionName: entry.name,
    };
    const key = `${JSON.stringify(invocation)}${sent}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = this.invoke(implementation, given, invocation);
    if (this.answers.size >= REMEMBERED) this.answers.delete(this.answers.keys().next().value ?? "");
    this.answers.set(key, answer);
    return answer;
  }

  private invoke(implementation: Implementation, given: readonly unknown[], invocation: object): Result {
    this.calls += 1;
    try {
      return returned((implementation as (...all: unknown[]) => unknown)(...given, invocation));
    } catch (error) {
      this.messages.push(error instanceof Error ? error.message : String(error));
      return error instanceof CustomFunctionsError ? error.code : "#VALUE!";
    }
  }
}

const isErrorText = (value: Value): value is string => typeof value === "string" && /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)$/.test(value);

/** An argument as Excel passes it: left out is null; a blank cell is 0 on Windows and Mac and null on the web; an error stops the call. */
function pass(arg: Operand | undefined, matrix: boolean, errorsAllowed: boolean, platform: Platform): { readonly value: unknown } | { readonly error: string } {
  if (arg === undefined) return { value: null };
  const error = arg.values.flat().find(isErrorText);
  if (error !== undefined && !errorsAllowed) return { error };
  const blank = platform === "web" ? null : 0;
  const values = arg.values.map((row) => row.map((value) => value ?? blank));
  if (matrix) return { value: values };
  if (values.length > 1 || (values[0]?.length ?? 0) > 1) return { error: "#VALUE!" };
  return { value: values[0]?.[0] ?? blank };
}

/** What a function returned, as cells: null shows 0, an Error object its code, a promise is #BUSY! (this host calculates at once). */
function returned(result: unknown): Result {
  if (result instanceof CustomFunctionsError) return result.code;
  if (typeof (result as { then?: unknown } | null)?.then === "function") return "#BUSY!";
  if (!Array.isArray(result)) return cell(result);
  const rows = result as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : -1;
  if (width < 1 || rows.some((row) => !Array.isArray(row) || row.length !== width)) return "#VALUE!";
  return (rows as unknown[][]).map((row) => row.map(cell));
}

function cell(value: unknown): Value {
  if (value instanceof CustomFunctionsError) return value.code;
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  return typeof value === "string" || typeof value === "boolean" ? value : "#VALUE!";
}
