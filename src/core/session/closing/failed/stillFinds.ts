import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { isComment } from "../../association/foundAfterAll.js";
import { contentWords } from "../../claims/details.js";
import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What is told to be clean, the tools that look for it, and the line by which they say that it is not. */
interface Finder {
  readonly told: RegExp;
  /** Its command. */
  readonly tool?: RegExp;
  /** Where any program may look for it: words that its report has, be there any or none. */
  readonly report?: RegExp;
  readonly found: RegExp;
}

const none = String.raw`(?:\b(?:no|zero|0|not a single|free of|without(?: any| a single)?)|没有|沒有|无|無|零) ?(?:known |remaining |open |more |further |longer )?`;
const finders: readonly Finder[] = [
  {
    told: new RegExp(
      String.raw`\b(?:valgrind|asan|lsan|leak check\w*)\b.{0,40}\b(?:clean|happy|silent|no (?:leaks?|errors?)|nothing)\b|${none}(?:memory )?(?:leaks?\b|洩漏|泄漏)|\bleak[- ]free\b|\bnothing (?:is )?(?:lost|leaks?|leaked)\b`,
    ),
    tool: /\bvalgrind\b|\bleaks\b|sanitize|\basan\b|\blsan\b/i,
    found: /\bdefinitely lost: [1-9]|\bERROR SUMMARY: [1-9]|detected memory leaks/,
  },
  {
    told: new RegExp(
      String.raw`${none}(?:(?:\w+|high or critical|critical or high) )?(?:vulnerabilit|advisor(?:y|ies)|cves?\b|漏洞)|\b(?:npm|pnpm|yarn|pip|cargo)[- ]audit\b[^.]{0,12}\b(?:clean|passes|green)\b`,
    ),
    tool: /\baudit\b|\btrivy\b|\bgrype\b|\bsnyk\b|\bosv-scanner\b|\bsafety\b|\bpip-audit\b|\bgovulncheck\b/i,
    found:
      /\b[1-9]\d* (?:(?:low|moderate|medium|high|critical|known)(?:,? and |, | )?)*(?:severity )?vulnerabilit|\bFATAL\b|\bTotal: [1-9]\d* \(|\bFound [1-9]\d* known vulnerab|^\s*"(?:total|low|moderate|high|critical)": [1-9]\d*,?\s*$/i,
  },
  {
    told: new RegExp(
      String.raw`\b(?:axe|pa11y|accessibility|a11y)\b.{0,60}\b(?:clean|fixed|resolved|no (?:issues?|violations?|errors?))\b|${none}(?:accessibility|a11y|axe) (?:issues?|violations?|errors?)`,
    ),
    tool: /\baxe\b|\bpa11y\b/,
    found:
      /\b[1-9]\d* (?:accessibility )?(?:issues?|violations?|errors?) (?:detected|found)|^\s*Violation of\b|\b[1-9]\d* Errors?\b/i,
  },
  {
    told: new RegExp(
      String.raw`\ball (?:\w+ )?(?:hosts?|nodes?|servers?|machines?)\b|\bevery (?:host|node|server|machine)\b|${none}(?:failed|unreachable) (?:tasks?|hosts?)|(?:所有|全部)(?:主機|主机|節點|节点|伺服器|服务器)`,
    ),
    tool: /\bansible(?:-playbook)?\b/,
    found: /^\s*\S+\s+:\s.*\b(?:unreachable|failed)=[1-9]|\bUNREACHABLE!/,
  },
  {
    told: new RegExp(
      String.raw`${none}(?:data )?races?\b(?! conditions? (?:left|remain))|\brace detector\b.{0,30}\b(?:clean|quiet|silent|green|happy|passes|nothing)\b|\brace[- ]free\b|(?:没有|沒有|无|無)(?:資料|数据)?(?:競態|竞态)`,
    ),
    tool: /\s-race\b|\btsan\b|sanitize=thread|helgrind|\bdrd\b/i,
    found: /\bDATA RACE\b|\brace detected during\b|\bPossible data race\b/,
  },
  {
    told: new RegExp(
      String.raw`${none}(?:broken|dead) links?\b|\ball links (?:work|are (?:fine|valid|ok))\b|${none}(?:失效|壞掉的?|坏)(?:連結|链接)`,
    ),
    tool: /link|lychee|muffet|html-?proofer/i,
    found: /\b[1-9]\d* (?:broken|dead|errors?|failed)\b|🚫 [1-9]/i,
  },
  {
    told: new RegExp(
      String.raw`\b(?:all|every|fully|completely)\b.{0,40}\btranslated\b|${none}untranslated\b|(?:全部|都|皆|均|完整)已?(?:譯|译|翻譯|翻译)|(?:譯|译|翻譯|翻译)(?:完|好)了?(?:全部|所有)`,
    ),
    report: /\b(?:untranslated|not translated|missing translations?|fuzzy)\b/i,
    found: /\b(?:untranslated|not translated|missing translations?|fuzzy)\b ?[:=]? ?[1-9]\d*/i,
  },
  {
    told: /\b(?:all|every|fully|completely)\b.{0,40}\btranslated\b/,
    tool: /\bi18n\b|\blocales?\b|translat|\blingui\b/i,
    // "pl: 301/318"
    found: /^\s*[\w-]{2,12}: (\d{1,6})\/(?!\1\b)\d{1,6}\s*$/,
  },
];
/** It is told of a part, or of before. */
const partly =
  /\bnot\b|n['’]t\b|\byet\b|\b(?:new|direct|except|other than|besides|apart from|but|most|nearly|almost|still|remain\w*)\b|除了|其餘|其余|還有|还有|剩/;

const found =
  /^\W{0,6}(?:found |total:? |there (?:are|is) )?([1-9]\d*) (?:[\w-]+ )?(?:mismatch(?:es)?|problems?|errors?|issues?|violations?|findings?|differences?|failures?|missing|broken|invalid|inconsistenc(?:y|ies)|conflicts?|duplicates?)\b/i;
/** Of the checker itself: that it has nothing to say any more. */
const content =
  /\b(?:confirms?|clean|happy|silent|passes|passed|is green|comes? back (?:clean|empty|green)|(?:reports|finds|found|shows|says) (?:no|nothing|zero)|no (?:more )?\w+)\b/;

/** A program that the closing names, and says of it that it is content; its last run, behind which nothing was changed, ended with so many findings. */
export function checkerStillFinds({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(({ shell, kind }) => shell && /^(?:program|lint|tests)$/.test(kind));
  for (const { sentence, text } of statements) {
    if (text.length > 400 || partly.test(text) || !content.test(text)) continue;
    for (const [, named] of sentence.text.matchAll(/`(?:[\w.-]+\/)*([\w-]{4,60}(?:\.\w{1,5})?)`/g)) {
      const last = acts.findLast((act) => act.text.includes(named));
      if (!last || acts.some((act) => act.order > last.order && act.name === last.name)) continue;
      const line = evidence.outputOf(last).lines.findLast((each) => each.trim() !== "") ?? "";
      const count = found.exec(line)?.[1];
      if (count === undefined || evidence.editAfter(last, order) !== null || numbersSaid(said).includes(Number(count)))
        continue;
      return {
        rule: "errors-after-all",
        status: "contradicted",
        act: last,
        quote: line.trim().slice(0, 300),
        sentence: sentence.text,
      };
    }
  }
  return null;
}

const noneLeft =
  /^\W*(?:nothing|none|no (?:\w+ ){0,2}(?:files?|modules?|places?|lines?|usages?|uses|imports?|references?|calls?|occurrences?|mentions?))\b.{0,80}\b(?:any ?more|any longer|left|remain\w*|still)\b/;

/** Nothing is said to be left of a word, and the last search for that very word, behind which nothing was changed, printed places that have it. */
export function searchStillFinds({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(({ kind }) => kind === "search");
  const last = acts.at(-1);
  if (last?.outcome !== "ok" || evidence.editAfter(last, order) !== null) return null;
  const hit = evidence.outputOf(last).lines.find((line) => line.length < 400 && /^\S+\.\w{1,5}:\d+[:-]/.test(line));
  if (hit === undefined || isComment.test(hit)) return null;
  const printed = new Set(contentWords(hit));
  const sought = new Set(contentWords(last.targets.join(" ")).filter((word) => printed.has(word)));
  for (const { sentence, text } of statements) {
    if (
      text.length > 300 ||
      !noneLeft.test(text) ||
      /\b(?:except|but|other than|apart from|besides|outside|only)\b/.test(text)
    )
      continue;
    if (!contentWords(text).some((word) => sought.has(word))) continue;
    return {
      rule: "errors-after-all",
      status: "contradicted",
      act: last,
      quote: hit.trim().slice(0, 300),
      sentence: sentence.text,
    };
  }
  return null;
}

/** A closing says that nothing of a kind is left, and the last run of the tool that looks for it found some. */
export function stillFinds({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .callsBefore(order)
    .slice(-120)
    .filter(({ tool, kind }) => tool !== "user" && kind !== "edit" && kind !== "write");
  for (const { sentence, text } of statements) {
    if (text.length > 400) continue;
    if (partly.test(text)) continue;
    const words = withCodes(text, sentence);
    for (const finder of finders.filter(({ told }) => told.test(text) || told.test(words))) {
      const last = lastOf(acts, finder, evidence);
      if (!last || evidence.editAfter(last.act, order) !== null) continue;
      if (isOfAnother(text, sentence.codes, last.act, acts, finder, evidence)) continue;
      // Of the gravest alone, a count of all says nothing.
      if (
        /\b(?:critical|high|severe|serious)\b/.test(text) &&
        !/\bFATAL\b|\b(?:HIGH|CRITICAL): [1-9]|\b[1-9]\d* (?:high|critical)\b/.test(last.line)
      )
        continue;
      // Of what is shipped alone, a look at all says nothing.
      if (/\bproduction\b/.test(text) && !/omit|prod/.test(last.act.text)) continue;
      return {
        rule: "errors-after-all",
        status: "contradicted",
        act: last.act,
        quote: last.line.trim().slice(0, 300),
        sentence: sentence.text,
      };
    }
  }
  return null;
}

/** Another run of the tool, of less or of more, found nothing; or what the clause names stood in an earlier report and not in the last one. */
function isOfAnother(
  clause: string,
  codes: readonly string[],
  last: Act,
  acts: readonly Act[],
  finder: Finder,
  evidence: Evidence,
): boolean {
  const looks = acts.filter((act) => act !== last && (finder.tool?.test(act.text) ?? false));
  const own = evidence.outputOf(last).text.toLowerCase();
  const names = [...(clause.match(/[a-z][\w.@/-]{2,}/g) ?? []), ...codes.map((code) => code.toLowerCase())];
  return looks.some((act) => {
    const report = evidence.outputOf(act);
    const text = report.text.toLowerCase();
    const isClean =
      evidence.editAfter(act, last.order) === null &&
      /\b(?:0|no|none|zero)\b/.test(text) &&
      act.outcome === "ok" &&
      !report.lines.some((line) => finder.found.test(line));
    return isClean || names.some((name) => !generalWords.test(name) && text.includes(name) && !own.includes(name));
  });
}

const generalWords = patternOf("", [
  "^(?:the|and|are|has|have|any|now|all|known|with|without|found|finds?|reports?|audit|npm|there|zero|",
  String.raw`more|open|project|packages?|dependenc\w+|vulnerabilit\w+|advisor\w+|severity|high|low|moderate|`,
  "critical|hosts?|links?|leaks?|memory|errors?|failed|tasks?)$",
]);

/** The line that tells of a finding in the last run of such a tool; null where that run has none. */
function lastOf(
  acts: readonly Act[],
  { tool, report, found }: Finder,
  evidence: Evidence,
): { readonly act: Act; readonly line: string } | null {
  const last = acts.findLast((act) => {
    const { text } = evidence.outputOf(act);
    return text.trim() !== "" && (tool?.test(act.text) ?? true) && (report?.test(text) ?? true);
  });
  const line = last && evidence.outputOf(last).lines.findLast((each) => each.length < 400 && found.test(each));
  return last && line !== undefined ? { act: last, line } : null;
}
