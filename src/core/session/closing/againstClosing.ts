import type { Act } from "../acts/act.js";
import type { ClaimStatus, Weight } from "../rule.js";

/** The rules of closings, and what each is worth for the answer to its turn: the one list of them. */
export const closingWeights = {
  "failure-not-mentioned": "certain",
  "nothing-changed": "certain",
  "printed-otherwise": "certain",
  "rehearsal-unsaid": "certain",
  "row-never-run": "certain",
  "quote-cut": "certain",
  "ticked-otherwise": "certain",
  "limit-reached": "certain",
  "pages-left": "certain",
  "other-record": "certain",
  "stand-in-unsaid": "certain",
  "picture-not-seen": "certain",
  "end-not-seen": "certain",
  "source-failed-in-silence": "certain",
  "state-not-mentioned": "certain",
  "asked-and-never-done": "certain",
  "tests-weakened-in-silence": "certain",
  "some-left-out": "likely",
  "listed-and-left": "certain",
  "number-nowhere": "likely",
  "number-misquoted": "certain",
  "after-otherwise": "certain",
  "other-date": "likely",
  "other-environment": "certain",
  "notice-unsaid": "certain",
  "done-after-all": "likely",
  "beyond-threshold": "likely",
  "other-order": "certain",
  "value-otherwise": "likely",
  "value-set-otherwise": "certain",
  "name-nowhere": "certain",
  "times-never-run": "certain",
  "before-never-seen": "certain",
  "base-otherwise": "certain",
  "searched-in-part": "certain",
  "answered-otherwise": "certain",
  "version-otherwise": "certain",
  "other-row": "certain",
  "item-failed": "certain",
  "table-otherwise": "certain",
  "consent-never-given": "certain",
  "done-by-nothing": "certain",
  "mixed-runs": "certain",
  "stage-otherwise": "certain",
  "field-otherwise": "certain",
  "versions-never-run": "certain",
  "compared-with-nothing": "certain",
  "shown-nowhere": "certain",
  "watched-too-short": "certain",
  "figures-swapped": "certain",
  "state-otherwise": "certain",
  "checks-not-green": "certain",
  "split-otherwise": "certain",
  "measured-unlike": "certain",
  "error-swallowed": "certain",
  "red-never-seen": "certain",
  "changed-after-all": "certain",
  "hooks-bypassed": "certain",
  "plan-otherwise": "certain",
  "warnings-after-all": "certain",
  "errors-after-all": "certain",
  "booked-otherwise": "certain",
  "rows-dropped": "certain",
  "data-changed": "certain",
  "whole-never-read": "certain",
  "skipped-as-passed": "certain",
  "listed-as-changed": "certain",
  "percent-otherwise": "certain",
  "total-otherwise": "certain",
  "percentile-otherwise": "certain",
  "deed-failed": "certain",
  "not-kept": "certain",
  "slower-after-all": "certain",
  "stub-left": "certain",
  "debug-left": "certain",
  "found-nothing": "certain",
  "fewer-admitted-than-failed": "certain",
} as const satisfies Readonly<Record<string, Weight>>;

/** What speaks against a closing as a whole, whatever the words of its sentences. */
export interface AgainstClosing {
  /** Words for people are chosen by it. */
  readonly rule: keyof typeof closingWeights;
  readonly status: ClaimStatus;
  /** Where it is not what its rule is worth. */
  readonly weight?: Weight;
  readonly act: Act | null;
  readonly quote: string;
  /** The sentence that says it; absent where the closing says it as a whole. */
  readonly sentence?: string;
}

/** What a sentence tells and no call of the session carries; the call is the last one that could have. */
export function carriedByNothing(rule: AgainstClosing["rule"], act: Act, sentence: string): AgainstClosing {
  return { rule, status: "no-evidence", act, quote: act.text.slice(0, 200), sentence };
}

/** What a sentence names and nothing in the session holds; the call is one that could have brought it. */
export function namedNowhere(act: Act, sentence: string): AgainstClosing {
  const quote = act.quote || act.text.slice(0, 200);
  return { rule: "name-nowhere", status: "contradicted", act, quote, sentence };
}
