import { asPattern } from "../../asPattern.js";
import { text, thinking } from "../content.js";
import { fromJsonText, isObject } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import type { Part, Turn } from "../turn.js";
import type { Speaker } from "./chatTemplateFamilies.js";

/** What a turn of a template holds: words, and the calls and results that templates write into them. */
export function saidParts(said: string, role: Turn["role"], { channel, recipient }: Speaker): Part[] {
  if (role === "tool") return [toolResult(null, said)];
  if (role === "assistant" && recipient !== undefined && recipient !== "assistant" && recipient !== "all")
    return [toolCall(null, recipient.replace(/^functions\./u, ""), said)];
  if (role === "assistant" && channel === "analysis") return thinking(said);
  if (role === "assistant") return blocks(said, callBlocks);
  return role === "user" ? blocks(said, resultBlocks) : text(said);
}

interface Block {
  readonly open: string;
  /** To the end of the turn where there is none. */
  readonly close: string | undefined;
  readonly read: (body: string) => Part;
}

const callBlocks: readonly Block[] = [
  { open: "<tool_call>", close: "</tool_call>", read: namedCall },
  {
    open: "<｜tool▁calls▁begin｜>",
    close: "<｜tool▁calls▁end｜>",
    read: (body) => toolCall(null, deepSeekName(body), body),
  },
  {
    open: "<|tool_calls_section_begin|>",
    close: "<|tool_calls_section_end|>",
    read: (body) => toolCall(null, "tools", body),
  },
  { open: "[TOOL_CALLS]", close: undefined, read: namedCall },
  { open: "<|python_tag|>", close: undefined, read: (body) => namedCall(body, "python") },
];

const resultBlocks: readonly Block[] = [
  { open: "<tool_response>", close: "</tool_response>", read: (body) => toolResult(null, body) },
];

/** `{"name": "…", "arguments": {…}}`, or a list of such. */
function namedCall(body: string, otherwise?: string): Part {
  const value = fromJsonText(body.trim());
  const call: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(call)) return toolCall(null, otherwise ?? /^[\w.-]{1,60}/u.exec(body.trim())?.[0], body.trim());
  return toolCall(null, call.name ?? otherwise, call.arguments ?? call.parameters ?? call);
}

function deepSeekName(body: string): string | undefined {
  return /<｜tool▁sep｜>([\w.-]{1,60})/u.exec(body.slice(0, 500))?.[1];
}

function blocks(said: string, kinds: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of said.matchAll(openers(kinds))) {
    if (found.index < from) continue;
    const { open, close, read } = kinds.find((kind) => kind.open === found[0]) ?? kinds[0];
    parts.push(...text(said.slice(from, found.index).trim()));
    const begin = found.index + open.length;
    const closed = close === undefined ? -1 : said.indexOf(close, begin);
    parts.push(read(said.slice(begin, closed < 0 ? said.length : closed).trim()));
    from = closed < 0 ? said.length : closed + (close?.length ?? 0);
  }
  parts.push(...text(said.slice(from).trim()));
  return parts;
}

function openers(kinds: readonly Block[]): RegExp {
  return new RegExp(kinds.map(({ open }) => asPattern(open)).join("|"), "gu");
}
