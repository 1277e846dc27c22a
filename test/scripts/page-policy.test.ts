import { contentSecurityPolicy } from "../../webpack/shared.cjs";
import { withPolicy } from "../../scripts/page/security-policy.cjs";

test("the policy stands before anything that loads", () => {
  expect(withPolicy('<html><head lang="nl"><script src="a.js"></script></head></html>', "default-src 'none'")).toBe(`<html><head lang="nl"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script src="a.js"></script></head></html>`);
  expect(() => withPolicy("<p>no head</p>", "")).toThrow("no head");
});

test("scripts come from the page itself and from what is named, nothing is evaluated, nothing else is reached", () => {
  const directives = new Map(contentSecurityPolicy({ scripts: ["https://appsforoffice.microsoft.com"] }).split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]));
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'", "https://appsforoffice.microsoft.com"]);
  expect(directives.get("connect-src")).toEqual(["'self'"]);
});
