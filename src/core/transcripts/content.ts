import { firstText, isObject, type JsonObject, word, textOf } from "./shapes.js";
import { toolCall, toolResult } from "./toolResult.js";
import { quoted } from "./leftOut.js";
import type { Part } from "./turn.js";

/**
 * The content of a message, of whichever vendor: a text, or a list of parts. Vendors took over each other's names, so that one table
 * of part types serves them all.
 */
export function partsOf(content: unknown, depth = 0): Part[] {
  if (content === undefined || content === null) return [];
  if (depth > deepest) return attachment("a part that is nested too deeply");
  // Lists within lists are one list.
  if (Array.isArray(content)) return content.flatMap((part) => partsOf(part, depth + 1));
  if (isObject(content)) return partOf(content, depth);
  return text(textOf(content));
}

/** Lists and parts within each other: what lies deeper is nobody's words. */
const deepest = 100;

export function text(value: string | undefined): Part[] {
  return value === undefined || value === "" ? [] : [{ type: "text", text: value }];
}

export function thinking(value: string | undefined): Part[] {
  return value === undefined || value.trim() === "" ? [] : [{ type: "thinking", text: value }];
}

/** Of an export that holds what was said and none of the calls: what is not there speaks against nobody. */
export const callsLeftOut = "calls that were made, which are not written here";

export function attachment(what: string): Part[] {
  return [{ type: "attachment", what }];
}

type ReadPart = (part: JsonObject) => Part[];

const readText: ReadPart = (part) => text(stringIn(part, ["text", "value", "content"]));

const readThinking: ReadPart = (part) => {
  const found = thinkingText(part);
  if (found !== "" && part.redacted !== true) return thinking(found);
  const hidden = firstText(part, ["data", "encrypted_content", "signature", "reasoning"]) !== undefined;
  return hidden ? attachment("thinking that is encrypted") : [];
};

const readCall: ReadPart = (part) => {
  const call = isObject(part.function) ? part.function : part;
  const id = part.id ?? part.call_id ?? part.toolCallId ?? part.toolId;
  const name = call.name ?? call.toolName ?? part.function;
  const input = call.input ?? call.arguments ?? call.args ?? call.parameters;
  // Inspect's tool use of a server holds its own result.
  const result = part.result ?? part.output;
  return [
    toolCall(id, name, input),
    ...(result === undefined || result === null ? [] : [toolResult(id, result, errorOf(part))]),
  ];
};

const readResult: ReadPart = (part) => [
  toolResult(
    part.tool_use_id ?? part.toolUseId ?? part.tool_call_id ?? part.toolCallId ?? part.call_id ?? part.id,
    part.content ?? part.output ?? part.result,
    errorOf(part),
  ),
];

const readFile: ReadPart = (part) => {
  // What is spoken comes with its words.
  if (/audio$/u.test(word(part.type)) && typeof part.transcript === "string") return text(part.transcript);
  const name = firstText(part, ["filename", "file_name", "name", "title"]);
  return attachment(
    [
      word(part.type)
        .replace(/^input_/u, "")
        .replace(/_(?:url|file)$/u, ""),
      name,
    ]
      .filter(Boolean)
      .join(" "),
  );
};

/** Marks in the list of parts that hold nothing anybody said. */
const structural = [
  "step-start",
  "step-finish",
  "start-step",
  "finish-step",
  "step_start",
  "snapshot",
  "patch",
  "token_budget",
  "flag",
  "compaction",
  "source",
  "source-url",
  "source-document",
  "citation",
];

const byType = new Map<string, ReadPart>([
  ...each(["text", "input_text", "output_text", "refusal_text", "markdown", "plain_text", "string"], readText),
  ...each(
    ["thinking", "think", "reasoning", "thought", "thoughts", "reasoning_text", "reasoning_content"],
    readThinking,
  ),
  ...each(["redacted_thinking", "redacted-reasoning", "redacted_reasoning"], () =>
    attachment("thinking that is encrypted"),
  ),
  ...each(["refusal"], (part) => attachment(`refusal: ${firstText(part, ["refusal", "text"]) ?? "without words"}`)),
  ...each(
    [
      "tool_use",
      "server_tool_use",
      "mcp_tool_use",
      "tool-call",
      "tool_call_request",
      "toolCall",
      "toolUse",
      "function_call",
    ],
    readCall,
  ),
  ...each(
    ["tool_result", "tool-result", "toolResult", "mcp_tool_result", "function_call_output", "tool_response"],
    readResult,
  ),
  ...each(
    [
      "image",
      "image_url",
      "input_image",
      "image_file",
      "audio",
      "input_audio",
      "output_audio",
      "video",
      "document",
      "file",
      "input_file",
    ],
    readFile,
  ),
  ["toolRequest", readGooseCall],
  ["toolResponse", readGooseResult],
  ["tool_call", readNestedCall],
  ["tool-invocation", (part) => (isObject(part.toolInvocation) ? readUiTool(part.toolInvocation) : [])],
  ["dynamic-tool", readUiTool],
  ["tool", readStateTool],
  ["error", (part) => attachment(`error: ${stringIn(part, ["error", "text", "message"]) ?? "without words"}`)],
  ...each(structural, () => []),
]);

function each(types: readonly string[], read: ReadPart): [string, ReadPart][] {
  return types.map((type) => [type, read]);
}

function partOf(part: JsonObject, depth: number): Part[] {
  const type = part.type ?? part.block_type;
  if (typeof type === "string") {
    const read = byType.get(type) ?? byType.get(type.toLowerCase());
    if (read) return read(part);
    if (type.endsWith("_tool_result")) return readResult(part);
    if (type.startsWith("tool-")) return readUiTool(part);
    return text(stringIn(part, ["text"])).concat(
      typeof part.text === "string" ? [] : attachment(`a part of the type ${quoted(type)}`),
    );
  }
  return untyped(part, depth);
}

/** Gemini's and Bedrock's parts say what they are by their key. */
function untyped(part: JsonObject, depth: number): Part[] {
  if (typeof part.text === "string") return part.thought === true ? thinking(part.text) : text(part.text);
  if (isObject(part.text)) return readText(part);
  if (typeof part.Text === "string") return text(part.Text);
  const call = part.functionCall ?? part.function_call ?? part.toolUse;
  if (isObject(call)) return [toolCall(call.id ?? call.toolUseId, call.name, call.args ?? call.input)];
  const result = part.functionResponse ?? part.function_response ?? part.toolResult;
  if (isObject(result)) {
    const { response } = result;
    const failed = isObject(response) && typeof response.error === "string" ? true : undefined;
    const isError = result.status === "error" || failed;
    return [toolResult(result.id ?? result.toolUseId, response ?? result.content, { isError })];
  }
  if (isObject(part.reasoningContent)) return thinking(stringIn(part.reasoningContent, ["reasoningText", "text"]));
  // Haystack's and FastGPT's.
  if (isObject(part.reasoning)) return thinking(stringIn(part.reasoning, ["reasoning_text", "text", "content"]));
  // Genkit's.
  if (typeof part.reasoning === "string" && Object.keys(part).every((key) => key === "reasoning" || key === "metadata"))
    return thinking(part.reasoning);
  if (isObject(part.executableCode))
    return [toolCall(part.executableCode.id, "code_execution", part.executableCode.code)];
  if (isObject(part.codeExecutionResult)) {
    const { outcome, output } = part.codeExecutionResult;
    return [toolResult(part.codeExecutionResult.id, output, { isError: outcome !== "OUTCOME_OK" })];
  }
  if (isObject(part.inlineData) || isObject(part.inline_data) || isObject(part.fileData) || isObject(part.file_data))
    return attachment("file");
  // Mastra keeps the words beside the parts again.
  if (Array.isArray(part.parts) && typeof part.format === "number") return partsOf(part.parts, depth + 1);
  if (typeof part.content === "string" || typeof part.value === "string") return readText(part);
  if (typeof part.answer === "string") return text(part.answer);
  if (isObject(part.part)) return readFragment(part.part);
  if (Array.isArray(part.parts)) return partsOf(part.parts, depth + 1);
  const [key] = Object.keys(part);
  return key === undefined ? [] : attachment(`a part with ${quoted(key)}`);
}

/** big-AGI: `{"ft": "content", "part": {"pt": "text", "text": …}}`, of which `ma` is thinking. */
function readFragment(part: JsonObject): Part[] {
  if (part.pt === "text") return readText(part);
  return part.pt === "ma" ? thinking(textOf(part.aText)) : attachment(`a part of the type ${quoted(part.pt)}`);
}

/** LibreChat: the call and what came of it in one part. */
function readNestedCall(part: JsonObject): Part[] {
  return readCall(isObject(part.tool_call) ? part.tool_call : part);
}

/** AI SDK: a part a tool, named in its type, with a state. */
function readUiTool(part: JsonObject): Part[] {
  const type = typeof part.type === "string" ? part.type : "";
  const name = part.toolName ?? (type.startsWith("tool-") ? type.slice("tool-".length) : type);
  const call = toolCall(part.toolCallId, name, part.input ?? part.args);
  const failed = typeof part.errorText === "string";
  const output = failed ? part.errorText : (part.output ?? part.result);
  return output === undefined ? [call] : [call, toolResult(part.toolCallId, output, { isError: failed || null })];
}

/** opencode: `{type: "tool", tool, callID, state: {status, input, output, error}}`. */
function readStateTool(part: JsonObject): Part[] {
  const state = isObject(part.state) ? part.state : {};
  const call = toolCall(part.callID ?? part.id, part.tool ?? part.name, state.input ?? part.input);
  const output = state.output ?? state.error;
  if (output === undefined) return [call];
  const metadata = isObject(state.metadata) ? state.metadata : {};
  const exitCode = typeof metadata.exit === "number" ? metadata.exit : null;
  return [call, toolResult(part.callID ?? part.id, output, { isError: state.status === "error", exitCode })];
}

/** Goose: `{type: "toolRequest", id, toolCall: {status, value: {name, arguments}}}`. */
function readGooseCall({ id, toolCall: held }: JsonObject): Part[] {
  const call = isObject(held) && isObject(held.value) ? held.value : {};
  return [toolCall(id, call.name, call.arguments)];
}

function readGooseResult({ id, toolResult: held }: JsonObject): Part[] {
  const { status, value, error } = isObject(held) ? held : {};
  return [toolResult(id, value ?? error, { isError: status === "error" ? true : null })];
}

function errorOf(part: JsonObject): { isError: boolean | null } {
  const flag = part.is_error ?? part.isError;
  if (typeof flag === "boolean") return { isError: flag };
  const failed = part.status === "error" || (part.error !== undefined && part.error !== null && part.error !== false);
  return { isError: failed ? true : null };
}

/** Of the first key that holds a text, or an object or list of such: `{"text": {"value": "…"}}`. */
function stringIn(part: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = part[key];
    if (Array.isArray(value))
      return value
        .map((one) => (isObject(one) ? (firstText(one, ["text", "value"]) ?? "") : (textOf(one) ?? "")))
        .join("\n");
    const found = isObject(value) ? firstText(value, ["value", "text", "content"]) : textOf(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a reasoning part or item: its own text, else its summary. */
export function thinkingText(part: JsonObject): string {
  const keys = ["thinking", "think", "reasoning", "reasoning_content", "text", "content", "summary"];
  for (const key of keys) {
    const found = stringIn(part, [key]);
    if (found !== undefined && found.trim() !== "") return found;
  }
  // Gemini CLI gives each thought a subject.
  const described = textOf(part.description);
  return described === undefined ? "" : [textOf(part.subject), described].filter(Boolean).join("\n");
}
