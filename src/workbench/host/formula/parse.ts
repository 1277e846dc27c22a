/** A formula as a tree. `reference` keeps its text: an address, a name or a structured reference, with or without "#". */
export type Formula =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Formula | undefined)[] }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Formula[] }
  | { readonly kind: "array"; readonly rows: readonly (readonly Formula[])[] };

const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`"(?:[^"]|"")*"`,
    String.raw`#(?:N/A|VALUE!|REF!|DIV/0!|NUM!|NAME\?|NULL!)`,
    String.raw`(?:'(?:[^']|'')+'!|[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?#?(?![\w(.])`,
    String.raw`(?:'(?:[^']|'')+'!|[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(.])`,
    String.raw`[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?:'(?:[^']|'')+'!)?[A-Za-z_\u00c0-\u024f\\][\w.\u00c0-\u024f]*!?[\w.]*`,
    String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`,
    String.raw`<>|<=|>=|[-+*/^&=<>%(),;{}@]`,
  ].map((part) => `(?:${part})`).join("|"),
  "y",
);

/** What a formula that begins with "=" consists of, blanks included; undefined where this host cannot read it. */
export function pieces(formula: string): string[] | undefined {
  const found: string[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return undefined;
    found.push(match[0]);
  }
  return found;
}

function tokens(formula: string): string[] {
  const found = pieces(formula);
  if (!found) throw new SyntaxError(`This host cannot read the formula ${formula}`);
  return found.filter((piece) => piece.trim() !== "");
}

const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** Reads a formula that begins with "=" (en-US: comma between arguments). Throws a SyntaxError where it cannot. */
export function parse(formula: string): Formula {
  const list = tokens(formula);
  let at = 0;
  const peek = (): string | undefined => list[at];
  const take = (token: string): boolean => {
    if (list[at] !== token) return false;
    at += 1;
    return true;
  };
  const need = (token: string): void => {
    if (!take(token)) throw new SyntaxError(`${formula}: expected ${token}`);
  };
  const level = (depth: number): Formula => {
    const operators = LEVELS[depth];
    if (!operators) return prefix();
    let left = level(depth + 1);
    for (let operator = peek(); operator !== undefined && operators.includes(operator); operator = peek()) {
      at += 1;
      left = { kind: "operation", operator, operands: [left, level(depth + 1)] };
    }
    return left;
  };
  const prefix = (): Formula => {
    if (take("-")) return { kind: "operation", operator: "negate", operands: [prefix()] };
    if (take("+") || take("@")) return prefix();
    let operand = primary();
    while (take("%")) operand = { kind: "operation", operator: "percent", operands: [operand] };
    return operand;
  };
  const primary = (): Formula => {
    const token = list[at];
    if (token === undefined) throw new SyntaxError(`${formula}: ends too soon`);
    at += 1;
    if (token === "(") {
      const inner = level(0);
      need(")");
      return inner;
    }
    if (token === "{") return array();
    if (token.startsWith('"')) return { kind: "value", value: token.slice(1, -1).replaceAll('""', '"') };
    if (token.startsWith("#")) return { kind: "value", value: token };
    if (/^[\d.]/.test(token)) return { kind: "value", value: Number(token) };
    if (/^(true|false)$/i.test(token) && peek() !== "(") return { kind: "value", value: token.toLowerCase() === "true" };
    if (take("(")) return { kind: "call", name: token.toUpperCase(), args: args() };
    return { kind: "reference", text: token };
  };
  const args = (): (Formula | undefined)[] => {
    if (take(")")) return [];
    const found: (Formula | undefined)[] = [];
    for (;;) {
      found.push(peek() === "," || peek() === ")" ? undefined : level(0));
      if (take(")")) return found;
      need(",");
    }
  };
  const array = (): Formula => {
    const rows: Formula[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(prefix());
      if (take("}")) return { kind: "array", rows };
      if (take(";")) rows.push([]);
      else need(",");
    }
  };
  const tree = level(0);
  if (at < list.length) throw new SyntaxError(`${formula}: ${String(list[at])} is unexpected`);
  return tree;
}
