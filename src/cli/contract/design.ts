import type { Evaluation } from "../../engine";

/** `design` of the contract: the degree of price competition and the openness that fits. */
export const designPart = ({ design }: Evaluation): unknown => design && { priceCompetition: design.priceCompetition?.index ?? null, openness: design.openness };
