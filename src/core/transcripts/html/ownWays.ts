import type { SpeakerRole } from "../formats/speakerNames.js";
import type { Way } from "./named.js";
import { classesOf, elementsIn, type HtmlElement } from "./tree.js";

/** How pages say who speaks that have no names for it: each way is one product's own. */
export const ownWays: readonly Way[] = [deepSeek, grok, perplexity];

/** The class of DeepSeek's messages is one for both sides: only what the model writes is set as Markdown. */
function deepSeek(element: HtmlElement): SpeakerRole | undefined {
  if (!classesOf(element).includes("ds-message")) return undefined;
  return holds(element, "ds-markdown") ? "assistant" : "user";
}

/** Grok's bubbles stand at the end of the line where the person speaks, and at its start where it does. */
function grok(element: HtmlElement): SpeakerRole | undefined {
  const classes = classesOf(element);
  const role = classes.includes("items-end") ? "user" : classes.includes("items-start") ? "assistant" : undefined;
  return role !== undefined && classes.includes("group") && holds(element, "message-bubble") ? role : undefined;
}

/** Perplexity asks in a heading; what numbers its answers may hold their sources as well, and then the answer is set as prose within. */
function perplexity(element: HtmlElement): SpeakerRole | undefined {
  const classes = classesOf(element);
  if (classes.includes("group/query")) return "user";
  if (classes.includes("prose") || element.attributes["data-renderer"] === "lm") return "assistant";
  const isNumbered = /^markdown-content-\d{1,5}$/u.test(element.attributes.id ?? "");
  return isNumbered && !holds(element, "prose") ? "assistant" : undefined;
}

function holds(element: HtmlElement, className: string): boolean {
  for (const inner of elementsIn(element)) if (classesOf(inner).includes(className)) return true;
  return false;
}
