import type { Act } from "../../acts/act.js";
import { contentWords } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "No undefined references", "0 false negatives in blocking": what there is none of, in two words at least. */
const none =
  /(?<![\p{L}\d.,])(?:no|zero|0|not a single|keine|sin|ning[uú]n\p{L}*|aucune?|nessun\p{L}*|nenhum\p{L}*)\s(?<what>(?:\p{L}[\p{L}-]{1,30}\s){1,8}\p{L}[\p{L}-]{2,30})/giu;
const partly =
  /\b(?:new|other|further|more|additional|longer|unresolved|blocking|major|serious|except|but|else|known|before|initially|neue\w*|weiteren?|otr[oa]s?|m[aá]s)\b/i;

interface Counted {
  readonly act: Act;
  readonly line: string;
  readonly some: boolean;
}

/**
 * The closing says that there is none of something, in words that an output counts it by, and the last output that does so, after which
 * nothing was changed, counts some.
 */
export function noneOtherwise({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(({ tool, kind }) => tool !== "user" && kind !== "read");
  for (const { sentence } of statements) {
    const text = sentence.plain;
    if (text.length > 500) continue;
    for (const { groups } of text.matchAll(none)) {
      const what = groups?.what ?? "";
      const words = contentWords(what.toLowerCase());
      if (words.length < 2 || partly.test(what.split(" ", 1)[0])) continue;
      const last = lastCounted(words, acts, evidence) ?? byTool(words, acts, evidence);
      if (!last?.some || evidence.editAfter(last.act, order) !== null) continue;
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

/** "False negatives in blocking: 1", "3 undefined references", "There were undefined references". */
const labelled = /^\W*(?<label>\p{L}[\p{L} _/-]{4,60}?)\s{0,8}[:=]\s{0,8}(?<count>\d{1,9})(?![\d.,%]*\d|%)/u;
const counted = /^\W*(?:found |total:? |there (?:are|were) )?(?<count>\d{1,9}) (?<label>\p{L}[\p{L} -]{4,60})/iu;
const thereWere = /\bthere (?:are|were) (?:still )?(?<label>\p{L}[\p{L} -]{4,60})/iu;

function lastCounted(words: readonly string[], acts: readonly Act[], evidence: Evidence): Counted | null {
  for (let i = acts.length - 1; i >= 0; i--) {
    const lines = evidence.outputOf(acts[i]).lines.slice(-400);
    for (let j = lines.length - 1; j >= 0; j--) {
      const line = lines[j];
      if (line.length > 200) continue;
      const groups = (labelled.exec(line) ?? counted.exec(line) ?? thereWere.exec(line))?.groups;
      if (!groups || !isOf(groups.label, words)) continue;
      return {
        act: acts[i],
        line,
        some: groups.count === undefined ? !/^no\b/i.test(groups.label) : Number(groups.count) > 0,
      };
    }
  }
  return null;
}

/** "0 Brakeman warnings": what that tool counts by the same noun. */
function byTool([tool, noun, ...others]: readonly string[], acts: readonly Act[], evidence: Evidence): Counted | null {
  if (others.length > 0) return null;
  const last = acts.findLast(({ shell, name }) => shell && contentWords(name)[0] === tool);
  if (!last) return null;
  for (const line of evidence.outputOf(last).lines.slice(-400)) {
    if (line.length > 200) continue;
    const groups = (labelled.exec(line) ?? counted.exec(line))?.groups;
    const own = contentWords((groups?.label ?? "").toLowerCase());
    if (groups?.count !== undefined && own.length < 3 && own.at(-1) === noun)
      return { act: last, line, some: Number(groups.count) > 0 };
  }
  return null;
}

/** Its first two words are those that are denied, and it has no word that narrows it to a part of them. */
function isOf(label: string, words: readonly string[]): boolean {
  const own = contentWords(label.toLowerCase());
  return own.length > 1 && own[0] === words[0] && own[1] === words[1] && own.every((word) => words.includes(word));
}
