import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** How urgent a thing is. Which of its neighbours a system calls by which word is its own affair: "urgent" may be its "high". */
type Level = "top" | "middle" | "bottom";

const words: Readonly<Record<string, readonly Level[]>> = {
  critical: ["top"],
  urgent: ["top"],
  emergency: ["top"],
  highest: ["top"],
  blocker: ["top"],
  high: ["top"],
  p0: ["top"],
  p1: ["top"],
  medium: ["middle"],
  normal: ["middle"],
  moderate: ["middle"],
  standard: ["middle"],
  p3: ["middle", "bottom"],
  p4: ["middle", "bottom"],
  p5: ["bottom"],
  low: ["bottom"],
  lowest: ["bottom"],
  minor: ["bottom"],
  紧急: ["top"],
  緊急: ["top"],
  高: ["top"],
  中: ["middle"],
  低: ["bottom"],
};
const numbered = /^(?:p|sev)[- ]?(\d)$/;

const level = String.raw`(?<level>critical|urgent|emergency|highest|high|medium|normal|moderate|lowest|low|p[- ]?\d|sev[- ]?\d)`;
const told: readonly RegExp[] = [
  new RegExp(String.raw`\b${level}[- ](?:priority|severity|urgency)\b`),
  new RegExp(
    String.raw`\b(?:priority|severity|urgency)(?: level)?(?: (?:is|was|set|of|to|as|at|now|been|has))*\W{1,4}${level}\b`,
  ),
  new RegExp(
    String.raw`\b(?:marked|flagged|set|logged|opened|filed|created|raised|escalated|submitted)\b[^.;]{0,60}? (?:as|to|at) (?:an? )?\W{0,3}${level}\b(?! (?:for|to|in|on|enough|time)\b)`,
  ),
  /(?:优先级|優先級|優先順序|優先度|严重程度|嚴重程度)\s?(?:为|為|是|设为|設為|设置为|設定為|:|:)?\s?(?<level>紧急|緊急|高|中|低)/,
  /(?<level>紧急|緊急|高|中|低)(?:优先级|優先級|優先順序|優先度)/,
];
const key = /(?:^|[.\s])(?:priority|severity|urgency|importance)$/i;
/** In a call's own words, and in what it answers where that is no JSON. */
const inText = /(?:^|[\s({,"'])-{0,2}(?:priority|severity|urgency)["']?(?:\s?[:=]\s?|\s)["']?([A-Za-z]+[- ]?\d?)\b/gi;

/** The one call that gave a thing its priority gave it another than the closing tells, which names that one nowhere. */
export function levelOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const setting = evidence
    .inExchange(order)
    .filter(({ kind, outcome }) => outcome === "ok" && (kind === "create" || kind === "update"))
    .flatMap((act) => {
      const value = valueIn(act, evidence);
      return value === null ? [] : [{ act, value }];
    });
  const last = setting.at(-1);
  if (!last || setting.some(({ value }) => value !== last.value) || mayAdmit(said)) return null;
  // What was set before, or by default, may be told beside it.
  if (new RegExp(String.raw`(?<![\w-])${last.value.replace(/[- ]/, "[- ]?")}(?![\w-])`, "i").test(said)) return null;
  for (const { sentence, text } of statements) {
    const named = text.length < 400 ? told.map((form) => form.exec(text)?.groups?.level).find(Boolean) : undefined;
    if (named === undefined || !differ(named, last.value)) continue;
    return {
      rule: "value-set-otherwise",
      status: "contradicted",
      act: last.act,
      quote: last.value,
      sentence: sentence.text,
    };
  }
  return null;
}

/** What the result says it is, else what the call set it to; null where it is no level that is known. */
function valueIn(act: Act, evidence: Evidence): string | null {
  const returned = evidence.valuesOf(act).filter((one) => key.test(one.key));
  const texts = returned.length > 0 ? returned.map(({ value }) => String(value)) : [];
  if (texts.length === 0)
    for (const source of [evidence.outputOf(act).text.slice(0, 2_000), act.text.slice(0, 4_000)]) {
      for (const [, value] of source.matchAll(inText)) texts.push(value);
      if (texts.length > 0) break;
    }
  const values = new Set(texts.map((text) => text.trim().toLowerCase()).filter((text) => levelsOf(text).length > 0));
  return values.size === 1 ? [...values][0] : null;
}

function levelsOf(word: string): readonly Level[] {
  const plain = word.replace(/[- ]/g, "");
  if (Object.hasOwn(words, plain)) return words[plain];
  const digit = numbered.exec(word)?.[1];
  return digit !== undefined && Object.hasOwn(words, `p${digit}`) ? words[`p${digit}`] : [];
}

function differ(named: string, value: string): boolean {
  const [own, other] = [named, value].map((word) => numbered.exec(word));
  if (own && other && own[0][0] === other[0][0]) return own[1] !== other[1];
  const told = levelsOf(named);
  const set = levelsOf(value);
  return told.length > 0 && set.length > 0 && !told.some((one) => set.includes(one));
}
