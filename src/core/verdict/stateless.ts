import { all, any, not } from "../condition.js";
import {
  type Condition,
  computationFails,
  computationsHold,
  isHeading,
  isQuestion,
  isToolCall,
  isTransition,
  isUncheckedCode,
  isVeryShort,
} from "./conditions.js";
import type { Range, Rule } from "./rule.js";

const ranked: Range = [0, 0.3];

function stateless<Id extends string>(id: Id, when: Condition) {
  return { id, code: "cannot-tell", when, suspicion: ranked } as const satisfies Rule;
}

const wordless = [
  stateless("heading", isHeading),
  stateless("question", isQuestion),
  stateless("transition", all(isTransition, not(computationsHold))),
  stateless("very-short", isVeryShort),
] as const;

/** The rules for steps that say nothing which could be true or false. */
export const statelessRules = [
  stateless("tool-call", isToolCall),
  ...wordless,
  stateless("code", isUncheckedCode),
] as const;

/** No reading of such a step can become a mark. */
export const statesNothing: Condition = any(...statelessRules.map(({ when }) => when));

/** There is nothing in such a step that could be wrong. Code that was not checked and tool calls state nothing, but they may fail. */
export const holdsNoMistake: Condition = all(any(...wordless.map(({ when }) => when)), not(computationFails));
