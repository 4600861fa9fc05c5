import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { roleOf } from "../roles.js";
import { unescapeHtml } from "../escapedHtml.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Turn } from "../turn.js";

/** Around the turns, once each. */
const around =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<(?<tag>chat|conversation|transcript|messages|dialogue|dialog|talk|log)\b[^<>]{0,300}>)?/iu;
const opening = /^\s*<(?<tag>[A-Za-z][\w-]{0,30})(?<attributes>(?:\s[^<>]{0,300})?)>/u;
const named = /\s(?:role|speaker|from|author|sender|name|type)\s{0,3}=\s{0,3}["'](?<name>[^"'<>]{1,60})["']/iu;
/** What is asked and what is answered, named as data sets and prompts name them. */
const asking = /^(?:prompt|question|query|problem|instruction|task)$/iu;
const answering = /^(?:answer|final_answer|reply|output|completion|solution)$/iu;
const neutral = /^(?:message|msg|turn|entry|item)$/iu;
const thoughts = /^(?:think|thinking|reasoning|thought|thoughts)$/iu;
/** `<message><role>user</role><content>Q</content></message>` */
const described =
  /^\s*<(role|speaker|author|from|sender)>\s*(?<name>[^<>]{1,60}?)\s*<\/\1>\s*<(content|text|value|body)>(?<said>[\s\S]*)<\/\3>\s*$/iu;

interface Element {
  readonly role: Turn["role"] | "thinking";
  readonly said: string;
}

/** Talks that are nothing but elements named for who speaks: `<user>…</user><assistant>…</assistant>`, `<message role="user">…</message>`. */
export const taggedText: TranscriptFormat = {
  id: "tagged-text",
  name: "text or XML with a tag for each speaker",
  text: (whole) => {
    const elements = elementsOf(whole);
    const sides = new Set(elements?.map(({ role }) => role));
    return elements && sides.has("user") && sides.has("assistant")
      ? [talkOf(elements, /^\s*<\?xml/u.test(whole.slice(0, 100)))]
      : undefined;
  },
};

/** Undefined where something stands between them, or one of them names nobody. */
function elementsOf(whole: string): Element[] | undefined {
  const begin = around.exec(whole);
  const outer = begin?.groups?.tag;
  const end = outer === undefined ? whole.length : endOf(whole, outer);
  const elements: Element[] = [];
  let at = begin?.[0].length ?? 0;
  while (whole.slice(at, end).trim() !== "") {
    const found = opening.exec(whole.slice(at, at + 600));
    if (!found?.groups) return undefined;
    const { tag, attributes } = found.groups;
    const from = at + found[0].length;
    const close = closeOf(whole, tag, from, end);
    // A talk that was cut ends within its last turn.
    const element = elementIn(tag, attributes, whole.slice(from, close ?? end));
    if (!element) return undefined;
    elements.push(element);
    at = close === undefined ? end : close + tag.length + "</>".length;
  }
  return elements;
}

function endOf(whole: string, outer: string): number {
  const written = whole.trimEnd();
  const close = `</${outer}>`;
  return written.toLowerCase().endsWith(close.toLowerCase()) ? written.length - close.length : whole.length;
}

/** The first closing tag behind which the next element begins, or nothing is left: what is said may hold tags of the same name. */
function closeOf(whole: string, tag: string, from: number, end: number): number | undefined {
  const close = `</${tag}>`;
  for (let at = whole.indexOf(close, from); at >= 0 && at < end; at = whole.indexOf(close, at + 1)) {
    const rest = whole.slice(at + close.length, Math.min(end, at + close.length + 600));
    if (rest.trim() === "" || opening.test(rest)) return at;
  }
  return undefined;
}

function elementIn(tag: string, attributes: string, body: string): Element | undefined {
  if (thoughts.test(tag)) return { role: "thinking", said: body.trim() };
  if (!neutral.test(tag)) {
    const role = asking.test(tag) ? "user" : answering.test(tag) ? "assistant" : roleOf(tag);
    return role && { role, said: body.trim() };
  }
  const told = described.exec(body)?.groups;
  const role = roleOf(told?.name ?? named.exec(attributes)?.groups?.name);
  return role && { role, said: (told?.said ?? body).trim() };
}

function talkOf(elements: readonly Element[], escaped: boolean): Conversation {
  const turns: TurnList = [];
  let goesOn = false;
  for (const { role, said } of elements) {
    const words = escaped ? unescapeHtml(said) : said;
    if (role === "thinking") addTurn(turns, "assistant", thinking(words), { goesOn });
    else addTurn(turns, role, text(words), { goesOn: goesOn && role === "assistant" });
    goesOn = role === "thinking";
  }
  return { title: null, turns, leftOut: [] };
}
