import type { Span } from "../run/span.js";

/** A comma, semicolon or dash at a clause's edge. */
const edgeBefore = /\s{0,20}(?:[,，;；–—]|\s-{1,2})\s{0,20}$/;
const edgeBehind = /^\s*(?:[,，;；–—]|-{1,2}\s)\s*/;
const connector = /^(?:(?:but|and|so|yet|however|then|now)\b,?|但是?|不过|不過|可是|所以|那么|那麼)\s*/i;
const endsSentence = /[.!?…。！？]["'”’)\]」』）】]*$/;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。！？；：、（）「」]/u;
/** An option that follows in a list: its comma stays. */
const nextOption = /^\s*[,，;；]\s*[(（[]?[A-Z1-9][)）\].:]/;

/** The prompt without one sentence, and without the gap it leaves; without a clause, also without its commas and "but". */
export function withoutSentence(prompt: string, chars: Span): string {
  const removed = prompt.slice(chars.start, chars.end);
  const [before, after] = [prompt.slice(0, chars.start), prompt.slice(chars.end)];
  if (!endsSentence.test(removed.slice(-8)) || /^[(（[]/.test(removed)) {
    const joined = withoutClause(before, removed, after);
    if (joined !== null) return joined;
  }
  if (before.trim() === "") return after.trimStart();
  if (after.trim() === "") return withoutEdge(before).trimEnd();
  return before.trimEnd() + joint(before, after) + after.trimStart();
}

function withoutEdge(before: string): string {
  const edge = edgeBefore.exec(before.slice(-60));
  return edge ? before.slice(0, before.length - edge[0].length) : before;
}

/** Null where what is removed is no part of a sentence. */
function withoutClause(before: string, removed: string, after: string): string | null {
  const near = before.slice(-40);
  const opens = near.trim() === "" || /\n\s*$/.test(near) || endsSentence.test(near.trimEnd().slice(-8));
  if (opens) {
    const edge = edgeBehind.exec(after.slice(0, 40));
    if (!edge) return null;
    const rest = after.slice(edge[0].length).replace(connector, "");
    const capital = /^\p{Lu}/u.test(removed) ? rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : rest;
    return before + capital;
  }
  const edge = edgeBefore.exec(near);
  const closes = /^\s*[.?!？。！]/.test(after);
  const behind = edgeBehind.exec(after.slice(0, 40));
  if (edge && behind && !nextOption.test(after)) {
    return `${before.slice(0, before.length - edge[0].length)}${space(before, after)}${after.slice(behind[0].length)}`;
  }
  if (edge && (closes || nextOption.test(after)))
    return before.slice(0, before.length - edge[0].length) + after.trimStart();
  if (closes && /^[(（[]/.test(removed)) return before.trimEnd() + after.trimStart();
  return null;
}

const space = (before: string, after: string) =>
  wide.test(before.trimEnd().slice(-1)) && wide.test(after.trimStart()[0] ?? "") ? "" : " ";

/** The white space that stays where a sentence was: the larger break of the two around it. */
function joint(before: string, after: string): string {
  const gaps = [/\s*$/.exec(before.slice(-20))![0], /^\s*/.exec(after.slice(0, 20))![0]];
  const newline = gaps.some((gap) => gap.includes("\r\n")) ? "\r\n" : "\n";
  const breaks = Math.max(...gaps.map((gap) => gap.split("\n").length - 1));
  if (breaks > 0) return newline.repeat(Math.min(breaks, 2));
  const [last, first] = [before.trimEnd().slice(-1), after.trimStart()[0] ?? ""];
  return gaps.every((gap) => gap === "") && (wide.test(last) || wide.test(first)) ? "" : " ";
}
