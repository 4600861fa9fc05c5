import { longestHead, type SpokenForm, spokenForms, spokenThinking } from "../steps/markers/spokenThinking.js";
import { thinkingTitle } from "../steps/markers/thinkingTitle.js";
import { thinking, text } from "./content.js";
import { unescapeHtml } from "./escapedHtml.js";
import { fenceBehind, lineAt } from "./fences.js";
import { splitMarkedThinking } from "./markedThinking.js";
import type { Part } from "./turn.js";

const forms: readonly SpokenForm[] = [
  ...spokenForms,
  // s1
  { opens: /^\s{0,100}<\|im_start\|>think\r?\n/u, closes: /<\|im_start\|>answer\r?\n/gu },
  // gpt-oss, by programs that leave its special tokens out
  { opens: /^\s{0,100}(?:assistant)?analysis/u, closes: /assistantfinal/gu },
  { opens: /^(?=\s{0,100}\S)/u, closes: /(?<=[.!?…。！？)\]}"”\n])assistantfinal(?=[\p{Lu}\p{Lo}\p{N}"“(*#$\\\n])/gu },
  // Tags that were written, or copied, with spaces in them
  {
    opens:
      /^\s{0,100}<[ \t]{0,3}(?:think|thinking|thoughts?|reasoning)[ \t]{1,3}>|^\s{0,100}<[ \t]{1,3}(?:think|thinking|thoughts?|reasoning)>/iu,
    closes: /<[ \t]{0,3}\/[ \t]{0,3}(?:think|thinking|thoughts?|reasoning)[ \t]{0,3}>/giu,
  },
  // Directives of Markdown
  {
    opens: /^\s{0,100}:{3,9}[ \t]{0,3}\{?(?:thinking|think|thoughts?|reasoning)\b[^\n]{0,200}\n/u,
    closes: /^:{3,9}[ \t]*$/gmu,
  },
];

/** The parts of what a model answered: thinking by its markers, or as a program shows it before the answer, and what is said. */
export function answerParts(answer: string): Part[] {
  const plain = unescaped(answer);
  const shown =
    byForm(plain) ?? fenced(plain) ?? calledOut(plain) ?? quotedBelow(plain) ?? headed(plain) ?? labelled(plain);
  if (!shown) return splitMarkedThinking(plain);
  return [...thinking(shown.thought.trim()), ...text(shown.said.trim())];
}

interface Shown {
  readonly thought: string;
  readonly said: string;
}

function byForm(answer: string): Shown | undefined {
  // Calls of tools between the two are a matter of the steps' own markers.
  const usable = answer.includes("assistantcommentary") ? [] : forms;
  const found = spokenThinking(answer, usable);
  return (
    found && {
      thought: answer.slice(found.thought.start, found.thought.end),
      said: answer.slice(found.said.start, found.said.end),
    }
  );
}

const fenceHead =
  /^\s{0,100}(?:`{3,9}|~{3,9})[ \t]{0,3}(?:thinking|think|thoughts?|reasoning|(?:plaintext|text)?[ \t]{0,3}\r?\n(?<title>[^\n]{1,60}))[ \t\r]{0,9}\n/iu;

/** A block of code that is called thinking by its first word or its first line. */
function fenced(answer: string): Shown | undefined {
  const opened = fenceHead.exec(answer.slice(0, longestHead));
  const title = opened?.groups?.title;
  if (!opened || (title !== undefined && !isTitle(title))) return undefined;
  const start = opened[0].search(/[`~]/u);
  let fence = fenceBehind(lineAt(answer, start).line, start, undefined);
  for (let at = opened[0].length; fence && at < answer.length; ) {
    const { line, end } = lineAt(answer, at);
    fence = fenceBehind(line, at, fence);
    if (!fence) return { thought: answer.slice(opened[0].length, at), said: answer.slice(end) };
    at = end;
  }
  return undefined;
}

const callout = /^\s{0,100}>[ \t]{0,3}\[!(?<kind>[\w-]{1,20})\][-+]?[ \t]{0,9}(?<title>[^\n]{0,100})\n/u;

/** Obsidian's and GitHub's callouts, of which thinking is one by its kind or its title. */
function calledOut(answer: string): Shown | undefined {
  const opened = callout.exec(answer.slice(0, longestHead));
  if (!opened?.groups) return undefined;
  const { kind, title } = opened.groups;
  if (!/^(?:thinking|think|thoughts?|reasoning)$/iu.test(kind) && !isTitle(title)) return undefined;
  return quoteFrom(answer, opened[0].length);
}

/** A quotation whose first line is called thinking: `> **Thinking Process:**`. */
function quotedBelow(answer: string): Shown | undefined {
  const opened =
    /^\s{0,100}>[ \t]?(?:\*\*|__|\*|_)(?<title>[^*_\n]{1,60}?)[:：]?(?:\*\*|__|\*|_)[:：]?[ \t]{0,9}\n(?=>)/u.exec(
      answer.slice(0, longestHead),
    );
  return opened?.groups && isTitle(opened.groups.title) ? quoteFrom(answer, opened[0].length) : undefined;
}

const headings = {
  thinking: "thinking(?: process)?|thought process|thoughts|chain of thought|思考(?:过程|過程)?|推理(?:过程|過程)",
  answer: "(?:final )?(?:answer|response)|(?:最[终終])?(?:回答|答案|回复|回覆)",
};
const headedThinking = new RegExp(
  `^\\s{0,100}(?:(?<hashes>#{1,6}) |(?<bold>\\*\\*))[^\\p{L}\\n]{0,8}(?:${headings.thinking})[:：]?(?:\\*\\*)?[:：]?[ \\t]{0,9}\\r?\\n`,
  "iu",
);

/** Thinking below a heading, or a name in bold type, and the answer below another of the same kind. */
function headed(answer: string): Shown | undefined {
  const opened = headedThinking.exec(answer.slice(0, longestHead));
  if (!opened) return undefined;
  const mark = opened.groups?.hashes === undefined ? "\\*\\*" : `${opened.groups.hashes} `;
  const closes = new RegExp(`^${mark}[^\\p{L}\\n]{0,8}(?:${headings.answer})[:：]?(?:\\*\\*)?[:：]?[ \\t]*$`, "gimu");
  closes.lastIndex = opened[0].length;
  const closed = closes.exec(answer);
  return closed
    ? { thought: answer.slice(opened[0].length, closed.index), said: answer.slice(closed.index + closed[0].length) }
    : undefined;
}

const bracketed = new RegExp(`^\\s{0,100}(?:\\*\\*)?[【［[](?:${headings.thinking})[】］\\]](?:\\*\\*)?[:：]?`, "iu");
const bracketedAnswer = new RegExp(`^(?:\\*\\*)?[【［[](?:${headings.answer})[】］\\]](?:\\*\\*)?[:：]?`, "gimu");
/** Thinking behind its name in brackets, `【思考】`, and the answer behind its own. */
function labelled(answer: string): Shown | undefined {
  const opened = bracketed.exec(answer.slice(0, longestHead));
  if (!opened) return undefined;
  const search = new RegExp(bracketedAnswer);
  search.lastIndex = opened[0].length;
  const closed = search.exec(answer);
  return closed
    ? { thought: answer.slice(opened[0].length, closed.index), said: answer.slice(closed.index + closed[0].length) }
    : undefined;
}

/** The lines of a quotation from a place on, and what stands behind it. */
function quoteFrom(answer: string, from: number): Shown {
  let end = from;
  const lines: string[] = [];
  while (answer.charAt(end) === ">") {
    const next = answer.indexOf("\n", end);
    const line = answer.slice(end, next < 0 ? answer.length : next);
    lines.push(line.replace(/^> ?/u, ""));
    end += line.length + 1;
  }
  return { thought: lines.join("\n"), said: answer.slice(end) };
}

/** A title alone, and no sentence that begins with its words. */
export function isTitle(line: string): boolean {
  return line.length <= 60 && !/[.!?。]\s*$/u.test(line.replace(/\.{3}\s*$/u, "")) && thinkingTitle.test(line.trim());
}

/** Markers in HTML's escapes, or in JSON's, are those of an answer that was copied out of a page or a file. */
function unescaped(answer: string): string {
  if (/^\s{0,100}&lt;(?:[a-z]{1,20}:)?(?:think|thinking|thoughts?|reasoning)&gt;/iu.test(answer))
    return unescapeHtml(answer);
  // A line that opens it and one that closes it, or this one alone.
  if (!/<|`&lt;/u.test(answer) && /(?:^|\n)&lt;\/think(?:ing)?&gt;\s{0,9}\n/u.test(answer)) return unescapeHtml(answer);
  if (!/`&lt;/u.test(answer) && isOpenedInALine(answer)) return unescapeHtml(answer);
  return /^\s{0,100}<think>/u.test(answer) && answer.includes("<\\/think>") && !answer.includes("</think>")
    ? answer.replaceAll("<\\/", "</")
    : answer;
}

/** An escaped tag opens thinking in a line of its own, and one behind it closes some: two searches, since one would begin anew at each tag. */
function isOpenedInALine(answer: string): boolean {
  const opened = /\n\s{0,3}&lt;(?:think|thinking)&gt;/u.exec(answer);
  const closed = Math.max(answer.lastIndexOf("&lt;/think&gt;"), answer.lastIndexOf("&lt;/thinking&gt;"));
  return opened !== null && closed >= opened.index + opened[0].length;
}
