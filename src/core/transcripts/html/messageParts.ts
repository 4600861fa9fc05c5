import { saysHowLong } from "../asides.js";
import { attachment, text, thinking } from "../content.js";
import { speakerName, type SpeakerRole } from "../formats/speakerNames.js";
import { isTitle } from "../shownThinking.js";
import type { Part } from "../turn.js";
import { markdownOf } from "./markdownOf.js";
import { isThought } from "./named.js";
import { elementsIn, type HtmlElement, isElement, plainText } from "./tree.js";

/** What somebody says in a part of a page, what was thought before it apart, and its pictures. */
export function messageParts(element: HtmlElement, role: SpeakerRole): Part[] {
  const thoughts = role === "assistant" ? thoughtsIn(element) : [];
  const thought = thoughts.map((one) => markdownOf(one)).map(({ markdown }) => withoutHead(markdown, isTitle));
  const apart = new Set(thoughts);
  const { markdown, pictures } = markdownOf(element, (inner) => apart.has(inner));
  const said = unfenced(
    withoutHead(markdown, (line) => isName(line, role)),
    element,
  );
  return [
    ...thinking(thought.filter((one) => one !== "").join("\n\n")),
    ...(role === "thinking" ? thinking(said) : text(said)),
    ...pictures.flatMap((picture) => attachment(picture === "formula" ? picture : `image ${picture}`.trim())),
  ];
}

/** Reports keep all that somebody says as it was written, in an element without code: that is no code of a message. */
function unfenced(said: string, element: HtmlElement): string {
  const whole = /^```\n(?<words>[\s\S]*)\n```$/u.exec(said)?.groups?.words;
  const isCode = [...elementsIn(element)].some(({ name }) => name === "code");
  return whole === undefined || isCode || whole.includes("\n```") ? said : whole.trim();
}

/** The outermost elements that hold what was thought. */
function thoughtsIn(element: HtmlElement): HtmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (isThought(child) || isFoldedThought(child)) return [child];
    return thoughtsIn(child);
  });
}

function isFoldedThought({ name, children }: HtmlElement): boolean {
  const summary = children.filter(isElement).find((child) => child.name === "summary");
  return name === "details" && summary !== undefined && isTitle(plainText(summary).replace(/\s+/gu, " ").trim());
}

/** Without the lines that begin it and only name who speaks, or how long was thought. */
function withoutHead(markdown: string, isHead: (line: string) => boolean): string {
  const [first] = markdown.split("\n", 1);
  const line = first.replace(/^#{1,6} /u, "").trim();
  if (line === "" || !(saysHowLong(line) || isHead(line))) return markdown;
  const rest = markdown.slice(first.length).trimStart();
  return rest === "" ? "" : withoutHead(rest, isHead);
}

/** A name that the page shows above what is said. */
function isName(line: string, role: SpeakerRole): boolean {
  const name =
    line.length <= 40 ? speakerName(line.replace(/^\*\*(.*)\*\*$/u, "$1").replace(/[:：]$/u, "")) : undefined;
  return name !== undefined && name.pair === undefined && name.role === role;
}
