import { later } from "../app/later";

// What a card unfolds to.
export const WhyPanel = later(() => import("../why/WhyPanel").then(({ WhyPanel }) => WhyPanel));
export const WhatIfPanel = later(() => import("../what-if/WhatIfPanel").then(({ WhatIfPanel }) => WhatIfPanel));
