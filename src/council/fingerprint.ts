import { strToU8 } from "fflate";
import { frameworks, parameter, type Scenario, type SimulatorTables } from "../engine";
import type { EditionInput } from "./edition";
import { PRIVATE_COLUMNS } from "./parts";

/** Raised where what is read, or how it is written down below, changes: fingerprints of before then say nothing about those of after. */
const FORM = 1;

/** The same value whatever the order in which its parts were put down; what is blank is left out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined && each !== null && each !== "");
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, canonical(each)]));
}

/** What a scenario says; not where it stands, nor what may be private, so that an edition with and one without it are seen to rest on the same input. */
const said = ({ name, values, partners }: Scenario): unknown => ({
  name,
  values: Object.fromEntries(Object.entries(values).filter(([id]) => !PRIVATE_COLUMNS.has(id))),
  partners: partners?.map(({ partner, costBorne, benefitReceived, share }) => ({ partner, costBorne, benefitReceived, share })),
});

const tables = ({ segments, schemes, effort }: SimulatorTables): unknown => ({ effort, ...Object.fromEntries([segments, schemes].map(({ table, rows }) => [table, rows.map(({ name, values }) => ({ name, values }))])) });

/**
 * SHA-256, in hexadecimal digits, of what an edition is made of, as it was read: scenarios with their partners, every setting of the framework, the tables of the simulator. Not of
 * language, date, title, places of cells, evidence, notes and assessors, nor of remarks on partners. Undefined where the program has no means to work it out.
 */
export async function contentFingerprint({ scenarios, parameters, simulator }: EditionInput): Promise<string | undefined> {
  // An old browser, or a page that was not opened over https, has none: the edition then says that none is given.
  const digest = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!digest) return undefined;
  const settings = Object.fromEntries(frameworks.parameters.map(({ id }) => [id, parameters.unusable.includes(id) ? "unusable" : parameter(parameters, id)]));
  const content = { form: FORM, frameworks: frameworks.frameworks.map(({ id, version }) => ({ id, version })), settings, scenarios: scenarios.map(said), ...(simulator ? { simulator: tables(simulator) } : {}) };
  const bytes = await digest.digest("SHA-256", strToU8(JSON.stringify(canonical(content))) as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
