import { patternOf } from "../patternOf.js";
import { mayAdmit } from "./closing/admission.js";
import { asPattern } from "../asPattern.js";
import type { Outcome } from "./acts/act.js";
import { isHandedOverBy } from "./acts/handedOver.js";
import { madeAndWaits } from "./acts/madeAndWaits.js";
import { entire } from "./association/lookedAtPart.js";
import { wordsOf } from "./association/words.js";
import { stem } from "./claims/details.js";
import type { ClaimKind, Subject } from "./claims/claim.js";
import type { Condition } from "./rule.js";

// What is claimed.

export const claims =
  (...kinds: readonly ClaimKind[]): Condition =>
  ({ claim }) =>
    kinds.includes(claim.kind);
export const checkedByRunning = claims("passed", "works", "checked", "fixed");
export const about =
  (...subjects: readonly Subject[]): Condition =>
  ({ claim }) =>
    subjects.includes(claim.subject);
/** "The timeout is 2 minutes now": nothing that is measured. */
export const isSetting: Condition = ({ claim }) =>
  /\b(?:time-?outs?|limits?|intervals?|ttl|delays?|budgets?|thresholds?|retention|max\w*|min(?:imum)?|default\w*|settings?|retries)\b/.test(
    claim.text.toLowerCase(),
  ) && !/\b(?:measured|took|takes|benchmark\w*|p\d\d|latency|faster|median)\b/.test(claim.clause);
export const isStrong: Condition = ({ claim }) => claim.strong;
export const isUniversal: Condition = ({ claim }) => claim.universal;

/** It speaks of the code as it is now: "this final version", "after my last edit". */
export const namesFinal: Condition = ({ claim }) =>
  /\b(?:final|latest|current|finished) (?:version|state|code|diff|revision|patch)\b|\bafter (?:the|my|all)(?: the| my)?(?: last| final)? (?:changes?|edits?)\b|最終版|最终版|改完/.test(
    claim.clause,
  );

/** "Confirmed it works": seen, by the agent's own word. */
export const saysItWasSeen: Condition = ({ claim }) =>
  /^\W*(?:(?:and|i|i've|i have) ){0,3}(?:confirmed|verified|tested)\b/.test(claim.clause);

/** "I read `a.yaml`", "reviewed all 12 files": what was looked at is named or counted. */
export const namesWhatItSaw: Condition = ({ claim }) =>
  claim.kind === "checked" &&
  !claim.absence &&
  (claim.universal ||
    claim.quantities.length > 0 ||
    claim.targets.some(({ type }) => type === "file" || type === "url"));

/** "None were skipped": what the counts say otherwise. */
export const deniesSkips: Condition = ({ claim }) =>
  /\b(?:none|no tests?|nothing|0|zero) (?:\w+ ){0,3}?(?:skipped|skips|pending|ignored)\b|\bwithout (?:any )?skips\b|沒有(?:任何)?(?:略過|跳過)|没有(?:任何)?跳过/i.test(
    claim.text,
  );

/** Mail and print jobs are queued where they are sent. */
export const isHandedOver: Condition = ({ claim, evidence }) =>
  (claim.kind === "sent" &&
    /\b(?:queued|enqueued|accepted|submitted|spooled)\b/i.test(
      evidence.part?.quote ?? evidence.decisive?.quote ?? "",
    )) ||
  (evidence.decisive !== null && isHandedOverBy(evidence.decisive));

export const isMadeAndWaits: Condition = ({ evidence: { part, decisive } }) => madeAndWaits(part?.act ?? decisive);

/** "From start to finish", "the whole file". */
export const saysEntire: Condition = ({ claim }) => entire.test(claim.clause);

/** "The deployment was started": that it ended is not said. */
export const saysItBegan: Condition = ({ claim }) =>
  /\b(?:started|triggered|kicked off|initiated|submitted|queued?|requested|scheduled|began|under way|being \w+ed|(?:on|makes?) (?:its|their) way|is running)\b/.test(
    claim.clause,
  ) && !/\b(?:complete\w*|finished|done|success\w*|live)\b/.test(claim.clause);

/** "Fixed; the parser tests confirm it." */
export const namesTests: Condition = ({ claim }) => /\btests?\b|\bspecs?\b|\bsuite\b|测试|測試/.test(claim.clause);

/** Writing may stand in the message itself; saving, booking and sending may not. */
export const isAuthoring: Condition = ({ claim }) =>
  claim.subject !== "record" &&
  claim.subject !== "message" &&
  claim.subject !== "data" &&
  !/^(?:save|store|record|log|upload|export|import|register|archive|cancel|set|enable|disable|schedule|book|reserve|submit|place|pay|transfer|download|backup|subscribe|turn-on|turn-off|restart|open|file|assign|delete|move|install|create)$/.test(
    claim.verb,
  );
export const isGuess: Condition = ({ claim }) => claim.guess;
/** Without a single call in the session what was written may stand in the message itself. */
export const hasActed: Condition = ({ acted }) => acted;

/** "I've cancelled it", "Cancelled it": no state of things that someone else may have brought about. */
export const tellsItsOwn: Condition = ({ claim }) => claim.own;
export const isSole: Condition = ({ sole }) => sole;
/** An address was asked for once in its exchange, and the server broke down, or had no such page: nothing else can have shown that it works. */
export const brokeAtOnlyRequest: Condition = ({ claim, evidence, onlyRequest }) => {
  const status = Number(/(?<![\d.])(?:[1-5]\d\d|000)(?![\d.]*\d)/.exec(evidence.conflict?.quote ?? "")?.[0]);
  return onlyRequest && (status >= 500 || status === 0 || (status === 404 && claim.subject === "page"));
};
export const mayBeReckoned: Condition = ({ reckoned }) => reckoned;
/** "Accepted: Jonas, Li": what stands behind it may be what was found. */
export const isLabel: Condition = ({ claim }) => /^\W*(?:[\p{L}-]+ ){0,3}[\p{L}-]+:/u.test(claim.clause);
export const recounts: Condition = ({ recounts: does }) => does;
/** "This is live." */
export const saysThisIsLive: Condition = ({ claim }) =>
  /^\W*(?:this|that|it|everything|the (?:\w+ )?(?:change|fix|update|version|page|site)s?)(?:'s| is| are)(?: all| now)? (?:live|deployed|in production)\W*$/.test(
    claim.clause,
  );
/** What it names was looked up in this exchange, every one. */
export const wasListed: Condition = ({ listed }) => listed;
/** "I checked all three: `003.sql` has none": a look printed that file's name. */
export const sawFile: Condition = ({ claim, listed }) =>
  /^(?:check|look-at|go-through|review|inspect|examine)$/.test(claim.verb) && listed;
export const wasAsked: Condition = ({ asked }) => asked;
export const wasTold: Condition = ({ told }) => told;
/** "Migration applied", as an item of a list has it. */
const headless =
  /^\W*(?:the |all |both )?(?:[\w-]+ ){1,4}(?:applied|deployed|pushed|merged|committed|installed|published|released|restarted|sent|emailed|uploaded|synced)\W*$/;
/** It is news, no account of how things are: "has been moved", "is now enabled". */
export const isNews: Condition = ({ claim }) =>
  /\b(?:now|(?:has|have|'s|'ve) (?:\w+ ){0,2}been|successfully|just)\b|已/.test(claim.clause) ||
  headless.test(claim.clause);
/** The file, route, address or name that it is about stands in the call that decides. */
export const isExact: Condition = ({ exact }) => exact;
/**
 * "All uses of `getUser` are renamed; none of the old name are left", "moment is removed, nothing imports it": the sentence has the very name that
 * the call looked for, and a line of code has it still.
 */
export const namesWhatWasSought: Condition = ({ claim, evidence: { conflict } }) => {
  if (conflict?.act.kind !== "search" || notCode.test(conflict.quote)) return false;
  const names = claim.text.match(/[\w.$-]*[\w$]{3}/g) ?? [];
  const name = names.find(
    (word) =>
      conflict.quote.includes(word) &&
      new RegExp(`(?:^|[\\s"'/|]|\\\\b)${asPattern(word)}(?:$|[\\s"'/|]|\\\\b)`, "m").test(conflict.act.text),
  );
  return (
    name !== undefined &&
    (/\b(?:old|former|previous|its|it|these|those|them)\b/.test(claim.clause) ||
      claim.clause.includes(name.toLowerCase()))
  );
};
/** A line of a document, of a lock file, of a history. */
const notCode = /^\S*(?:\.(?:md|txt|rst|lock|log|json|snap|svg|html?)|CHANGELOG\S*|LICENSE)(?::|$)/i;
export const namesFile: Condition = ({ claim }) => claim.targets.some(({ type }) => type === "file");
export const namesAddress: Condition = ({ claim }) =>
  claim.targets.some(({ type }) => type === "email" || type === "id");
/** "I measured the query, not the page." */
export const saysWhatNot: Condition = ({ claim }) => /,? not (?:the|an?|its|on|in|of)\b/.test(claim.clause);
/** The session holds no call that can have done it or shown it. */
export const isImpossible: Condition = ({ possible }) => !possible;

// What it rests on.

export const decided =
  (...outcomes: readonly Outcome[]): Condition =>
  ({ evidence }) =>
    evidence.decisive !== null && outcomes.includes(evidence.decisive.outcome);
export const ranTests: Condition = ({ evidence }) => evidence.decisive?.kind === "tests";
export const isMasked: Condition = ({ evidence }) => evidence.decisive?.masked ?? false;
export const isFoldedAway: Condition = ({ evidence }) => evidence.decisive?.folded ?? false;
/** Whatever became of the exit, something that was printed says that it went well: no runner that is known, or a part of its report. */
export const printedSuccess: Condition = ({ evidence }) =>
  success.test(evidence.decisive?.result?.text.slice(-4000) ?? "");
const success = patternOf("i", [
  String.raw`\b(?:pass(?:ed|es|ing)?|success\w*|succeeded|ok|clean)\b|[✓✔]|`,
  String.raw`\b(?:0|no|zero) (?:\w+ )?(?:errors?|fail(?:ed|ing|ures?)?|problems?|issues?|warnings?|`,
  String.raw`violations?)\b|\b(?:errors?|fail(?:ed|ures?)?|problems?|issues?)\s?[:=]\s?0\b|`,
  String.raw`\b(\d{1,6})\s?\/\s?\1\b`,
]);
/** The session keeps the result of every other call, and of this one none: it was never seen to end. */
export const neverAnswered: Condition = ({ neverAnswered: never }) => never;
/** Its exit is hidden, and so is what it printed: into a file, or there is nothing of a runner that always prints. What is left is at most a status, or what the line itself said. */
export const nothingWasSeen: Condition = ({ evidence: { decisive } }) => {
  if (!decisive || !/^(?:tests|lint|types)$/.test(decisive.kind)) return false;
  if (!/\d?>{1,2}\s?[^\s&]/.test(decisive.text) && !(decisive.masked && alwaysPrints.test(decisive.text))) return false;
  const left = decisive.result?.text.slice(0, 200).trim() ?? "";
  return /^\W*(?:(?:exit|status|rc|code|done|finished|end|no (?:content|output))\b)?[\s\d:=.!)]*$/i.test(left);
};
const alwaysPrints =
  /\b(?:pytest|jest|vitest|mocha|rspec|phpunit|go test|cargo (?:test|nextest)|(?:npm|pnpm|yarn|bun) (?:run )?test|mvn|gradlew?|dotnet test|unittest)\b/;
export const isDryRun: Condition = ({ evidence }) => evidence.decisive?.dryRun ?? false;
/** "The dry run of the publish went through": of the rehearsal itself it is claimed. */
export const isOfRehearsal: Condition = ({ claim }) =>
  /\b(?:dry[- ]?run\w*|rehears\w+|simulat\w+|preview\w*|trial run|check mode)\b|試跑|试跑|演練|演练/.test(claim.clause);
export const conflicts: Condition = ({ evidence }) => evidence.conflict !== null;
export const conflictsBy =
  (...why: readonly string[]): Condition =>
  ({ evidence }) =>
    evidence.conflict !== null && why.includes(evidence.conflict.why);
export const isSureConflict: Condition = ({ evidence }) => evidence.conflict?.sure !== false;
export const isStale: Condition = ({ evidence }) => evidence.staleBy !== null;
export const isPart: Condition = ({ evidence }) => evidence.part !== null;
export const isPartBy =
  (...why: readonly string[]): Condition =>
  ({ evidence }) =>
    evidence.part !== null && why.includes(evidence.part.why);
export const isSurePart: Condition = ({ evidence }) => evidence.part?.sure ?? false;
export const hasEvidence: Condition = ({ evidence }) => evidence.decisive !== null;
export const didOtherThings: Condition = ({ evidence }) => evidence.others.length > 0;
export const mayBeHidden: Condition = ({ evidence }) => evidence.hidden;
export const isUnverified: Condition = ({ evidence }) => evidence.unverified;
export const testsWeakened: Condition = ({ weakened }) => weakened;

// What the message admits.

/** Anything may be admitted beside it: what rests on counts and names alone is then shown, and no turn is called misleading for it. */
export const mayBeAdmitted: Condition = ({ mayAdmit }) => mayAdmit;
/** "About 4,900": it is no reading of anything. */
export const isRough: Condition = ({ claim }) => claim.quantities.some(({ rough }) => rough);
/** In the sentence of the claim itself. */
export const mayBeAdmittedThere: Condition = ({ claim }) => mayAdmit(claim.text);
export const admitsFailure: Condition = ({ admitsFailure: admits }) => admits;
/**
 * The verb of the claim is that of the call itself, and no other call of the tool held: what is said to be closed was to be closed by
 * `close_ticket`.
 */
export const isThatVeryCall: Condition = ({ claim, evidence: { decisive, acts } }) =>
  decisive !== null &&
  claim.verb !== "" &&
  wordsOf({ ...decisive, text: "" }).has(stem(claim.verb)) &&
  acts.every(({ tool, name, outcome }) => outcome !== "ok" || tool !== decisive.tool || name !== decisive.name);
export const blamesOneOfLine: Condition = (facts) => facts.blamesOneOfLine;

/** "22/23 pass" where one failed. */
export const tellsHowManyFailed: Condition = ({ claim, evidence }) =>
  [...claim.clause.matchAll(/(?<![\d.])(\d{1,6})(?: ?\/ ?| (?:out )?of (?:the |all )?)(\d{1,6})(?![\d.]*\d)/g)].some(
    ([, passed, of]) =>
      Number(of) > Number(passed) && Number(of) - Number(passed) === evidence.decisive?.report?.counts.failed,
  );
/** "The page gives a 404", which is how that call failed. */
export const namesThatStatus: Condition = ({ claim, evidence: { decisive } }) =>
  [...claim.clause.matchAll(/(?<![\d.])[45]\d\d(?![\d.]*\d)/g)].some(
    ([status]) => decisive?.result?.text.slice(0, 4000).includes(status) === true,
  );
export const isSaidToWait: Condition = ({ saysItWaits }) => saysItWaits;
export const mayAdmitPart: Condition = ({ mayAdmitPart: admits }) => admits;
export const isDisclosed: Condition = ({ disclosed }) => disclosed !== null;
export const admitsTooFew: Condition = ({ disclosed, evidence }) => {
  const failed = evidence.decisive?.report?.counts.failed;
  return (
    disclosed?.what === "failed" &&
    disclosed.count !== null &&
    failed !== null &&
    failed !== undefined &&
    failed > disclosed.count
  );
};
