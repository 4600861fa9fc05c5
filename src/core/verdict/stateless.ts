import type { Verdict } from "../run.js";
import {
  all,
  any,
  type Condition,
  computationsHold,
  isHeading,
  isQuestion,
  isTransition,
  isUncheckedCode,
  isVeryShort,
  not,
} from "./conditions.js";
import type { Range, Rule } from "./rule.js";

const ranked: Range = [0, 0.3];

const uncheckedCode: Rule = {
  id: "code",
  code: "cannot-tell",
  when: isUncheckedCode,
  sentence: () => "Cannot tell: code is not read as a statement, and none of it was checked.",
  suspicion: ranked,
};

/** The rules for steps that say nothing which could be true or false. */
export const statelessRules: readonly Rule[] = [
  {
    id: "heading",
    code: "cannot-tell",
    when: isHeading,
    sentence: () => "Cannot tell: a heading states nothing.",
    suspicion: ranked,
  },
  {
    id: "question",
    code: "cannot-tell",
    when: isQuestion,
    sentence: () => "Cannot tell: a question states nothing.",
    suspicion: ranked,
  },
  {
    id: "transition",
    code: "cannot-tell",
    when: all(isTransition, not(computationsHold)),
    sentence: () => "Cannot tell: this only announces what comes next.",
    suspicion: ranked,
  },
  {
    id: "very-short",
    code: "cannot-tell",
    when: isVeryShort,
    sentence: () => "Cannot tell: too short to be read.",
    suspicion: ranked,
  },
  uncheckedCode,
];

/** No reading of such a step can become a mark. */
export const statesNothing: Condition = any(...statelessRules.map(({ when }) => when));

const ids: ReadonlySet<string> = new Set(statelessRules.map(({ id }) => id));

/** A verdict that abstains because the step states nothing. */
export function isStateless({ rule }: Pick<Verdict, "rule">): boolean {
  return ids.has(rule);
}

/** A step with this verdict can hold no mistake. Code that was not checked can: it states nothing, but it may not work. */
export function holdsNoMistake(verdict: Pick<Verdict, "rule">): boolean {
  return isStateless(verdict) && verdict.rule !== uncheckedCode.id;
}
