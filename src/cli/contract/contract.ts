import type { Evaluation } from "../../engine";

/** `contract` of the contract: partnership years, KPI load, indexation, flexible budget, incidental share, revolving fund; each null where nothing of it is known. */
export const contractPart = ({ contract }: Evaluation): unknown => contract;
