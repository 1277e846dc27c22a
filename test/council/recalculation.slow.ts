import { checkedBook } from "../../src/council/checked-book";
import type { EditionInput } from "../../src/council/edition";
import type { Book } from "../../src/sheets";
import { differences } from "./differences";
import { randomEditions, type RandomEdition } from "./random-editions";
import { lean, planted, retyped } from "./typed-books";
import { searchedAnew, withoutDrawn } from "./without-drawn";

/** Two hundred is what the edition is held to; COUNCIL_SETS says otherwise. */
const SETS = Number(process.env["COUNCIL_SETS"] ?? 200);
const SCENARIOS = 3;
/** Two hundred workbooks take two free processors about three minutes; a machine that is busy with other work has been seen to need seven times as long. */
const PATIENCE = 30 * 60_000;
const bookOf = (input: EditionInput): Book => checkedBook(input).book;

/** Every so many sets are checked with all their sheets. */
const WHOLE = 20;
const looked = (book: Book, at: number): Book => (at % WHOLE === 0 ? book : lean(book));

/** Without what a simulation found where its tables are not there: that is a fixed result, and does not follow what is typed. */
const unsimulated = (input: EditionInput): EditionInput => (input.simulator ? input : { ...input, scenarios: input.scenarios.map((scenario) => ({ ...scenario, simulated: undefined })) });

/** COUNCIL_SEED looks at other sets. */
const SEED = Number(process.env["COUNCIL_SEED"] ?? 20261121);
const editions = randomEditions(SETS, SCENARIOS, SEED);
const editionAt = (at: number): RandomEdition => {
  const edition = editions[at];
  if (!edition) throw new Error(`there is no random edition ${at}`);
  return edition;
};

test(`LibreOffice, made to recalculate over planted wrong results, gives every number of ${SETS} random sets that the engine gives`, async () => {
  const { compared, differences: found } = await differences(true, SETS, (at) => {
    const { before } = editionAt(at);
    const expected = looked(bookOf(before), at);
    return { opened: planted(expected), expected };
  });
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);

test(`and again after every score, weight, mitigation, price and segment of ${SETS} sets was typed anew`, async () => {
  const { compared, differences: found } = await differences(true, SETS, (at) => {
    const { before, after } = editionAt(at);
    const typed = lean(bookOf(after));
    return { opened: retyped(lean(bookOf(unsimulated(before))), typed), expected: searchedAnew(withoutDrawn(typed, after), after) };
  });
  expect(found.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(SETS * 1000);
}, PATIENCE);

test("the check is one: without the setting LibreOffice keeps the planted results, and the comparison sees it", async () => {
  const kept = await differences(false, 1, (at) => {
    const { before } = editionAt(at);
    const expected = lean(bookOf(before));
    return { opened: planted(expected), expected };
  });
  expect(kept.differences.length).toBeGreaterThan(kept.compared * 0.99);
}, PATIENCE);
