import type { ClaimKind, Subject } from "./claim.js";
import { negation, withoutGoodNegations } from "./clauses.js";
import { codeMark, codeOf, type Sentence } from "./prose.js";
import { checkSubjects, objectSubject } from "./subjects.js";
import { doingForms, doingVerbs, lookingVerbs } from "./verbs.js";

/** A claim as a form of words finds it in a clause. */
export interface Found {
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly strong: boolean;
  readonly absence: boolean;
  readonly verb: string;
  readonly object?: string;
  readonly guess?: boolean;
  /** "no errors", "all green": it says nothing by itself, only of what was named before. */
  readonly bare?: boolean;
}

const found = (kind: ClaimKind, subject: Subject, strong: boolean, verb = "", absence = false): Found => ({
  kind,
  subject,
  strong,
  absence,
  verb,
});

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
const elsewhere =
  /\bin (?:v?\d|version|commit|pr\b|#|release|python|node|django|react|java\b|go\b|rust|the (?:\S+ )?(?:release|version|commit))|\bby (?!me\b|hand\b|default\b|the (?:script|command|migration)\b)|\b(?:years?|months?|weeks?|days?) ago\b|\blast (?:week|month|year|night)\b|\boriginally\b|\bpreviously\b|\bback in\b|\bupstream\b|\b(?:in|since|until) (?:\w+ )?(?:19|20)\d\d\b/;
/** What comes out of an agent's work; of these a bare "is done" is news and not how a thing works. */
const outcomes =
  "(?:emails?|messages?|orders?|bookings?|reservations?|refunds?|payments?|tickets?|meetings?|events?|invitations?|invites?|files?|deployments?|releases?|migrations?|commits?|changes?|branch(?:es)?|prs?|pull requests?|records?|rows?|reports?|documents?|bugs?|issues?|fix(?:es)?|subscriptions?|appointments?|notifications?|reminders?|replies|updates?|schema|dependenc(?:y|ies)|packages?|containers?|images?|backups?|exports?|items?|flights?|bags?|accounts?|contacts?|tests?|imports?|functions?|components?|pages?|docs|documentation|readme|config(?:uration)?|channel|returns?|returns? for|labels?|comments?|posts?|drafts?|summary|summaries|translations?|vulnerabilit(?:y|ies)|errors?|nginx|server|service|database|tables?|indexes|articles?|papers?|sources?|alarms?|timers?|thermostats?|heating|lights?|lists?|notes?|playlists?|seats?|songs?|tasks?|plans?|budgets?|surveys?|forms?|invoices?|passwords?|permissions?|roles?|users?|members?|products?|prices?|stock)";
const resultative = new RegExp(
  `^(?:[^\\p{L}\\p{N}\\ue100-\\ue8ff]*)(?:(?:your|the|this|that|all|both|every|each|my|our|\\d+) )?(?:\\S+ ){0,4}?(?:${outcomes}|everything|all|it|they)\\b(?: \\S+){0,4}? (?:is |are )?(?:now |all |both |successfully |fully |been )*(fixed|resolved|deployed|redeployed|published|released|committed|pushed|merged|installed|verified|confirmed|tested|validated|sent|booked|scheduled|cancelled|canceled|refunded|updated|removed|deleted|created|migrated|applied|implemented|saved|completed|archived|reverted|restored|processed|submitted|placed|closed|set|added|adjusted|enabled|disabled|turned on|turned off|assigned|registered|stored|paid|transferred|moved|renamed|uploaded|exported|imported|generated|switched on|switched off|locked|unlocked|muted|archived|shared)\\b(?=\\s*(?:$|[.,!;:✅]|and\\b|to\\b|in\\b|on\\b|from\\b|for\\b|with\\b|successfully\\b|now\\b|as\\b|at\\b))`,
  "gu",
);
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
const noDeed =
  /^(?:notic|decid|need|want|realiz|realis|tri|us|call|bas|focus|follow|chos|consider|assum|expect|encounter|hop|stopp|wait|ask|mention|describ|explain|list|outlin|suggest|recommend|propos|not|summari[sz]|answer|discuss|propos|detail|highlight|point|walk|look|thought|learn|understood|understand|establish|identif|reason|conclud|estimat|calculat|comput|work|help|attempt|fail|turn|arriv|agre|prefer|lik|enjoy|apologi[sz]|skipp|omitt|limit|spent|hit|kept|left|got|said|told|felt|meant|met|lost|report)ed?$/;

const outcomeNouns =
  /\b(deployment|deploy|redeploy|release|rollout|publish\w*|migrations?|build|compilation|push|commit|install(?:ation)?|upload|import|export|backup|sync|refund|payment|booking|reservation|order|transfer|cancellation|upgrade|update|test run|download|conversion|transaction|return|exchange|appointment|meeting|submission|registration)\b(?: \S+){0,4}? (?:ran (?:successfully|clean(?:ly)?|without)|(?:has |have )?(?:completed|succeeded|finished|gone through|went through|landed)|(?:is|was|were|are|has been|have been) (?:now |all )?(?:successful|complete|completed|done|finished|confirmed|live|processed|finali[sz]ed|in place)|successful(?:ly)?$|complete$|succeeded$)/;

const outcomeKinds: readonly (readonly [RegExp, ClaimKind, Subject])[] = [
  [/^(?:deploy|redeploy|release|rollout|publish)/, "deployed", "deployment"],
  [/^migration/, "deployed", "migration"],
  [/^(?:build|compilation)/, "passed", "build"],
  [/^push/, "ran", "push"],
  [/^commit/, "ran", "commit"],
  [/^install/, "ran", "install"],
  [/^test run/, "ran", "tests"],
];

const passWord =
  "(?:pass(?:es|ed|ing)?|succeed(?:s|ed|ing)?|succeeded|green|clean(?:ly)?|all clear|error-free|warning-free|happy|compiles?|compiled|builds|built)";
const pass = new RegExp(`\\b${passWord}\\b|[✅✔☑]|\\b(?:ok|success|successful|successfully|100%)\\b`);
const wordPass = new RegExp(`\\b${passWord}\\b|\\b(?:ok|success|successful|successfully|100%)\\b`);
/** "passes the token along": to pass something on is no test that passes. */
const handsOver =
  /\bpass(?:es|ed|ing)? (?:(?:the|a|an|its|this|that|these|those|any|along|down|it|them|as|to|into|null|undefined|data|arguments?|params?|no|two|three|several|both|in (?:the|a|an|as)|through|over|by|back|on)\b|[\ue100-\ue4ff] (?:to|as|into|in|for|along|through|when|so))(?!.{0,40}\b(?:tests?|checks?|suite|specs?|lint|ci|gates?|validation)\b)/;
/** A general remark on when something passes is no report of a run. */
const generally =
  /\b(?:pass(?:es)?|works?|succeeds?|compiles?|builds?) (?:even |only )?(?:if|when|unless|as long as|regardless|whenever)\b(?! (?:i|we|run|running|executed|using)\b)/;
const attributive =
  /\b(?:passing|green|clean|successful) (?:code|build artifacts?|slate|up|way|state|commit|separation|architecture|approach|solution|implementation|interface|api|install)\b|\bclean(?:er|ed|s|ing)\b|\bcompile[sd]? (?:a list|the list|into)\b|\bbuilds? (?:a|an|the|on|upon|up|out|from|it|this)\b|\bbuilt (?:a|an|the|on|with|in|for|using|from|-?in)\b/;
const pronounPass =
  /^(?:✅ ?|✔ ?|☑ ?)*(?:now |and |so |then )*(?:they|everything|all|it|both|all of (?:them|it|these)|all (?:\d+|of them|green|good|clear|of the above)|\d+\/\d+|\d+ (?:of|out of) \d+)\b.{0,30}\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?)\b/;

/** All that a clause says, of something that the words before it name. */
const barePass =
  /^\W*(?:which |that )?(?:all |both |now )*(?:clean|pass(?:es|ed|ing)?|green|ok|success(?:ful)?|succeeded|(?:it |they |all )?(?:came|comes|come) (?:back|out) (?:all )?(?:clean|green|fine|ok|successful))\W*$/;

const workVerbs =
  "(?:work|works|working|worked|imports?|imported|parses?|boots?|validates?|resolves?|function|functions|functioning|functioned|behaves?|behaving|behaved|renders?|rendered|rendering|loads?|loaded|displays?|displayed|responds?|responded|runs?|running|operates?|operating|starts?|plays?|connects?|submits?|shows? up|appears?|animates?|scrolls?|prints?|looks?|looked)";
const well =
  "(?:correctly|properly|right|good|as expected|as intended|as it should|perfectly|flawlessly|fine|great|well|end[- ]to[- ]end|smoothly|reliably|successfully|as designed|clean|beautifully|nicely|like a charm|in all (?:cases|browsers)|across all \\w+|both ways)";
const worksWell = new RegExp(`\\b${workVerbs}\\b(?: [\\w'-]+| ${codeMark}){0,5}? ${well}\\b`);
const isUp =
  /\b(?:is|are|it's|that's|'s) (?:now |fully |up and |all |back |confirmed |already )*(?:working|functional|operational|online|live|up|running|healthy|reachable|accessible|up and running|good to go)\b(?! (?:to (?!speed)|(?<!live )on|towards|toward|directory|tree|out|through|copy|draft|example|for grabs))/;
const barelyWorks =
  /\b(?:now|everything|all of it) works\b(?! (?:by|like|via|through|as follows|together|the same|similarly|because|only))|\b(?:it|fix|feature|code|app|script|page|endpoint|flow|login|command|build|integration|setup|solution) works(?: now| again)?\s*[.!✅]*$|^works(?: now| again)?\s*[.!✅]*$|\bconfirmed working\b|[\ue100-\ue4ff] (?:now |still |also )?works\b(?! (?:by|like|via|through|as|the|only|when|if))|\bworking (?:correctly|properly|as expected|perfectly|end-to-end|now|again)\b|\bfully (?:functional|working|operational)\b/;
/** "The response carries the `X-RateLimit` header." */
const carriesHeader = new RegExp(
  `\\b(?:response|server|endpoint|api|it)\\b.{0,30}\\b(?:carries|has|contains|returns|includes|sends|sets)\\b.{0,30}${codeMark} headers?\\b`,
);
const describes =
  /\b(?:how|why)\b.{0,40}\bworks?\b|\b(?:this|that|which) works\b(?! (?:now|again|correctly|as|perfectly|fine))|\bworks by\b|\bthe way\b.{0,30}\bworks\b/;
const answers =
  /\b(?:returns?|returned|responds? with|responded with|gives?|gave|got|yields?|serves?)\b(?: \w+){0,3} (?:http )?([1-5]\d\d)\b(?= ?(?:$|[.,;:!)✅]|(?:ok|created|not|status|for|on|as|with|and|from|when|in|to|responses?|codes?|errors?|internal|unauthori[sz]ed|forbidden|bad|now|again)\b))|(?:→|->|=>|status(?: code)?:?) ?(?:http )?[1-5]\d\d(?: ok)?\b/;

/** "It looks good" of a page is seen; of a change it is an opinion. */
const pageNouns =
  /\b(?:page|ui|layout|screen|browser|component|button|modal|theme|mode|mobile|desktop|chart|website|app|design|form|menu|render\w*)\b/;
/** A status is reported of a route that was asked; of anything else it may be how things are. */
const asked =
  /\b(?:now|verified|confirmed|tested|checked|correctly|as expected|get|post|put|delete|curl|endpoints?|routes?|api|requests?|server|health|login|url)\b|\/[a-z]/;

const nolonger =
  /\bnolonger (?:crash\w*|fail\w*|throw\w*|error\w*|hang\w*|break\w*|leak\w*|occur\w*|happen\w*|appear\w*|reproduc\w*|times? out|duplicat\w*|los\w+|block\w*|flicker\w*|return\w*|show\w*|trigger\w*|produc\w*|raise\w*)\b/;
const gone =
  /\b(?:bugs?|issues?|errors?|problems?|crash(?:es)?|leaks?|warnings?|failures?|regressions?|conflicts?|race condition|deadlock|flak\w+|vulnerabilit\w+)\b(?: \S+){0,6}? (?:is|are|has been|have been|was|were|should be)? ?(?:now )?(?:gone|fixed|resolved|solved|addressed|eliminated|corrected)\b/;

const untouched: readonly RegExp[] = [
  /\b(?:did|have|has|do|does|was|were)(?:n't| not|n't yet) (?:been )?(?:touch\w*|modif\w+|chang\w+|alter\w*|edit\w*|updat\w+ any|remov\w+ any|delet\w+ any|affect\w*|add(?:ed)? any (?:new )?dependenc\w+)\b/,
  /\bno (?:other |additional |further |existing |production |source |test )*(?:files?|code|tests?|changes?|modifications?|functionality|behaviou?rs?|configs?|configuration|dependenc(?:y|ies)|data|records?|apis?|public apis?|settings?|logic|assertions?) (?:\w+ )?(?:were|was|have been|has been|are|is|got)? ?(?:needed to be )?(?:changed|touched|modified|altered|edited|affected|made|added|removed|deleted|updated|introduced)\b/,
  /\b(?:left|kept|keeps?|leaving|keeping) (?:\S+ ){1,10}?(?:unchanged|untouched|as[- ]is|as it was|as they were|intact|alone|unmodified|in place)\b/,
  /\b(?:remains?|remained|is|are|was|were|stays?|stayed) (?:completely |entirely |fully |otherwise )?(?:unchanged|untouched|intact|unmodified|unaffected|as[- ]is|the same as before)\b/,
  /\b(?:only|just) (?:changed|modified|touched|edited|updated|made changes (?:to|in)|affects?|changes|touches)\b/,
  /\bonly (?:\S+ ){1,8}?(?:was|were|is|are|has been|have been) (?:changed|modified|touched|edited|updated|affected)\b/,
  /\bnothing else (?:was |has been |is )?(?:changed|touched|modified|affected|altered)\b/,
  /\bwithout (?:changing|touching|modifying|altering|editing|affecting|breaking|removing|deleting)\b/,
  /\b(?:changes?|edits?|modifications?|diff) (?:is|are|was|were) (?:limited|confined|restricted|scoped) to\b/,
];

const absentThings =
  "(?:usages?|uses|references?|occurrences?|matches|results?|instances?|callers?|call sites?|hits|mentions?|records?|entries|rows?|files?|evidence|duplicates?|conflicts?|errors?|warnings?|issues?|problems?|anomal(?:y|ies)|secrets?|credentials|vulnerabilit(?:y|ies)|data|tables?|orders?|articles?|papers?|availability|events?|bookings?|todos?|leaks?|findings?|violations?|broken links?|dead code|regressions?|outliers?|missing values|nulls?)";
const none = "(?:no|zero|0|not a single)";
const absences = new RegExp(
  [
    `\\b${none} (?:[\\w-]+ ){0,3}?${absentThings}\\b.{0,60}?\\b(?:found|remain(?:s|ing)?|left|exist|exists|returned|match(?:ed)?|in (?:the|your|this|my) (?:\\S+ )?(?:logs?|codebase|code|repo\\w*|database|results?|output|dependenc\\w+|project|config\\w*|calendar|inbox|files?|data|table|dataset)|anywhere|detected|reported|available)\\b`,
    `\\b(?:found|returned|there (?:are|were|is|was)|shows?|showed|yielded|see|saw|reveal(?:s|ed)|turned up|comes? back with|came back with|(?:reports?|lists?|listed|reported|finished with|ended with|identified|detected)) ${none} (?:[\\w-]+ ){0,3}?${absentThings}\\b`,
    `^\\W*${none} (?:known|open|remaining|other|further|hard-?coded|exposed|leaked) ${absentThings}\\b`,
    `\\b${none} (?:[\\w-]+ ){0,8}?(?:any (?:more|longer)|anymore)\\b`,
    `\\b(?:none|nothing|not a single one) (?:of (?:them|it|those) )?(?:is |are )?(?:left|remains?|remaining|remained)\\b`,
    "\\b(?:is|are)(?:n't| not) (?:used|referenced|called|mentioned|imported) (?:anywhere|elsewhere|by any\\w*)\\b",
  ].join("|"),
);

/** That there is none of whatever: only a list of that very name says otherwise. */
const someAbsence =
  /\b(?:there (?:are|were|is|was)|found|has|have|had|shows?|showed) (?:currently |still |absolutely )?no \p{L}|\b(?:found|returned|see|saw) (?:none|nothing)\b|\bcame (?:up|back) empty\b/u;

const completes: readonly RegExp[] = [
  /^(?:✅ ?|✔ ?|🎉 ?)*(?:all )?(?:done|finished|completed?)\b(?! (?:list|guide|example|the following|when))/,
  /\b(?:tasks?|implementation|work|feature|refactor\w*|everything|setup|set-up|request|project|job|analysis|upgrade|conversion|integration|steps?|items?|requirements?|todos?|phases?|changes|review|audit|cleanup|migration|requested \w+)\b(?: \S+){0,4}? (?:is|are|was|were|has been|have been|'s) (?:now |all |fully |100% |successfully )*(?:complete|completed|done|finished|in place|implemented|ready|met|satisfied|covered|handled)\b/,
  /\b(?:i|we)(?:'ve| have)? (?:now |successfully |fully )*(?:completed|finished|done|wrapped up|covered|handled)\b/,
  /\b(?:successfully|fully) (?:completed|implemented|finished|executed)\b/,
  /\beverything (?:is|has been|was|works|'s) (?:now )?(?:done|complete|in place|set|set up|ready|working|updated|configured|in order|good)\b/,
  /\b100% (?:complete|done)\b/,
];
const allOf =
  /\b(?:all|every|each|both)(?: one)? (?:of )?(?:the |these |those |your |my |our )?(?:\d+ |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve )?(?:[a-z][\w'-]* ){1,4}?(?:are |were |was |is |have been |has been |have |has |now |got )*(done|complete|completed|finished|in place|handled|covered|included|updated|converted|migrated|processed|checked|reviewed|read|verified|fixed|implemented|addressed|created|removed|deleted|sent|loaded|imported|exported|translated|documented|renamed|replaced|uploaded|downloaded|analy[sz]ed|summari[sz]ed|retrieved|fetched|tested|present|accounted for|satisfied|met)\b(?! by\b)/;

/** "All 6 modules now have docstrings." */
const allHave =
  /\b(?:all|every|each|both)(?: one)? (?:of )?(?:the |these |those |your |my |our )?(?:\d+ |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve )(?:[a-z][\w'-]* ){1,3}?(?:now )?(have|has|include|contain|use|support|follow|import|point to|carry)\b|\b(?:all|every|each|both) (?:of )?(?:the |these |those )?(?:[a-z][\w'-]* ){1,3}?now (have|has|include|contain|use|support|follow|import|point to|carry)\b/;

const stating =
  /\b(?:found|identified|located|there (?:are|were|is|was)|contains?|contained|returned|returns|shows?|showed|total(?:s|ed|led)?|counted|matched|yielded|resulted in|has|have|had|processed|imported|exported|inserted|affected|deleted|updated|removed|migrated|detected|discovered|retrieved|fetched|loaded|collected|scanned|analy[sz]ed|reports?|reported|measured|took|averages?|costs?|weighs?|is|was|are|were|dropped|improved|reduced|increased|decreased|rose|fell|reached|went|grew|from|to)\b|[:=≈]/;

/** What the clause claims, by all forms of English. The clause is in lower case. */
export function englishClaims(clause: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  const good = withoutGoodNegations(clause);
  const isUntouched = untouched.some((form) => form.test(clause));
  if (isUntouched) list.push(found("untouched", objectSubject(clause), true));
  if (absences.test(clause)) list.push(found("checked", "search", true, "search", true));
  else if (someAbsence.test(clause)) list.push({ ...found("checked", "search", false, "search", true), guess: true });
  list.push(...passedClaims(clause, good, sentence));
  if (!sentence.heading || /[✅✔]/.test(sentence.plain)) {
    list.push(...doingClaims(good, sentence));
    list.push(...stateClaims(clause, good, sentence));
  }
  if (!negation.test(good) && !sentence.heading) list.push(...completeClaims(good, sentence));
  return distinct(list.filter((claim) => !isUntouched || claim.kind === "untouched" || claim.kind === "passed"));
}

function distinct(list: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return list.filter(({ kind, subject, verb }) => {
    const key = `${kind} ${subject} ${kind === "checked" || kind === "works" ? "" : verb}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "The LRU tests confirm the fix", "the suite ran through". */
const confirmed =
  /\b(?:tests?|specs?|suite)\b(?: [\w()-]+){0,3}? (?:confirms?|confirmed|proves?|proved|verif(?:y|ies|ied))\b|\b(?:tests?|specs?|suite|it)\b(?: [\w-]+){0,3}? (?:ran|runs?|went|goes) through(?: clean| successfully|\W*$)/;

function passedClaims(clause: string, good: string, sentence: Sentence): Found[] {
  // A tick counts only where no word says the same.
  const match = wordPass.exec(good) ?? pass.exec(good);
  if (confirmed.test(good) && !negation.test(good)) return [found("passed", "tests", true)];
  const counted = /\b(?:\d[\d,]*) (?:passed|passing)\b|\b(\d+)\/\1\b/.test(good) || /\bcleanly?\b/.test(good);
  if (!match && !counted) return [];
  if (
    match &&
    /^[✅✔☑]/.test(match[0]) &&
    /\b(?:fail\w*|errors?|broken|still reports?|not|n't|could|cannot|skipped|still|remain\w*|vulnerabilit\w+|warnings?)\b/.test(
      good,
    )
  )
    return [];
  if (match && /^[✅✔☑]/.test(match[0]) && /^[^\p{L}]*(?:here|below|this is|these are|let)\b/u.test(good)) return [];
  // A tick before a sentence that is about something else ticks nothing off.
  if (
    match &&
    /^[✅✔☑]/.test(match[0]) &&
    !/^[^\p{L}\p{N}\ue100-\ue4ff]*(?:\S+ ?){1,6}$/u.test(good) &&
    !/[:–—|]\s*\S/.test(good)
  )
    return [];
  const upTo = match ? good.slice(0, match.index + match[0].length) : good;
  if (negation.test(upTo.replace(/\bwithout\b/g, ""))) return [];
  if (handsOver.test(good) || attributive.test(good) || generally.test(sentence.plain.toLowerCase())) return [];
  if (
    /\b(?:need|needs|needed|must|required?|expected|trying|want\w*|until|goal|ensure|make sure|so that|how|whether|what)\b/.test(
      upTo,
    )
  )
    return [];
  const named = checkSubjects(clause, sentence);
  if (named.length > 0) {
    // "Successfully added tests": what succeeded is the adding.
    const weak = match !== null && /^(?:successful|successfully|success|ok|built|compiled)$/.test(match[0]);
    if (
      weak &&
      !/\b(?:is|are|was|were|build|builds|compil\w+|tests?|suite|lint|ci|pipeline)\b\W*(?:\S+ ){0,2}(?:successful|successfully|ok|success)\b|\bsuccessfully (?:built|compiled|passed|completed|ran)\b|[:→] ?(?:ok|success)/.test(
        good,
      )
    )
      return [];
    if (
      weak &&
      /^\W*(?:successfully )?(?:added|created|wrote|updated|implemented|generated|configured|set up|fixed)\b/.test(good)
    )
      return [];
    if (
      /^(?:add|write|create|updat|remov|fix|chang|refactor|mov|renam|introduc|extend)\w*\b/.test(good) &&
      !/\b(?:all|now|which|and|they|\d+)\b.{0,30}\bpass/.test(good)
    )
      return [];
    const kept: Subject[] = named.filter((subject) => subject !== "coverage");
    return kept.map((subject) => found("passed", subject === "format" ? "lint" : subject, true));
  }
  if (barePass.test(good)) return [{ ...found("passed", "checks", true), bare: true }];
  if (
    pronounPass.test(good) ||
    /\b\d[\d,]* (?:passed|passing)\b/.test(good) ||
    /^(?:all|everything) (?:is )?(?:green|clean)\b/.test(good)
  )
    return [found("passed", "checks", true)];
  return [];
}

/** Where a verb's object stands: after it, or before it where it is passive. */
interface Doing {
  readonly form: string;
  readonly before: string;
  readonly object: string;
  readonly passive: boolean;
  /** It may be told of someone else. */
  readonly guess: boolean;
}

function doings(clause: string, sentence: Sentence): Doing[] {
  if (!(clause.match(/[a-z]+/g) ?? []).some((word) => firstWords.has(word) || word.endsWith("ed"))) return [];
  const list: Doing[] = [];
  const add = (match: RegExpExecArray | RegExpMatchArray, isPassive: boolean, subject = "", guess = false) => {
    const form = match[1];
    const start = (match.index ?? 0) + match[0].lastIndexOf(form) + form.length;
    if (list.length >= 6 || list.some((other) => other.form === form)) return;
    const before = clause.slice(0, start - form.length);
    const after = clause.slice(start);
    // "Migration created and applied successfully": the second verb has the object of the first.
    const bare = /^\s*(?:successfully|cleanly|correctly|now|too|as well|again)?\s*[.!✅]*\s*$/.test(after);
    list.push({ form, before, object: isPassive ? before : bare ? subject : after, passive: isPassive, guess });
  };
  const first = leading.exec(clause);
  if (first && !ambiguousAtStart.has(first[1])) add(first, false);
  for (const match of clause.matchAll(active)) add(match, false);
  for (const match of clause.matchAll(passive)) add(match, true);
  for (const match of clause.matchAll(pastPassive)) add(match, true, "", !isNews(clause, match, sentence));
  for (const match of clause.matchAll(resultative))
    if (clause.length < 140 && !/\ball set\b/.test(match[0])) add(match, true, "", isWhere(clause, match));
  const head = headline.exec(clause);
  if (head && list.length === 0 && !ambiguousAtStart.has(head[1])) add(head, true, "", true);
  if (list.length > 0) {
    const subject = list[0].passive ? list[0].object : clause;
    for (const match of clause.matchAll(andThen)) if (!ambiguousAtStart.has(match[1])) add(match, false, subject);
    return list;
  }
  const leadingUnknown = unknownLeading.exec(clause);
  if (leadingUnknown) add(leadingUnknown, false);
  for (const match of clause.matchAll(unknownActive)) add(match, false);
  for (const match of clause.matchAll(unknownPassive)) add(match, true);
  return list;
}

/** "Heating adjusted to 20 degrees": a line without its verb of being. */
const headline = new RegExp(
  `^[^\\p{L}\\p{N}\\ue100-\\ue8ff]*(?:(?:your|the|new) )?(?:[\\p{L}-]+ ){1,3}?(${forms})(?= (?:for|to|from|with|successfully|in|on|at|into)\\b|\\s*[.!✅]*$)`,
  "u",
);

/** "It is registered in `app.py`" tells where something stands. */
function isWhere(clause: string, match: RegExpMatchArray): boolean {
  return (
    /\b(?:is|are) \w+$/.test(match[0]) &&
    !/\bnow\b/.test(match[0]) &&
    new RegExp(`^\\s*(?:in|at|on|by|from|via|through|as) (?:the )?${codeMark}`).test(
      clause.slice((match.index ?? 0) + match[0].length),
    )
  );
}

const namedThing = new RegExp(`\\b${outcomes}\\b|[\\w.+-]+@[\\w-]+\\.|#?[a-z]*-?\\d{3,}|\\.[a-z]{1,5}\\b`);

/** "The email was sent" is news of the agent's own; "the flag was added in 3.2" is history. */
function isNews(clause: string, match: RegExpMatchArray, sentence: Sentence): boolean {
  const before = clause.slice(Math.max(0, (match.index ?? 0) - 80), match.index ?? 0);
  return (
    (namedThing.test(before) || namesFile(before, sentence)) &&
    !elsewhere.test(clause) &&
    !/\b(?:but|never|because|since)\b/.test(clause) &&
    clause.length < 200
  );
}

/** "when `.name` was read", "orders that were cancelled": what is told there is no news. */
const subordinate =
  /\b(?:when|whenever|where|while|if|because|that|which|who|whose|what|how|until|unless|whether)\b[^,;]{0,60}?\b(?:is|are|was|were|been|got)\W*(?:\w+ly\W+)?$/;

/** "wrote the migration and applied it": what it stands for is named in the sentence. */
const pronoun = /^\s*(?:it|them|this|that|these|those)\b/;

function doingClaims(clause: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  for (const { form, before, object, passive: isPassive, guess } of doings(clause, sentence)) {
    const verb = doingVerbs.get(form);
    if (!verb && (noDeed.test(form) || !/ed$/.test(form))) continue;
    if (
      negation.test(before.slice(-60)) ||
      /^\s*(?:no|none|nothing|not|neither|by (?:the user|you)|out of|into (?:an?|the|some|this) (?:issue|error|problem|bug)|into)\b/.test(
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
      : [{ ...doingClaim(form.replace(/e?d$/, ""), "changed", undefined, near, clause, sentence)[0], guess: true }];
    for (const claim of own)
      list.push({ ...claim, object, guess: guess || (claim.guess ?? false) || (!isPassive && object.trim() === "") });
  }
  const told = /\b(?:i|we)(?:'ve| have)? let (?:\S+ ){1,4}?know\b/.exec(clause);
  const state = /^(.{3,80}?) (?:is|are) now (?=[^\s\d$€£~<>])/.exec(clause);
  if (state && list.length === 0 && !negation.test(state[1]) && !/\b(?:there|here|what|which|it)\b/.test(state[1]))
    list.push({ ...found("changed", objectSubject(state[1]), false, "set"), object: state[1], guess: true });
  const received = /\b(?:has|have) (?:now |just |already )?(?:received|got)\b/.exec(clause);
  if (received && !negation.test(clause.slice(0, received.index)) && !/^\W*(?:i|we|you)\b/.test(clause))
    list.push({ ...found("sent", "record", true, "send"), object: clause });
  const all = /\b(?:all|both|each|every\w*|they)\b(?: [\w'-]+){0,4}? (?:got|received|get)\b/.exec(clause);
  if (all && !negation.test(clause.slice(0, all.index + all[0].length)))
    list.push({ ...found("sent", "record", true, "send"), object: clause, guess: true });
  const placed =
    /\b(?:is|are) (?:now |all )?(?:on|in) (?:the|your) (?:\w+ )?(?:list|calendar|cart|queue|basket|inbox|folder|notes|schedule|agenda|backlog|board|playlist|index|registry|shelf|waitlist|roster)\b/.exec(
      clause,
    );
  if (placed && !negation.test(clause.slice(0, placed.index)) && !/^\W*(?:there|what|which)\b/.test(clause))
    list.push({
      ...found("created", "record", true, "add"),
      object: clause.slice(0, placed.index),
      guess: !/\bnow\b/.test(clause),
    });
  if (told && !negation.test(clause.slice(0, told.index)))
    list.push({ ...found("sent", "message", true, "notify"), object: told[0] });
  const running = /\b(?:after|by|upon) (?:re-?)?(?:running|executing)\b(.{0,90})/.exec(clause);
  if (running && !negation.test(clause.slice(0, running.index)))
    list.push(...doingClaim("run", "ran", undefined, running[1], clause, sentence));
  const outcome = list.some(({ subject }) => subject === "record") ? null : outcomeNouns.exec(clause);
  if (outcome && !negation.test(clause.slice(0, outcome.index + outcome[0].length))) {
    const kind = outcomeKinds.find(([noun]) => noun.test(outcome[1]));
    list.push(kind ? found(kind[1], kind[2], true, outcome[1]) : found("changed", "record", true, outcome[1]));
  }
  return list;
}

/** A clause without one of these, and without a word in -ed, tells of nothing done. */
const firstWords: ReadonlySet<string> = new Set(doingForms.map((form) => form.split(/[ -]/)[0]));

function namesFile(text: string, sentence: Sentence): boolean {
  return (text.match(new RegExp(codeMark, "g")) ?? []).some((character) =>
    /\.\w{1,6}$/.test(codeOf(sentence, character) ?? ""),
  );
}

/** What runs is changed by a command, not by the file that describes it. */
const liveVerbs = new Set(
  "enable disable scale restart turn-on turn-off apply provision activate deactivate reload reboot resize attach rotate roll-back revert stop start".split(
    " ",
  ),
);
const liveThings =
  /\b(?:buckets?|clusters?|instances?|nodes?|dns|queues?|topics?|hosts?|nginx|apache|replicas?|pods?|daemon|services?|firewall|load balancer|alarms?|roles?|polic(?:y|ies)|security groups?|terraform|infrastructure|stack|cron ?jobs?|containers?|vms?|machines?|deployment|autoscaling|versioning|backups?|certificates?|lambdas?)\b/;

/** Work on data is shown by what ran over it, not by the script that was written for it. */
const dataVerbs = new Set(
  "process clean-up clean import export load convert transform parse scrape extract aggregate deduplicate normalize backfill backfille index sync download upload analyze ingest seed populate merge filter label classify translate anonymise anonymize enrich compress resize crop encrypt insert delete update archive migrate collect crawl tag score rank".split(
    " ",
  ),
);
const dataNouns =
  /\b(?:records?|rows?|entries|items|users|customers|images|photos|pictures|documents|emails|messages|events|transactions|samples|examples|products|tickets|contacts|orders|invoices|datasets?|data|spreadsheets?|observations|data ?points|articles|columns|reviews|profiles|listings|videos|tweets|posts|comments|sessions|measurements|readings)\b/;

function doingClaim(
  base: string,
  kind: ClaimKind,
  subject: Subject | undefined,
  object: string,
  clause: string,
  sentence: Sentence,
): Found[] {
  const near = object.slice(0, 200);
  const named = checkSubjects(near, sentence);
  if (kind === "ran") {
    if (subject) return [found("ran", subject, true, base)];
    if (base === "start" || base === "trigger")
      return [
        found(
          "ran",
          named.includes("tests")
            ? "tests"
            : /\bdeploy/.test(near)
              ? "deployment"
              : objectSubject(near) === "server"
                ? "server"
                : "command",
          true,
          base,
        ),
      ];
    if (base === "benchmark" || base === "profile") return [found("ran", "benchmark", true, base)];
    const object1 = objectSubject(near);
    if (named.length > 0) return named.map((name) => found("ran", name === "coverage" ? "tests" : name, true, base));
    return [
      found(
        "ran",
        object1 === "migration" || object1 === "benchmark" || object1 === "query" || object1 === "search"
          ? object1
          : "command",
        true,
        base,
      ),
    ];
  }
  if (base === "confirm" && !/^\s*that\b/.test(near) && records.test(near))
    return [found("changed", "record", true, base)];
  if (kind === "checked") return checkedClaim(base, near, clause, sentence);
  if (base === "open" && /\bin (?:the|a|my) (?:\w+ )?browser\b/.test(near))
    return [found("checked", "page", true, base)];
  if (liveVerbs.has(base) && liveThings.test(near) && !namesFile(near, sentence))
    return [found("changed", "server", true, base)];
  if (base === "build" || base === "compile") {
    if (
      /\b(?:project|app|application|image|bundle|code|package|binary|release|container|firmware|kernel|library|wheel|crate|module|solution|contracts?|extension|plugin|site|docs|it|everything)\b/.test(
        near,
      ) &&
      !/^\s*(?:a|an) (?:new )?\w+ (?:for|that|which|with)\b/.test(near)
    )
      return [found("passed", "build", true, base)];
  }
  if (
    /\bpull request\b|\bprs?\b|\bmerge request\b/.test(near) &&
    /^(?:create|open|submit|file|merge|make|update|place)$/.test(base)
  )
    return [found("created", "pull-request", true, base)];
  if (/\bcommits?\b/.test(near) && /^(?:create|make|add)$/.test(base)) return [found("ran", "commit", true, base)];
  if (/\bmigrations?\b/.test(near) && /^(?:apply|roll-back|revert)$/.test(base))
    return [found("deployed", "migration", true, base)];
  if (kind === "deployed")
    return [
      found(
        "deployed",
        subject === "migration" &&
          !/\b(?:migrations?|schema|database|db|tables?|records?|rows?|data)\b|^\s*$/.test(near)
          ? "thing"
          : (subject ?? "deployment"),
        true,
        base,
      ),
    ];
  if (kind === "fixed")
    return [
      found(
        "fixed",
        named.find((name) => name === "lint" || name === "types" || name === "tests" || name === "build") ?? "bug",
        false,
        base,
      ),
    ];
  if (base === "complete") return [found("complete", "task", true, base)];
  if (dataVerbs.has(base) && dataNouns.test(near) && !namesFile(near.slice(0, 60), sentence))
    return [found(kind, "data", true, base)];
  const of = subject ?? (kind === "sent" ? "message" : objectSubject(near));
  return [found(kind, of === "bug" || of === "search" || of === "web" ? "thing" : of, false, base)];
}

/** Of these "is confirmed" says that they were made. */
const records =
  /\b(?:appointments?|bookings?|reservations?|orders?|refunds?|payments?|tickets?|flights?|rooms?|meetings?|tables?|cancellations?|seats?|slots?|subscriptions?|transfers?|registrations?)\b(?!.*\bthat\b)/;

function checkedClaim(base: string, near: string, clause: string, sentence: Sentence): Found[] {
  const looking = lookingVerbs.has(base);
  const named = checkSubjects(near, sentence).filter((name) => name !== "checks");
  if (
    base === "ensure" &&
    named.length === 0 &&
    !/\b(?:works?|working|correct\w*|run\w*|valid|pass\w*|compil\w*)\b/.test(near)
  )
    return [];
  // "Verified that all tests pass" is read as a claim about tests elsewhere; the checking adds nothing of its own.
  if (!looking && named.length > 0)
    return [
      found(
        base === "test" ? "ran" : "checked",
        base === "test" && !/\b(?:manually|browser|curl|by hand)\b/.test(clause) ? named[0] : named[0],
        true,
        base,
      ),
    ];
  const subject = objectSubject(near) === "thing" ? objectSubject(clause) : objectSubject(near);
  return [found("checked", subject, !looking, base)];
}

function stateClaims(clause: string, good: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  if (nolonger.test(good)) list.push(found("fixed", "bug", true));
  if (negation.test(good.replace(/\bwithout (?:any )?(?:hitches|trouble)\b/g, ""))) return list;
  if (gone.test(good)) list.push(found("fixed", "bug", false));
  if (describes.test(good) || generally.test(good) || /\bworking (?:tree|copy|directory)\b/.test(good)) return list;
  const well2 = worksWell.exec(good);
  const up = isUp.exec(good);
  const bare = barelyWorks.exec(good);
  const status = answers.exec(good) ?? carriesHeader.exec(good);
  if (well2 || up || bare || status) {
    const named = checkSubjects(clause, sentence);
    if (
      well2 &&
      named.some((name) => name === "tests" || name === "build" || name === "lint" || name === "types") &&
      /\b(?:runs?|running|ran)\b/.test(well2[0])
    )
      return list;
    if (well2 && !up && !bare && !status && /^look/.test(well2[0]) && !pageNouns.test(sentence.plain.toLowerCase()))
      return list;
    const seen =
      well2 !== null && /^(?:looks?|looked|renders?|rendered|displays?|displayed|appears?|animates?)/.test(well2[0]);
    const subject = status ? "endpoint" : seen ? "page" : objectSubject(clause);
    const live =
      up !== null && /\b(?:live|online|deployed)\b/.test(up[0]) && subject !== "server" && subject !== "page";
    list.push(
      found(
        live ? "deployed" : "works",
        live ? "deployment" : subject,
        well2 !== null ||
          up !== null ||
          bare !== null ||
          (status !== null && asked.test(`${clause} ${sentence.codes.join(" ").toLowerCase()}`)),
      ),
    );
  }
  return list;
}

function completeClaims(good: string, sentence: Sentence): Found[] {
  const list: Found[] = [];
  const all = allOf.exec(good) ?? allHave.exec(good);
  if (all && checkSubjects(good.slice(0, all.index + all[0].length), sentence).every((name) => name === "checks"))
    list.push(found("complete", "thing", true, all[1] ?? all[2]));
  else if (completes.some((form) => form.test(good))) list.push(found("complete", "task", false));
  return list;
}

/** "32 files still mention moment." */
const plainVerb =
  /\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ ){0,2}?[a-z]+s (?:[\w\ue100-\ue4ff]+ ){0,4}?(?:still |now |do |also )?(?:mention|use|import|reference|call|contain|include|depend|lack|need|match|differ|exist|belong|remain)\b/;

/** Whether a clause states a number of its own, apart from what else it claims. */
export function statesNumber(clause: string): boolean {
  return (
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/.test(clause) &&
    (stating.test(clause) || plainVerb.test(clause)) &&
    !negation.test(clause.replace(/\bno (?:more|fewer|less) than\b/g, ""))
  );
}
