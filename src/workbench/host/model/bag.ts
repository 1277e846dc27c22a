import { itemNotFound } from "../error";
import type { Scalar } from "../runtime/definition";
import type { Host } from "../runtime/host";
import type { Part } from "../store/store";

/** An object whose data is a branch of a part: its part (found or, with `make`, made on the first write) and the keys that lead there. */
export interface Branch {
  readonly kind: string;
  readonly id: string;
  readonly sheet?: string;
  readonly keys: readonly string[];
  /** Whether the part may be missing as long as nothing was set. */
  readonly make?: true;
}

type Data = Readonly<Record<string, unknown>>;

function find(host: Host, branch: Branch): Part | undefined {
  return host.store.parts(branch.kind, branch.sheet).find(({ id }) => id === branch.id);
}

export function readBranch(host: Host, branch: Branch): Data {
  const part = find(host, branch);
  if (!part && !branch.make) throw itemNotFound(`The ${branch.kind} is no longer there.`);
  return branch.keys.reduce<Data>((data, key) => (data[key] as Data | undefined) ?? {}, part?.data ?? {});
}

export function writeBranch(host: Host, branch: Branch, patch: Data): void {
  const part = find(host, branch);
  if (!part && !branch.make) throw itemNotFound(`The ${branch.kind} is no longer there.`);
  const put = (data: Data, [key, ...rest]: readonly string[]): Data => (key === undefined ? { ...data, ...patch } : { ...data, [key]: put((data[key] as Data | undefined) ?? {}, rest) });
  host.store.putPart({ id: branch.id, kind: branch.kind, ...(branch.sheet === undefined ? {} : { sheet: branch.sheet }), data: put(part?.data ?? {}, branch.keys) });
}

export const under = (branch: Branch, ...keys: readonly string[]): Branch => ({ ...branch, keys: [...branch.keys, ...keys] });

/** A property kept in a branch: read with a default, written after a check that throws where Excel refuses the value. */
export function kept<Value>(key: string, initial: Value, check?: (value: Value, branch: Branch, host: Host) => void): Scalar<Branch, Value> {
  return {
    read: (branch, host) => {
      const data = readBranch(host, branch);
      return key in data ? (data[key] as Value) : initial;
    },
    write: (branch, value, host) => {
      check?.(value, branch, host);
      writeBranch(host, branch, { [key]: value });
    },
  };
}

/** A property of a branch that an add-in can only read. */
export function shown<Value>(key: string, initial: Value): Scalar<Branch, Value> {
  return { read: kept(key, initial).read };
}
