import { speakerName, type SpeakerRole } from "../formats/speakerNames.js";
import { markdownOf } from "./markdownOf.js";
import { roleAttributes, type Way, ways } from "./named.js";
import { ownWays } from "./ownWays.js";
import { elementsIn, type HtmlElement, isElement } from "./tree.js";

/** A part of a page that somebody says. */
export interface PageMessage {
  readonly role: SpeakerRole;
  readonly element: HtmlElement;
}

/**
 * The messages of a page in their order, by the first way in which it names both sides; of a part of a page, which may be an answer
 * alone, by its attributes. Undefined where nobody is named for certain.
 */
export function messagesIn(page: HtmlElement): readonly PageMessage[] | undefined {
  for (const way of [...ways, ...ownWays]) {
    const messages = spokenBy(page, way);
    const roles = new Set(messages.map(({ role }) => role));
    if (roles.has("user") && roles.has("assistant")) return messages;
  }
  return roleAttributes
    .map((way) => spokenBy(page, way))
    .find((messages) => messages.some(({ role }) => role === "assistant"));
}

function spokenBy(page: HtmlElement, way: Way): PageMessage[] {
  const found = outermost(page, way);
  const messages = found.every(({ element }) => isNamePlate(element)) ? beside(page, found) : found;
  return messages.filter(({ element }) => {
    const { markdown, pictures } = markdownOf(element);
    return markdown !== "" || pictures.length > 0;
  });
}

const bits: Readonly<Partial<Record<SpeakerRole, number>>> = { user: 1, assistant: 2 };

/** Elements that are named, none within another of its own side: what holds the other side is no message. */
function outermost(page: HtmlElement, way: Way): PageMessage[] {
  const roles = new Map<HtmlElement, SpeakerRole>();
  const within = new Map<HtmlElement, number>();
  const look = (element: HtmlElement): number => {
    let sides = 0;
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const role = way(child);
      if (role !== undefined) roles.set(child, role);
      sides |= look(child) | (role === undefined ? 0 : (bits[role] ?? 0));
    }
    if (sides > 0) within.set(element, sides);
    return sides;
  };
  look(page);
  const found: PageMessage[] = [];
  const walk = (element: HtmlElement) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const role = roles.get(child);
      const sides = within.get(child) ?? 0;
      const isOwn = role !== undefined && (sides | (bits[role] ?? 0)) !== 3;
      if (isOwn) found.push({ role, element: child });
      else if (roles.size > 0) walk(child);
    }
  };
  walk(page);
  return found;
}

/** Whether an element says no more than who speaks: a picture or a name. */
function isNamePlate(element: HtmlElement): boolean {
  const { markdown, pictures } = markdownOf(element);
  if (markdown === "") return pictures.length < 2;
  return markdown.length <= 40 && speakerName(markdown.replace(/[:：]$/u, "")) !== undefined;
}

/** What stands beside each name, up to the next: the largest element around one that holds no other. */
function beside(page: HtmlElement, plates: readonly PageMessage[]): PageMessage[] {
  const named = new Map(plates.map(({ element, role }) => [element, role]));
  const counts = new Map<HtmlElement, number>();
  const count = (element: HtmlElement): number => {
    let sum = named.has(element) ? 1 : 0;
    for (const child of element.children) if (isElement(child)) sum += count(child);
    counts.set(element, sum);
    return sum;
  };
  count(page);
  const found: PageMessage[] = [];
  const walk = (element: HtmlElement) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const held = counts.get(child) ?? 0;
      if (held > 1) walk(child);
      else if (held === 1) {
        const [role] = [child, ...elementsIn(child)].flatMap((one) => named.get(one) ?? []);
        if (role !== undefined) found.push({ role, element: child });
      }
    }
  };
  walk(page);
  return found;
}
