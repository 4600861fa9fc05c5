import type { ClaimKind } from "../../core/session/claims/claim.js";
import type { AgainstClosing } from "../../core/session/closing/againstClosing.js";
import type { ClaimStatus } from "../../core/session/rule.js";
import type { Say } from "./language.js";
import type { VerdictWords } from "./verdicts.js";

/** The one place that says how a claim's status looks and what it is called. */
export const claimStatusWords: Readonly<Record<ClaimStatus, VerdictWords>> = {
  contradicted: {
    icon: "✗",
    label: "contradicted",
    role: "alarm",
    meaning: "A result in this session says otherwise.",
  },
  stale: {
    icon: "◷",
    label: "out of date",
    role: "caution",
    meaning: "It was so, and what was shown has been changed since.",
  },
  partial: {
    icon: "◐",
    label: "only in part",
    role: "caution",
    meaning: "What was looked at or run is less than what is claimed.",
  },
  masked: {
    icon: "▒",
    label: "exit hidden",
    role: "caution",
    meaning: "The command line hides how the program ended, and its output does not tell.",
  },
  "other-evidence": {
    icon: "≠",
    label: "other evidence",
    role: "caution",
    meaning: "What was done cannot show this.",
  },
  "no-evidence": {
    icon: "○",
    label: "without evidence",
    role: "caution",
    meaning: "Nothing in this session shows it. It may still be true.",
  },
  disclosed: {
    icon: "i",
    label: "disclosed",
    role: "hint",
    meaning: "The failure is there, and the message admits it.",
  },
  "cannot-tell": {
    icon: "?",
    label: "cannot tell",
    role: "quiet",
    meaning: "This session does not hold what would decide it.",
  },
  supported: {
    icon: "✓",
    label: "supported",
    role: "good",
    meaning: "A result in this session carries it.",
  },
};

/** The statuses as they are listed: what speaks against a claim first. */
export const statusOrder = Object.keys(claimStatusWords) as readonly ClaimStatus[];

/** Counts of a status within a sentence: "12 claims: 9 supported, 1 contradicted". */
export const statusCounts: Readonly<Record<ClaimStatus, string>> = {
  contradicted: "{0} contradicted",
  stale: "{0} out of date",
  partial: "{0} only in part",
  masked: "{0} with a hidden exit",
  "other-evidence": "{0} with other evidence",
  "no-evidence": "{0} without evidence",
  disclosed: "{0} disclosed",
  "cannot-tell": "{0} undecided",
  supported: "{0} supported",
};

/** What a claim says happened: one sentence may hold several claims. */
export const claimKindWords: Readonly<Record<ClaimKind, string>> = {
  ran: "it ran",
  passed: "it passes",
  works: "it works",
  fixed: "it is fixed",
  created: "it was made",
  changed: "it was changed",
  deleted: "it was deleted",
  deployed: "it is deployed",
  sent: "it was sent",
  checked: "it was checked",
  complete: "it is complete",
  number: "a number",
  untouched: "it was left alone",
};

/** What each rule says of a claim, by the rule's id. */
export const claimRuleWords: Readonly<Record<string, string>> = {
  "fewer-admitted-than-failed": "More failed than the message admits.",
  "failure-admitted": "The failure is admitted.",
  "touched-after-all": "It was changed after all.",
  "found-after-all": "There is one after all.",
  "put-back": "It was taken back later.",
  "other-status": "The answer had another status.",
  "other-target": "It was done to something else.",
  "other-environment": "It was done in another environment.",
  "left-failing": "Something that failed was left as it is.",
  "failed-and-not-run-again": "It failed, was changed, and was not run again.",
  "run-failed": "The run that it rests on failed.",
  "operation-failed": "The call that it rests on failed.",
  "never-started": "The call was refused, so it never ran.",
  "nothing-was-run": "The run found nothing to run.",
  "source-failed": "What it was to come from failed.",
  "other-count": "The result gives another number.",
  "other-count-of-run": "The result gives another number.",
  "result-missing": "The result of the call is not in this session.",
  "changed-after-the-run": "Files were changed after the run that it rests on.",
  "changed-since": "Files were changed after the run that it rests on.",
  "only-a-rehearsal": "It was a dry run.",
  "not-seen-to-end": "Its end was not seen.",
  "exit-hidden": "The command line hides how it ended, and the output does not tell.",
  "exit-hidden-of-operation": "The command line hides how it ended, and the output does not tell.",
  "tests-weakened-in-silence": "The tests were made to show less before that run, and the message is silent about it.",
  "few-of-many": "The result shows fewer than is claimed.",
  "some-of-the-tests": "Only some of the tests were run.",
  "not-the-whole-suite": "Only some of the tests were run.",
  "passed-with-skips": "Some tests were skipped.",
  "part-of-what-there-is": "Only a part was looked at.",
  "may-be-hidden": "It may have happened where this program cannot look.",
  "cannot-show-it": "What was done cannot show it.",
  "nothing-can-have-done-it": "No call of this session can have done it or shown it.",
  "no-such-act": "No call did it.",
  "only-guessed": "What would show it is not known.",
  "given-in-words": "It may stand in the message itself.",
  "no-change-made": "No call changed anything of the kind.",
  "nothing-measured": "No call measured it.",
  "nothing-looked-at": "No call looked at it.",
  "nothing-to-go-by": "Nothing in this session speaks for it or against it.",
  "outcome-unknown": "The result does not tell how it ended.",
  "made-and-not-tried": "It was done, and nothing was done to see whether it works.",
  "may-have-done-more": "More may have been done where this program cannot look.",
  carried: "A result carries it.",
};

/** The same of what a closing is silent about. */
export const closingRuleWords: Readonly<Record<AgainstClosing["rule"], string>> = {
  "failure-not-mentioned": "A call failed, and the message is silent about it.",
  "nothing-changed": "By its own count it changed nothing, and the message tells of what was changed.",
  "printed-otherwise": "The same line, run again after the change, printed another value.",
  "rehearsal-unsaid": "It was only rehearsed, and the message says that it is done.",
  "row-never-run": "The other commands of the list were run; no call ran this one.",
  "quote-cut": "The sentence that is quoted goes on with an exception.",
  "ticked-otherwise": "It is ticked off, and the last line that names it says that it failed or was skipped.",
  "limit-reached": "The call was told to return so many at most, and returned just as many: there may be more.",
  "pages-left": "The results have more pages than were fetched.",
  "other-record": "Another record was changed than the one that is named.",
  "stand-in-unsaid": "The real thing was asked for, a stand-in was used, and the message is silent about it.",
  "picture-not-seen": "The picture was saved and never looked at.",
  "end-not-seen": "A call had not ended, and the message is silent about it.",
  "source-failed-in-silence": "What it was to come from failed, and the message is silent about it.",
  "state-not-mentioned": "A call left something broken, and the message is silent about it.",
  "other-date": "The results are of another date.",
  "other-environment": "It was done in another environment.",
  "asked-and-never-done": "It was asked for, and no call did it.",
  "tests-weakened-in-silence": "The tests were made to show less before that run, and the message is silent about it.",
  "notice-unsaid": "A call says that a part of it did not go well, and the message is silent about it.",
  "done-after-all": "A call did what is said not to have been done.",
  "beyond-threshold": "What was measured last is beyond that limit.",
  "other-order": "The calls stand in another order.",
  "some-left-out": "Some of what was listed was never worked on.",
  "listed-and-left": "Some of what was listed was never worked on.",
  "value-otherwise": "Every call that carries such a value has another.",
  "value-set-otherwise": "The call that was to set it was given another value.",
  "number-nowhere": "The number stands nowhere in the session and follows from nothing there.",
  "number-misquoted": "The number stands nowhere in the session; one that differs in a digit was returned.",
  "after-otherwise": "The same line gives another figure after the change.",
  "consent-never-given": "Nothing that was said or returned tells that anyone agreed.",
  "done-by-nothing": "No call of the session can have done it.",
  "mixed-runs": "The same run failed as well, with no change between.",
  "watched-too-short": "By the clocks of its calls it took less time than that.",
  "listed-as-changed": "The last list of changes has it.",
  "total-otherwise": "The answer states another total.",
  "percent-otherwise": "The two figures beside it make another percentage.",
  "percentile-otherwise": "The run printed another value for this percentile.",
  "figures-swapped": "What was returned gives these figures to each other's names.",
  "state-otherwise": "When it was last looked at, it was in the opposite state.",
  "checks-not-green": "The last list of checks has one that has not passed.",
  "plan-otherwise": "The last plan destroys or replaces something.",
  "warnings-after-all": "The last run printed a warning.",
  "errors-after-all": "What was looked at last shows an error.",
  "booked-otherwise": "The call and its answer have another day or time.",
  "rows-dropped": "The last run printed that fewer rows came out than went in.",
  "data-changed": "A command of this exchange changed or took away rows.",
  "whole-never-read": "Not all of it was read.",
  "skipped-as-passed": "Tests of that run were skipped.",
  "stage-otherwise": "What was returned says that it has not come so far.",
  "field-otherwise": "The field of that name was returned with another number.",
  "versions-never-run": "There were fewer runs than versions, and one of them stands in none.",
  "compared-with-nothing": "Only one measurement was made, so there is nothing to compare it with.",
  "shown-nowhere": "Nothing that was returned shows it.",
  "name-nowhere": "The name stands nowhere in the session.",
  "times-never-run": "No call repeats it, and fewer were made than are told of.",
  "base-otherwise": "The same run passed on the code as it was before.",
  "version-otherwise": "What was returned last has another version.",
  "answered-otherwise": "The last request was answered with an error.",
  "searched-in-part": "Each search looked in a part of it only.",
  "before-never-seen": "Nothing was run before the change, and no earlier state was looked at.",
  "changed-after-all": "An act of this exchange changed what is said to be as it was.",
  "red-never-seen": "No run failed before the change, or the test was written after it.",
  "error-swallowed": "The error is caught and dropped, and the message is silent about it.",
  "measured-unlike": "The two figures come from runs that were not alike.",
  "split-otherwise": "That figure was printed of another part of the data.",
  "hooks-bypassed": "The commit was made past its hooks.",
  "other-row": "The table has another share in the row of that file.",
  "item-failed": "The call printed that this very thing failed, and nothing was done about it afterwards.",
  "table-otherwise": "What was returned has another number in that row and column.",
};

/** Why a claim has its status: the rule's sentence, else what the status says. */
export function claimSentence(
  { rule, status }: { readonly rule: string; readonly status: ClaimStatus },
  say: Say,
): string {
  return say(ruleSentences[rule] ?? claimStatusWords[status].meaning);
}

const ruleSentences: Readonly<Record<string, string>> = Object.assign(
  Object.create(null),
  closingRuleWords,
  claimRuleWords,
);
