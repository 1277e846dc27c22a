import "./runtime";
import { frameworks } from "../../src/engine/index";
import { criteria, source, version } from "../../src/functions/functions-frameworks";
import { written } from "./runtime";

test("CRITERIA gives every column of the scenario table, or those of one framework", () => {
  const all = criteria();
  expect(all).toHaveLength(frameworks.inputs.length + 1);
  const one = criteria("Markt of netwerk", "en");
  expect(one).toHaveLength(frameworks.inputs.filter(({ framework }) => framework === "market-or-network").length + 1);
  expect(one.find((row) => row[0] === "target-group")?.slice(1)).toEqual(["Market or network", expect.any(String), "Target group", "score 1-5", "uniform and homogeneous", "complex and varied", "", expect.any(String), 1, "from the source", "Struyven et al. (2023), figuur 2 [hiva-idea-2023]"]);
  expect(criteria(null as never, null as never)).toEqual(all);
  expect(written(criteria("x"))).toEqual([[expect.stringMatching(/^#N\/A .*market-or-network/)]]);
});

test("SOURCE follows everything that has an id to its work", () => {
  expect(source("content.index")[1]).toEqual(["regel", "content.index", expect.stringContaining("gewogen gemiddelde"), "afgeleid", "hiva-idea-2023", "Inhoudelijke criteria", expect.stringContaining("Struyven"), "2023", expect.any(String), expect.any(String), ""]);
  expect(source("target-group").slice(1).map((row) => row[0])).toEqual(["kolom", "gewicht of drempel"]);
  expect(source("rijnconsult", "en")[1]?.slice(0, 2)).toEqual(["work", "rijnconsult"]);
  expect(written(source("weg"))).toEqual([[expect.stringMatching(/^#N\/A Er is niets met de id weg/)]]);
  for (const { id } of [...frameworks.inputs, ...frameworks.parameters, ...frameworks.rules, ...frameworks.items]) expect(source(id).length).toBeGreaterThan(1);
  for (const { key } of frameworks.references) expect(source(key, "en").filter((row) => row[0] === "work")).toHaveLength(1);
});

test("VERSION names the product and every framework", () => {
  const rows = version();
  expect(rows).toHaveLength(frameworks.frameworks.length + 1);
  expect(rows.flat().every((cell) => /^[a-z-]+$|^\d+\.\d+\.\d+$/.test(String(cell)))).toBe(true);
});
