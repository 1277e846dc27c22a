import { schemeOf } from "../../src/taskpane/theme/host-theme";
import { positionColours } from "../../src/taskpane/theme/position-colours";

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test("a contrast theme goes before the host's theme, and that before the system's preference", () => {
  expect(schemeOf({ forcedColours: true, hostBackground: "#ffffff", prefersDark: false })).toBe("contrast");
  expect(schemeOf({ forcedColours: false, hostBackground: "#262626", prefersDark: false })).toBe("dark");
  expect(schemeOf({ forcedColours: false, hostBackground: "#FFFFFF", prefersDark: true })).toBe("light");
  expect(schemeOf({ forcedColours: false, hostBackground: undefined, prefersDark: true })).toBe("dark");
  expect(schemeOf({ forcedColours: false, hostBackground: "no colour", prefersDark: false })).toBe("light");
});

test.each(["light", "dark"] as const)("market and network weigh the same and stand out from the ground (%s)", (scheme) => {
  const { "--market": market = "", "--network": network = "", "--ground": ground = "" } = positionColours[scheme];
  expect(contrast(market, ground)).toBeGreaterThanOrEqual(3);
  expect(contrast(network, ground)).toBeGreaterThanOrEqual(3);
  // Equal weight: the two hues hardly differ in lightness.
  expect(contrast(market, network)).toBeLessThan(1.15);
});
