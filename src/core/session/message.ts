import type { ActKind } from "./acts/act.js";
import type { Association } from "./association/association.js";
import type { Claim, Subject } from "./claims/claim.js";
import { type Disclosure, disclosedFor, disclosuresOf } from "./claims/disclosures.js";
import { mayAdmit, mayAdmitPart, saysItWaits } from "./closing/admission.js";
import { isReadable } from "./languages/languagesOf.js";
import type { ClaimFacts } from "./rule.js";

/** The text that claims stand in, and what it admits as a whole: looked for once, and only where something is claimed. */
export interface Message extends Pick<ClaimFacts, "mayAdmit" | "mayAdmitPart" | "saysItWaits"> {
  readonly said: string;
  readonly disclosures: readonly Disclosure[];
  /** Its language is one that the words above are known of. */
  readonly readable: boolean;
}

export const nothingSaid: Message = {
  said: "",
  disclosures: [],
  readable: true,
  mayAdmit: false,
  mayAdmitPart: false,
  saysItWaits: false,
};

export const messageOf = (said: string, turn: number): Message => ({
  said,
  disclosures: disclosuresOf({ turn, text: said }),
  readable: isReadable(said),
  mayAdmit: mayAdmit(said),
  mayAdmitPart: mayAdmitPart(said),
  saysItWaits: saysItWaits(said),
});

/** What the message admits that the claim rests on; null where it admits nothing of the kind. */
export function disclosureOf(claim: Claim, { disclosures }: Message, association: Association): Disclosure | null {
  if (claim.kind === "complete") return disclosures.find(({ what }) => what !== "partial") ?? null;
  const about = takesBack(claim)
    ? disclosures.filter(({ what }) => what !== "failed")
    : disclosures.filter((disclosure) => admits(disclosure, claim, association));
  return disclosedFor(about, subjectOf(claim, association), claim.words);
}

/** "One test failed; now all pass" takes back what it told before. */
function takesBack({ kind, clause, text }: Claim): boolean {
  return (
    kind === "passed" && /\bnow\b/.test(clause) && !/\b\d+ (?:\w+ ){0,2}?fail(?:s|ed|ing)?\b|\bstill fail/.test(text)
  );
}

/** That one suite was not run admits nothing of another that failed, of which it says that it passed. */
function admits({ what, words, subjects }: Disclosure, claim: Claim, { decisive }: Association): boolean {
  if (claim.kind !== "passed") return true;
  if (what === "not-done" && decisive?.outcome === "failed") return words.every((word) => claim.words.includes(word));
  // Of what was broken in the code, nothing follows for a run.
  const ran = decisive !== null && decisive.outcome !== "none" && decisive.outcome !== "refused";
  return what !== "failed" || subjects.length > 0 || ran;
}

const ofActs: Partial<Record<ActKind, Subject>> = { tests: "tests", build: "build", lint: "lint", types: "types" };

/** What an admission must be about: where a run of tests speaks against a fix, the tests. */
function subjectOf({ subject }: Claim, { decisive }: Association): Subject {
  return (decisive && ofActs[decisive.kind]) ?? subject;
}
