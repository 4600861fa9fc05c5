import { attachment, partsOf, text, thinking, thinkingText } from "./content.js";
import { quoted, type LeftOut } from "./leftOut.js";
import { addMessage } from "./message.js";
import { roleOfMessage } from "./messageRole.js";
import { firstText, isObject, type JsonObject, maybeNumber, objectsOf } from "./shapes.js";
import { toolCall, toolResult } from "./toolResult.js";
import { addTurn, type TurnFacts, type TurnList } from "./turnList.js";
import type { Part } from "./turn.js";

/** Items of the Responses API, which Codex keeps as well: an answer is spread over several, each with its type. */

const calls = /^(?:[a-z_]+_call|tool_use)$/u;
const outputs = /^(?:[a-z_]+_call_output|[a-z_]+_output|tool_result)$/u;

/** Whether its type is one of items alone; a message counts as one by its parts' types. */
export function isItem(value: JsonObject): boolean {
  const { type } = value;
  if (typeof type !== "string" || (type === "message" && !("role" in value))) return roleByParts(value) !== undefined;
  if (type === "message") return typeof value.role === "string" && "content" in value;
  if (type === "reasoning") return ["summary", "encrypted_content", "content", "text"].some((key) => key in value);
  if (type === "thinking") return !("role" in value) && ["thinking", "content", "text"].some((key) => key in value);
  // As people's own logs have it: `{"type": "tool_call", "tool": "shell", "args": {…}}`.
  if (calls.test(type) && typeof (value.tool ?? value.name) === "string" && ("args" in value || "input" in value))
    return true;
  return (
    (calls.test(type) || outputs.test(type)) &&
    ["call_id", "tool_call_id", "id", "action", "arguments", "output"].some((key) => key in value)
  );
}

/** Whoever a message leaves out is known by the types of its parts. */
function roleByParts({ content }: JsonObject): "user" | "assistant" | undefined {
  const types = objectsOf(content).map(({ type }) => type);
  return types.includes("output_text") ? "assistant" : types.includes("input_text") ? "user" : undefined;
}

/** Items of one answer go on in one turn. False when its type is not known. */
export function addItem(turns: TurnList, item: JsonObject, leftOut: LeftOut, facts: TurnFacts = {}): boolean {
  const { type } = item;
  const joined = { ...facts, goesOn: true };
  if (type === undefined || type === "message") {
    const message = "role" in item ? item : { ...item, role: roleByParts(item) };
    addMessage(turns, message, leftOut, roleOfMessage(message) === "assistant" ? joined : facts);
    return true;
  }
  if (typeof type !== "string") return false;
  if (type === "reasoning" || type === "thinking") addTurn(turns, "assistant", reasoningParts(item), joined);
  else if (type === "mcp_list_tools" || type === "ghost_snapshot" || type === "item_reference")
    leftOut.count(`record of the type ${quoted(type)}`);
  else if (type === "compaction") addTurn(turns, "system", attachment("the talk so far, compacted and encrypted"));
  else if (outputs.test(type)) addTurn(turns, "tool", [resultOf(item)], joined);
  else if (calls.test(type) || type === "mcp_approval_request")
    addTurn(turns, "assistant", callParts(item, type), joined);
  else return false;
  return true;
}

function reasoningParts(item: JsonObject): Part[] {
  const own = objectsOf(item.content).map(thinkingText).filter(Boolean);
  const summary = objectsOf(item.summary).map(thinkingText).filter(Boolean);
  const found = thinking(
    (own.length > 0 ? own : summary).join("\n\n") || firstText(item, ["text", "thinking", "content", "summary"]),
  );
  if (found.length > 0) return found;
  return typeof item.encrypted_content === "string" ? attachment("thinking that is encrypted") : [];
}

function callParts(item: JsonObject, type: string): Part[] {
  const id = item.call_id ?? item.id;
  const name = item.name ?? item.tool_name ?? item.tool ?? type.replace(/_call$/u, "");
  const input =
    item.arguments ?? item.input ?? item.args ?? item.action ?? item.operation ?? item.code ?? queriesOf(item);
  const call = toolCall(id, name, input);
  const answered = item.output ?? item.outputs ?? item.results ?? item.error;
  if (answered === undefined || answered === null) return [call];
  return [call, toolResult(id, answered, { isError: item.error ? true : null })];
}

function queriesOf({ queries }: JsonObject): unknown {
  return queries === undefined ? {} : { queries };
}

function resultOf(item: JsonObject): Part {
  const { output } = item;
  const success = isObject(output) && typeof output.success === "boolean" ? output.success : undefined;
  const shell = objectsOf(output);
  const ended = shell.map(({ outcome }) => outcome).find(isObject);
  return toolResult(
    item.call_id ?? item.id,
    shell.some(({ stdout }) => typeof stdout === "string") ? shellText(shell) : (output ?? item.content ?? item.result),
    {
      isError: success === undefined ? (item.status === "failed" ? true : null) : !success,
      exitCode: maybeNumber.parse(ended?.exit_code) ?? null,
    },
  );
}

/** Of a hosted shell: `[{stdout, stderr, outcome}]`. */
function shellText(outputs: readonly JsonObject[]): string {
  return outputs
    .flatMap(({ stdout, stderr }) => [stdout, stderr])
    .filter((one) => typeof one === "string" && one !== "")
    .join("\n");
}

/** The input of a request, as a text or as items. */
export function addInput(turns: TurnList, input: unknown, leftOut: LeftOut): void {
  if (typeof input === "string") addTurn(turns, "user", text(input));
  else for (const item of objectsOf(input)) if (!addItem(turns, item, leftOut)) addTurn(turns, "user", partsOf(item));
}
