import { patternOf } from "../../../patternOf.js";
import { codeMark, codeOf, quoteMark, quoteOf, type Sentence } from "../../claims/prose.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { wholeLooks } from "../../grounding/wholeLooks.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What was read is said to show it. */
const shows = patternOf("", [
  String.raw`\b(?:logs?|trace|stack ?trace|output|dmesg|journal|report|dashboard|metrics|profile|dump|`,
  String.raw`console)\b.{0,30}\b(?:shows?|says?|reports?|confirms?|contains?|prints?|reveals?|indicates?|showed|`,
  String.raw`reported|confirmed)\b|\b(?:according to|as shown (?:in|by)|as seen in|looking at|judging by|`,
  String.raw`going by|based on) the (?:\w+ )?(?:logs?|trace|output|report|metrics|dashboard)\b|`,
  String.raw`\b(?:visible|clear|evident|seen|obvious) (?:in|from) the (?:\w+ )?(?:logs?|trace|output|metrics|`,
  String.raw`dashboard)\b|\b(?:logs?|trace|output|dmesg|journal) (?:has|have|had|is full of|are full of)\b|`,
  "(?:日誌|日志|紀錄|记录|輸出|输出)(?:裡|里|中)?(?:顯示|显示|指出|可以看到|可以看出|可見|可见|看到|有)",
]);

/** What it shows, and the words of which one would stand there. */
const things: readonly { readonly told: RegExp; readonly held: RegExp }[] = [
  {
    told: /\bout[- ]of[- ]memory\b|\boom(?:[- ]?kill\w*)?\b|\bran out of memory\b|(?:記憶體|内存)(?:不足|耗盡|耗尽)/,
    held: /oom|memory|heap|killed|137|alloc/i,
  },
  { told: /\bsegfault\w*|\bsegmentation fault/, held: /segv|segfault|segmentation|signal 11|139|core dump/i },
  {
    told: /\btime-?outs?\b|\btimed out\b|逾時|超时/,
    held: /time.?out|timed|deadline|ETIMEDOUT|504|408|124|slow|expired|took|ms\b|seconds/i,
  },
  { told: /\bconnection (?:was )?(?:refused|reset)\b/, held: /refused|ECONN|reset|connect/i },
  {
    told: /\bpermission (?:was )?denied\b|\baccess denied\b|權限不足|权限不足/,
    held: /permission|denied|EACCES|EPERM|403|401|forbidden|unauthori[sz]ed/i,
  },
  {
    told: /\bdisk (?:is |was )?full\b|\bno space left\b|(?:磁碟|磁盘)(?:已滿|已满|空間不足|空间不足)/,
    held: /space|disk|ENOSPC|quota|100%|full/i,
  },
  { told: /\bdeadlocks?\b|死鎖|死锁/, held: /deadlock|lock|blocked|wait/i },
  { told: /\bnull pointer\b|\bnullpointerexception\b/, held: /null|nil|None|undefined/i },
  { told: /\brate[- ]limit\w*/, held: /rate|limit|429|throttl|too many|quota/i },
  {
    told: /\b(?:ssl|tls|certificate) (?:\w+ )?(?:errors?|failures?|problems?|expired|mismatch)\b/,
    held: /ssl|tls|cert|x509|handshake|https/i,
  },
  {
    told: /\bdns (?:\w+ )?(?:errors?|failures?|problems?|timeouts?)\b/,
    held: /dns|resolv|ENOTFOUND|getaddrinfo|NXDOMAIN|host/i,
  },
  { told: /\bmemory leaks?\b/, held: /leak|rss|heap|memory|MB|GB|KiB|MiB|bytes/i },
];

/** The words of a message that a log is said to show, as they are quoted right behind it; a name alone is none. */
function quotedOf(text: string, sentence: Sentence): string[] {
  const mark = new RegExp(
    `\\blogs? (?:clearly )?(?:shows?|says?|reads?|prints?|contains?|has)[^.;]{0,12}?(${codeMark}|${quoteMark})`,
  ).exec(text)?.[1];
  const quote = mark === undefined ? null : (codeOf(sentence, mark) ?? quoteOf(sentence, mark));
  return quote === null || !/\s/.test(quote)
    ? []
    : (quote.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5));
}

/** The log is said to show something by its technical name, and nothing of the session has a word of it. */
export function shownNowhere({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const looks = wholeLooks(spoken, evidence);
  if (!looks) return null;
  for (const { sentence, text } of statementsOf(spoken.text)) {
    if (!shows.test(text) || /\b(?:no|not|never|without|nothing|none|any)\b|n['’]t\b|沒有|没有/.test(text)) continue;
    const thing = things.find(({ told }) => told.test(text));
    const stands = (held: (text: string) => boolean) =>
      evidence.requestsBefore(spoken.order, 100).some((request) => held(request.text)) ||
      evidence.allBefore(spoken.order).some((act) => held(`${act.text}\n${evidence.outputOf(act).text}`));
    const quoted = thing ? [] : quotedOf(text, sentence);
    if (thing ? stands((other) => thing.held.test(other)) : quoted.length < 2) continue;
    // Of a message that is told in other words one at least stands there.
    if (quoted.some((word) => stands((other) => other.toLowerCase().includes(word)))) continue;
    const last = looks[looks.length - 1];
    return {
      rule: "shown-nowhere",
      status: "no-evidence",
      act: last,
      quote: evidence.outputOf(last).text.trim().slice(0, 200),
      sentence: sentence.text,
    };
  }
  return null;
}
