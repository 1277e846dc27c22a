import type { Aspect } from "./aspect";
import { besideAspects } from "./beside/aspects";
import { checklistAspects } from "./checklist/aspects";
import { commissioningAspects } from "./commissioning/aspects";
import { collaborationAspects } from "./collaboration/aspects";
import { paymentAspects } from "./payment/aspects";
import { riskAspects } from "./risk/aspects";
import { steeringAspects } from "./steering/aspects";
import { weighingAspects } from "./weighing/aspects";

/** Everything that is said of every scenario, in the order in which it is shown. */
export const aspects: readonly Aspect[] = [...weighingAspects, ...riskAspects, ...paymentAspects, ...steeringAspects, ...collaborationAspects, ...commissioningAspects, ...checklistAspects, ...besideAspects];
