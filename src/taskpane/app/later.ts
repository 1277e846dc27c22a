import { lazy, type ComponentType } from "react";
import { insist, making } from "../../workbook/on-demand";

const started: (() => Promise<unknown>)[] = [];

/** A component that is loaded after the first screen stands, or at once when it is asked for earlier. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const loaded = (): Promise<{ readonly default: ComponentType<Props> }> => insist(async () => ({ default: await load() }));
  started.push(loaded);
  return lazy(loaded);
}

/** Fetches every part that comes later, so that none is waited for when it is asked for. */
export const fetchAll = (): void => {
  for (const load of [...started, making]) void load();
};
