import { domainOf } from "../draw.js";
import { withTypedSigns } from "../typedSigns.js";
import { chained, longSum, nested, polynomial, powers, precedence } from "./arithmetic/expressions.js";
import {
  arithmeticSequence,
  composed,
  fractions,
  linearEquation,
  mean,
  multiples,
  percentage,
  remainder,
  twoSided,
} from "./arithmetic/numbers.js";

/** Calculations without a story: expressions, equations, fractions, remainders, sequences. */
export const arithmetic = domainOf(
  "arithmetic",
  withTypedSigns([
    nested,
    linearEquation,
    longSum,
    remainder,
    percentage,
    chained,
    fractions,
    powers,
    multiples,
    mean,
    arithmeticSequence,
    precedence,
    twoSided,
    polynomial,
    composed,
  ]),
);
