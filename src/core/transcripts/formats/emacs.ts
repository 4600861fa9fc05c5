import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

/** Talks of Emacs: chatgpt-shell's, whose prompts are marked, and gptel's, which keeps where in a file the answers stand. */
export const emacs: TranscriptFormat = {
  id: "emacs",
  name: "a talk of Emacs (gptel, chatgpt-shell)",
  text: (whole) => {
    const talk = shellTalk(whole) ?? boundedTalk(whole);
    return talk && [talk];
  },
};

const endOfPrompt = "<shell-maker-end-of-prompt>";

/** `ChatGPT(gpt-4o/General)> Q`, a mark behind the prompt, and the answer up to the next. */
function shellTalk(whole: string): Conversation | undefined {
  if (!whole.includes(endOfPrompt)) return undefined;
  const turns: TurnList = [];
  const [first, ...others] = whole.split(endOfPrompt);
  let asked = first;
  for (const behind of others) {
    // The next prompt begins with the last line that has the shell's sign.
    const next = [...behind.matchAll(/^[A-Z][\w -]{0,40}(?:\([^()\n]{0,80}\))?> /gmu)].at(-1);
    addTurn(turns, "user", text(asked.replace(/^\s{0,9}[^\n>]{1,140}> /u, "").trim()));
    addTurn(turns, "assistant", text(behind.slice(0, next?.index).replace("<shell-maker-failed-command>", "").trim()));
    asked = next ? behind.slice(next.index) : "";
  }
  return { title: null, turns, leftOut: [] };
}

const bounds = /(?:^:GPTEL_BOUNDS:|gptel--bounds:) {0,9}\((?<spans>[^\n]{1,100000})\)/mu;
const properties = /^:PROPERTIES:\n[\s\S]{0,200000}?\n:END:\n/u;
const variables = /\n(?:<!--|;;|#|\/\/) ?Local Variables:[\s\S]{0,200000}$/u;

/** Characters of the file are counted from one, in code points. Undefined where an answer does not stand in lines of its own. */
function boundedTalk(whole: string): Conversation | undefined {
  const held = bounds.exec(whole)?.groups?.spans;
  if (held === undefined) return undefined;
  const characters = [...whole];
  const spans = [...held.matchAll(/\((\d{1,9})(?: \.)? (\d{1,9})\)/gu)]
    .map(([, start, end]) => ({ start: Number(start) - 1, end: Number(end) - 1 }))
    .sort((a, b) => a.start - b.start);
  const isWhole = spans.every(
    ({ start, end }, i) =>
      start >= (spans[i - 1]?.end ?? 0) && end <= characters.length && /\s/u.test(characters[start - 1] ?? "\n"),
  );
  if (spans.length === 0 || !isWhole) return undefined;
  const turns: TurnList = [];
  let at = properties.exec(whole)?.[0].length ?? 0;
  for (const { start, end } of spans) {
    addTurn(turns, "user", text(asked(characters.slice(at, start).join(""))));
    addTurn(turns, "assistant", text(characters.slice(start, end).join("").trim()));
    at = end;
  }
  addTurn(turns, "user", text(asked(characters.slice(at).join("").replace(variables, ""))));
  return { title: null, turns, leftOut: [] };
}

/** Without the sign of a heading that gptel puts before a prompt. */
function asked(words: string): string {
  return words.replace(/^\s*(?:\*{1,6}|#{1,6})(?= |\s*$) ?/u, "").trim();
}
