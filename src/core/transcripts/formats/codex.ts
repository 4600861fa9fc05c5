import { z } from "zod";
import { attachment, partsOf, text, thinking, thinkingText } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { addItem, isItem } from "../items.js";
import { LeftOut, quoted } from "../leftOut.js";
import { isMessage } from "../message.js";
import { roleOfMessage } from "../messageRole.js";
import { isObject, type JsonObject, maybeNumber, maybeObject, maybeText, word } from "../shapes.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { commandsOf, type Commands } from "./codexCommands.js";

const envelopes = new Set(["session_meta", "response_item", "event_msg", "turn_context", "compacted"]);

/**
 * Rollouts of Codex: a line an item of the Responses API, in an envelope with `payload` since 2025-09 and bare before, and the events of
 * the program, which say again what the items say and hold how commands ended.
 */
export const codex: TranscriptFormat = {
  id: "codex",
  name: "a Codex rollout",
  sequence: {
    recognises: (value) =>
      (envelopes.has(word(value.type)) && isObject(value.payload)) ||
      (typeof value.record_type === "string" && Object.keys(value).length <= 3) ||
      isOldHead(value),
    begin: codexReader,
  },
};

/** The first line of an old rollout has no type. */
function isOldHead(value: JsonObject): boolean {
  return (
    typeof value.id === "string" && typeof value.timestamp === "string" && "instructions" in value && !("type" in value)
  );
}

const Event = z.object({
  type: z.string().catch(""),
  message: maybeText,
  text: maybeText,
  reason: maybeText,
  num_turns: maybeNumber,
  item: maybeObject,
});

interface Rollout {
  readonly turns: TurnList;
  readonly leftOut: LeftOut;
  readonly commands: Commands;
}

/** Both tellings are kept until the end is known: files hold the items, the events, or both. */
function codexReader(): SequenceReader {
  const leftOut = new LeftOut();
  const fromItems = rollout(leftOut);
  const fromEvents = rollout(new LeftOut());
  const fromCompleted = rollout(new LeftOut());
  let messages = 0;
  return {
    take: (line) => {
      const { type, payload, timestamp } = line;
      const time = timeOf(timestamp);
      if (type === "event_msg" && isObject(payload)) {
        takeEvent(fromItems, payload, time, false);
        takeEvent(fromEvents, payload, time, true);
        takeCompleted(fromCompleted, payload, time);
      } else if (type === "compacted") addTurn(fromItems.turns, "system", attachment("the session so far, compacted"));
      else if (type === "response_item" || !isObject(payload)) {
        const item = isObject(payload) ? payload : line;
        if (isItem(item) || isMessage(item)) {
          if (item.type === "message" && roleOfMessage(item) === "assistant") messages++;
          takeItem(fromItems, item, time);
        } else if (typeof item.type === "string") leftOut.count(`record of the type ${quoted(item.type)}`);
      } else if (!envelopes.has(word(type))) leftOut.count(`line of the type ${quoted(type)}`);
    },
    end: (): Conversation[] => {
      const told = [fromEvents, fromCompleted].find(({ turns }) => turns.some(({ role }) => role === "assistant"));
      const chosen = messages > 0 ? fromItems : (told ?? (fromEvents.turns.length > 0 ? fromEvents : fromItems));
      return [{ title: null, turns: chosen.turns, leftOut: leftOut.sentences() }];
    },
  };
}

function rollout(leftOut: LeftOut): Rollout {
  const turns: TurnList = [];
  return { turns, leftOut, commands: commandsOf(turns) };
}

/** Blocks that the program puts into the user's messages. */
const ofTheProgram =
  /^\s*(?:<(environment_context|user_instructions|turn_aborted|skill|INSTRUCTIONS|permissions[^>]{0,40}|collaboration_mode|subagent_notification)>|# AGENTS\.md instructions)/u;

function takeItem({ turns, leftOut, commands }: Rollout, item: JsonObject, time: string | undefined): void {
  const role = roleOfMessage(item);
  if (item.type === "message" && (role === "user" || role === "system")) {
    const parts = partsOf(item.content).map((part) =>
      part.type === "text" && ofTheProgram.test(part.text)
        ? attachment(`text of the program: ${part.text.trim().slice(0, 500)}`)[0]
        : part,
    );
    addTurn(turns, role, parts, { time });
    return;
  }
  if (!commands.takeItem(item, time)) addItem(turns, item, leftOut, { time });
}

/** Events that say again what items say, or tell of the program alone. */
const silent =
  /^(?:user_message|agent_message|agent_reasoning|token_count|task_|turn_|session_|thread_|context_compacted|item_|raw_response_item|web_search|plan_update|mcp_|exec_|background_event|shutdown)|_(?:delta|begin|request|update|section_break)$/u;

function takeEvent(
  { turns, leftOut, commands }: Rollout,
  payload: JsonObject,
  time: string | undefined,
  talks: boolean,
): void {
  const { type, message, text: said, reason, num_turns, item } = Event.parse(payload);
  if (commands.takeEvent(type, payload, time)) return;
  if (type === "thread_rolled_back") rollBack(turns, num_turns ?? 1, leftOut);
  else if (type === "turn_aborted")
    addTurn(turns, "system", attachment(`the turn was ended early: ${reason ?? "without a reason"}`));
  else if (type === "error" || type === "stream_error")
    addTurn(turns, "system", attachment(`error: ${message ?? "without words"}`));
  else if (type === "raw_response_item" && item && talks) addItem(turns, item, leftOut, { time });
  else if (!talks) {
    if (!silent.test(type)) leftOut.count(`event of the type ${quoted(type)}`);
  } else if (type === "user_message") addTurn(turns, "user", text(message), { time });
  else if (type === "agent_message") addTurn(turns, "assistant", text(message), { time, goesOn: true });
  else if (type === "agent_reasoning" || type === "agent_reasoning_raw_content")
    addTurn(turns, "assistant", thinking(said), { time, goesOn: true });
}

/** What each item was in the end, as the program tells it since 0.147, when the events of old were dropped. */
function takeCompleted({ turns }: Rollout, payload: JsonObject, time: string | undefined): void {
  const { type, item } = Event.parse(payload);
  if (type !== "item_completed" || !item) return;
  const parts = partsOf(item.content ?? item.text);
  if (item.type === "UserMessage") addTurn(turns, "user", parts, { time });
  else if (item.type === "AgentMessage") addTurn(turns, "assistant", parts, { time, goesOn: true });
  else if (item.type === "Reasoning")
    addTurn(turns, "assistant", thinking(thinkingText({ ...item, text: item.text ?? item.summary_text })), {
      time,
      goesOn: true,
    });
}

/** The person went back: the last questions and all behind them are no longer part of the talk. */
function rollBack(turns: TurnList, questions: number, leftOut: LeftOut): void {
  let at = turns.length;
  for (let left = questions; left > 0 && at > 0; ) {
    at--;
    if (turns[at].role === "user" && turns[at].parts.some(({ type }) => type === "text")) left--;
  }
  const dropped = turns.length - at;
  if (dropped === 0) return;
  turns.length = at;
  leftOut.say(`The person went back, so ${dropped} ${dropped === 1 ? "turn was" : "turns were"} passed over.`);
}
