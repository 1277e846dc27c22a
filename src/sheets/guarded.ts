import { fixedReference } from "./area";
import type { Reference } from "./model";

/** Cells whose blanks arrive as blanks. */
export const guard = (range: string): string => `IF(${range}="","",${range})`;

/**
 * A whole table as our functions take it. The guard makes a blank cell arrive as "" on every host: on desktop Excel it would arrive
 * as 0, and a weight that was cleared, or a share that nobody knows, would count as 0.
 */
export const guarded = (table: string): string => guard(`${table}[#All]`);

/** The same of cells that are no table. */
export const guardedCells = ({ sheet, area }: Reference): string => guard(fixedReference(sheet, area));
