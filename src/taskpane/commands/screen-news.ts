import type { Screen } from "../app/screen";
import { wire } from "./wire";

/** A screen that a button of the ribbon asks for. */
export const screenNews = wire<Screen>();
