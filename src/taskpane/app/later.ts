import { lazy, type ComponentType } from "react";

/** How long to wait before a part that did not arrive is asked for again, in ms. */
const AGAIN_AFTER = 2000;

/** Loads a part of the pane; asks again while the network does not bring it. Any other failure is a bug and is thrown. */
export async function insist<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ChunkLoadError") throw error;
    await new Promise((go) => setTimeout(go, AGAIN_AFTER));
    return insist(load);
  }
}

const started: (() => Promise<unknown>)[] = [];

/** A component that is loaded after the first screen stands, or at once when it is asked for earlier. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const loaded = (): Promise<{ readonly default: ComponentType<Props> }> => insist(async () => ({ default: await load() }));
  started.push(loaded);
  return lazy(loaded);
}

/** Fetches every part that comes later, so that none is waited for when it is asked for. */
export const fetchAll = (): void => {
  for (const load of started) void load();
};
