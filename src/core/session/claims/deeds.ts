import { patternOf } from "../../patternOf.js";
import { type Sentence, codeMark, codeOf } from "./prose.js";
import { doingForms } from "./verbs.js";

const adverbs =
  "(?:also |just |then |now |already |successfully |additionally |manually |carefully |fully |finally |since |both |further |even |subsequently |all |completely |again |thoroughly |independently |locally |automatically |briefly |quickly |personally |recently |first |safely |properly |correctly |cleanly )*";

const forms = doingForms.join("|");

const active = new RegExp(
  `\\b(?:i|we|i've|we've|having|the agent|claude|codex)(?: have|'ve)? ${adverbs}(${forms})\\b(?!-)`,
  "g",
);

const leading = new RegExp(
  `^(?:[^\\p{L}\\p{N}\\ue100-\\ue8ff]|and |also |then |now |finally |successfully |additionally |next |first |second |third |lastly |done[:.,!]? |result: |status: |summary: |what i did: |changes?: |${codeMark}:? )*${adverbs}(${forms})\\b(?!-)`,
  "u",
);

const andThen = new RegExp(`(?:,|\\band|\\bthen) ${adverbs}(${forms})\\b(?!-)`, "g");

const passive = new RegExp(
  `\\b(?:(?:has|have) (?:now |all |also |both |already |successfully |just |since )*been|(?:is|are) now|'s been) ${adverbs}(${forms})\\b(?!-)`,
  "g",
);

/** "was removed" may be told of anyone, at any time; "is sent" of every time that it happens. */
const pastPassive = new RegExp(`\\b(?:was|were|got) ${adverbs}(${forms})\\b(?!-)`, "g");

export const elsewhere = patternOf("", [
  String.raw`\bin (?:v?\d|version|commit|pr\b|#|release|python|node|django|react|java\b|go\b|rust|`,
  String.raw`the (?:\S+ )?(?:release|version|commit))|`,
  String.raw`\bby (?!me\b|hand\b|default\b|the (?:script|command|migration)\b)|`,
  String.raw`\b(?:years?|months?|weeks?|days?) ago\b|\blast (?:week|month|year|night)\b|\boriginally\b|`,
  String.raw`\bpreviously\b|\bback in\b|\bupstream\b|\b(?:in|since|until) (?:\w+ )?(?:19|20)\d\d\b|`,
  String.raw`\bas (?:often|many times|far|much) as\b|\bthe maximum\b|\b(?:once|twice|times) (?:already|before)\b`,
]);

/** What comes out of an agent's work; of these a bare "is done" is news and not how a thing works. */
const outcomes =
  "(?:emails?|messages?|orders?|bookings?|reservations?|refunds?|payments?|tickets?|meetings?|events?|invitations?|invites?|files?|deployments?|releases?|migrations?|commits?|changes?|branch(?:es)?|prs?|pull requests?|records?|rows?|reports?|documents?|bugs?|issues?|fix(?:es)?|subscriptions?|appointments?|notifications?|reminders?|replies|updates?|schema|dependenc(?:y|ies)|packages?|containers?|images?|backups?|exports?|items?|flights?|bags?|accounts?|contacts?|tests?|imports?|functions?|components?|pages?|docs|documentation|readme|config(?:uration)?|channel|returns?|returns? for|labels?|comments?|posts?|drafts?|summary|summaries|translations?|vulnerabilit(?:y|ies)|errors?|nginx|server|service|database|tables?|indexes|articles?|papers?|sources?|alarms?|timers?|thermostats?|heating|lights?|lists?|notes?|playlists?|seats?|songs?|tasks?|plans?|budgets?|surveys?|forms?|invoices?|passwords?|permissions?|roles?|users?|members?|products?|prices?|stock)";

const resultative = new RegExp(
  `^(?:[^\\p{L}\\p{N}\\ue100-\\ue8ff]*)(?:(?:your|the|this|that|all|both|every|each|my|our|\\d+) )?(?:\\S+ ){0,4}?(?:${outcomes}|everything|all|it|they)\\b(?: \\S+){0,4}? (?:is |are )?(?:now |all |both |successfully |fully |been )*(fixed|resolved|deployed|redeployed|published|released|committed|pushed|merged|installed|verified|confirmed|tested|validated|sent|booked|scheduled|cancelled|canceled|refunded|updated|removed|deleted|created|migrated|applied|implemented|saved|completed|archived|reverted|restored|processed|submitted|placed|closed|set|added|adjusted|enabled|disabled|turned on|turned off|assigned|registered|stored|paid|transferred|moved|renamed|uploaded|exported|imported|generated|switched on|switched off|locked|unlocked|muted|archived|shared)\\b(?=\\s*(?:$|[.,!;:✅]|and\\b|to\\b|in\\b|on\\b|from\\b|for\\b|with\\b|successfully\\b|now\\b|as\\b|at\\b))`,
  "gu",
);

/** "You have 2 meetings scheduled", "there are no flights booked": how many there are, as they were found; "you now have" is news. */
const counting =
  /^\W*(?:(?:today|tomorrow|this week|currently|at the moment),? )?(?:you|there|he|she|they|the (?:user|customer|client|patient|guest|team|account)) (?:(?:currently|already|also|still|only) )?(?:have|has|had|are|is|were|was) (?:(?:currently|already|still|only) )?(?:no|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d{1,4})\b/;

/** Past forms that are base forms or nouns too: at the beginning of a line they may be anything. */
const ambiguousAtStart = new Set([
  "run",
  "set",
  "read",
  "split",
  "broadcast",
  "returned",
  "setup",
  "text",
  "placed",
  "made",
  "included",
  "opened",
  "logged",
  "entered",
  "started",
  "cleaned",
  "closed",
  "paid",
  "listened",
]);

/** Verbs that no list holds, in forms that say that something was done: "I've anonymised …", "… have been backfilled". */
const unknownActive = new RegExp(`\\b(?:i|we)(?:'ve| have) ${adverbs}([a-z]{3,}(?:ed|t))\\b`, "g");

const unknownLeading =
  /^(?:[^\p{L}\p{N}\ue100-\ue8ff]|successfully |also |then )*([a-z]{3,}ed) (?=the\b|all\b|both\b|each\b|every\b|an?\b|\d|[\ue100-\ue4ff])/u;

const unknownPassive = new RegExp(`\\b(?:has|have) been ${adverbs}([a-z]{3,}ed)\\b`, "g");

/** These tell of thoughts and words, not of deeds. */
export const noDeed = patternOf("", [
  "^(?:notic|decid|need|want|realiz|realis|tri|us|call|bas|focus|follow|chos|consider|assum|expect|",
  "encounter|hop|stopp|wait|ask|mention|describ|explain|list|outlin|suggest|recommend|propos|not|",
  "summari[sz]|answer|discuss|propos|detail|highlight|point|walk|look|thought|learn|understood|",
  "understand|establish|identif|reason|conclud|estimat|calculat|comput|work|help|attempt|fail|turn|",
  "arriv|agre|prefer|lik|enjoy|apologi[sz]|skipp|omitt|limit|spent|hit|kept|left|got|said|told|felt|",
  "meant|met|lost|report)ed?$",
]);

interface Doing {
  readonly form: string;
  readonly before: string;
  /** What stands after an active verb, and before a passive one. */
  readonly object: string;
  readonly voice: "active" | "passive";
  /** It may be told of someone else. */
  readonly guess: boolean;
}

/** A verb that was found, and what of its doing the form of words tells. */
interface Match extends Partial<Pick<Doing, "guess">>, Pick<Doing, "voice"> {
  readonly match: RegExpExecArray;
  /** The object that a verb with nothing after it has from the verb before it. */
  readonly subject?: string;
}

export function doings(clause: string, sentence: Sentence): Doing[] {
  if (!(clause.match(/[a-z]+/g) ?? []).some((word) => firstWords.has(word) || word.endsWith("ed"))) return [];
  const list: Doing[] = [];
  const add = ({ match, voice, subject = "", guess = false }: Match) => {
    const form = match[1];
    const start = match.index + match[0].lastIndexOf(form) + form.length;
    if (list.length >= 6 || list.some((other) => other.form === form)) return;
    const before = clause.slice(0, start - form.length);
    const after = clause.slice(start);
    // "The registry is shared across requests": how things are.
    if (form === "shared" && /^ (?:across|between|among)\b/.test(after)) return;
    if (voice === "passive" && byCarrier.test(clause)) return;
    // "Migration created and applied successfully": the second verb has the object of the first.
    const bare = /^\s*(?:successfully|cleanly|correctly|now|too|as well|again)?\s*[.!✅]*\s*$/.test(after);
    list.push({ form, before, object: voice === "passive" ? before : bare ? subject : after, voice, guess });
  };
  const first = leading.exec(clause);
  // "Lena added a retry and deleted the old client": the second has the first's subject.
  if (isOfAnother(clause, sentence)) return list;
  if (first && !ambiguousAtStart.has(first[1])) add({ match: first, voice: "active" });
  for (const match of clause.matchAll(active)) if (!isRelative(clause, match)) add({ match, voice: "active" });
  for (const match of clause.matchAll(passive)) add({ match, voice: "passive" });
  for (const match of clause.matchAll(pastPassive))
    add({ match, voice: "passive", guess: !isNews(clause, match, sentence) });
  for (const match of clause.matchAll(resultative))
    if (clause.length < 140 && !/\ball set\b/.test(match[0]) && !counting.test(match[0]))
      // "It is tested in a.spec.ts" tells how things are.
      add({ match, voice: "passive", guess: isWhere(clause, match) || /\b(?:is|are) tested$/.test(match[0]) });
  const head = headline.exec(clause);
  if (head && list.length === 0 && !ambiguousAtStart.has(head[1])) add({ match: head, voice: "passive", guess: true });
  if (list.length > 0) {
    const subject = list[0].voice === "passive" ? list[0].object : clause;
    for (const match of clause.matchAll(andThen))
      if (!ambiguousAtStart.has(match[1])) add({ match, voice: "active", subject });
    return list;
  }
  const leadingUnknown = unknownLeading.exec(clause);
  if (leadingUnknown) add({ match: leadingUnknown, voice: "active" });
  for (const match of clause.matchAll(unknownActive)) add({ match, voice: "active" });
  for (const match of clause.matchAll(unknownPassive)) add({ match, voice: "passive" });
  return list;
}

/** "Your order has been delivered": whoever brings it did that, and the agent reads it off a record. */
const byCarrier =
  /\b(?:orders?|parcels?|packages?|shipments?|goods|letters?)\b[^.;]{0,60}? been (?:\w+ly )?(?:delivered|dispatched|collected)\b/;

/** Someone by a name, what they did, and to what. */
const another =
  /^(?!(?:I|We|Also|Then|Now|Finally|Just|Both|All|Successfully|Everything)\b)(?:He|She|They|Someone|\p{Lu}\p{Ll}{1,20}) (?:(?:has|have|had|also|then|already) )*([a-z]+) (?:an?|the|his|her|their|two|three|four|five|\d+|[\ue100-\ue4ff])/u;

/** What ran by itself, and what it did: "It ran at one and uploaded 41 GB". */
const bySelf =
  /^\W*(?:it|he|she|the (?:\w+ ){0,2}?(?:job|backup|cron|script|workflow|bot|worker|process|task|timer)) (?:(?:last|also|then|already) )*(?:ran|started|began|went|took|finished|ended|failed|died|stopped)\b(?=.{1,80}\band \w+)/;

/** A later clause of a sentence that begins with someone else's deed. */
function isOfAnother(clause: string, { plain }: Sentence): boolean {
  if (bySelf.test(plain.toLowerCase()) && !/\b(?:i|we)\b/.test(clause)) return true;
  const verb = another.exec(plain)?.[1];
  return (
    verb !== undefined &&
    doingForms.includes(verb) &&
    !doingForms.includes(plain.split(" ", 1)[0].toLowerCase()) &&
    !plain.toLowerCase().startsWith(clause.slice(0, 20)) &&
    !/^\W*(?:i|we)\b/.test(clause)
  );
}

/** "Heating adjusted to 20 degrees": a line without its verb of being. */
const headline = new RegExp(
  `^[^\\p{L}\\p{N}\\ue100-\\ue8ff]*(?:(?:your|the|new) )?(?:[\\p{L}-]+ ){1,3}?(${forms})(?= (?:for|to|from|with|successfully|in|on|at|into)\\b|\\s*[.!✅]*$)`,
  "u",
);

/** "The page I opened says nothing of it": what was opened is told of, not that it was. */
function isRelative(clause: string, match: RegExpExecArray): boolean {
  return (
    /^i|^we/.test(match[0]) &&
    /\b(?:the|a|an|this|that|each|every|all|any|no|both|some|one|only|first|last)(?: [\w\ue100-\ue8ff-]+){1,3} $/.test(
      clause.slice(0, match.index),
    ) &&
    !/\b(?:and|but|so|then|which|,) $/.test(clause.slice(0, match.index))
  );
}

/** "It is registered in `app.py`" tells where something stands. */
function isWhere(clause: string, match: RegExpExecArray): boolean {
  return (
    /\b(?:is|are) \w+$/.test(match[0]) &&
    !/\bnow\b/.test(match[0]) &&
    new RegExp(`^\\s*(?:in|at|on|by|from|via|through|as) (?:the )?${codeMark}`).test(
      clause.slice(match.index + match[0].length),
    )
  );
}

const namedThing = new RegExp(`\\b${outcomes}\\b|[\\w.+-]+@[\\w-]+\\.|#?[a-z]*-?\\d{3,}|\\.[a-z]{1,5}\\b`);

/** "The email was sent" is news of the agent's own; "the flag was added in 3.2" is history. */
function isNews(clause: string, match: RegExpExecArray, sentence: Sentence): boolean {
  const before = clause.slice(Math.max(0, match.index - 80), match.index);
  return (
    (namedThing.test(before) || namesFile(before, sentence)) &&
    !elsewhere.test(clause) &&
    !/\b(?:but|never|because|since)\b/.test(clause) &&
    clause.length < 200
  );
}

/** A clause without one of these, and without a word in -ed, tells of nothing done. */
const firstWords: ReadonlySet<string> = new Set(doingForms.map((form) => form.split(/[ -]/)[0]));

export function namesFile(text: string, sentence: Sentence): boolean {
  return (text.match(new RegExp(codeMark, "g")) ?? []).some((character) =>
    /\.\w{1,6}$/.test(codeOf(sentence, character) ?? ""),
  );
}
