import type { Verdict } from "../run/run.js";
import {
  all,
  any,
  type Condition,
  computationsHold,
  isHeading,
  isQuestion,
  isToolCall,
  isTransition,
  isUncheckedCode,
  isVeryShort,
  not,
} from "./conditions.js";
import type { Range, Rule } from "./rule.js";

const ranked: Range = [0, 0.3];

function stateless(
  id: string,
  when: Condition,
  why: string,
  change = "It would be judged if it stated something.",
): Rule {
  return { id, code: "cannot-tell", when, sentence: () => `Cannot tell: ${why}.`, change, suspicion: ranked };
}

const uncheckedCode = stateless(
  "code",
  isUncheckedCode,
  "code is not read as a statement, and none of it was checked",
  "It would be judged if it held a calculation that a program can check.",
);

const toolCall = stateless("tool-call", isToolCall, "the call of a tool states nothing");

/** The rules for steps that say nothing which could be true or false. */
export const statelessRules: readonly Rule[] = [
  toolCall,
  stateless("heading", isHeading, "a heading states nothing"),
  stateless("question", isQuestion, "a question states nothing"),
  stateless("transition", all(isTransition, not(computationsHold)), "this only announces what comes next"),
  stateless("very-short", isVeryShort, "too short to be read"),
  uncheckedCode,
];

/** No reading of such a step can become a mark. */
export const statesNothing: Condition = any(...statelessRules.map(({ when }) => when));

const ids: ReadonlySet<string> = new Set(statelessRules.map(({ id }) => id));

/** A verdict that abstains because the step states nothing. */
export function isStateless({ rule }: Pick<Verdict, "rule">): boolean {
  return ids.has(rule);
}

const mayFail: ReadonlySet<string> = new Set([uncheckedCode.id, toolCall.id]);

/** A step with this verdict can hold no mistake. Code that was not checked and tool calls can: they state nothing, but may fail. */
export function holdsNoMistake(verdict: Pick<Verdict, "rule">): boolean {
  return isStateless(verdict) && !mayFail.has(verdict.rule);
}
