import { fromJsonText, isObject } from "../../transcripts/shapes.js";

/** A call as an agent wrote it into its answer. UTF-16 code units. */
export interface WrittenCall {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly input: unknown;
  /** What came of it, where the same text goes on with it. */
  readonly observed?: string;
}

/** Finds the calls of one way to write them; in order, none within another. */
type WrittenForm = (text: string) => WrittenCall[];

const MOST = 200;

function each(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Omit<WrittenCall, "start" | "end">) {
  const found: WrittenCall[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= MOST) break;
    found.push({ start: match.index, end: match.index + match[0].length, ...read(match) });
  }
  return found;
}

const parameters = (text: string, pattern: RegExp): Record<string, unknown> =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name, value]) => [name, value.replace(/^\n|\n$/g, "")]));

/** `<function=execute_bash><parameter=command>ls</parameter></function>`: OpenHands, SWE-agent, Qwen. */
const functionTags: WrittenForm = (text) =>
  each(text, /<function=([\w.:-]{1,80})>([\s\S]*?)(?:<\/function>|$)/g, ([, name, body]) => ({
    name,
    input: parameters(body, /<parameter=([\w.-]{1,80})>([\s\S]*?)(?:<\/parameter>|$)/g),
  }));

/** `<invoke name="bash"><parameter name="command">ls</parameter></invoke>`: Anthropic's, in text. */
const invokeTags: WrittenForm = (text) =>
  each(text, /<(?:\w+:)?invoke name="([\w.:-]{1,80})">([\s\S]*?)(?:<\/(?:\w+:)?invoke>|$)/g, ([, name, body]) => ({
    name,
    input: parameters(
      body,
      /<(?:\w+:)?parameter name="([\w.-]{1,80})"[^>]{0,40}>([\s\S]*?)(?:<\/(?:\w+:)?parameter>|$)/g,
    ),
  }));

/** `<tool_call>{"name": "bash", "arguments": {…}}</tool_call>`: Hermes, Qwen, and others after them. */
const jsonTags: WrittenForm = (text) =>
  each(text, /<(tool_call|function_call|tool_use)>([\s\S]*?)(?:<\/\1>|$)/g, ([, , json]) => {
    const call = fromJsonText(json.trim());
    const own = isObject(call) ? call : {};
    return { name: nameOf(own.name ?? own.tool), input: own.arguments ?? own.parameters ?? own.input ?? {} };
  });

/** `<execute_bash>ls</execute_bash>`, `<execute_ipython>`, `<execute>`: CodeAct and its kin. */
const executeTags: WrittenForm = (text) =>
  each(
    text,
    /<(execute_bash|execute_ipython|execute_browse|execute|bash|shell|command|run)>([\s\S]*?)(?:<\/\1>|$)/g,
    ([, tag, body]) => {
      const code = body.trim();
      return tag === "execute_ipython"
        ? { name: "execute_ipython_cell", input: { code } }
        : tag === "execute_browse"
          ? { name: "browser", input: { code } }
          : { name: "bash", input: { command: code } };
    },
  );

const fieldTags =
  /<(command|path|content|diff|regex|file_pattern|recursive|url|action|result|question|server_name|tool_name|arguments|message|mode|line|requires_approval|cwd)>([\s\S]*?)(?:<\/\1>|$)/g;

/** `<execute_command><command>ls</command></execute_command>`: Cline, Roo Code. */
const namedTags: WrittenForm = (text) =>
  each(
    text,
    /<(execute_command|read_file|write_to_file|replace_in_file|apply_diff|insert_content|search_files|list_files|list_code_definition_names|browser_action|use_mcp_tool|attempt_completion|new_task)>([\s\S]*?)(?:<\/\1>|$)/g,
    ([, name, body]) => ({ name, input: parameters(body, fieldTags) }),
  );

/** `Action: search[Paris]`, `Action: run_tests` with `Action Input: {…}` below: ReAct. What it observed may stand right below. */
const react: WrittenForm = (text) =>
  each(
    text,
    /^\s{0,8}(?:\*\*)?Action(?: \d{1,3})?:(?:\*\*)?[ \t]*([^\n]{1,4000})(?:\n\s{0,8}(?:\*\*)?Action Input(?: \d{1,3})?:(?:\*\*)?[ \t]*([\s\S]*?))?(?=\n\s{0,8}(?:\*\*)?(?:Observation|Thought|Action|Final Answer|PAUSE)\b|$(?![\s\S]))(?:\n\s{0,8}(?:\*\*)?Observation(?: \d{1,3})?:(?:\*\*)?[ \t]*([\s\S]*?)(?=\n\s{0,8}(?:\*\*)?(?:Thought|Action|Final Answer|Question)\b[^\n]{0,20}:|$(?![\s\S])))?/gm,
    ([, action, input, observed]) => ({
      ...actionOf(action.trim(), input?.trim()),
      ...(observed !== undefined && observed.trim() !== "" && { observed: observed.trim() }),
    }),
  );

function actionOf(action: string, given: string | undefined): { name: string; input: unknown } {
  const json = action.startsWith("{") ? fromJsonText(action) : undefined;
  if (isObject(json))
    return { name: nameOf(json.action ?? json.name ?? json.tool), input: json.action_input ?? json.arguments ?? {} };
  if (given !== undefined) return { name: action, input: fromJsonText(given) ?? given };
  const called = /^`{0,3}([\w.-]{1,80})\s*(?:\[([\s\S]*)\]|\(([\s\S]*)\)|:\s*([\s\S]+))`{0,3}$/.exec(action);
  if (!called) return { name: action.split(/\s/, 1)[0], input: { input: action } };
  const inner = called[2] ?? called[3] ?? called[4] ?? "";
  return { name: called[1], input: fromJsonText(inner) ?? keywords(inner) };
}

/** `order_id="W1", reason="late"`, or one value alone. */
function keywords(inner: string): unknown {
  const pairs = [...inner.matchAll(/(\w{1,40})\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)/g)];
  return pairs.length === 0
    ? { input: inner.replace(/^["']|["']$/g, "") }
    : Object.fromEntries(pairs.map(([, name, value]) => [name, value.trim().replace(/^["']|["']$/g, "")]));
}

const nameOf = (value: unknown): string => (typeof value === "string" && value.trim() !== "" ? value.trim() : "tool");

/** One fenced command at the end of a turn: SWE-agent, mini-swe-agent. Only where the talk is known to be of that kind. */
export const fencedCommand: WrittenForm = (text) => {
  const blocks = each(
    text,
    /^(`{3,}|~{3,})(?:bash|sh|shell|console|zsh|mswea_bash_command|terminal)?[ \t]*\n([\s\S]*?)\n?\1[ \t]*$/gm,
    ([, , body]) => ({ name: "bash", input: { command: body.trim() } }),
  );
  return blocks.slice(-1);
};

/** Forms that cannot be taken for anything else, wherever they stand. */
// Cline's own stand before what runs a command alone: theirs hold a `<command>` as well.
export const tagForms: readonly WrittenForm[] = [functionTags, invokeTags, jsonTags, namedTags, executeTags];

/** `Action:` is a word as any other: it is a call where observations follow. */
export const reactForm: WrittenForm = react;
