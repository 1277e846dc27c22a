/**
 * A whole table as our functions take it. The guard makes a blank cell arrive as "" on every host: on desktop Excel it would arrive
 * as 0, and a weight that was cleared, or a share that nobody knows, would count as 0.
 */
export const guarded = (table: string): string => `IF(${table}[#All]="","",${table}[#All])`;
