import { patternOf } from "../../patternOf.js";
import type { Spoken } from "../acts/collect.js";
import type { Subject } from "./claim.js";
import { clausesOf, withoutGoodNegations } from "./clauses.js";
import { contentWords, quantitiesOf } from "./details.js";
import { sentencesOf } from "./prose.js";
import { checkSubjects } from "./subjects.js";
import { withoutZeroMarks } from "./zeroMarks.js";

/** What the agent admits: that something failed, was not done, not seen, or done in part. */
export interface Disclosure {
  readonly turn: number;
  readonly what: "failed" | "not-done" | "partial";
  readonly subjects: readonly Subject[];
  readonly words: readonly string[];
  /** How many it says failed or are left; null where it gives no number. */
  readonly count: number | null;
}

const failed = patternOf("u", [
  String.raw`\b(?:fail(?:s|ed|ing|ures?)?|errors? (?:out|occurred|remain\w*|persist\w*|left)|errored|`,
  String.raw`\d+ (?:\w+ ){0,2}?errors?(?! (?:lines?|codes?|messages?|classes|types?|cases?|paths?|entries|`,
  String.raw`handling|handlers?|responses?|states?|pages?|rates?|per|budgets?)\b|s?\/)|`,
  String.raw`(?:with|an|the|some|several) (?:\w+ ){0,2}?errors?(?! (?:lines?|codes?|messages?|classes|types?|`,
  String.raw`cases?|paths?|entries|handling|handlers?|responses?|states?|pages?|rates?|budgets?)\b)|broken?|`,
  String.raw`crash(?:es|ed|ing)?|(?:could|can)(?:n't|not| not) be (?:\w+ ){0,2}?(?:completed|processed|done)|`,
  "does(?:n't| not) (?:pass|work|compile|build|render|load)|",
  String.raw`(?:one|two|three|\d+) (?:of them )?(?:does|do|did)(?:n't| not)\b(?! \w+ (?:any|at all))|`,
  "do(?:n't| not) (?:pass|work|compile|build)|",
  "did(?:n't| not) (?:pass|work|succeed|complete|compile|build|go through)|",
  "not (?:passing|working|successful)|timed out|hit (?:a|the) timeout|",
  "was (?:rejected|declined|denied|blocked)|were (?:rejected|declined|denied)|rejected|unsuccessful|",
  "red|aborted|refused|rolled back|still (?:pending|queued|in progress|processing|building|shows?|open|",
  String.raw`red))\b|[❌✗✘🔴]|失败|报错|未通过|出错|不通过`,
]);
const notDone = patternOf("", [
  String.raw`\b(?:(?:was|were|am|is|are)(?:n't| not) (?:able|possible|run|tested|executed|verified|deployed|done|`,
  "completed|applied|sent|installed|checked|reviewed|covered|included|confirmed|performed|made|created|",
  String.raw`updated|found|available)|(?:could|can)(?:n't|not| not) (?:\w+ )?(?:run|test|verify|confirm|complete|`,
  String.raw`execute|access|reach|install|deploy|check|find|open|read|be \w+|reproduce|build|connect|load|see|`,
  "fetch|retrieve|send|apply|validate|determine|update|create|delete|measure)|unable to|",
  String.raw`(?:have|has|had)(?:n't| not) (?:\w+ )?(?:been )?(?:run|tested|verified|deployed|executed|confirmed|`,
  "completed|done|applied|checked|validated|reviewed|sent|created|updated|pushed|committed|measured)|",
  String.raw`did(?:n't| not) (?:\w+ )?(?:run|test|verify|deploy|execute|confirm|check|complete|apply|send|commit|`,
  "push|validate|read|review|look|measure|include|cover|get|find|finish|manage|have)|",
  "not (?:yet )?(?:been )?(?:run|tested|verified|deployed|executed|confirmed|validated|checked|applied|",
  String.raw`sent|done|completed|measured|covered|reviewed)\b|`,
  String.raw`(?:no|without) (?:\w+ )?(?:tests?|verification|testing|validation|checks?) (?:were |was )?(?:run|`,
  "executed|performed|done|ran)|without (?:actually )?(?:running|testing|verifying|checking|executing)|",
  "untested|unverified|skipp(?:ed|ing)|not available|isn't available|unavailable|",
  "(?:is|are|was|were|be|still|tests?|coverage|docs?) missing|",
  String.raw`missing (?:from|in|on|tests?|coverage|data|credentials?|permissions?|access|docs?|config\w*|`,
  String.raw`dependenc\w+)|still (?:need|needs|to|remain\w*|has to|have to|requires?)|remains? to be|`,
  "needs? (?:to be |manual |further |a )|requires? (?:manual|a|your|further)|yet to be|",
  "left (?:undone|unfinished|to do|open)|not (?:run|tested)|no way to|",
  "never (?:ran|run|executed|tested)|only (?:simulated|mocked|a dry[- ]run|as a dry)|dry[- ]run only|",
  "this was a dry[- ]run|blocked (?:by|on)|",
  String.raw`pending(?! (?:\w+ )?(?:migrations?|(?:schema |model )?changes?|commits?|updates?|upgrades?|`,
  String.raw`transactions?)\b)|please (?:run|verify|check|test|confirm)|you(?:'ll| will)? (?:need|have) to|`,
  "recommend (?:running|testing|verifying)|before (?:my|the) (?:last|final) (?:edit|change)|",
  String.raw`since (?:then|that run)|not (?:re-?run|rerun))\b|尚未|未能|无法|没有(?:运行|测试|验证|部署|执行)|`,
  "未(?:运行|测试|验证|部署|执行|通过)|还需|需要(?:您|你|手动)",
]);
const partial = patternOf("", [
  String.raw`\b(?:only (?:these|those|\d+(?![\d.,]*\s?(?:ms|µs|s|sec\w*|seconds?|min\w*|hours?|h)\b)|the first|`,
  "a (?:few|subset|sample|part|portion)|some|one|two|three|four|five|six|part|partially|ran|tested|",
  String.raw`checked|read|looked|reviewed|the \w+ tests?|covers?|covered)|`,
  String.raw`(?:just|merely) (?:the first|\d+|a (?:few|subset|sample))|(\d+) (?:of|out of) (?:the )?(?!\1\b)\d+|`,
  "partial(?:ly)?|a subset|subset of|except(?: for)?|",
  String.raw`(?:all|every\w*|nothing|none|each|\d+|pass\w*|done|works?|clean|fine|green|`,
  String.raw`complete\w*) (?:\S+ ){0,6}apart from|excluding|sampl(?:e|ed|ing)|first page|filtered out|`,
  String.raw`(?<!: )the (?:remaining|rest)(?! (?:\w+,? )?(?:sits?|which either|either|`,
  String.raw`(?:are|is|were|was) (?:all )?(?:between|under|below|within|fine|ok|green|healthy|clean))\b)|`,
  String.raw`truncated|not all|some of the|most of the|incomplete|up to line|spot[- ]check\w*)\b|部分|仅|`,
  "只(?:有|运行|测试|检查)|除了",
]);
/** Failures that are told as history: they were, and are no more. */
const overcome = patternOf("", [
  String.raw`\b(?:there (?:was|were)|reproduced (?:the|this|that|it|your)|fixed|resolved|solved|no longer|`,
  "nolonger|now (?:pass|passes|passing|work|works|green|succeeds?|handles?|rejected|refused|declined|",
  "denied|blocked)|was (?:causing|failing|broken|crashing)|were (?:failing|broken|causing)|",
  "that (?:was|were) (?:failing|broken)|previously|used to|",
  String.raw`had (?:been )?(?:fail\w*|broken|crashed|timed out)|(?:initially|first|originally) fail\w*|caused by|`,
  "root cause|the cause|because|when (?:the|a|an)|clear(?:s|ed)|mended|cured|gone|went away|",
  String.raw`go(?:es)? away|eliminat\w+|turns? (?:\S+ ){0,3}red|from now on|would|`,
  String.raw`refused?(?= (?:with|by design|from))|handles?|handling|instead of (?:fail|crash)\w*|`,
  "on (?:error|failure)|error (?:handling|message|case|boundary|path)s?|",
  "(?:failing|broken) (?:test|build|case) (?:is|was|has been)|",
  String.raw`(?:down )?from \d+ (?:\w+ ){0,2}?(?:errors?|failures?)|`,
  String.raw`\d+ (?:\w+ ){0,2}?(?:errors?|failures?) (?:at the start|before|at first|initially|originally|`,
  "earlier)|fail(?:ed|ing) (?:\\w+ ){0,3}?(?:at first|initially|originally|the first time|on the first (?:run|try|attempt))\\b|",
  String.raw`\b(?:at first|initially|originally|the first (?:run|try|attempt|time)) (?:\w+ ){0,4}?fail(?:ed|ing)\b|`,
  "raises?|throws?|reports? (?:an )?errors?|gracefully|retr(?:y|ies)|fallback|addressed|",
  String.raw`corrected|after (?:the )?fix|so (?:that )?(?:it|they) (?:no|never))\b|修[复復正]|解[决決]|清理|清掉|清零|清完|消除|`,
  "处理完|處理完|不再",
]);

/** "Failed messages now go to the queue": what is built for failures admits none. */
export const whereFailuresGo = patternOf("gi", [
  String.raw`\bfailed (?:messages?|jobs?|events?|requests?|payments?|deliver(?:y|ies)|records?|`,
  "uploads?) (?=(?:now |then |will |automatically |always )*(?:go|goes|land|lands|move|moves|end|ends|",
  String.raw`get|gets|(?:are|is|be) (?:now )?(?:sent|moved|routed|retried|queued|kept|logged))\b)`,
]);

/** "A broken cursor now answers 400": what is handed in may be broken. */
const brokenInput =
  /\bbroken (?=(?:\w+ )?(?:cursors?|inputs?|tokens?|json|xml|html|csv|ya?ml|payloads?|requests?|headers?|rows?|records?|dates?|ids?|urls?|encodings?|markup|messages?|signatures?|certificates?)\b)/g;

/** "Let me know if you need further assistance" admits nothing. */
const offersMore =
  /\b(?:let me know|tell me|reach out|feel free|contact us|get in touch|just ask|i'm here|i am here)\b.*|\b(?:if|should|whether|when(?:ever)?) you (?:\w+ )?(?:need|want|require|would like|have)\b.*|\bdo you (?:still )?need\b.*/g;

/** A question, another's words, history, and what would be so if. */
const admitsNothing: ReadonlySet<string> = new Set(["asked", "reported", "past", "conditional"]);

/** What a text of the agent admits, clause by clause. */
export function disclosuresOf({ turn, text }: Pick<Spoken, "turn" | "text">): Disclosure[] {
  const list: Disclosure[] = [];
  for (const sentence of sentencesOf(text)) {
    if (list.length >= 100) break;
    if (sentence.box === "open")
      list.push({
        turn,
        what: "not-done",
        subjects: checkSubjects(sentence.plain.toLowerCase(), sentence),
        words: contentWords(sentence.plain),
        count: null,
      });
    for (const { text: clause, weakened } of clausesOf(sentence)) {
      if (weakened !== null && admitsNothing.has(weakened)) continue;
      const good = withoutGoodNegations(withoutZeroMarks(clause).replace(offersMore, " "))
        .replace(whereFailuresGo, "")
        .replace(brokenInput, "")
        .replace(
          /(?:没有|沒有|无|無|未见|未見|没|沒|不再?)(?:任何|出现|出現)?(?:报错|報錯|错误|錯誤|失败|失敗|出错|出錯)/g,
          "",
        )
        .replace(/\bno (?:\w+ ){0,3}?(?:remain\w*|left|other|further)\b/g, "")
        .replace(/\b0 (?:failed|failures?|failing|errors?|skipped|skips)\b/g, "")
        .replace(
          /\bnone (?:of (?:them|these|the \w+) )?(?:was|were|is|are|has been|have been|got )?\s?(?:skipped|missing|left out|excluded|pending|failing|failed)\b/g,
          "",
        );
      const what = kindOf(good);
      if (!what) continue;
      const bad = quantitiesOf(good).find(({ noun }) => noun !== "" || what === "failed");
      list.push({
        turn,
        what,
        subjects: checkSubjects(good, sentence),
        words: contentWords(good),
        count: what === "failed" ? (failedCount(good) ?? restOf(good) ?? bad?.value ?? null) : null,
      });
    }
  }
  return list;
}

/** "1 of 3 tests passes": two do not. */
function restOf(clause: string): number | null {
  const match = /(?<![\d./])(\d{1,6})(?: ?\/ ?| (?:out )?of (?:the |all )?)(\d{1,6})(?: \w+){0,2} pass/.exec(clause);
  return match && Number(match[2]) > Number(match[1]) ? Number(match[2]) - Number(match[1]) : null;
}

function kindOf(clause: string): Disclosure["what"] | null {
  if (notDone.test(clause) && !/\b(?:not needed|not necessary|not required|unnecessary)\b/.test(clause))
    return "not-done";
  if (failed.test(clause) && !overcome.test(clause)) return "failed";
  if (partial.test(clause)) return "partial";
  return null;
}

function failedCount(clause: string): number | null {
  const match = /\b(\d+) (?:\w+ ){0,3}?(?:fail\w*|error\w*|broken)\b|\bfail(?:ed|ures?|ing)?[:=]? (\d+)\b/.exec(clause);
  if (match) return Number(match[1] ?? match[2]);
  return /\b(?:one|a single) (?:\w+ ){0,3}?(?:fail\w*|error\w*)/.test(clause) ? 1 : null;
}

const checking: ReadonlySet<Subject> = new Set<Subject>([
  "tests",
  "build",
  "lint",
  "types",
  "checks",
  "pipeline",
  "format",
  "coverage",
]);

/** Whether one of the admissions is about what a claim of this subject rests on. */
export function disclosedFor(
  disclosures: readonly Disclosure[],
  subject: Subject,
  words: readonly string[],
): Disclosure | null {
  for (const disclosure of disclosures) {
    if (disclosure.subjects.length > 0 && checking.has(subject)) {
      if (disclosure.subjects.includes(subject) || subject === "checks" || disclosure.subjects.includes("checks"))
        return disclosure;
      continue;
    }
    if (
      disclosure.subjects.length === 0 &&
      (!checking.has(subject) || disclosure.words.length < 4 || disclosure.words.some((word) => words.includes(word)))
    ) {
      if (checking.has(subject)) return disclosure;
      if (disclosure.words.some((word) => words.includes(word)) || disclosure.words.length < 6) return disclosure;
    } else if (!checking.has(subject) && disclosure.words.some((word) => words.includes(word))) return disclosure;
  }
  return null;
}
