/** More scenarios than these nobody reads side by side; and how sure all of them are would keep Excel calculating for minutes. */
export const SIDE_BY_SIDE = 40;

/** Of a longer table so many are compared, chosen by name on the sheet. */
export const PICKED = 12;
