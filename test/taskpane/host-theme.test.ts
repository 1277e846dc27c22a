import { luminance, schemeOf } from "../../src/taskpane/theme/host-theme";
import { positionColours } from "../../src/taskpane/theme/position-colours";

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a) ?? 0, luminance(b) ?? 0].sort((x, y) => x - y);
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
