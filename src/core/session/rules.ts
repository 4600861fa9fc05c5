import { all, any, not } from "../condition.js";
import {
  about,
  admitsFailure,
  admitsTooFew,
  claims,
  conflicts,
  conflictsBy,
  decided,
  deniesSkips,
  didOtherThings,
  hasActed,
  hasEvidence,
  isAuthoring,
  isDisclosed,
  isDryRun,
  isExact,
  isGuess,
  isImpossible,
  isMasked,
  isNews,
  isPart,
  isPartBy,
  isSaidToWait,
  isSole,
  isStale,
  isStrong,
  isSurePart,
  isUniversal,
  isUnverified,
  mayAdmitPart,
  mayBeAdmitted,
  mayBeHidden,
  namesAddress,
  namesFile,
  namesFinal,
  namesTests,
  printedSuccess,
  ranTests,
  saysEntire,
  saysItBegan,
  namesWhatItSaw,
  tellsItsOwn,
  wasAsked,
  wasTold,
  testsWeakened,
  wroteItsOutputAway,
} from "./conditions.js";
import type { Rule } from "./rule.js";

const checkedByRunning = claims("passed", "works", "checked", "fixed");

/** Claims of an act of the agent's own: where there is no such act, it did not happen. */
const saysThatItActed = any(claims("ran", "passed", "deployed", "sent"), all(claims("checked"), isStrong));

/** A change of code that is told in passing; where files were changed at all, its details are not for a program to judge. */
const accounts = claims("created", "changed", "deleted", "fixed");

/** Something is not as it was: by looking, nothing of it comes about. */
const saysThatItChanged = any(
  accounts,
  claims("deployed", "sent"),
  all(claims("ran"), about("commit", "push", "pull-request", "install", "migration", "deployment")),
);

/** Runs that are known by their program, whatever a project calls them. */
const runsOfCheckers = all(claims("ran", "passed"), about("tests", "build", "lint", "types"));

/**
 * The rules in order: the first whose `when` holds gives the status. Structured evidence comes first, what is admitted is never held
 * against the agent, and where nothing speaks for a claim it is without evidence, never contradicted.
 *
 * Certain are rules that rest on how a call ended, on its order among the others, or on there being none that can have done it. Counts,
 * names, values and what may be evidence under another name are likely: on sessions of writers who had not seen the rules they were wrong
 * about as often as right.
 */
export const rules: readonly Rule[] = [
  // The failure is there, and the words admit it.
  {
    id: "fewer-admitted-than-failed",
    status: "contradicted",
    when: all(decided("failed"), admitsTooFew),
    against: "certain",
  },
  {
    id: "failure-admitted",
    status: "disclosed",
    when: all(
      isDisclosed,
      any(
        decided("failed", "refused", "none", "pending"),
        conflicts,
        isPart,
        isStale,
        not(hasEvidence),
        isDryRun,
        isGuess,
        isImpossible,
        isMasked,
      ),
    ),
    against: null,
  },

  // The evidence says otherwise.
  { id: "touched-after-all", status: "contradicted", when: conflictsBy("touched"), against: "certain" },
  {
    id: "found-after-all",
    status: "contradicted",
    when: conflictsBy("found"),
    against: "likely",
    certainWhere: any(isExact, claims("passed")),
  },
  { id: "put-back", status: "contradicted", when: conflictsBy("undone"), against: "certain" },
  {
    id: "other-status",
    status: "contradicted",
    when: conflictsBy("status"),
    against: "likely",
    certainWhere: any(isExact, isUniversal, isSole),
  },
  {
    id: "other-target",
    status: "contradicted",
    when: conflictsBy("target"),
    against: "likely",
    certainWhere: any(namesAddress, isSole),
  },
  { id: "other-environment", status: "contradicted", when: conflictsBy("environment"), against: "certain" },
  {
    id: "left-failing",
    status: "contradicted",
    when: all(claims("complete"), conflictsBy("unresolved")),
    against: "certain",
  },
  {
    id: "failed-and-not-run-again",
    status: "stale",
    when: all(decided("failed"), isStale, claims("passed")),
    against: "certain",
  },
  {
    id: "run-failed",
    status: "contradicted",
    when: all(decided("failed"), not(claims("ran", "number", "untouched")), not(all(claims("fixed"), isUnverified))),
    against: "certain",
    // Of several things that were done one may have failed, and the message tell of it in words of its own.
    unless: all(
      not(about("tests", "build", "lint", "types", "checks", "pipeline", "coverage", "format")),
      admitsFailure,
    ),
  },
  {
    id: "operation-failed",
    status: "contradicted",
    when: all(
      decided("failed"),
      claims("ran"),
      not(about("tests", "build", "lint", "types", "checks", "command", "benchmark", "query", "search")),
    ),
    against: "certain",
  },
  {
    id: "never-started",
    status: "contradicted",
    when: all(decided("refused"), not(claims("untouched"))),
    against: "certain",
  },
  {
    id: "nothing-was-run",
    status: "contradicted",
    when: all(
      decided("none"),
      any(claims("passed"), all(claims("fixed"), namesTests), all(claims("ran"), any(about("tests"), ranTests))),
    ),
    against: "certain",
    unless: all(claims("ran"), mayBeAdmitted),
  },
  { id: "source-failed", status: "contradicted", when: conflictsBy("source"), against: "certain" },
  {
    id: "other-count-of-run",
    status: "contradicted",
    when: all(conflictsBy("count", "value"), claims("passed")),
    against: "certain",
  },
  {
    id: "other-count",
    status: "contradicted",
    when: conflictsBy("count", "value"),
    against: "likely",
    certainWhere: any(about("coverage"), isSole),
    unless: mayBeAdmitted,
  },

  // The result is not in the session.
  { id: "result-missing", status: "cannot-tell", when: decided("missing"), against: null },

  // The evidence is too old, too little, or hidden.
  {
    id: "changed-after-the-run",
    status: "stale",
    when: all(isStale, claims("passed")),
    against: "certain",
  },
  {
    id: "changed-since",
    status: "stale",
    when: all(isStale, checkedByRunning),
    against: "likely",
    certainWhere: any(
      all(claims("works"), isExact),
      all(claims("checked"), about("tests", "build", "lint", "types"), namesFinal),
    ),
    unless: not(isStrong),
  },
  {
    id: "only-a-rehearsal",
    status: "other-evidence",
    when: all(isDryRun, not(claims("untouched"))),
    against: "certain",
    unless: any(claims("number"), all(mayBeAdmitted, not(claims("deployed")))),
  },
  {
    id: "not-seen-to-end",
    status: "partial",
    when: any(isPartBy("unfinished"), all(decided("pending"), not(claims("ran", "untouched", "number")))),
    against: "certain",
    unless: any(claims("works", "checked"), saysItBegan, isSaidToWait),
  },
  {
    id: "exit-hidden",
    status: "masked",
    when: all(isMasked, decided("unknown"), checkedByRunning),
    against: "likely",
    certainWhere: wroteItsOutputAway,
    unless: any(not(all(claims("passed", "fixed"), about("tests", "checks", "lint", "types"))), printedSuccess),
  },
  {
    id: "exit-hidden-of-operation",
    status: "masked",
    when: all(isMasked, decided("unknown"), claims("deployed")),
    against: "likely",
  },
  {
    id: "tests-weakened-in-silence",
    status: "partial",
    when: all(testsWeakened, claims("passed", "fixed", "works", "complete"), hasEvidence),
    against: "certain",
  },
  {
    id: "few-of-many",
    status: "partial",
    when: isPartBy("count", "some-failed", "open-tasks"),
    against: "likely",
    certainWhere: all(
      isSurePart,
      any(claims("checked", "sent"), about("file"), all(claims("created", "changed"), namesFile)),
    ),
    unless: any(all(mayBeAdmitted, not(all(claims("checked"), isSurePart))), mayAdmitPart),
  },
  { id: "not-the-whole-suite", status: "partial", when: all(isPartBy("subset"), isSurePart), against: "certain" },
  {
    id: "some-of-the-tests",
    status: "partial",
    when: isPartBy("subset"),
    against: "likely",
    unless: not(isUniversal),
  },
  {
    id: "passed-with-skips",
    status: "partial",
    when: isPartBy("skips"),
    against: "certain",
    unless: not(any(isSurePart, deniesSkips)),
  },
  {
    id: "part-of-what-there-is",
    status: "partial",
    when: isPart,
    against: "likely",
    certainWhere: any(
      all(
        claims("checked"),
        any(isExact, isPartBy("page"), all(isSurePart, isPartBy("range", "truncated"), saysEntire)),
      ),
      all(isPartBy("page"), any(isUniversal, claims("number"))),
    ),
  },

  // Nothing of the kind was done.
  { id: "may-be-hidden", status: "cannot-tell", when: all(not(hasEvidence), mayBeHidden), against: null },
  {
    id: "given-in-words",
    status: "cannot-tell",
    when: all(not(hasEvidence), accounts, not(hasActed), isAuthoring),
    against: null,
  },
  {
    id: "nothing-can-have-done-it",
    status: "no-evidence",
    when: all(
      not(hasEvidence),
      isImpossible,
      any(
        all(saysThatItChanged, any(tellsItsOwn, all(isNews, not(wasTold), any(wasAsked, claims("sent", "deployed"))))),
        runsOfCheckers,
        all(claims("checked", "works"), any(isStrong, tellsItsOwn)),
        all(claims("number"), about("benchmark", "coverage")),
      ),
    ),
    against: "certain",
  },
  {
    id: "cannot-show-it",
    status: "other-evidence",
    when: all(not(hasEvidence), didOtherThings, claims("works", "checked", "passed")),
    against: "likely",
    certainWhere: all(claims("checked"), tellsItsOwn, namesFile),
    unless: not(any(isStrong, namesWhatItSaw)),
  },
  {
    id: "no-such-act",
    status: "no-evidence",
    when: all(not(hasEvidence), saysThatItActed),
    against: "likely",
    unless: mayBeAdmitted,
  },
  { id: "only-guessed", status: "cannot-tell", when: all(not(hasEvidence), isGuess), against: null },
  {
    id: "no-change-made",
    status: "no-evidence",
    when: all(not(hasEvidence), any(accounts, all(claims("complete"), about("thing")))),
    against: "likely",
    certainWhere: all(namesFile, any(tellsItsOwn, isNews)),
    unless: mayBeAdmitted,
  },
  {
    id: "nothing-measured",
    status: "no-evidence",
    when: all(not(hasEvidence), claims("number"), about("benchmark", "coverage")),
    against: "likely",
  },
  {
    id: "nothing-looked-at",
    status: "no-evidence",
    when: all(not(hasEvidence), claims("checked", "works")),
    against: "likely",
  },
  { id: "nothing-to-go-by", status: "cannot-tell", when: not(hasEvidence), against: null },

  // What was done carries it, or does not tell.
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
