/** Works out the derivations in the rule tables, so that an expected value shows how it is made: numbers, + - * /, brackets, min(...), max(...). */

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = { min: Math.min, max: Math.max };

/** The value of a derivation such as `(3 * 1 + 2 * 0.5) / 5`. Throws where it is none: a fault in the table. */
export function work(derivation: string): number {
  const tokens = derivation.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z]+|\S/g) ?? [];
  let at = 0;
  const wrong = (): never => {
    throw new Error(`no derivation: ${derivation} (at ${tokens[at] ?? "its end"})`);
  };
  const take = (token: string): void => {
    if (tokens[at] !== token) wrong();
    at += 1;
  };
  const primary = (): number => {
    const token = tokens[at] ?? wrong();
    at += 1;
    if (token === "-") return -primary();
    if (token === "(") {
      const value = sum();
      take(")");
      return value;
    }
    const named = FUNCTIONS[token];
    if (named) {
      take("(");
      const values = [sum()];
      while (tokens[at] === ",") {
        at += 1;
        values.push(sum());
      }
      take(")");
      return named(...values);
    }
    return /^\d/.test(token) ? Number(token) : wrong();
  };
  const product = (): number => {
    let value = primary();
    for (let sign = tokens[at]; sign === "*" || sign === "/"; sign = tokens[at]) {
      at += 1;
      value = sign === "*" ? value * primary() : value / primary();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = tokens[at]; sign === "+" || sign === "-"; sign = tokens[at]) {
      at += 1;
      value = sign === "+" ? value + product() : value - product();
    }
    return value;
  };
  const value = sum();
  if (at !== tokens.length) wrong();
  return value;
}
