import { domainOf } from "../draw.js";
import { booleanExpression } from "./logic/booleans.js";
import { contraposition } from "./logic/conditions.js";
import { elimination, labels } from "./logic/puzzles.js";
import { ruleChain } from "./logic/ruleChains.js";
import { inclusionExclusion, setAlgebra } from "./logic/sets.js";
import { syllogism } from "./logic/syllogisms.js";
import { truthTellers } from "./logic/truthTellers.js";

/** Inferences from rules, statements of liars, conditions, sets, clues and truth values. */
export const logic = domainOf("logic", [
  ruleChain,
  truthTellers,
  inclusionExclusion,
  syllogism,
  elimination,
  booleanExpression,
  contraposition,
  setAlgebra,
  labels,
]);
