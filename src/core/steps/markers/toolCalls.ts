import type { StepKind } from "../../run/step.js";
import type { TextStream, Waiting } from "../textStream.js";
import { harmonyHeader, plainHarmonyHeader, toolBlockOf } from "./harmony.js";
import { jsonEnd } from "./json.js";
import { markerAt } from "./markers.js";
import { isMentioned } from "./mention.js";
import { opensToken, type TokenName, tokenName } from "./tokenName.js";

/** A call of a tool, or what the tool gave back, with the tags around it. */
export interface ToolBlock {
  readonly end: number;
  readonly kind: Extract<StepKind, "tool-call" | "code">;
}

/** Names of tags around a call, in the spellings of Hermes, Qwen, Claude, Llama, Nemotron, Cline, Open WebUI and others. */
const callTags =
  "tool_call tool_calls toolcall toolcalls function_call function_calls functioncall function invoke tool_code tool_use " +
  "tool_request use_mcp_tool execute_ipython execute_bash code_interpreter longcat_tool_call";
const resultTags = "tool_response tool_responses tool_result tool_results tool_output function_result function_results";

/** Spellings of their own: Granite and Phi, Gemma 4, LFM2, Kimi, DeepSeek, Command, InternLM, Inkling, LM Studio, Mistral. */
const spelled: readonly (readonly [string, string | null])[] = [
  ["<|tool_call|>", "<|/tool_call|>"],
  ["<|tool_call>", "<tool_call|>"],
  ["<|tool_call_start|>", "<|tool_call_end|>"],
  ["<|tool_calls_section_begin|>", "<|tool_calls_section_end|>"],
  ["<|tool_call_begin|>", "<|tool_call_end|>"],
  ["<|tool_calls_begin|>", "<|tool_calls_end|>"],
  ["<|DSML|function_calls>", "</|DSML|function_calls>"],
  ["<|DSML|tool_calls>", "</|DSML|tool_calls>"],
  ["<|START_ACTION|>", "<|END_ACTION|>"],
  ["<|action_start|>", "<|action_end|>"],
  ["<|content_invoke_tool_json|>", "<|end_message|>"],
  ["<|python_tag|>", null],
  ["[TOOL_REQUEST]", "[END_TOOL_REQUEST]"],
  ["[TOOL_CALLS]", null],
];

interface Form {
  readonly close: string | null;
  readonly kind: ToolBlock["kind"];
}

const forms = new Map<string, Form>();
for (const [names, kind] of [
  [callTags, "tool-call"],
  [resultTags, "code"],
] as const) {
  for (const name of names.split(" ")) forms.set(`<${name}`, { close: `</${name}>`, kind });
}
for (const [open, close] of spelled) {
  const key = open.slice(0, -1);
  forms.set(key.startsWith("[") ? key : key.toLowerCase(), { close, kind: "tool-call" });
}
forms.set("[TOOL_RESULTS", { close: "[/TOOL_RESULTS]", kind: "code" });

/** The first words of a fence that holds a call, or what came back. */
const callFences = new Set("tool_code tool_call tool_calls tool-call tool tool_use function_call".split(" "));

/** What a block of code behind a fence is, by the fence's info string. */
export function fencedKind(info: string): ToolBlock["kind"] {
  return callFences.has(/^[\w-]*/.exec(info.trim())![0].toLowerCase()) ? "tool-call" : "code";
}

/** The tool block that begins at `at`; null where none does. */
export function* toolBlockAt(text: TextStream, at: number): Waiting<ToolBlock | null> {
  const first = yield* text.at(at);
  if (first === "a") return yield* plainCall(text, at);
  if (!opensToken(first)) return null;
  const token = yield* tokenName(text, at);
  if (!token) return null;
  if (token.closed && (token.key === "<|channel|" || token.key === "<|start|")) return yield* harmonyCall(text, at);
  const form = forms.get(token.key) ?? forms.get(token.key.replace(/^<[a-z]+:/, "<"));
  const end = form ? yield* openingEnd(text, token) : -1;
  if (!form || end < 0 || (yield* isMentioned(text, at, end))) return null;
  if (!/^<\|/.test(token.key) && !(yield* holdsCall(text, end))) return null;
  return { end: yield* blockEnd(text, at, end, form.close), kind: form.kind };
}

const MAX_OPENING = 300;

/** Behind the opening's bracket: `<tool_call>`, `<invoke name="x">`, `<function=x>`; -1 for anything else. */
function* openingEnd(text: TextStream, { end, closed }: TokenName): Waiting<number> {
  if (closed) return end + 1;
  if (!/[\s=]/.test(yield* text.at(end))) return -1;
  const close = yield* text.search(">", end, MAX_OPENING, "line");
  return close < 0 ? -1 : close + 1;
}

/** Data or code follows a call's opening, not a sentence that speaks of it: `The <tool_call> block holds it.` */
function* holdsCall(text: TextStream, end: number): Waiting<boolean> {
  const next = yield* text.at(yield* text.pastSpaces(end));
  if (next === "" || /[\n{[<"]/.test(next)) return true;
  return /^\s{0,4}[\w.-]{1,80}\s{0,4}(?:$|[({[<=:])/.test(yield* text.ofLine(end, 90));
}

/** The closing spelled as the opening is: with its namespace, in capitals, with DeepSeek's wide bars and underscores. */
function closeOf(close: string, opening: string): string {
  const namespace = /^<([a-z]+:)/.exec(opening)?.[1] ?? "";
  let own = close.replace("</", `</${namespace}`);
  if (/^<[A-Z]/.test(opening)) own = own.toUpperCase();
  if (opening.includes("｜")) own = own.replaceAll("|", "｜");
  return opening.includes("▁") ? own.replaceAll("_", "▁") : own;
}

/** A block that is not closed ends with its JSON value, with the message or thinking that it stands in, or with the text. */
function* blockEnd(text: TextStream, at: number, inside: number, close: string | null): Waiting<number> {
  if (close !== null) {
    const own = closeOf(close, text.slice(at, inside));
    const found = yield* text.search(own, inside, Number.POSITIVE_INFINITY, "text");
    if (found >= 0) return found + own.length;
  }
  const name = /^[\w.:-]{0,80}(?:\[(?:ARGS|CALL_ID)\][\w-]{0,40}){0,3}\s{0,3}/;
  const value = inside + name.exec(yield* text.ofLine(inside, 200))![0].length;
  const end = yield* jsonEnd(text, yield* text.pastBlank(value));
  return end < 0 ? yield* partEnd(text, inside) : end;
}

/** Where a message or thinking ends, or the text. */
function* partEnd(text: TextStream, from: number): Waiting<number> {
  for (let at = from; ; at++) {
    const character = text.has(at) ? text.peek(at) : yield* text.at(at);
    if (character === "") return at;
    const marker = opensToken(character) ? yield* markerAt(text, at) : null;
    if (marker?.part === "turn" || (marker?.part === "thinking" && marker.side === "close")) return at;
  }
}

/** `<|start|>assistant<|channel|>commentary to=functions.x <|constrain|>json<|message|>{…}<|call|>`, with its header. */
function* harmonyCall(text: TextStream, at: number): Waiting<ToolBlock | null> {
  const header = yield* harmonyHeader(text, at);
  const block = toolBlockOf(header);
  if (!block) return null;
  const { end } = header;
  const kind = block === "call" ? "tool-call" : "code";
  for (let next = end; ; next++) {
    next = yield* text.search("<|", next, Number.POSITIVE_INFINITY, "text");
    if (next < 0) return { end: yield* partEnd(text, end), kind };
    const token = /^<\|(call|end|return|start|channel)\|>/.exec(yield* text.ahead(next, 11));
    if (token) return { end: /start|channel/.test(token[1]) ? next : next + token[0].length, kind };
  }
}

function* plainCall(text: TextStream, at: number): Waiting<ToolBlock | null> {
  const header = yield* plainHarmonyHeader(text, at);
  if (!header || !toolBlockOf(header)) return null;
  const end = yield* jsonEnd(text, yield* text.pastBlank(header.end));
  return { end: end < 0 ? yield* partEnd(text, header.end) : end, kind: "tool-call" };
}
