import { patternOf } from "../../patternOf.js";
import type { Sentence } from "./prose.js";
import { withoutZeroMarks } from "./zeroMarks.js";

/** A part of a sentence that can be claimed for itself, and what takes its force away. */
export interface Clause {
  /** In lower case. */
  readonly text: string;
  /** Its beginning, up to the first word that makes what follows a hope, a plan or a purpose: "the refund is processed and will arrive". */
  readonly stated: string;
  /** Why this is no claim; null where it may be one. */
  readonly weakened: Weakening | null;
}

export type Weakening =
  | "hedged"
  | "planned"
  | "conditional"
  | "asked"
  | "reported"
  | "past"
  | "instructed"
  | "open"
  | "admitted";

const split = patternOf("gi", [
  String.raw`\s*(?:;|；|(?<=[a-z\ue100-\ue8ff)]{2})(?<!\b(?:e\.g|i\.e|etc|vs|approx|no|cf))\.\s+(?=[a-z])|`,
  String.raw`(?<=°[CFcf])\.\s+|\.\s+(?=[\ue100-\ue4ff])|\s[—–]\s|\s--?\s|—|[()（）]|`,
  String.raw`,\s*(?=(?:but|however|although|though|yet|while|whereas|except|so|and|then|all|no|zero|the|i|i've|`,
  String.raw`we|it|now|everything|both|there|which|since|because|if|unless|once)\b)|`,
  String.raw`\s(?=(?:but|however|although|though|whereas|except|because|unless)\s)|`,
  String.raw`\sand\s(?=(?:all|the|i|i've|we|it|now|everything|no|tests?|both|verified|confirmed|ran|checked|`,
  "tested|pushed|committed|deployed|created|updated|added|removed|deleted|fixed|made|sent|there|every|",
  "each|they|then|validated|reviewed|also|finally|is|are|was|were|has|have|will|should|may|you|your|",
  String.raw`please)\b))\s*|[，；](?=.)|(?<=[\u4e00-\u9fff]),\s?(?=[\u4e00-\u9fff])`,
]);

/** Words before a colon that announce what is claimed after it. */
const introduction = patternOf("i", [
  "^(?:to (?:summari[sz]e|recap|sum up)|in (?:summary|short|conclusion)|summary|overall|status|update|",
  "outcome|conclusion|recap|tl;?dr|final (?:status|result|summary)|",
  String.raw`here(?:'s| is) (?:a |the )?(?:summary|recap|status|what\b)|what (?:i|was|has been|changed)\b|`,
  "quick (?:summary|recap|update)|good news|the (?:result|outcome|short version)|总结|综上|",
  String.raw`结果)[^:：.]{0,60}[:：]\s+`,
]);

/** "As far as I can tell, the note is logged": of a deed of its own the agent knows, whatever it puts before it. */
const modest = patternOf("i", [
  "^(?:as far as i (?:can tell|know|can see),? |from what i can (?:tell|see),? |i (?:think|believe)(?: that)? |",
  String.raw`(?:it )?(?:looks like|seems|appears)(?: like| that)? )(?=(?:(?!\b(?:should|might|may|could|would|will|if|because|due|cause[sd]?|need\w*|n't|not)\b)[^?;])*`,
  String.raw`\b(?:(?:is|are|was|were|has been|have been|has|have|all) (?:now |all |both )?(?:booked|sent|logged|added|updated|fixed|`,
  String.raw`committed|created|moved|refreshed|advanced|confirmed|cancelled|refunded|scheduled|pushed|merged|deployed|saved|in|on)\b|went through\b|went to\b))`,
]);

/** Pieces longer than this are read in part. */
const MAX_CLAUSE = 600;
const MAX_CLAUSES = 40;

/** What stands in brackets between a subject and its verb. */
const aside =
  /\s\(([^()\n]{1,60})\)(?=\s(?:(?:is|are|was|were) (?:now |all |both |also )?(?:clean|green|passing|ok|fine|happy|red|failing)|now|all|both|pass(?:es|ed)?|fails?|failed|succeed(?:s|ed)?|works?|worked|compiles?|builds?)\b)/g;

/** "The unit tests (164) are clean" claims what "the unit tests are clean" claims. */
function withAsidesLast(plain: string): string {
  const asides: string[] = [];
  const rest = plain.replace(aside, (_, content: string) => {
    asides.push(content);
    return "";
  });
  return asides.length === 0 ? plain : `${rest} (${asides.join(") (")})`;
}

export function clausesOf(sentence: Sentence): readonly Clause[] {
  const known = taken.get(sentence);
  if (known) return known;
  const clauses = clausesIn(sentence);
  taken.set(sentence, clauses);
  return clauses;
}

const taken = new WeakMap<Sentence, readonly Clause[]>();

/** Of what stands under these nothing is done yet. */
const ahead = patternOf("i", [
  "^(?:(?:proposed|suggested|recommended|possible|my|the|implementation|migration|rollout|upgrade|",
  "further|optional) )*(?:plan|next steps?|follow-?ups?|acceptance criteria|definition of done|",
  "checklist|to-?dos?|proposal|recommendations?|suggestions?|",
  "what (?:is|remains) (?:left|to (?:do|be done))|open (?:points|items)|later|",
  "before (?:you )?(?:merging|merge|deploying|deploy|release|releasing)|",
  String.raw`how to (?:test|verify|run|deploy))\b|^(?:計畫|計劃|计划|下一步|後續|后续|建議|建议|待辦|待办|驗收|验收)`,
]);

/** "Option 3: Use the deployment (already built)": what may be chosen. */
const offered = /^\W*(?:option|alternative|variant) (?:\d{1,2}|[a-h]) ?[:–—-] /i;

function clausesIn(sentence: Sentence): Clause[] {
  const plain = withAsidesLast(sentence.plain)
    .replace(introduction, "")
    .replace(modest, "")
    // "It should be green again: all 28 tests pass": what comes after the colon may be no more than that.
    .replace(/(\b(?:should|may|might|could)\b[^:.;]{0,60}): /, "$1; ");
  const asked = /[?？]["'”’)\]*_\s]*$/.test(plain);
  const pieces = plain
    .split(split)
    .map((piece) => (piece ?? "").trim().toLowerCase().slice(0, MAX_CLAUSE))
    .filter((piece) => piece !== "")
    .slice(0, MAX_CLAUSES);
  const clauses: Clause[] = [];
  // ❌ and ⚠️ at the beginning of a line mark what did not go well.
  const bad = /^[^\p{L}\p{N}]*[❌✗✘✖⚠🔴🚫⛔]/u.test(withoutZeroMarks(plain));
  let governed: Weakening | null =
    sentence.box === "open"
      ? "open"
      : sentence.box === null && (ahead.test(sentence.under) || offered.test(plain))
        ? "planned"
        : asked
          ? "asked"
          : bad
            ? "admitted"
            : null;
  for (const [i, piece] of pieces.entries()) {
    const opens = opening(piece, i === 0);
    if (opens) governed = opens;
    clauses.push({ text: piece, stated: statedPart(piece), weakened: governed ?? ownWeakening(piece) });
    // A condition reaches to the end of its sentence, whichever side it stands on.
    if (opens === "conditional" && i > 0 && i === pieces.length - 1 && clauses.length > 1) {
      const main = clauses[clauses.length - 2];
      if (main.weakened === null && /^(?:if|unless|provided|assuming|as long as)\b/.test(piece))
        clauses[clauses.length - 2] = { ...main, weakened: "conditional" };
    }
  }
  return clauses;
}

const conditions = patternOf("", [
  "^(?:and |but |so |then |also |now |,)*(?:if|unless|in case|provided|assuming|as long as|otherwise|",
  "whenever|suppose|when you|once you|after you|if you|should you|in the event|until|once|as soon as|",
  String.raw`before you|whether|when(?! (?:i|we|running|testing|executing|checking|trying|building|verifying)\b)|`,
  String.raw`如果|假如|若|一旦|当|當|只要|除非)\b`,
]);
const conditionsCjk = /^(?:如果|假如|倘若|若|一旦|当|當|只要|除非|等|待)/;
const plans = patternOf("", [
  String.raw`^(?:and |but |so |then |also |now |,|okay|ok|great|good|perfect|alright|well|first|finally|\s|`,
  String.raw`[.!])*(?:next(?: steps?)?\b|let me|let's|let us|i'll|i will|we'll|we will|i'm going to|`,
  String.raw`i am going to|i need to|we need to|to do\b|todo\b|remaining\b|plan\b|my plan|i plan|i want to|`,
  "i would|i'd|now i(?:'ll| will| need| can)|time to|we should|i should|",
  "you (?:should|can|may|could|might|will|need|must|want|would)|you'll|recommended|recommendation|",
  String.raw`suggest|i(?:'d| would)? (?:suggest|recommend)|please\b|feel free|make sure|ensure\b|be sure|`,
  "don't forget|remember to|接下来|接下來|下一步|我将|我將|我会|我會|我们将|我們將|建议|建議|[请請](?![假款求購购示領领])|需要|计划|計畫|計劃|准备|準備|",
  "待办|待辦|你可以|您可以)",
]);
const reports = patternOf("", [
  String.raw`^(?:and |but |so |,|\s)*(?:according to|`,
  String.raw`as (?:you|the (?:user|docs?|readme|ticket|issue|task|description))(?:['’]ve| have)?\s?(?:said|`,
  "mentioned|noted|described|reported|stated|wrote|confirmed|agreed|approved|verified|",
  String.raw`(?:asked|requested|wanted)(?!(?: for| me to)?,? (?:i|we|the|all)\b)|chose|decided)|`,
  "(?:you|the user|users?|the (?:ticket|issue|readme|docs?|documentation|comments?|task|prompt|spec|",
  "instructions|description|author|team|reviewer|client|customer|message)|he|she|they|someone|readme|",
  String.raw`docs)(?:'ve| have| has)? (?:said|says?|mention\w*|report\w*|claim\w*|told|state[sd]?|wrote|writes|`,
  String.raw`asked|note[sd]?|describe[sd]?|indicate[sd]?|suggest\w*|want\w*|request\w*|require[sd]?|expect\w*|`,
  String.raw`confirm\w*)|根据|根據|据|據|(?:用户|用戶|使用者)(?:说|說|表示|提到|报告|報告)|[你您](?:说|說|提到)|(?:文档|文件|文檔)(?:说|說|称|稱|表示))`,
]);
const past = patternOf("", [
  String.raw`^(?:and |but |so |,|\s|[*_])*(?:before(?:[*_]*\s?[:：]| (?:my|the|this|these|any|making|we|i)\b)|`,
  String.raw`previously\b|originally\b|initially\b|at first\b|earlier\b|prior to|in the past|until now|used to\b|`,
  String.raw`at baseline|on (?:main|master)\b|the (?:previous|original|old|earlier) (?:code|version|`,
  "implementation|behaviou?r|run)|之前|原来|原來|原本|最初|起初|此前)",
]);

/** What a clause's first words say of it and of all that follows. */
function opening(whole: string, first: boolean): Weakening | null {
  const piece = whole.replace(/^[^\p{L}\p{N}\ue100-\ue8ff]+/u, "");
  if (conditions.test(piece) || conditionsCjk.test(piece))
    return /^(?:\w+ )?(?:when|once|after) (?:i|we)\b/.test(piece) ? null : "conditional";
  if (reports.test(piece)) return "reported";
  if (plans.test(piece)) return "planned";
  if (past.test(piece) && !/\bnow\b/.test(piece)) return "past";
  if (
    first &&
    /^i(?:'m| am)? (?:think|believe|expect|assume|suspect|guess|hope|suppose|fairly|pretty|not sure|unsure|confident|reasonably)\b|^(?:hopefully|presumably|in theory|theoretically|ideally|我(?:认为|觉得|猜|估计|希望)|理论上|希望)/.test(
      piece,
    )
  )
    return "hedged";
  return null;
}

/** From here on a clause says what may, will or must be. */
const modal = patternOf("", [
  String.raw`\b(?:should|might|may(?! \d)|could|would|will|won't|shall|must|going to|about to|`,
  String.raw`plan(?:s|ned|ning)? to|intend\w*|yet to|needs? to|have to|has to|had to|`,
  "to be (?:done|run|tested|deployed|verified|fixed|confirmed|determined)|let me|let's|wants? to|",
  String.raw`try(?:ing)? to|tried to|attempt\w* to|still (?:need|have|to)|remains? to|todo|next step|follow-?up|`,
  "ought to|expected to|supposed to|appears? (?:to|that)|seems?|seemingly|looks? (?:like|to be|as if)|",
  "designed to|meant to|intended to|potentially|possibly|perhaps|maybe|",
  String.raw`can (?:now |then |also )?(?:be|run|use|see|deploy|merge|start|try|test))\b|'ll\b|`,
  "(?:应该|應該|可能|也许|也許|大概|估计|估計|或许|或許|似乎|看起来|看起來|预计|預計|理应|理應|恐怕|将要|將要|将会|將會|即将|即將|打算|准备|準備|等待|稍后|稍後|正在|",
  "尚需|还需|還需|需要)",
]);
/** Said after the claim, these take it back as well. */
const doubt = patternOf("", [
  String.raw`\b(?:i (?:think|believe|expect|assume|suspect|guess|hope)|hopefully|presumably|probably|likely|`,
  "in theory|theoretically|not (?:entirely |fully |completely |yet )?(?:sure|certain|clear)|unclear|",
  "apparently|as far as i (?:can tell|know)|in principle|if all goes well|in my head|mentally|",
  String.raw`by reading|from memory)\b|不确定|不確定`,
]);
const hearsay =
  /\b(?:was|were|is|are) (?:said|reported|claimed|believed|alleged) (?:to|that)\b|\baccording to (?!(?:the |its |this |my )?(?:tests?|outputs?|logs?|runs?|pytest|jest|vitest|results?|mypy|tsc|eslint|terminal|query|command)\b)/;
const instructions = patternOf("", [
  String.raw`^(?:\d+[.)] )?(?:run|make sure|ensure|check|verify|test|use|add|create|update|delete|remove|install|`,
  "deploy|see|open|try|start|restart|note|remember|consider|avoid|keep|set|apply|review|build|execute|",
  "call|visit|go|click|navigate|confirm|validate|change|edit|move|rename|copy|write|commit|push|merge|",
  "send|replace|fix|refactor|implement|configure|monitor|enable|disable|rerun|re-run|investigate|wait|",
  "look|find|get|put|follow|provide|include|document|migrate|schedule|ask|contact|",
  String.raw`let)\b(?! (?:vet|suite|file|script|command|results?|output|coverage|status|run|is|are|was|were|`,
  String.raw`passe[sd]|pass|has|have|applied|verified|confirmed|complete[sd]?|succeed\w*|successful\w*|done|`,
  String.raw`created|finished|works?|passing|green|clean)\b|\s*[:✅✔])`,
]);
const purpose =
  /\b(?:so that|in order to|to (?:verify|check|confirm|ensure|make sure|see|validate|test|allow|let|help|prevent|avoid|guarantee|prove|demonstrate|show|keep|make))\b/;

function ownWeakening(piece: string): Weakening | null {
  if (hearsay.test(piece)) return "reported";
  if (doubt.test(piece) || statedPart(piece).trim() === "") return "hedged";
  if (instructions.test(piece)) return "instructed";
  if ((past.test(piece) || /\bhad already (?:been )?\w+ed\b/.test(piece)) && !/\bnow\b/.test(piece)) return "past";
  if (
    /\bbefore (?:my|the|this|that|these|those|any) (?:change|fix|edit|patch|refactor|commit|upgrade|release|merge|update)\w*[\s.!]*$/.test(
      piece,
    )
  )
    return "past";
  return null;
}

/** What is done *to* something is claimed, what it is done *for* is not: "I ran the suite to make sure that all is well". */
function statedPart(piece: string): string {
  const aim = purpose.exec(piece);
  const before = aim && aim.index > 0 ? piece.slice(0, aim.index) : piece;
  const turn = modal.exec(before);
  if (!turn) return before;
  // "types are clean, CI should go green": what may be is a thing of its own.
  const stated = before.slice(0, turn.index);
  const own = stated.lastIndexOf(", ");
  return own > 0 &&
    stated
      .slice(own + 2)
      .trim()
      .split(/\s+/).length < 4
    ? stated.slice(0, own)
    : stated;
}

const nouns =
  "errors?|failures?|warnings?|issues?|problems?|regressions?|conflicts?|complaints?|breakages?|exceptions?|crashes?|failing tests?|failed tests?|violations?|vulnerabilities|skipped tests?|skips|diagnostics|offenses|findings|remarks|test failures?|broken tests?|side effects?|data loss|downtime|discrepanc(?:y|ies)|mismatch(?:es)?";
const clean = new RegExp(
  `\\b(?:no(?! longer)|zero|0|without(?: any)?|free of(?: any)?|not a single|with no) (?:\\p{L}[\\p{L}-]* ){0,3}?(?:${nouns})\\b(?:(?:,| or| and|/) ?(?:\\p{L}[\\p{L}-]* )?(?:${nouns})\\b)*(?! (?:message|handl|case))`,
  "gu",
);

/** Negations that say something good, as one word each: "no errors", "no longer crashes", "without any failures", "did not touch". */
export function withoutGoodNegations(piece: string): string {
  return piece
    .replace(clean, "clean")
    .replace(
      /\b(?:has|have|had|with|finds?|found|reports?|reported) nothing (?:to (?:report|say|complain about|flag)|left)\b/g,
      "is clean",
    )
    .replace(
      /\b(?:nothing|none of (?:them|it|the \w+)|no \w+) (?:else )?(?:is |was |were |are |has |have |came back |been |got ){0,2}(?:red|fail(?:s|ed|ing)?|breaks?|broke|broken|affected)\b/g,
      "clean",
    )
    .replace(/\bno longer\b|\bdo(?:es)?(?:n't| not) (?=[a-z]+(?: [a-z]+){0,3} (?:any ?more|any longer)\b)/g, "nolonger")
    .replace(/\bnot only\b/g, "");
}

export const negation =
  /\b(?:not|no|never|none|neither|nor|without|nothing|nobody|cannot|unable|fail(?:s|ed)? to|couldn't|can't|yet to|unverified|untested|instead of|rather than|\w+n't|hardly|skipp(?:ed|ing))\b|(?:没有|没|未|无法|不能|并未|尚未|并非|不再?是|未能)/;
