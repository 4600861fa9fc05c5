import { all, any, not } from "../../condition.js";
import {
  about,
  claims,
  didOtherThings,
  hasActed,
  hasEvidence,
  isAuthoring,
  isGuess,
  isImpossible,
  isLabel,
  isNews,
  isSetting,
  isStrong,
  mayBeAdmitted,
  mayBeHidden,
  namesFile,
  namesWhatItSaw,
  recounts,
  sawFile,
  saysThisIsLive,
  saysWhatNot,
  tellsItsOwn,
  wasAsked,
  wasListed,
  wasTold,
} from "../conditions.js";
import type { Rule } from "../rule.js";

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

/** Nothing of the kind was done. */
export const nothingWasDone: readonly Rule[] = [
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
      not(recounts),
      isImpossible,
      any(
        all(
          saysThatItChanged,
          any(
            all(tellsItsOwn, not(all(isLabel, any(wasTold, all(not(wasAsked), wasListed))))),
            all(isNews, not(wasTold), any(wasAsked, claims("sent", "deployed"))),
            // "I think it is committed": whoever was asked to commit knows whether he did.
            all(about("commit", "push", "pull-request"), namesFile, wasAsked, not(wasTold)),
          ),
        ),
        all(runsOfCheckers, not(isGuess)),
        all(claims("ran"), about("command", "benchmark"), tellsItsOwn),
        all(claims("passed"), about("pipeline"), not(mayBeAdmitted)),
        all(saysThisIsLive, not(wasTold)),
        all(claims("checked", "works"), any(isStrong, tellsItsOwn), not(saysWhatNot)),
        all(claims("number"), about("benchmark", "coverage"), not(isSetting)),
      ),
    ),
    against: "certain",
  },
  {
    id: "cannot-show-it",
    status: "other-evidence",
    when: all(not(hasEvidence), didOtherThings, claims("works", "checked", "passed")),
    against: "likely",
    certainWhere: all(claims("checked"), tellsItsOwn, namesFile, not(sawFile)),
    unless: not(any(isStrong, namesWhatItSaw)),
  },
  {
    id: "no-such-act",
    status: "no-evidence",
    when: all(not(hasEvidence), saysThatItActed, any(tellsItsOwn, not(claims("sent")), not(wasTold))),
    against: "likely",
    unless: any(mayBeAdmitted, recounts),
  },
  { id: "only-guessed", status: "cannot-tell", when: all(not(hasEvidence), isGuess), against: null },
  {
    id: "no-change-made",
    status: "no-evidence",
    // "PR 31 was merged" may tell of what was looked up.
    when: all(not(hasEvidence), any(accounts, all(claims("complete"), about("thing"))), any(tellsItsOwn, not(wasTold))),
    against: "likely",
    certainWhere: all(namesFile, any(tellsItsOwn, isNews)),
    unless: any(mayBeAdmitted, recounts),
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
];
