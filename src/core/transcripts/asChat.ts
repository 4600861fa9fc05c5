import { CodedError } from "../errors.js";
import type { Message } from "../run/run.js";
import type { Conversation, Turn } from "./turn.js";

/** A talk as a model reads it: the last answer, and what stood before it. */
export interface ReadChat {
  /** Empty where nobody asked. Tools have no place in the models' templates; their turns stand in `leftOut`. */
  readonly messages: readonly Message[];
  /** The last answer; thinking that stood apart from it goes before it in `<think>` tags. */
  readonly response: string;
  /** One sentence each, for people. */
  readonly leftOut: readonly string[];
}

/** Throws a CodedError "bad-input" for a talk in which no model says anything. */
export function asChat({ turns, leftOut }: Conversation): ReadChat {
  const last = lastAnswer(turns);
  if (last < 0) throw noAnswer(turns);
  const before = turns.slice(0, last);
  const thoughts = thoughtsBefore(before);
  const response = [...before.slice(before.length - thoughts), turns[last]].map(spoken).join("");
  const asked = before.slice(0, before.length - thoughts);
  const messages = messagesOf(asked);
  const questioned = messages.some(({ role }) => role === "user");
  return {
    messages: questioned ? messages : [],
    response,
    leftOut: [...leftOut, ...withoutPlace(asked, turns.slice(last), questioned ? 0 : messages.length)],
  };
}

/** What was said aloud, turn by turn; tools have no place. */
export function messagesOf(turns: readonly Turn[]): Message[] {
  return turns.flatMap((turn): Message[] => {
    const content = turn.role === "assistant" && !says(turn) ? "" : spoken(turn);
    return turn.role === "tool" || content.trim() === "" ? [] : [{ role: turn.role, content }];
  });
}

const says = ({ parts }: Turn): boolean => parts.some((part) => part.type === "text" && part.text.trim() !== "");
const thinks = ({ parts }: Turn): boolean => parts.some(({ type }) => type === "thinking");

/** Of one that says something; where none does, of the last that thinks. */
function lastAnswer(turns: readonly Turn[]): number {
  const spoke = turns.findLastIndex((turn) => turn.role === "assistant" && says(turn));
  return spoke >= 0 ? spoke : turns.findLastIndex((turn) => turn.role === "assistant" && thinks(turn));
}

/** How many turns right before the answer hold only what was thought for it. */
function thoughtsBefore(before: readonly Turn[]): number {
  const others = before.findLastIndex(
    (turn) => turn.role !== "assistant" || says(turn) || !thinks(turn) || calls(turn) > 0,
  );
  return before.length - 1 - others;
}

function spoken({ parts }: Turn): string {
  let written = "";
  const add = (more: string, apart: boolean) => {
    written += apart && written !== "" && !written.endsWith("\n") ? `\n${more}` : more;
  };
  let marked = false;
  for (const part of parts) {
    if (part.type === "thinking" && part.marked !== undefined) add(part.marked, true);
    else if (part.type === "thinking") add(`<think>\n${part.text}\n</think>\n`, true);
    // What follows a marked block is the rest of the same text.
    else if (part.type === "text") add(part.text, !marked);
    else continue;
    marked = part.type === "thinking" && part.marked !== undefined;
  }
  return written;
}

function calls({ parts }: Turn): number {
  return parts.filter(({ type }) => type === "tool-call").length;
}

function withoutPlace(before: readonly Turn[], from: readonly Turn[], unasked: number): string[] {
  const all = [...before, ...from];
  const called = all.reduce((sum, turn) => sum + calls(turn), 0);
  const results = all.reduce((sum, { parts }) => sum + parts.filter(({ type }) => type === "tool-result").length, 0);
  const attached = all.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "attachment" ? [part.what] : [])));
  const unsaid = before.filter((turn) => turn.role === "assistant" && !says(turn) && thinks(turn)).length;
  const behind = from.slice(1).filter((turn) => turn.role === "user" && says(turn)).length;
  return [
    called + results > 0
      ? `${many(called, "tool call")} and ${many(results, "result")} have no place in the model's chat.`
      : "",
    attached.length > 0 ? `Not read: ${attachmentWords(attached)}.` : "",
    unsaid > 0 ? `The model's thinking in ${many(unsaid, "earlier turn")} without words was left out.` : "",
    behind > 0 ? `${many(behind, "message")} behind the last answer ${behind === 1 ? "was" : "were"} left out.` : "",
    unasked > 0
      ? `${many(unasked, "message")} before the answer, in which nobody asks, ${unasked === 1 ? "was" : "were"} left out.`
      : "",
  ].filter((sentence) => sentence !== "");
}

const mostAttachments = 5;

function attachmentWords(attached: readonly string[]): string {
  const kinds = [...new Set(attached.map((what) => what.replace(/\s+/gu, " ").slice(0, 80)))];
  const named = kinds.slice(0, mostAttachments).join("; ");
  return kinds.length > mostAttachments ? `${named}; and ${kinds.length - mostAttachments} more` : named;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function noAnswer(turns: readonly Turn[]): CodedError {
  const refused = turns
    .flatMap(({ parts }) => parts)
    .find((part) => part.type === "attachment" && part.what.startsWith("refusal"));
  const why = refused ? " The model refused to answer." : "";
  return new CodedError(
    "bad-input",
    `This chat does not end with an answer of the assistant, so there is nothing to read.${why}`,
  );
}
