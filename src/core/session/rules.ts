import type { Rule } from "./rule.js";
import { admitted } from "./rules/admitted.js";
import { carriedOrUnknown } from "./rules/carried.js";
import { nothingWasDone } from "./rules/nothingDone.js";
import { evidenceSaysOtherwise } from "./rules/otherwise.js";
import { evidenceIsTooLittle } from "./rules/tooLittle.js";

/**
 * The rules in order: the first whose `when` holds gives the status. Structured evidence comes first, what is admitted is never held
 * against the agent, and where nothing speaks for a claim it is without evidence, never contradicted.
 *
 * Certain are rules that rest on how a call ended, on its order among the others, or on there being none that can have done it. Counts,
 * names, values and what may be evidence under another name are likely: on sessions of writers who had not seen the rules they were wrong
 * about as often as right.
 */
export const rules: readonly Rule[] = [
  ...admitted,
  ...evidenceSaysOtherwise,
  ...evidenceIsTooLittle,
  ...nothingWasDone,
  ...carriedOrUnknown,
];
