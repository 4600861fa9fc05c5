import type { ProblemDomain } from "../workedProblem.js";
import { arithmetic } from "./arithmetic.js";
import { codeTracing } from "./codeTracing.js";
import { datesUnits } from "./datesUnits.js";
import { factChains } from "./factChains.js";
import { logic } from "./logic.js";
import { ordering } from "./ordering.js";
import { wordProblems } from "./wordProblems.js";

/** Every kind of reasoning. A domain's place decides its random numbers, so new ones go to the end. */
export const domains: readonly ProblemDomain[] = [
  wordProblems,
  arithmetic,
  codeTracing,
  ordering,
  logic,
  datesUnits,
  factChains,
];
