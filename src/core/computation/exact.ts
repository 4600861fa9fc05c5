import { Decimal } from "decimal.js";

/** Exact to 60 digits; more than any step shows. */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });
export type Exact = Decimal;
