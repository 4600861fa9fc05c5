import { z } from "zod";
import { attachment, partsOf, text } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import {
  anything,
  isObject,
  type JsonObject,
  maybeFlag,
  maybeObject,
  maybeText,
  objectsOf,
  word,
  textOf,
} from "../shapes.js";
import { toolResult } from "../toolResult.js";
import { timeOf } from "../turnList.js";
import type { Part, ToolResult, Turn } from "../turn.js";
import { type Entry, talksOf } from "./claudeCodeTree.js";
import { typedByPerson } from "./claudeCodeUser.js";

/** Lines that hold nothing anybody said. */
const bookkeeping = new Set([
  "file-history-snapshot",
  "queue-operation",
  "last-prompt",
  "tag",
  "mode",
  "agent-name",
  "agent-color",
  "agent-setting",
  "permission-mode",
  "worktree-state",
  "pr-link",
  "attribution-snapshot",
  "speculation-accept",
  "content-replacement",
  "stream_event",
]);

const types = new Set([
  ...bookkeeping,
  ...["user", "assistant", "system", "summary", "progress", "attachment", "custom-title", "ai-title", "result"],
]);

const envelope = ["message", "uuid", "parentUuid", "sessionId", "session_id", "leafUuid", "messageId"];

/**
 * Sessions of Claude Code, a record a line, and what its `stream-json` prints. One answer stands in several lines; the lines are a tree,
 * of which the branch that was last written is read; sub-agents' lines are side chains.
 */
export const claudeCode: TranscriptFormat = {
  id: "claude-code",
  name: "a Claude Code session",
  sequence: {
    recognises: (value) =>
      types.has(word(value.type)) &&
      envelope.some((key) => key in value) &&
      (!("message" in value) || isObject(value.message)),
    begin: claudeCodeReader,
  },
};

const Line = z.object({
  type: z.string(),
  subtype: maybeText,
  uuid: maybeText,
  parentUuid: maybeText,
  logicalParentUuid: maybeText,
  sessionId: maybeText,
  session_id: maybeText,
  isSidechain: maybeFlag,
  parent_tool_use_id: maybeText,
  isMeta: maybeFlag,
  isCompactSummary: maybeFlag,
  isApiErrorMessage: maybeFlag,
  timestamp: anything,
  message: maybeObject,
  content: anything,
  toolUseResult: anything,
  attachment: maybeObject,
  summary: maybeText,
  customTitle: maybeText,
  aiTitle: maybeText,
  result: maybeText,
});
type Line = z.infer<typeof Line>;

function claudeCodeReader(): SequenceReader {
  const entries: Entry[] = [];
  const leftOut = new LeftOut();
  const titles: { custom?: string; ai?: string; summary?: string } = {};
  let result: string | undefined;
  return {
    take: (value) => {
      const line = Line.safeParse(typed(value)).data;
      if (!line) return leftOut.count("line without a type");
      if (line.type === "custom-title") titles.custom = line.customTitle;
      else if (line.type === "ai-title") titles.ai = line.aiTitle;
      else if (line.type === "summary") titles.summary = line.summary;
      else if (line.type === "result") result = line.result;
      const said = sayings.get(line.type)?.(line);
      if (!said && !types.has(line.type)) leftOut.count(`line of the type ${quoted(line.type)}`);
      else if (!said && (line.type === "progress" || line.type === "attachment")) leftOut.count(`${line.type} line`);
      entries.push(entryOf(line, said));
    },
    end: () => {
      const title = titles.custom ?? titles.ai ?? titles.summary ?? null;
      if (result !== undefined && !entries.some(({ role, parts }) => role === "assistant" && parts.length > 0))
        entries.push(
          entryOf(
            { type: "result", timestamp: undefined, content: undefined, toolUseResult: undefined },
            { role: "assistant", parts: text(result) },
          ),
        );
      return talksOf(entries, title, leftOut);
    },
  };
}

/** Some programs that keep this format leave a line's type to its message. */
function typed(value: JsonObject): JsonObject {
  const role = word(isObject(value.message) ? value.message.role : undefined) || word(value.role);
  return typeof value.type !== "string" && (role === "user" || role === "assistant") ? { ...value, type: role } : value;
}

interface Said {
  readonly role: Turn["role"];
  readonly parts: readonly Part[];
  /** Id of the answer that the line is a part of. */
  readonly messageId?: string | undefined;
  readonly author?: string | undefined;
}

const sayings = new Map<string, (line: Line) => Said | undefined>([
  ["user", userSaid],
  ["assistant", assistantSaid],
  ["system", systemSaid],
  ["attachment", queuedSaid],
]);

function entryOf(line: Line, said: Said | undefined): Entry {
  return {
    uuid: line.uuid,
    parent: line.parentUuid ?? line.logicalParentUuid,
    session: line.sessionId ?? line.session_id,
    sidechain: line.isSidechain ?? line.parent_tool_use_id !== undefined,
    bridge: line.type === "system" && line.parentUuid === undefined,
    role: said?.role,
    parts: said?.parts ?? [],
    messageId: said?.messageId,
    author: said?.author,
    time: timeOf(line.timestamp),
  };
}

function assistantSaid({ message, isApiErrorMessage }: Line): Said {
  const model = textOf(message?.model);
  // Programs that follow this format keep Gemini's parts.
  const parts = partsOf(message?.content ?? message?.parts);
  const synthetic = isApiErrorMessage || model === "<synthetic>";
  return {
    role: "assistant",
    parts: synthetic
      ? parts.flatMap((part) => (part.type === "text" ? attachment(`message of the program: ${part.text}`) : [part]))
      : parts,
    messageId: textOf(message?.id),
    author: model,
  };
}

function userSaid(line: Line): Said {
  const content = line.message?.content ?? line.message?.parts;
  if (line.isCompactSummary)
    return {
      role: "system",
      parts: attachment(`the session so far, summed up: ${textOf(content) ?? ""}`.slice(0, 2_000)),
    };
  const results = objectsOf(content).filter(({ type }) => type === "tool_result");
  const parts = results.length > 0 ? resultsOf(objectsOf(content), line.toolUseResult) : partsOf(content);
  const read = parts.flatMap((part) =>
    part.type === "text" ? typedByPerson(part.text, line.isMeta ?? false) : [part],
  );
  return { role: "user", parts: read };
}

/** The line's own record of a command holds streams that the block may lack; it is of the line's only result. */
function resultsOf(blocks: readonly JsonObject[], record: unknown): Part[] {
  const only = blocks.filter(({ type }) => type === "tool_result").length === 1;
  return blocks.flatMap((block) =>
    block.type === "tool_result" ? [resultOf(block, only ? record : undefined)] : partsOf(block),
  );
}

const StreamRecord = z.object({
  stdout: maybeText,
  stderr: maybeText,
  interrupted: maybeFlag,
  backgroundTaskId: maybeText,
});

function resultOf(block: JsonObject, record: unknown): ToolResult {
  const streams = StreamRecord.safeParse(record).data;
  const facts = { isError: block.is_error === true, interrupted: streams?.interrupted };
  const found = toolResult(block.tool_use_id, block.content, facts);
  if (found.text !== "" || !streams) return found;
  return { ...found, text: [streams.stdout, streams.stderr].filter(Boolean).join("\n") };
}

function systemSaid({ subtype, content }: Line): Said | undefined {
  if (subtype === "compact_boundary")
    return { role: "system", parts: attachment("a boundary behind which the session was compacted") };
  if (subtype === "turn_duration" || subtype === "init") return undefined;
  const words = typeof content === "string" ? content : "";
  return words === ""
    ? undefined
    : { role: "system", parts: attachment(`notice of the program: ${words.slice(0, 500)}`) };
}

/** What the person typed while the agent was at work. */
function queuedSaid({ attachment: held }: Line): Said | undefined {
  if (held?.type !== "queued_command") return undefined;
  const parts = partsOf(held.prompt).flatMap((part) =>
    part.type === "text" ? typedByPerson(part.text, false) : [part],
  );
  return { role: "user", parts };
}
