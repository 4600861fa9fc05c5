import type { Computation } from "../../run/computation.js";
import { doubtedAround } from "../doubt.js";
import { assertedIn, isLedOnly, retracting, supposes } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";
import { storyOf } from "./task.js";
import { yesOrNoAnswers } from "./yesOrNo.js";

interface Liars {
  /** Whether each tells the truth. */
  readonly right: ReadonlyMap<string, boolean>;
  /** Of whom each speaks, and what it says: that they tell the truth. */
  readonly says: ReadonlyMap<string, { readonly of: string; readonly truth: boolean }>;
  readonly asked: string;
  /** What the solution says of each. */
  readonly stated: ReadonlyMap<string, boolean>;
  /** The last clause of the step before: it may quote the next one. */
  readonly lastClause: string;
  /** Whether it has supposed something. */
  readonly supposed: boolean;
}

const name = String.raw`\p{Lu}\p{L}{1,20}`;
const verb = "(?:tells? the truth|lies)";
const given = new RegExp(`^(?<who>${name}) (?:says (?<of>${name}) )?(?<verb>${verb})$`, "u");
const question = new RegExp(String.raw`\bDoes (?<asked>${name}) tell the truth\?$`, "u");

/** Who says of whom that they lie: whether each tells the truth. What follows rightly from a mistake before it is no mistake of its own; the answer is held against the truth alone. */
export const truthTellers: PuzzleKind<Liars> = {
  read(prompt) {
    const task = storyOf(prompt) ?? "";
    const asking = question.exec(task);
    if (!asking?.groups) return null;
    const story = task.slice(0, asking.index);
    const right = new Map<string, boolean>();
    const says = new Map<string, { of: string; truth: boolean }>();
    for (const sentence of story.split(".").map((part) => part.trim())) {
      if (sentence === "") continue;
      const { who, of, verb: said } = given.exec(sentence)?.groups ?? {};
      if (who === undefined || right.has(who)) return null;
      const truth = said !== "lies";
      const other = of === undefined ? true : right.get(of);
      if (other === undefined) return null;
      right.set(who, truth === other);
      if (of !== undefined) says.set(who, { of, truth });
    }
    const { asked } = asking.groups;
    return right.has(asked) ? { right, says, asked, stated: new Map(), lastClause: "", supposed: false } : null;
  },
  follow,
};

const reported = new RegExp(
  String.raw`\b${name} (?:says|said|claims|states)(?: that)? ${name} (?:${verb}|is lying|is telling the truth|is truthful|is a liar)`,
  "gu",
);
const statement = new RegExp(
  String.raw`(?<![\p{L}'’])(?<who>${name})(?: |: )(?<said>tells the truth|is telling the truth|is truthful|is a truth-teller|must be telling the truth|lies|is lying|is a liar|must be lying|tells the lie|tells a lie|does not tell the truth|doesn['’]t tell the truth|does not lie|doesn['’]t lie|is not lying)(?![\p{L}-])`,
  "gu",
);
/** Stands for what somebody is reported to say. */
const report = "§";
/** Where a part of a sentence begins that says something of its own. */
const consequence =
  /\b(?:so(?! (?:do|does|is|are|did|would)\b)|thus|therefore|hence|then|(?:which|this|that) means|meaning|implying)\b[\s,]*(?:that\s)?|(?<=lies|truth)\s*(?:→|->|=>|⇒)/gi;
/** What such a part says of no statement of its own: it denies, reports or weighs one. */
const otherwise =
  /\b(?:not|never|false|untrue|impossible|cannot|neither|either|or|nor|both|if|whether|unless|only|when\w*|says?|said|say|saying|claims?|claim\w*|statements?|states?|believ\w+|thinks?|opinion|view|words?|accord\w+|tells (?!the truth|a lie|the lie)\w+|vouch\w*|support\w*|den(?:y|ies|ying|ied)|accus\w+|negation|opposite|need|would|could|might|may|exactly|contrary|to)\b|n['’]t\b|["“”]/iu;
const hypothesis = /\b(?:honest|right|truthful|liars?|correct|wrong|true|false|so|not)\b/i;
const listed = /^(?:[-*•+]|\d{1,2}[.)])\s+/;
/** A heading of a list of what is said. */
const reporting = /\b(?:claims?|statements?|says?|said|asserts?|assertions?)\b[^.]{0,40}$/i;
/** A sentence that quotes the next one, and one that rejects the one before. */
const quoting = /\b(?:follow(?:s|ing)|reads?|sentence|statement|claim|words?)\b[^.]{0,40}[.:]\W*$/i;
const rejecting =
  /^[^,.]{0,24}\b(?:that|this|it|which)(?:['’]s| is)? (?:clearly |obviously )?(?:false|untrue|wrong|not)\b/i;
/** Behind a statement that is whole. */
const ends =
  /^\s*(?:$|[.;!)]|,\s*(?:and|so|because|since|as|but|then|therefore|thus|hence|which means|while)\b|,?\s*(?:and|so|because|since|as|but|then|while)\b|(?:→|->|=>|⇒)\s*\p{Lu}\p{L}+ (?:lies|tells|is)\b)/u;
const truthful =
  /^(?:tells the truth|is telling|is truthful|is a truth|must be telling|does not lie|doesn['’]t lie|is not lying)/;

function follow(step: string, before: Liars): Followed<Liars> {
  const { right, says } = before;
  const answers = yesOrNoAnswers(step, right.get(before.asked) ?? false);
  const supposed = before.supposed || supposes(step);
  if (supposed || retracting.test(step) || /[✗✘❌]/u.test(step))
    return { computations: answers, state: { ...before, lastClause: "", supposed } };
  const stated = new Map(before.stated);
  const computations: Computation[] = [];
  const clauses = assertedIn(step);
  for (const [i, { text, start, end }] of clauses.entries()) {
    if (/\?\W*$/.test(text) || doubtedAround(step, start, end)) continue;
    const lead = clauses.slice(0, i).findLast((clause) => !listed.test(clause.text))?.text ?? before.lastClause;
    const bare = text.replace(listed, "").replace(/\W*$/, "");
    if (listed.test(text) && given.test(bare) && reporting.test(lead)) continue;
    if (quoting.test(clauses[i - 1]?.text ?? before.lastClause) || rejecting.test(clauses[i + 1]?.text ?? "")) continue;
    const own = text.replace(reported, (words) => report.repeat(words.length));
    for (const match of own.matchAll(statement)) {
      const { who = "", said = "" } = match.groups ?? {};
      const truth = right.get(who);
      if (truth === undefined || !isOutright(own, match.index, match.index + match[0].length)) continue;
      const tells = truthful.test(said);
      const heard = says.get(who);
      const other = heard && stated.get(heard.of);
      const follows = heard && other !== undefined ? (other === heard.truth) === tells : stated.get(who) === tells;
      const holds = tells === truth;
      if (holds || !follows)
        computations.push({
          claim: match[0],
          holds,
          expected: `${who} ${truth ? "tells the truth" : "lies"}`,
          span: { start: start + match.index, end: start + match.index + match[0].length },
        });
      stated.set(who, tells);
    }
  }
  return {
    computations: [...computations, ...answers],
    state: { ...before, stated, lastClause: clauses.at(-1)?.text ?? "" },
  };
}

/** Whether a sentence says outright what stands at a place of it; reports in it are blotted out. */
function isOutright(own: string, start: number, end: number): boolean {
  const cuts = Array.from(own.matchAll(consequence), (match) => match.index + match[0].length);
  const from = cuts.findLast((cut) => cut <= start) ?? 0;
  const until = cuts.find((cut) => cut > start) ?? own.length;
  const blotted = own.replace(statement, (words) => report.repeat(words.length));
  if (otherwise.test(blotted.slice(from, start)) || otherwise.test(blotted.slice(end, until))) return false;
  // "If Otto lies, then …": what follows holds under a condition, which what the prompt reports is not.
  const condition = own
    .slice(0, from)
    .split(/\b(?:if|when|whenever|unless)\b/i)
    .slice(1);
  if (/^\W*(?:had|were|should)\b/i.test(own) || hypothesis.test(condition.join(" "))) return false;
  if (condition.join(" ").search(statement) >= 0) return false;
  const lead =
    blotted
      .slice(from, start)
      .split(new RegExp(`${report}(?:,|\\s+and|\\s+but|,\\s*(?:and|but))?\\s`))
      .at(-1) ?? "";
  return isLedOnly(lead.replace(/\bfrom \(\d{1,2}\)/i, "")) && ends.test(own.slice(end));
}
