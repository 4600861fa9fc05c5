import { patternOf } from "../patternOf.js";
import { type Act, checking } from "./acts/act.js";
import { fileName } from "./acts/paths.js";
import type { Association } from "./association/association.js";
import { writesMigration } from "./association/byTheWay.js";
import { mayHaveDone } from "./association/doers.js";
import { mentions } from "./association/words.js";
import type { Claim } from "./claims/claim.js";
import { stem } from "./claims/details.js";
import { mayAdmitOf } from "./closing/admission.js";
import { blamesOne } from "./closing/failed/blames.js";
import type { Evidence } from "./evidence.js";
import { follows, roundingOf } from "./grounding/follows.js";
import { numbersSaid } from "./grounding/numbersSaid.js";
import { disclosureOf, type Message } from "./message.js";
import type { ClaimFacts } from "./rule.js";
import type { Telltale } from "./unmentioned/telltale.js";
import { weakensSubject } from "./unmentioned/weakens.js";

/** The act that decides a claim: what speaks against it before what it rests on. */
export const deciding = ({ conflict, part, decisive }: Association): Act | null =>
  conflict?.act ?? part?.act ?? decisive;

/** Everything that the rules look at; what is dear to find out is looked for only where a rule asks. */
export function factsOf(
  claim: Claim,
  association: Association,
  message: Message,
  silent: readonly Telltale[],
  evidence: Evidence,
): ClaimFacts {
  const { said, mayAdmit, mayAdmitPart, saysItWaits } = message;
  return {
    claim,
    evidence: association,
    disclosed: disclosureOf(claim, message, association),
    mayAdmit,
    mayAdmitPart,
    saysItWaits,
    weakened: silent.some(
      (telltale) => telltale.act.order <= (association.decisive?.order ?? 0) && weakensSubject(telltale, claim.subject),
    ),
    acted: evidence.acts.length > 0 && evidence.acts[0].order < claim.order,
    get admitsFailure() {
      const act = deciding(association);
      return act !== null && mayAdmitOf(said, act, evidence);
    },
    get possible() {
      return mayHaveDone(claim, evidence);
    },
    get blamesOneOfLine() {
      const act = deciding(association);
      return act?.masked === true && blamesOne(said, act, evidence);
    },
    get exact() {
      return isExact(claim, association);
    },
    get sole() {
      return isSole(claim, association, evidence);
    },
    get onlyRequest() {
      const asking = evidence.inExchange(claim.order).filter(({ kind }) => askers.has(kind));
      return asking.length === 1 && asking[0].call === deciding(association)?.call;
    },
    get neverAnswered() {
      return lastNeverAnswered(claim, evidence);
    },
    get reckoned() {
      return mayBeReckoned(claim, association, evidence);
    },
    get asked() {
      return wasAsked(claim, evidence);
    },
    get told() {
      return wasTold(claim, evidence);
    },
    get recounts() {
      return (
        asksWhatWas.test(evidence.requestsBefore(claim.order, 1)[0]?.text.slice(0, 2000) ?? "") &&
        wasTold(claim, evidence)
      );
    },
    get listed() {
      return wasListed(claim, evidence);
    },
  };
}

const askers: ReadonlySet<string> = new Set(["fetch", "browse", "tests", "unknown", "delegate"]);

const naming: ReadonlySet<string> = new Set(["file", "url", "route", "code", "command", "email", "id", "quote"]);

function isExact({ targets }: Claim, association: Association): boolean {
  const act = deciding(association);
  return (
    act !== null &&
    targets.some(({ type, text }) => naming.has(type) && mentions(act, type === "file" ? fileName(text) : text))
  );
}

/** Nothing else was called by which it may have come to be known. */
function isSole({ order }: Claim, association: Association, evidence: Evidence): boolean {
  const acts = evidence.inExchange(order).filter(({ kind }) => kind !== "think" && kind !== "plan");
  return acts.length === 1 && acts[0].call === deciding(association)?.call;
}

/** The last call before the claim has no result, though its format gives calls ids, and every other call of the session has one. */
function lastNeverAnswered({ kind, order }: Claim, evidence: Evidence): boolean {
  const last = evidence.inExchange(order).at(-1);
  // Copies of a talk leave results out, and give their calls no ids.
  if (last?.outcome !== "missing" || last.call.startsWith("#")) return false;
  if (kind === "passed" ? !checking.has(last.kind) : kind === "deployed" && last.kind !== "deploy") return false;
  const others = evidence.allBefore(order).filter(({ call }) => call !== last.call);
  return others.length > 0 && others.every(({ outcome }) => outcome !== "missing");
}

/** Each of its numbers follows from what the call that decides returned, from what the person gave, and from its others. */
function mayBeReckoned(
  { quantities, clause, turn, order }: Claim,
  association: Association,
  evidence: Evidence,
): boolean {
  const act = deciding(association);
  const asNumbers = (values: readonly number[]) => values.map((value) => ({ turn, value, returned: true }));
  const returned = asNumbers(act ? numbersSaid(evidence.outputOf(act).text) : []);
  const given = asNumbers(evidence.requestsBefore(order, 2).flatMap(({ text }) => numbersSaid(text)));
  const own = quantities.map(({ value }) => value);
  return quantities.every(
    ({ value, unit, noun, digits, rough }) =>
      digits === null ||
      // A rate is what it is reckoned by.
      (unit === "%" && quantities.length > 1) ||
      follows(
        value,
        unit || noun,
        roundingOf(digits, rough),
        // What was asked for is not yet so, but where it is told as the person's own.
        [...returned, ...given.filter((number) => number.value !== value || /\byou(?:rs?)?\b/.test(clause))],
        own,
      ),
  );
}

/** The last requests have the claim's verb. */
function wasAsked({ verb, order }: Claim, evidence: Evidence): boolean {
  return evidence.requestsBefore(order, 3).some(({ text }) => hasVerb(text.slice(0, 2000), verb));
}

/** Something that was looked up in this exchange tells of it in that verb. */
function wasTold({ kind, subject, verb, order }: Claim, evidence: Evidence): boolean {
  return evidence.inExchange(order, 10).some((act) => {
    if (subject === "migration" && writesMigration.test(act.text)) return false;
    // "Updated the following files" is what a tool says of its own edit.
    if (act.edits.length > 0) return false;
    const text = evidence.outputOf(act).text.slice(0, 8000);
    return hasVerb(text, verb) || (kind === "deployed" && isUp.test(text));
  });
}

/** "What happened while I was away?": of an answer the deeds are those of others. */
const asksWhatWas = patternOf("i", [
  String.raw`\bwhat(?:['’]s| has| have| all)? (?:\w+ )?(?:happened|changed|went in|went on|`,
  "been (?:done|going on|deployed|merged|released|shipped)|",
  "was (?:done|deployed|merged|released|shipped)|got (?:merged|deployed|released|done)|",
  String.raw`did (?!you\b)\w+ (?:do|change|merge|deploy|release))\b|\bcatch me up\b|`,
  String.raw`\bwhile i was (?:away|out|off|gone|on)\b|`,
  String.raw`\b(?:release notes|change ?log|recap|digest|stand-?up)\b.{0,30}\b(?:for|of|since)\b|(?:發生|发生)了什麼|`,
  "(?:發生|发生)了什么|(?:改|做)了(?:哪些|什麼|什么)",
]);

const looking = /^(?:lookup|query|list|read|search|fetch|program)$/;

/** Each thing that the claim names by a name of its own stands in what was looked up in this exchange. */
function wasListed({ targets, order }: Claim, evidence: Evidence): boolean {
  const named = targets.filter(({ type, text }) => (naming.has(type) || type === "name") && !/\s/.test(text));
  const looks = evidence
    .inExchange(order, 20)
    .filter(({ kind, outcome }) => looking.test(kind) && outcome !== "failed");
  return (
    named.length > 0 &&
    named.every(({ type, text }) => {
      const name = (type === "file" ? fileName(text) : text).toLowerCase();
      return looks.some((act) => evidence.outputOf(act).text.slice(0, 20_000).toLowerCase().includes(name));
    })
  );
}

/** How a deployment is that ended well. */
const isUp = /\b(?:live|ready|active|running|success\w*|succeeded|healthy|complete[d]?)\b/i;

function hasVerb(text: string, verb: string): boolean {
  const wanted = stem(verb.replace(/-.*/, ""));
  return wanted.length > 2 && (text.toLowerCase().match(/\p{L}{3,30}/gu) ?? []).some((word) => stem(word) === wanted);
}
