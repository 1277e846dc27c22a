import type { Area, Place } from "../area";
import { invalidArgument, strict } from "../error";
import { objectOf, objectOrText, type Reader } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { areaOn, placeFrom } from "./gate";

/** A Range. */
export const range: Reader<Place> = objectOf<Place>("Range");

/** A Range, or an address with its sheet's name (without one: on the active sheet). */
export const rangeOrAddress: Reader<Place> = objectOrText<Place>("Range", placeFrom);

/**
 * A Range, or an address with its sheet's name: stricter than Excel, whose documentation of comments and notes leaves open on which sheet
 * an address without one is read.
 */
export const rangeOrFullAddress: Reader<Place> = objectOrText<Place>("Range", (address, host) => {
  if (!address.includes("!")) throw strict(`The address ${address} has no sheet's name: which sheet is meant? Give a Range.`);
  return placeFrom(address, host);
});

/** A Range, or an address that is read on the sheet of the object it is given to. */
export const rangeOrAddressOn: Reader<(place: { readonly sheet: string }, host: Host) => Area> = {
  optional: false,
  check: (raw, context) => {
    if (typeof raw !== "string") range.check(raw, context);
  },
  resolve: (raw, host) => (on, inHost) => {
    if (typeof raw === "string") return areaOn(inHost, on.sheet, raw);
    const place = range.resolve(raw, host);
    if (place.sheet !== on.sheet) throw invalidArgument("The ranges are on different sheets.");
    return place.area;
  },
};
