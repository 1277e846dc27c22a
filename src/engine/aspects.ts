import type { Aspect } from "./aspect";
import { steeringAspects } from "./steering/aspects";
import { weighingAspects } from "./weighing/aspects";

/** Everything that is said of every scenario, in the order in which it is shown. */
export const aspects: readonly Aspect[] = [...weighingAspects, ...steeringAspects];
