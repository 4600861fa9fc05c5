import { z } from "zod";
import { attachment, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import {
  anything,
  firstText,
  isObject,
  type JsonObject,
  maybeList,
  maybeObject,
  maybeText,
  objectsOf,
  someList,
  word,
  textOf,
} from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";
import { replayed } from "./vscodeChatLog.js";

const Talk = z.object({ customTitle: maybeText, responderUsername: maybeText, requests: someList });

const Request = z.object({
  message: anything,
  response: maybeList,
  timestamp: anything,
  modelId: maybeText,
  result: maybeObject,
});

/** VS Code's chat: what its export command writes, and the sessions that it stores, since 2026 as a log of changes. */
export const vscodeChat: TranscriptFormat = {
  id: "vscode-chat",
  name: "a VS Code chat",
  document: { recognises: isTalk, read: (value) => [talkOf(value)] },
  sequence: {
    recognises: (value) => value.kind === 0 && isObject(value.v) && Array.isArray(value.v.requests),
    begin: logReader,
  },
};

function isTalk(value: JsonObject): boolean {
  const requests = Talk.safeParse(value).data?.requests;
  return (
    requests !== undefined && objectsOf(requests).every((request) => "message" in request || "response" in request)
  );
}

function logReader(): SequenceReader {
  const changes: JsonObject[] = [];
  return {
    take: (value) => void changes.push(value),
    end: () => [talkOf(replayed(changes))],
  };
}

function talkOf(value: JsonObject): Conversation {
  const { customTitle, responderUsername, requests } = Talk.parse(value);
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const one of objectsOf(requests)) {
    const request = Request.safeParse(one).data;
    if (!request) continue;
    const time = timeOf(request.timestamp);
    addTurn(turns, "user", text(questionOf(request.message)), { time });
    const parts = joined(
      objectsOf(request.response).flatMap((part) => partIn(part, outputsOf(request.result), leftOut)),
    );
    addTurn(turns, "assistant", parts, { time, author: request.modelId ?? responderUsername });
    const error = isObject(request.result?.errorDetails)
      ? firstText(request.result.errorDetails, ["message"])
      : undefined;
    if (error !== undefined) addTurn(turns, "system", attachment(`error: ${error}`));
  }
  return { title: customTitle ?? null, turns, leftOut: leftOut.sentences() };
}

function questionOf(message: unknown): string | undefined {
  if (!isObject(message)) return textOf(message);
  return (
    firstText(message, ["text"]) ??
    objectsOf(message.parts)
      .map((part) => firstText(part, ["text"]) ?? "")
      .join("")
  );
}

/** What the agent's tools gave the model, by the ids of their calls. */
function outputsOf(result: JsonObject | undefined): JsonObject {
  const metadata = isObject(result?.metadata) ? result.metadata : {};
  return isObject(metadata.toolCallResults) ? metadata.toolCallResults : {};
}

/** Of the editor's surface alone. */
const silent = new Set([
  "undoStop",
  "codeblockUri",
  "mcpServersStarting",
  "prepareToolInvocation",
  "progressTask",
  "progressTaskSerialized",
  "progressMessage",
  "confirmation",
  "elicitation",
  "command",
]);

function partIn(part: JsonObject, outputs: JsonObject, leftOut: LeftOut): Part[] {
  const { kind } = part;
  if (kind === undefined || kind === "markdownContent" || kind === "markdownVuln" || kind === "agentMarkdown")
    return text(isObject(part.content) ? firstText(part.content, ["value"]) : firstText(part, ["value", "content"]));
  if (kind === "thinking")
    return thinking(
      [part.value]
        .flat()
        .flatMap((one) => textOf(one) ?? [])
        .join("\n"),
    );
  if (kind === "inlineReference") return text(`\`${nameOf(part)}\``);
  if (kind === "toolInvocationSerialized" || kind === "toolInvocation") return toolParts(part, outputs);
  if (kind === "textEditGroup" || kind === "notebookEditGroup")
    return attachment(`edits of ${nameOf({ inlineReference: part.uri })}`);
  if (kind === "warning" || kind === "errorDetails") return attachment("a warning of the editor");
  if (!silent.has(word(kind))) leftOut.count(`part of the kind ${quoted(kind)}`);
  return [];
}

function nameOf({ name, inlineReference }: JsonObject): string {
  if (typeof name === "string") return name;
  if (!isObject(inlineReference)) return "a file";
  const own = firstText(inlineReference, ["name", "fsPath", "path"]);
  if (own !== undefined) return own.split("/").at(-1) ?? own;
  return isObject(inlineReference.uri) ? nameOf({ inlineReference: inlineReference.uri }) : "a file";
}

function toolParts(part: JsonObject, outputs: JsonObject): Part[] {
  const id = textOf(part.toolCallId) ?? null;
  const data = isObject(part.toolSpecificData) ? part.toolSpecificData : {};
  const details = isObject(part.resultDetails) ? part.resultDetails : {};
  const command = isObject(data.commandLine)
    ? firstText(data.commandLine, ["userEdited", "toolEdited", "original"])
    : data.command;
  const input = command === undefined ? (data.rawInput ?? details.input ?? messageOf(part)) : { command };
  const call = toolCall(id, part.toolId ?? part.toolName, input);
  const state = isObject(data.terminalCommandState) ? data.terminalCommandState : {};
  const shown = isObject(data.terminalCommandOutput) ? data.terminalCommandOutput.text : undefined;
  const given = id !== null && Object.hasOwn(outputs, id) && isObject(outputs[id]) ? outputs[id].content : undefined;
  const output = given ?? shown ?? details.output;
  const exitCode = typeof state.exitCode === "number" ? state.exitCode : null;
  if (output === undefined && exitCode === null) return [call];
  return [call, toolResult(id, output, { exitCode, isError: details.isError === true ? true : null })];
}

function messageOf({ invocationMessage }: JsonObject): string {
  return (isObject(invocationMessage) ? firstText(invocationMessage, ["value"]) : textOf(invocationMessage)) ?? "";
}

/** Texts that follow each other are pieces of one text. */
function joined(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.type === "text" && last?.type === "text")
      found[found.length - 1] = { type: "text", text: last.text + part.text };
    else found.push(part);
  }
  return found;
}
