import { all, any, not } from "../../condition.js";
import {
  about,
  admitsFailure,
  blamesOneOfLine,
  brokeAtOnlyRequest,
  claims,
  conflictsBy,
  decided,
  isExact,
  isSole,
  mayBeReckoned,
  isRough,
  isStale,
  isSureConflict,
  isThatVeryCall,
  isUniversal,
  isUnverified,
  mayBeAdmitted,
  mayBeAdmittedThere,
  namesAddress,
  namesTests,
  namesWhatWasSought,
  ranTests,
} from "../conditions.js";
import type { Rule } from "../rule.js";

/** The evidence says otherwise. */
export const evidenceSaysOtherwise: readonly Rule[] = [
  { id: "touched-after-all", status: "contradicted", when: conflictsBy("touched"), against: "certain" },
  {
    id: "found-after-all",
    status: "contradicted",
    when: conflictsBy("found"),
    against: "likely",
    certainWhere: any(isExact, claims("passed"), namesWhatWasSought),
  },
  {
    id: "put-back",
    status: "contradicted",
    when: conflictsBy("undone"),
    against: "likely",
    certainWhere: isSureConflict,
  },
  {
    id: "other-status",
    status: "contradicted",
    when: conflictsBy("status"),
    against: "likely",
    certainWhere: any(isExact, isUniversal, isSole, brokeAtOnlyRequest),
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
    unless: any(
      all(
        not(about("tests", "build", "lint", "types", "checks", "pipeline", "coverage", "format")),
        not(isThatVeryCall),
        admitsFailure,
      ),
      blamesOneOfLine,
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
  {
    id: "source-failed",
    status: "contradicted",
    when: conflictsBy("source"),
    against: "certain",
    // "From memory, since the search found nothing": where a figure comes from is told beside it.
    unless: any(mayBeAdmittedThere, all(mayBeAdmitted, isRough)),
  },
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
    certainWhere: any(about("coverage"), all(isSole, not(mayBeReckoned))),
    unless: mayBeAdmitted,
  },
];
