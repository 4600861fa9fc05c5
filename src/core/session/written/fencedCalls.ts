import type { Span } from "../../run/span.js";
import { fencedBlocks } from "../../transcripts/fences.js";
import { fromJsonText, isObject } from "../../transcripts/shapes.js";

/** A call that stands in a fenced block: of agents that were given no other way, or that write where they should call. */
export interface FencedCall extends Span {
  readonly name: string;
  readonly input: unknown;
}

const MOST = 50;
/** Blocks that hold nothing but a call. */
const ofCalls = /^(?:tool_?(?:code|call|calls|use)|function_?call|tool|action)$/i;
const ofData = /^(?:json)?$/i;
const named = ["tool", "tool_name", "function", "function_name", "action", "name"];
const given = ["arguments", "parameters", "args", "params", "input", "tool_input", "action_input"];

/** A fenced block without its fences. */
interface Block extends Span {
  readonly label: string;
  readonly body: string;
}

export function blocksOf(text: string): Block[] {
  return fencedBlocks(text)
    .slice(0, MOST)
    .map(({ start, end }) => {
      const [opening, ...lines] = text.slice(start, end).trimEnd().split("\n");
      return { start, end, label: opening.replace(/^[ `~]+/, "").trim(), body: lines.slice(0, -1).join("\n").trim() };
    });
}

/** All of a text, in order. */
export function fencedCalls(text: string): FencedCall[] {
  return blocksOf(text).flatMap(({ start, end, label, body }) => {
    const call = ofCalls.test(label)
      ? (inJson(body, false) ?? inCode(body))
      : ofData.test(label)
        ? inJson(body, true)
        : null;
    return call ? [{ start, end, ...call }] : [];
  });
}

type Called = Pick<FencedCall, "name" | "input">;

/** `{"tool": "book_table", "day": "Friday"}`, `{"action": "look_up", "parameters": {…}}`; data may have a name of its own, so that there the arguments must be told apart. */
function inJson(body: string, strict: boolean): Called | null {
  const read = fromJsonText(body);
  const outer = Array.isArray(read) ? read[0] : read;
  if (!isObject(outer)) return null;
  const inner = outer.tool_call ?? outer.function_call;
  const own = isObject(inner) ? inner : outer;
  const key = named.find((name) => typeof own[name] === "string");
  const input = given.map((name) => own[name]).find((value) => isObject(value) || typeof value === "string");
  if (key === undefined || !/^[\p{L}_][\p{L}\w.:-]{1,79}$/u.test(String(own[key]))) return null;
  const isTold = input !== undefined || (!strict && (key === "tool" || key === "tool_name" || own !== outer));
  return isTold ? { name: String(own[key]), input: input ?? own } : null;
}

/** `book_table(day="Friday")`, `print(api.look_up(4))`. */
function inCode(body: string): Called | null {
  const match = /^\s*(?:print\()?(?:[\w.]{1,60}\.)?([A-Za-z_]\w{1,79})\(([^\n]{0,2000})/.exec(body);
  return match ? { name: match[1], input: { input: match[2] } } : null;
}

export const withoutFencedCalls = (text: string): string => without(text, fencedCalls(text));

export const withoutBlocks = (text: string): string => without(text, blocksOf(text));

function without(text: string, spans: readonly Span[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)}\n`;
    at = end;
  }
  return rest + text.slice(at);
}
