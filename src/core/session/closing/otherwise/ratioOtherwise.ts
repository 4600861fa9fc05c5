import type { Act } from "../../acts/act.js";
import { numberFrom } from "../../claims/numberWords.js";
import type { Evidence } from "../../evidence.js";
import { numberOf, rowOf } from "../../grounding/digits.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const factor = "(?<times>\\d{1,3}(?:\\.\\d{1,2})?|two|three|four|five|six|seven|eight|nine|ten)";
/** "Three times faster", "4x speed-up", "twice as fast", "快了三倍". */
const told = new RegExp(
  `\\b${factor}(?:\\s?[x×]|[- ]times|[- ]fold)\\b.{0,12}?\\b(?:fast\\w*|quick\\w*|speed-?up|small\\w*|lighter|fewer|less|lower|improvement|as (?:fast|quick|small))|\\b(?:twice as (?:fast|quick)|(?<half>halved|half the (?:time|size|memory|latency)|cut in half))|(?:快|提升|提高|縮短|缩短|減少|减少|縮小|缩小)[了至到]?\\s?(?:約|约|近)?\\s?(?<han>[二兩两三四五六七八九十]|\\d{1,3}(?:\\.\\d)?)\\s?倍`,
);
const notYet =
  /\b(?:would|could|should|may|might|can|if|not|up to|expect\w*|theor\w+|estimat\w+)\b|n['’]t\b|可能|預計|预计|應該|应该/;
const units = /\b(?:[mµun]?s|sec\w*|min\w*|[kmg]i?b|bytes?|mb|gb|kb|ops|rps|req)\b|\/s\b/i;

/**
 * By how many times it is faster or smaller is told; the same command was run before and after, its lines of one shape have one figure each, and no two of
 * them are as far apart as half of that.
 */
export function ratioOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { sentence, text } of statements) {
    const match = text.length < 400 && !notYet.test(text) ? told.exec(text) : null;
    if (!match) continue;
    const times = timesOf(match);
    if (times < 1.9) continue;
    const runs = figuresOf(evidence.inExchange(order), evidence);
    const ratios = [...runs.values()].flatMap((figures) => {
      const [first] = figures;
      const last = figures[figures.length - 1];
      return first.act !== last.act ? [{ first, last, ratio: ratioOf(first.value, last.value) }] : [];
    });
    // Of two other figures, which were printed, that is what they are apart.
    if (isApart(said, times, evidence.inExchange(order), evidence)) continue;
    if (ratios.length === 0 || ratios.some(({ ratio }) => ratio > 1 + (times - 1) * 0.5)) continue;
    const { first, last } = ratios[0];
    return {
      rule: "after-otherwise",
      status: "contradicted",
      act: last.act,
      quote: `${first.line} → ${last.line}`,
      sentence: sentence.text,
    };
  }
  return null;
}

function timesOf({ groups }: RegExpExecArray): number {
  const told = groups?.times ?? groups?.han;
  return told === undefined ? 2 : numberFrom(told);
}

const ratioOf = (a: number, b: number): number => (a > 0 && b > 0 ? Math.max(a / b, b / a) : 1);

/** Two numbers of the closing stand in what was printed, one so many times the other. */
function isApart(said: string, times: number, acts: readonly Act[], evidence: Evidence): boolean {
  const printed = new Set(acts.flatMap((act) => numbersSaid(evidence.outputOf(act).text)));
  const told = numbersSaid(said).filter((value) => value > 2 && printed.has(value));
  return told.some((a) => told.some((b) => a / b > times * 0.7 && a / b < times * 1.5));
}

interface Figure {
  readonly act: Act;
  readonly line: string;
  readonly value: number;
}

/** Figures with a unit that stand alone in a line of their shape, by the program that printed them; of a shape that comes twice in one output none. */
function figuresOf(acts: readonly Act[], evidence: Evidence): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const act of acts.filter(
    ({ kind, outcome }) => /^(?:program|tests|query|fetch|build)$/.test(kind) && outcome !== "failed",
  )) {
    const own = new Map<string, Figure | null>();
    for (const text of evidence.outputOf(act).lines.slice(-400)) {
      if (text.length > 200 || !units.test(text)) continue;
      const { line, shape, numbers } = rowOf(text.replace(/\([^()]*\)|\[[^[\]]*\]|±\s*[\d.]+\s*\w*/g, ""));
      const [value] = numbers.slice(-1);
      if (value === undefined || numbers.length > 2) continue;
      const key = `${act.name} ${shape}`;
      own.set(key, own.has(key) ? null : { act, line, value: numberOf(value) });
    }
    for (const [key, figure] of own) if (figure) found.set(key, [...(found.get(key) ?? []), figure]);
  }
  return found;
}
