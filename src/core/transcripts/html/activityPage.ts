import { text } from "../content.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { markdownOf } from "./markdownOf.js";
import { classesOf, elementsIn, type HtmlElement, type HtmlNode, isElement, plainText } from "./tree.js";

/** The page in Google's archive of what a person did with Gemini, a talk a prompt. Undefined for any other page. */
export function activityTalks(page: HtmlElement): readonly Conversation[] | undefined {
  const talks: Conversation[] = [];
  let isGemini = false;
  for (const element of elementsIn(page)) {
    const classes = classesOf(element);
    if (classes.includes("header-cell")) isGemini = /\bGemini\b/u.test(plainText(element));
    if (!isGemini || !classes.includes("content-cell") || !classes.includes("mdl-typography--body-1")) continue;
    const talk = talkIn(element.children);
    if (talk) talks.push(talk);
  }
  return talks.length > 0 ? talks : undefined;
}

/** What was asked, when, and what came of it: line breaks part them. Undefined for what is no prompt, such as a setting that was changed. */
function talkIn(children: readonly HtmlNode[]): Conversation | undefined {
  const breaks = children.flatMap((child, at) => (isElement(child) && child.name === "br" ? [at] : []));
  // What was asked may have several lines: the time is the last text before the answer's first block.
  const answered = children.findIndex((child) => isElement(child) && child.name !== "br" && child.name !== "a");
  const before = breaks.filter((at) => answered < 0 || at < answered);
  if (before.length < 2 || answered < 0) return undefined;
  const [end] = before.slice(-2);
  // In every language a space that does not break stands between what was done and the prompt: "Prompted", "Gav instruktionen".
  const title = children.slice(0, end).map(plainText).join("").trim();
  const asked = /^[\p{L} ]{1,40}\u00a0(?<prompt>[\s\S]+)$/u.exec(title)?.groups?.prompt;
  if (asked === undefined) return undefined;
  const turns: TurnList = [];
  addTurn(turns, "user", text(asked.trim()));
  const rest: HtmlElement = { name: "div", attributes: {}, children: children.slice(answered) };
  addTurn(turns, "assistant", text(markdownOf(rest).markdown));
  return { title: asked.trim().slice(0, 200), turns, leftOut: [] };
}
