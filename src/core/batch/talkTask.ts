import type { CodedError } from "../errors.js";
import { asChat, messagesOf } from "../transcripts/asChat.js";
import { onlyTalk } from "../transcripts/parseTranscript.js";
import { readTranscripts } from "../transcripts/readTranscripts.js";
import type { Conversation } from "../transcripts/turn.js";
import type { BatchTask } from "./batchTask.js";

/** A talk as a task: its last answer is read; where the user speaks last, the model answers. Throws a CodedError "bad-input" without either. */
export function talkTask(id: string, talk: Conversation): BatchTask {
  const asked = talk.turns.at(-1)?.role === "user" ? messagesOf(talk.turns) : [];
  if (asked.at(-1)?.role === "user") return { id, messages: asked, response: { kind: "write" }, leftOut: talk.leftOut };
  const { messages, response, leftOut } = asChat(talk);
  return { id, messages, response: { kind: "text", text: response }, leftOut };
}

/**
 * A record in the words of another format: messages with content blocks and tool calls, `problem` with `steps`, rows of datasets. Its own
 * steps stay the steps. `fault` says what the record lacks as a batch's own, and is thrown where no format knows it either.
 */
export function recordTask(id: string, record: Readonly<Record<string, unknown>>, fault: CodedError): BatchTask {
  let task: BatchTask;
  try {
    task = talkTask(id, onlyTalk(readTranscripts(JSON.stringify(record))));
  } catch {
    throw fault;
  }
  const { steps } = record;
  const given = Array.isArray(steps) ? steps.filter((step) => typeof step === "string" && step.trim() !== "") : [];
  const whole = given.length > 0 && Array.isArray(steps) && given.length === steps.length;
  return whole && !Array.isArray(record.messages) ? { ...task, response: { kind: "steps", steps: given } } : task;
}
