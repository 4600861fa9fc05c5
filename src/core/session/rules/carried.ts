import { all, any } from "../../condition.js";
import { checkedByRunning, claims, decided, isUnverified, mayBeHidden } from "../conditions.js";
import type { Rule } from "../rule.js";

/** What was done carries it, or does not tell. */
export const carriedOrUnknown: readonly Rule[] = [
  {
    id: "outcome-unknown",
    status: "cannot-tell",
    when: all(decided("unknown"), any(checkedByRunning, claims("deployed"))),
    against: null,
  },
  { id: "made-and-not-tried", status: "cannot-tell", when: isUnverified, against: null },
  { id: "may-have-done-more", status: "cannot-tell", when: all(claims("untouched"), mayBeHidden), against: null },
  { id: "carried", status: "supported", when: () => true, against: null },
];
