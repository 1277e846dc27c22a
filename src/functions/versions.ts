import { frameworks } from "../engine/index";
import product from "../../package.json";
import type { Answer } from "./answer";

/** VERSION: the product and each framework with its version, a row each. */
export const versions = (): Answer[][] => [[product.name, product.version], ...frameworks.frameworks.map(({ id, version }) => [id, version])];
