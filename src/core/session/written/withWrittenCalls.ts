import { patternOf } from "../../patternOf.js";
import { toolCall, toolResult } from "../../transcripts/toolResult.js";
import type { Part, Turn } from "../../transcripts/turn.js";
import { fencedCalls } from "./fencedCalls.js";
import { fencedCommand, reactForm, tagForms, type WrittenCall } from "./forms.js";
import { terminusParts } from "./terminus.js";

const MAX_TEXT = 1_000_000;

/**
 * Turns in which the calls that an agent wrote into its text are calls, and the messages that answer them are results: SWE-agent, OpenHands,
 * ReAct, Cline, Terminus. The turns stay as many and in their places. A talk that has calls of its own, or none in such a form that is answered, is
 * given back as it is.
 */
export function withWrittenCalls(turns: readonly Turn[]): readonly Turn[] {
  if (turns.some(({ parts }) => parts.some(({ type }) => type === "tool-call" || type === "tool-result"))) return turns;
  const isTerminus = turns.some((turn) => turn.role === "assistant" && terminusParts(textOf(turn)) !== undefined);
  const find = isTerminus ? null : formOf(turns);
  if (find === null && !isTerminus) return turns;
  let open = false;
  return turns.map((turn, i) => {
    if (turn.role === "assistant") {
      const parts = turn.parts.flatMap((part) =>
        part.type === "text" ? (find ? split(part.text, find) : (terminusParts(part.text) ?? [part])) : [part],
      );
      const last = parts.findLast(({ type }) => type === "tool-call" || type === "tool-result");
      open = last?.type === "tool-call" && i + 1 < turns.length;
      return { ...turn, parts };
    }
    if (!open || turn.role === "system") return turn;
    open = false;
    return { ...turn, role: "tool", parts: observation(turn.parts) };
  });
}

type Find = (text: string) => WrittenCall[];

/** The way in which calls are written here; null where there are none. */
function formOf(turns: readonly Turn[]): Find | null {
  const spoken = turns.filter(({ role }) => role === "assistant").map(textOf);
  const answers = turns
    .filter(({ role }, i) => i > 0 && role === "user" && turns[i - 1].role === "assistant")
    .map(textOf);
  const answered = turns.filter(({ role }, i) => role === "assistant" && i + 1 < turns.length).map(textOf);
  for (const form of tagForms) if (answered.some((text) => form(text).length > 0)) return form;
  const inOne = spoken.some((text) => reactForm(text).some(({ observed }) => observed !== undefined));
  const observed = answers.filter((text) => observing.test(text)).length;
  if (inOne || (observed > 0 && spoken.some((text) => reactForm(text).length > 0))) return reactForm;
  if (areFencedCallsAnswered(turns)) return fencedCalls;
  const asked = turns
    .slice(0, 2)
    .filter(({ role }) => role !== "assistant")
    .map(textOf)
    .join("\n");
  const fenced = spoken.filter((text) => fencedCommand(text).length > 0).length;
  const isShell = observed * 2 >= answers.length || /\b(?:shell|bash|command|terminal)\b/i.test(asked);
  return fenced > 0 && fenced + 1 >= spoken.length && answers.length > 0 && isShell ? fencedCommand : null;
}

/** Behind every message with a call in a fenced block comes what a program printed, and no person's word. */
function areFencedCallsAnswered(turns: readonly Turn[]): boolean {
  const behind = turns.filter(
    (_, i) => i > 0 && turns[i - 1].role === "assistant" && fencedCalls(textOf(turns[i - 1])).length > 0,
  );
  return behind.length > 0 && behind.every((turn) => turn.role === "user" && answering.test(textOf(turn)));
}

/** How the messages begin in which programs hand an agent what came of its call. */
const observing = patternOf("i", [
  String.raw`^\s{0,8}(?:\*{0,2}(?:observation|output|result|tool (?:result|output|response)|`,
  String.raw`execution (?:result|output)|stdout)\b[^\n]{0,80}:|`,
  "<(?:returncode|output|observation|tool_response|tool_result|function_results?|result|stdout)>|",
  String.raw`\[?(?:execution|tool) (?:result|output)|\(open file:|your command ran|`,
  String.raw`\[\w{2,40}(?: for [^\]\n]{0,200})?\] result:|exit code:?)`,
]);

/** The same, or the block that Gemma is answered with. */
const answering = new RegExp(`^\\s{0,8}\`{3}tool_(?:output|response|result)s?\\b|${observing.source}`, "i");
const outputBlock = /^\s{0,8}`{3}tool_(?:output|response|result)s?[ \t]*\n([\s\S]*?)\n?`{3}\s*$/;

const label =
  /^\s{0,8}(?:\*{0,2}(?:observation|tool (?:result|output|response)|execution result of \[[\w.-]{1,60}\]|execution (?:result|output)|output|result)\*{0,2}[ \d]{0,4}:\*{0,2}|\[\w{2,40}(?: for [^\]\n]{0,200})?\] result:)[ \t]*\n?/i;
const wrapper = /^\s{0,8}<(tool_response|tool_result|function_results?|result|observation)>\s*([\s\S]*?)\s*<\/\1>\s*$/;

function observation(parts: readonly Part[]): Part[] {
  const said = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
  const inner = wrapper.exec(said)?.[2] ?? outputBlock.exec(said)?.[1] ?? said.replace(label, "");
  return [toolResult(null, inner), ...parts.filter(({ type }) => type !== "text")];
}

function split(text: string, find: Find): Part[] {
  if (text.length > MAX_TEXT) return [{ type: "text", text }];
  const parts: Part[] = [];
  const say = (from: number, to: number) => {
    const said = spokenOf(text.slice(from, to));
    if (said !== "") parts.push({ type: "text", text: said });
  };
  let at = 0;
  for (const { start, end, name, input, observed } of find(text)) {
    say(at, start);
    parts.push(toolCall(null, name, input));
    if (observed !== undefined) parts.push(toolResult(null, observed));
    at = end;
  }
  say(at, text.length);
  return parts;
}

/** What is said beside a call, without the words by which the form marks it. */
function spokenOf(text: string): string {
  return text
    .replace(/<\/?(?:\w+:)?(?:function_calls|tool_calls|function_results|thought|think)>/g, "")
    .replace(/^\s{0,8}(?:\*\*)?(?:DISCUSSION|Thought(?: \d{1,3})?:|Final Answer:|PAUSE)(?:\*\*)?[ \t]*/gm, "")
    .trim();
}

function textOf({ parts }: Turn): string {
  return parts
    .flatMap((part) => (part.type === "text" ? [part.text] : []))
    .join("\n")
    .slice(0, MAX_TEXT);
}
