import { patternOf } from "../../patternOf.js";
import type { ClaimKind, Subject } from "./claim.js";
import { negation } from "./clauses.js";
import { doingClaim } from "./deedKinds.js";
import { doings, elsewhere, noDeed } from "./deeds.js";
import type { Found } from "./found.js";
import type { Sentence } from "./prose.js";
import { objectSubject } from "./subjects.js";
import { doingVerbs } from "./verbs.js";

const outcomeNouns = patternOf("", [
  String.raw`\b(deployment|deploy|redeploy|release|rollout|publish\w*|migrations?|build|compilation|push|commit|`,
  "install(?:ation)?|upload|import|export|backup|sync|refund|payment|booking|reservation|order|",
  "transfer|cancellation|upgrade|update|test run|download|conversion|transaction|return|exchange|",
  String.raw`appointment|meeting|submission|registration)\b(?: \S+){0,4}? (?:ran (?:successfully|clean(?:ly)?|`,
  "without)|(?:has |have )?(?:completed|succeeded|finished|gone through|went through|landed)|",
  "(?:is|was|were|are|has been|have been) (?:now |all )?(?:successful|complete|completed|done|finished|",
  String.raw`confirmed|live|processed|finali[sz]ed|in place)\b|successful(?:ly)?$|complete$|succeeded$)`,
]);

const outcomeKinds: readonly (readonly [RegExp, ClaimKind, Subject])[] = [
  [/^(?:deploy|redeploy|release|rollout|publish)/, "deployed", "deployment"],
  [/^migration/, "deployed", "migration"],
  [/^(?:build|compilation)/, "passed", "build"],
  [/^push/, "ran", "push"],
  [/^commit/, "ran", "commit"],
  [/^install/, "ran", "install"],
  [/^test run/, "ran", "tests"],
];

/** "when `.name` was read", "orders that were cancelled": what is told there is no news. */
const subordinate =
  /\b(?:when|whenever|where|while|if|because|that|which|who|whose|what|how|until|unless|whether)\b[^,;]{0,60}?\b(?:is|are|was|were|been|got)\W*(?:\w+ly\W+)?$/;

/** "I've authenticated your identity": it was looked up, and nothing is otherwise than before. */
const isIdentity =
  /^authenticated\b.{0,30}\b(?:identit(?:y|ies)|you|your (?:account|profile)|(?:the|this) (?:customer|user|caller|account holder|guest|patient|client))\b/;

/** "wrote the migration and applied it": what it stands for is named in the sentence. */
const pronoun = /^\s*(?:it|them|this|that|these|those)\b/;

export function doingClaims(clause: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  for (const { form, before, object, voice, guess } of doings(clause, sentence)) {
    const isPassive = voice === "passive";
    const verb = doingVerbs.get(form);
    if (!verb && (noDeed.test(form) || !/ed$/.test(form))) continue;
    if (
      negation.test(before.slice(-60)) ||
      /^\s*(?:no|none|nothing|not|neither|by (?:the user|you)|out of|into (?:an?|the|some|this) (?:issue|error|problem|bug)|into)\b/.test(
        object,
      )
    )
      continue;
    // "The second call went through on the retry": it succeeded, and nobody looked through anything.
    if (
      verb?.base === "go-through" &&
      /^\s*(?:[.,;:!]|$|(?:on|at|after|with|without|upon|for|in the end|only|just|fine|ok|this time|eventually|again|too|as well|now|but|and|then|immediately|instantly|cleanly|successfully)\b)/.test(
        object,
      )
    )
      continue;
    // "It is installed" tells what there is.
    if (isPassive && verb?.base === "install" && /\b(?:is|are)\W*$/.test(before)) continue;
    if (isPassive && (elsewhere.test(clause) || subordinate.test(before))) continue;
    if (/^(?:you|your team|the user|users|he|she|they|someone|the previous|another)\b/.test(before) && !isPassive)
      continue;
    const near = pronoun.test(object) ? `${object} ${sentence.plain.toLowerCase()}` : object;
    const own = verb
      ? doingClaim(verb.base, verb.kind, verb.subject, near, clause, sentence)
      : isIdentity.test(`${form} ${near}`)
        ? [{ kind: "checked" as const, subject: "query" as const, strong: false, verb: "look-up" }]
        : [{ ...doingClaim(form.replace(/e?d$/, ""), "changed", undefined, near, clause, sentence)[0], guess: true }];
    for (const claim of own)
      list.push({
        ...claim,
        object,
        own: !isPassive,
        guess: guess || (claim.guess ?? false) || (!isPassive && object.trim() === ""),
      });
  }
  const told = /\b(?:i|we)(?:'ve| have)? let (?:\S+ ){1,4}?know\b/.exec(clause);
  const state = /^(.{3,80}?) (?:is|are) now (?=[^\s\d$€£~<>])/.exec(clause);
  if (state && list.length === 0 && !negation.test(state[1]) && !/\b(?:there|here|what|which|it)\b/.test(state[1]))
    list.push({
      kind: "changed",
      subject: objectSubject(state[1]),
      strong: false,
      verb: "set",
      object: state[1],
      guess: true,
    });
  const received = /\b(?:has|have) (?:now |just |already )?(?:received|got)\b/.exec(clause);
  if (received && !negation.test(clause.slice(0, received.index)) && !/^\W*(?:i|we|you)\b/.test(clause))
    list.push({ kind: "sent", subject: "record", strong: true, verb: "send", object: clause });
  const all = /\b(?:all|both|each|every\w*|they)\b(?: [\w'-]+){0,4}? (?:got|received|get)\b/.exec(clause);
  if (all && !negation.test(clause.slice(0, all.index + all[0].length)))
    list.push({ kind: "sent", subject: "record", strong: true, verb: "send", object: clause, guess: true });
  const placed =
    /\b(?:is|are) (?:now |all )?(?:on|in) (?:the|your) (?:\w+ )?(?:list|calendar|cart|queue|basket|inbox|folder|notes|schedule|agenda|backlog|board|playlist|index|registry|shelf|waitlist|roster)\b/.exec(
      clause,
    );
  if (placed && !negation.test(clause.slice(0, placed.index)) && !/^\W*(?:there|what|which)\b/.test(clause))
    list.push({
      kind: "created",
      subject: "record",
      strong: true,
      verb: "add",
      object: clause.slice(0, placed.index),
      guess: !/\bnow\b/.test(clause),
    });
  if (told && !negation.test(clause.slice(0, told.index)))
    list.push({ kind: "sent", subject: "message", strong: true, verb: "notify", object: told[0] });
  const running = /\b(?:after|by|upon) (?:re-?)?(?:running|executing)\b(.{0,90})/.exec(clause);
  if (running && !negation.test(clause.slice(0, running.index)))
    list.push(...doingClaim("run", "ran", undefined, running[1], clause, sentence));
  const outcome = list.some(({ subject }) => subject === "record") ? null : outcomeNouns.exec(clause);
  if (outcome && !negation.test(clause.slice(0, outcome.index + outcome[0].length))) {
    const kind = outcomeKinds.find(([noun]) => noun.test(outcome[1]));
    list.push(
      kind
        ? { kind: kind[1], subject: kind[2], strong: true, verb: outcome[1] }
        : { kind: "changed", subject: "record", strong: true, verb: outcome[1] },
    );
  }
  return list;
}
