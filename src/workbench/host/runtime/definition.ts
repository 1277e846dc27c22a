import type { Host } from "./host";
import type { Reader } from "./arguments";

/** A property that holds data: read after load and sync, written through the queue. */
export interface Scalar<Target, Value = unknown> {
  read(target: Target, host: Host): Value;
  write?(target: Target, value: Value, host: Host): void;
}

/** A property that leads to another object ("range.format"). `get` gives null where the object is not there. */
export interface Link<Target> {
  /** The class it leads to. */
  readonly of: string;
  get(target: Target, host: Host): unknown;
  readonly nullable: boolean;
}

/** A method that changes something and gives nothing. */
export interface Act<Target> {
  readonly kind: "act";
  readonly readers: readonly Reader<unknown>[];
  run(target: Target, args: readonly unknown[], host: Host): void;
}

/** A method that gives another object. `creates`: it changes the workbook ("worksheets.add"). */
export interface Give<Target> {
  readonly kind: "give";
  /** The class it leads to. */
  readonly of: string;
  readonly readers: readonly Reader<unknown>[];
  readonly nullable: boolean;
  readonly creates: boolean;
  run(target: Target, args: readonly unknown[], host: Host): unknown;
}

/** A method that gives a plain value after sync (ClientResult). */
export interface Tell<Target, Value = unknown> {
  readonly kind: "tell";
  readonly readers: readonly Reader<unknown>[];
  run(target: Target, args: readonly unknown[], host: Host): Value;
}

export type Method<Target = unknown> = Act<Target> | Give<Target> | Tell<Target>;

/** An event: which changes in the workbook it tells of is decided in `events.ts`; `key` says whose events these are. */
export interface EventSource<Target> {
  key(target: Target): string;
}

/** One class of Office.js as this host serves it. */
export interface Definition<Target = unknown> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<Target>>>;
  readonly links: Readonly<Record<string, Link<Target>>>;
  readonly methods: Readonly<Record<string, Method<Target>>>;
  readonly events: Readonly<Record<string, EventSource<Target>>>;
  readonly items?: { readonly of: string; list(target: Target, host: Host): readonly unknown[] };
}

type Returned<F> = F extends (...args: never[]) => infer R ? R : never;
type MethodFor<F, Target> = Returned<F> extends OfficeExtension.ClientObject ? Give<Target> : Returned<F> extends OfficeExtension.ClientResult<infer V> ? Tell<Target, V> : Act<Target>;

/** What is served of class T of @types/office-js: every name must exist there and every value must be of its type. */
export interface Spec<T, Target> {
  readonly scalars?: { readonly [K in keyof T]?: Scalar<Target, T[K]> };
  readonly links?: { readonly [K in keyof T]?: Link<Target> };
  readonly methods?: { readonly [K in keyof T]?: MethodFor<T[K], Target> };
  readonly events?: { readonly [K in keyof T]?: EventSource<Target> };
  readonly items?: { readonly of: string; list(target: Target, host: Host): readonly unknown[] };
}

/** Defines a class: `define<Excel.Worksheet, SheetId>("Worksheet", { ... })`. */
export function define<T, Target>(name: string, spec: Spec<T, Target>): Definition<Target> {
  return {
    name,
    scalars: (spec.scalars ?? {}) as Record<string, Scalar<Target>>,
    links: (spec.links ?? {}) as Record<string, Link<Target>>,
    methods: (spec.methods ?? {}) as Record<string, Method<Target>>,
    events: (spec.events ?? {}) as Record<string, EventSource<Target>>,
    ...(spec.items ? { items: spec.items } : {}),
  };
}

type Values<Readers extends readonly Reader<unknown>[]> = { [I in keyof Readers]: Readers[I] extends Reader<infer V> ? V : never };

export function act<Target, const Readers extends readonly Reader<unknown>[]>(readers: Readers, run: (target: Target, args: Values<Readers>, host: Host) => void): Act<Target> {
  return { kind: "act", readers, run: run as Act<Target>["run"] };
}

export function tell<Target, Value, const Readers extends readonly Reader<unknown>[]>(readers: Readers, run: (target: Target, args: Values<Readers>, host: Host) => Value): Tell<Target, Value> {
  return { kind: "tell", readers, run: run as Tell<Target, Value>["run"] };
}

function giving<Target, Child, const Readers extends readonly Reader<unknown>[]>(nullable: boolean, creates: boolean) {
  return (of: string, readers: Readers, run: (target: Target, args: Values<Readers>, host: Host) => Child | null): Give<Target> => ({ kind: "give", of, readers, nullable, creates, run: run as Give<Target>["run"] });
}

/** A method that gives an object and fails with ItemNotFound where it is not there. */
export function give<Target, Child, const Readers extends readonly Reader<unknown>[]>(of: string, readers: Readers, run: (target: Target, args: Values<Readers>, host: Host) => Child | null): Give<Target> {
  return giving<Target, Child, Readers>(false, false)(of, readers, run);
}

/** An *OrNullObject method. */
export function giveOrNull<Target, Child, const Readers extends readonly Reader<unknown>[]>(of: string, readers: Readers, run: (target: Target, args: Values<Readers>, host: Host) => Child | null): Give<Target> {
  return giving<Target, Child, Readers>(true, false)(of, readers, run);
}

/** A method that makes something in the workbook and gives it. */
export function create<Target, Child, const Readers extends readonly Reader<unknown>[]>(of: string, readers: Readers, run: (target: Target, args: Values<Readers>, host: Host) => Child): Give<Target> {
  return giving<Target, Child, Readers>(false, true)(of, readers, run);
}

export function link<Target, Child>(of: string, get: (target: Target, host: Host) => Child): Link<Target> {
  return { of, get, nullable: false };
}

export function linkOrNull<Target, Child>(of: string, get: (target: Target, host: Host) => Child | null): Link<Target> {
  return { of, get, nullable: true };
}
