import type { Problem } from "../../engine";
import { rangeAddress } from "../../sheets";
import type { PlacedBlock } from "./frozen-blocks";

/** Excel stopped while it froze or unfroze, and not all could be put back. */
export const blocksLeft = (problem: Problem, blocks: readonly PlacedBlock[]): Problem => ({ code: "workbook-cells-left", severity: "error", data: { said: String(problem.data["said"] ?? ""), cells: blocks.map(({ sheet, area }) => `${sheet}!${rangeAddress(area)}`).join(", ") } });
