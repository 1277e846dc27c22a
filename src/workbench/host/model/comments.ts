import type { Area, Place } from "../area";
import { HostError, invalidArgument } from "../error";
import { act, create, define, give, giveOrNull, tell, type Definition } from "../runtime/definition";
import { count, filledText, optional, oneOf, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import type { Part } from "../store/store";
import { kept, readBranch, shown, writeBranch, type Branch } from "./bag";
import { rangeOrFullAddress } from "./range-argument";

/** The comments or notes of the workbook, or of one sheet. */
export interface RemarksOwner {
  readonly sheet?: string;
}

type Kind = "comment" | "note";
const branchOf = ({ id, kind, sheet }: Part): Branch => ({ kind, id, keys: [], ...(sheet === undefined ? {} : { sheet }) });
const sheetsOf = ({ sheet }: RemarksOwner, host: Host): readonly string[] => (sheet === undefined ? host.store.sheets().map(({ id }) => id) : [sheet]);
const listed = (kind: Kind, owner: RemarksOwner, host: Host): Branch[] => sheetsOf(owner, host).flatMap((sheet) => host.store.parts(kind, sheet)).map(branchOf);
const placeOf = (branch: Branch, host: Host): Place => ({ sheet: branch.sheet ?? "", area: readBranch(host, branch)["area"] as Area });
const onCell = (kind: Kind, owner: RemarksOwner, { sheet, area }: Place, host: Host): Branch | null => listed(kind, owner, host).find((branch) => branch.sheet === sheet && JSON.stringify(readBranch(host, branch)["area"]) === JSON.stringify(area)) ?? null;

function add(kind: Kind, owner: RemarksOwner, place: Place, content: string, host: Host): Branch {
  if (place.area.rows !== 1 || place.area.columns !== 1) throw invalidArgument(`A ${kind} stands on one cell.`);
  if (onCell("comment", owner, place, host) ?? onCell("note", owner, place, host)) throw new HostError("InvalidOperation", "The cell has a comment or a note already.");
  const id = `${kind}-${place.sheet}-${String(place.area.row)},${String(place.area.column)}`;
  const branch: Branch = { kind, id, sheet: place.sheet, keys: [] };
  writeBranch(host, { ...branch, make: true }, { content, area: place.area });
  return branch;
}

const filled = kept<string>("content", "", (value) => {
  if (value === "") throw invalidArgument("A comment has a text.");
});
const location = () => give("Range", [], (branch: Branch, _none, host) => placeOf(branch, host));
const remove = () => act<Branch, readonly []>([], ({ id }, _none, host) => { host.store.deletePart(id); });

export const commentDefinition: Definition<Branch> = define<Excel.Comment, Branch>("Comment", {
  scalars: { id: { read: ({ id }) => id }, content: filled, authorName: shown<string>("authorName", ""), resolved: kept<boolean>("resolved", false) },
  methods: { delete: remove(), getLocation: location() },
});

export const commentsDefinition: Definition<RemarksOwner> = define<Excel.CommentCollection, RemarksOwner>("CommentCollection", {
  items: { of: "Comment", list: (owner, host) => listed("comment", owner, host) },
  methods: {
    add: create("Comment", [rangeOrFullAddress, filledText, optional(oneOf("Plain", "Mention"))], (owner: RemarksOwner, [place, content], host) => add("comment", owner, place, content, host)),
    getCount: tell([], (owner: RemarksOwner, _none, host) => listed("comment", owner, host).length),
    getItem: give("Comment", [text], (owner: RemarksOwner, [id], host) => listed("comment", owner, host).find((branch) => branch.id === id) ?? null),
    getItemAt: give("Comment", [count], (owner: RemarksOwner, [index], host) => listed("comment", owner, host)[index] ?? null),
    getItemByCell: give("Comment", [rangeOrFullAddress], (owner: RemarksOwner, [place], host) => onCell("comment", owner, place, host)),
    getItemOrNullObject: giveOrNull("Comment", [text], (owner: RemarksOwner, [id], host) => listed("comment", owner, host).find((branch) => branch.id === id) ?? null),
  },
});

export const noteDefinition: Definition<Branch> = define<Excel.Note, Branch>("Note", {
  scalars: { content: filled, authorName: shown<string>("authorName", ""), height: kept<number>("height", 60), width: kept<number>("width", 100), visible: kept<boolean>("visible", false) },
  methods: { delete: remove(), getLocation: location() },
});

export const notesDefinition: Definition<RemarksOwner> = define<Excel.NoteCollection, RemarksOwner>("NoteCollection", {
  items: { of: "Note", list: (owner, host) => listed("note", owner, host) },
  methods: {
    add: create("Note", [rangeOrFullAddress, filledText], (owner: RemarksOwner, [place, content], host) => add("note", owner, place, content, host)),
    getCount: tell([], (owner: RemarksOwner, _none, host) => listed("note", owner, host).length),
    getItemAt: give("Note", [count], (owner: RemarksOwner, [index], host) => listed("note", owner, host)[index] ?? null),
  },
});
