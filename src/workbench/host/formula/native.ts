import type { FormulaFunction, Operand, Result, Value } from "./evaluate";

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)$/;
const isError = (value: Value | undefined): value is string => typeof value === "string" && ERROR.test(value);
const flat = (args: readonly (Operand | undefined)[]): Value[] => args.flatMap((arg) => arg?.values.flat() ?? []);
const first = (arg: Operand | undefined): Value => arg?.values[0]?.[0] ?? null;
const truth = (value: Value): boolean => (typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value));

/** The numbers of references and arrays; text and blanks are passed over, an error ends it. */
function numbers(args: readonly (Operand | undefined)[], then: (found: number[]) => Result): Result {
  const values = flat(args);
  return values.find(isError) ?? then(values.filter((value): value is number => typeof value === "number"));
}

function sumproduct(args: readonly (Operand | undefined)[]): Result {
  const columns = args.map((arg) => arg?.values.flat() ?? []);
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) return "#VALUE!";
  const error = columns.flat().find(isError);
  const number = (value: Value | undefined): number => (typeof value === "number" ? value : 0);
  return error ?? Array.from({ length }, (_value, index) => columns.reduce((product, column) => product * number(column[index]), 1)).reduce((sum, value) => sum + value, 0);
}

function match([what, where, kind]: readonly (Operand | undefined)[]): Result {
  const [sought, list] = [first(what), where?.values.flat() ?? []];
  const same = (value: Value): boolean => (typeof value === "string" && typeof sought === "string" ? value.toLowerCase() === sought.toLowerCase() : value === sought);
  const exact = kind !== undefined && Number(first(kind) ?? 0) === 0;
  const upTo = list.flatMap((value, at) => (value !== null && sought !== null && value <= sought ? [at] : []));
  const found = exact ? list.findIndex(same) : (upTo.at(-1) ?? -1);
  return found < 0 ? "#N/A" : found + 1;
}

function index([from, row, column]: readonly (Operand | undefined)[]): Result {
  const values = from?.values ?? [];
  const single = values.length === 1 && column === undefined;
  const [r, c] = single ? [1, Number(first(row) ?? 1)] : [Number(first(row) ?? 1), Number(first(column) ?? 1)];
  if (r === 0) return values.map((line) => [line[c - 1] ?? null]);
  if (c === 0) return [values[r - 1] ?? ["#REF!"]];
  const found = values[r - 1]?.[c - 1];
  return found === undefined ? "#REF!" : found;
}

/** The mean of the numbers whose row meets every criterion; criteria are values to be equal to, as our own formulas use them. */
function averageIfs([from, ...tests]: readonly (Operand | undefined)[]): Result {
  const cells = from?.values.flat() ?? [];
  const met = (at: number): boolean =>
    tests.every((test, index) => {
      if (index % 2 === 1) return true;
      const [value, sought] = [test?.values.flat()[at] ?? null, first(tests[index + 1])];
      return typeof value === "string" && typeof sought === "string" ? value.toLowerCase() === sought.toLowerCase() : value === sought;
    });
  const found = cells.filter((cell, at): cell is number => typeof cell === "number" && met(at));
  return found.length === 0 ? "#DIV/0!" : found.reduce((sum, value) => sum + value, 0) / found.length;
}

/** How many cells meet a criterion: a value to be equal to, or a comparison written before a number (">=0.6"). */
function countIf([from, test]: readonly (Operand | undefined)[]): Result {
  const sought = first(test);
  const [, sign = "=", words = ""] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(String(sought ?? "")) ?? [];
  const number = words.trim() === "" ? NaN : Number(words);
  const met = (value: Value): boolean => {
    if (!Number.isNaN(number) && typeof value === "number") return { ">=": value >= number, "<=": value <= number, ">": value > number, "<": value < number, "<>": value !== number, "=": value === number }[sign] === true;
    const same = String(value ?? "").toLowerCase() === words.toLowerCase();
    return sign === "=" ? same : sign === "<>" && !same;
  };
  return (from?.values.flat() ?? []).filter(met).length;
}

function choose(condition: Operand | undefined, yes: Operand | undefined, no: Operand | undefined): Result {
  const tests = condition?.values ?? [[false]];
  const branch = (arg: Operand | undefined, other: Value, row: number, column: number): Value => {
    if (!arg) return other;
    const line = arg.values.length === 1 ? arg.values[0] : arg.values[row];
    const value = line && (line.length === 1 ? line[0] : line[column]);
    return value === undefined ? "#N/A" : value;
  };
  const wide = tests.length > 1 || (tests[0]?.length ?? 1) > 1;
  if (!wide) {
    const test = tests[0]?.[0] ?? null;
    if (isError(test)) return test;
    return (truth(test) ? yes?.values : no ? no.values : [[false]]) ?? 0;
  }
  return tests.map((line, row) => line.map((test, column) => (isError(test) ? test : truth(test) ? branch(yes, 0, row, column) : branch(no, false, row, column))));
}

/** Excel's own functions that this host calculates; every other one gives #NAME?. */
export const NATIVE: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ["SUM", (args) => numbers(args, (found) => found.reduce((sum, value) => sum + value, 0))],
  ["AVERAGE", (args) => numbers(args, (found) => (found.length === 0 ? "#DIV/0!" : found.reduce((sum, value) => sum + value, 0) / found.length))],
  ["MIN", (args) => numbers(args, (found) => (found.length === 0 ? 0 : Math.min(...found)))],
  ["MAX", (args) => numbers(args, (found) => (found.length === 0 ? 0 : Math.max(...found)))],
  ["COUNT", (args) => flat(args).filter((value) => typeof value === "number").length],
  ["COUNTA", (args) => flat(args).filter((value) => value !== null).length],
  ["COUNTBLANK", (args) => flat(args).filter((value) => value === null || value === "").length],
  ["COUNTIF", countIf],
  ["SUMPRODUCT", sumproduct],
  ["MATCH", match],
  ["INDEX", index],
  ["IF", ([condition, yes, no]) => choose(condition, yes, no)],
  ["AND", (args) => flat(args).find(isError) ?? flat(args).every((value) => value === null || truth(value))],
  ["OR", (args) => flat(args).find(isError) ?? flat(args).some((value) => value !== null && truth(value))],
  ["NOT", ([arg]) => (isError(first(arg)) ? first(arg) : !truth(first(arg)))],
  ["IFERROR", ([value, other]) => (value ? value.values.map((row) => row.map((each) => (isError(each) ? first(other) : each))) : "")],
  ["AVERAGEIFS", (args) => averageIfs(args)],
  ["ROUND", ([value, digits]) => numbers([value], ([found = 0]) => Math.sign(found) * (Math.round(Math.abs(found) * 10 ** Number(first(digits) ?? 0)) / 10 ** Number(first(digits) ?? 0)))],
  ["ABS", ([value]) => numbers([value], ([found = 0]) => Math.abs(found))],
  ["ISNUMBER", ([arg]) => typeof first(arg) === "number"],
  ["ISBLANK", ([arg]) => first(arg) === null],
  ["ISERROR", ([arg]) => isError(first(arg))],
  ["ROWS", ([arg]) => arg?.values.length ?? 0],
  ["COLUMNS", ([arg]) => arg?.values[0]?.length ?? 0],
  ["NA", () => "#N/A"],
]);
