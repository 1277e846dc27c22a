/** Custom functions that tell what the frameworks say, so that a sheet can be built by formula. */
import { criteriaList } from "./criteria-list";
import { sourceOf } from "./source-of";
import { versions } from "./versions";

/** @customfunction CRITERIA */
export function criteria(framework?: string, language?: string): unknown[][] {
  return criteriaList({ framework, language });
}

/** @customfunction SOURCE */
export function source(id: string, language?: string): unknown[][] {
  return sourceOf({ id, language });
}

/** @customfunction VERSION */
export function version(): unknown[][] {
  return versions();
}
