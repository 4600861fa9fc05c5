import { CodedError } from "../../errors.js";
import type { TranscriptFormat } from "../format.js";
import { exportedTalks } from "../html/exportedTalks.js";
import { markdownOf } from "../html/markdownOf.js";
import { messageParts } from "../html/messageParts.js";
import { activityTalks } from "../html/activityPage.js";
import { messagesIn, type PageMessage } from "../html/messages.js";
import { samplesIn } from "../html/samples.js";
import { pageInArchive } from "../html/mhtml.js";
import { elementsIn, type HtmlElement, htmlTree, plainText } from "../html/tree.js";
import { LeftOut } from "../leftOut.js";
import { messagesOf } from "../tableMessages.js";
import { tableIn } from "../tableText.js";
import { toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { markdown } from "./markdown.js";
import { openaiChat } from "./openaiChat.js";

/** UTF-16 code units. */
const longest = 60_000_000;

const pageBegins =
  /^\s{0,500}(?:<\?xml[^>\n]{0,200}\?>\s{0,50})?(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s{0,50}){0,3}<(?:!doctype html|html[\s>]|(?:div|section|article|main|body|head|user-query|model-response)\s(?:class|id|role|data-[\w-]{1,40})=)/iu;
const archiveBegins = /^From: <Saved by |^MIME-Version: 1\.0\s{1,4}Content-Type: multipart\/related/iu;

/** Pages of chats as a browser saves them, alone or with their pictures in one file, and as programs export them. No script of theirs is run. */
export const webPage: TranscriptFormat = {
  id: "web-page",
  name: "a web page of a chat (ChatGPT, Claude, Gemini, Open WebUI, …)",
  text: (whole) => {
    const head = whole.slice(0, 2_000);
    const page = pageBegins.test(head) ? whole : archiveBegins.test(head) ? (pageInArchive(whole) ?? "") : undefined;
    return page === undefined ? undefined : talksOf(page);
  },
};

function talksOf(page: string): readonly Conversation[] {
  if (page.length > longest) throw new CodedError("bad-input", "This web page is too large to be read.");
  const tree = htmlTree(page);
  const exported = exportedTalks(tree) ?? activityTalks(tree);
  if (exported) return exported;
  const samples = samplesIn(tree).flatMap((part) => {
    const messages = messagesIn(part);
    return messages ? [talkOf(tree, messages)] : [];
  });
  if (samples.length > 0) return samples;
  const listed = tableTalks(tree);
  if (listed.length > 0) return listed;
  const written = markdown.text?.(markdownOf(bodyOf(tree), isBeside, true).markdown);
  if (written)
    return written.map((talk) => ({ ...talk, title: talk.title ?? titleOf(tree), leftOut: [...talk.leftOut, beside] }));
  throw new CodedError(
    "bad-input",
    "This is a web page, and nothing in it says for certain who speaks. Export the chat as JSON or Markdown, or copy its text.",
  );
}

const beside = "What stands on the page beside its messages was passed over.";
const isBeside = ({ name }: HtmlElement): boolean => name === "footer" || name === "aside";

function bodyOf(tree: HtmlElement): HtmlElement {
  const named = (name: string) => [...elementsIn(tree)].filter((one) => one.name === name);
  const mains = named("main");
  return mains.length === 1 ? mains[0] : (named("body")[0] ?? tree);
}

/** Tables with a row a message. */
function tableTalks(tree: HtmlElement): readonly Conversation[] {
  const tables = [...elementsIn(tree)].filter(({ name }) => name === "table");
  return tables.flatMap((one) => {
    const { names, rows } = tableIn(markdownOf({ name: "div", attributes: {}, children: [one] }).markdown) ?? {};
    const messages = names && rows ? messagesOf(names, rows) : undefined;
    if (!messages || !openaiChat.document?.recognises({ messages })) return [];
    return openaiChat.document
      .read({ messages })
      .map((talk) => ({ ...talk, title: titleOf(tree), leftOut: [...talk.leftOut, beside] }));
  });
}

function titleOf(tree: HtmlElement): string | null {
  for (const { name, children } of elementsIn(tree))
    if (name === "title") return children.map(plainText).join("").trim().slice(0, 200) || null;
  return null;
}

function talkOf(tree: HtmlElement, messages: readonly PageMessage[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  leftOut.say(beside);
  let goesOn = false;
  for (const { role, element } of messages) {
    const parts = messageParts(element, role);
    if (role === "tool") addTurn(turns, "tool", [toolResult(null, markdownOf(element).markdown)]);
    else addTurn(turns, role === "thinking" ? "assistant" : role, parts, { goesOn: goesOn && role === "assistant" });
    goesOn = role === "thinking";
  }
  return { title: titleOf(tree), turns, leftOut: leftOut.sentences() };
}
