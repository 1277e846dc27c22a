/** Custom functions of one cell, for modelling in formulas. */
import { text } from "../engine/index";
import { scoresIndex, wordOfScores } from "./model-scores";

/** @customfunction INDEX */
export function index(scores: unknown[][], weights?: unknown[][], measure?: string, language?: string): unknown {
  return scoresIndex({ scores, weights, measure, language });
}

/** @customfunction MODEL */
export function model(scores: unknown[][], weights?: unknown[][], language?: string): unknown {
  return wordOfScores("content", { scores, weights, language }, ({ content }, asked) => content && text(asked, `market-or-network.zones.${content.zone}`));
}

/** @customfunction LEGALFORM */
export function legalForm(scores: unknown[][], weights?: unknown[][], language?: string): unknown {
  return wordOfScores("legal-form", { scores, weights, language }, ({ legalForm: form }, asked) => form && text(asked, `market-or-network.leanings.${form.leaning}`));
}
