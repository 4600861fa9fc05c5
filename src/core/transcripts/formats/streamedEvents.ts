import { partsOf, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { addItem } from "../items.js";
import { LeftOut } from "../leftOut.js";
import { firstText, isObject, type JsonObject, objectsOf, word, textOf } from "../shapes.js";
import { toolCall } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

const anthropicEvents = new Set([
  "message_start",
  "content_block_start",
  "content_block_delta",
  "content_block_stop",
  "message_delta",
  "message_stop",
  "ping",
]);

/**
 * Answers as services stream them, an event a line: chunks of chat completions, Anthropic's events, the Responses API's. The pieces of
 * an answer are put together again.
 */
export const streamedEvents: TranscriptFormat = {
  id: "streamed-events",
  name: "a streamed answer",
  sequence: {
    recognises: (value) =>
      objectsOf(value.choices).some(({ delta }) => isObject(delta)) ||
      (anthropicEvents.has(word(value.type)) && !("payload" in value)) ||
      /^response\.[a-z_.]+$/u.test(word(value.type)) ||
      (/^conversation\.item\./u.test(word(value.type)) && (isObject(value.item) || typeof value.item_id === "string")),
    begin: eventReader,
  },
};

interface Piece {
  readonly kind: "text" | "thinking" | "call";
  text: string;
  id?: unknown;
  name?: unknown;
}

function eventReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const pieces = new Map<string, Piece>();
  let whole: JsonObject | undefined;
  const grow = (key: string, kind: Piece["kind"], more: unknown, call: { id?: unknown; name?: unknown } = {}) => {
    const piece = pieces.get(key) ?? { kind, text: "" };
    pieces.set(key, {
      ...piece,
      text: piece.text + (textOf(more) ?? ""),
      id: call.id ?? piece.id,
      name: call.name ?? piece.name,
    });
  };
  const added = new Set<unknown>();
  const addOnce = (item: JsonObject) => {
    if (item.id !== undefined && added.has(item.id)) return;
    added.add(item.id);
    addItem(turns, item, leftOut);
  };
  /** Of the Realtime API, which keeps what the person says among the events: spoken words come when they are written down. */
  const takeRealtime = ({ type, item, response, transcript }: JsonObject): boolean => {
    if (/^conversation\.item\.(?:created|added|done)$/u.test(word(type)) && isObject(item)) {
      if (item.role !== "assistant" && item.type === "message" && partsOf(item.content).some(isText)) addOnce(item);
    } else if (type === "conversation.item.input_audio_transcription.completed")
      addTurn(turns, "user", text(textOf(transcript)));
    else if (type === "response.done" && isObject(response)) for (const one of objectsOf(response.output)) addOnce(one);
    else return false;
    return true;
  };
  return {
    take: (value) => {
      if (Array.isArray(value.choices)) takeChunk(value, grow);
      else if (value.type === "response.completed" && isObject(value.response)) whole = value.response;
      else if (value.type === "response.output_item.done" && isObject(value.item)) addOnce(value.item);
      else if (takeRealtime(value)) return;
      else takeAnthropic(value, grow);
    },
    end: () => {
      addTurn(turns, "assistant", [...pieces.values()].flatMap(partOf), { goesOn: true });
      // The last event alone holds the whole answer again.
      if (turns.length === 0) for (const item of objectsOf(whole?.output)) addItem(turns, item, leftOut);
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  };
}

const isText = ({ type }: Part): boolean => type === "text";

type Grow = (key: string, kind: Piece["kind"], more: unknown, call?: { id?: unknown; name?: unknown }) => void;

function takeChunk(value: JsonObject, grow: Grow): void {
  const delta = objectsOf(value.choices).find(({ index }) => index === 0 || index === undefined)?.delta;
  if (!isObject(delta)) return;
  const thought = firstText(delta, ["reasoning_content", "reasoning", "thinking"]);
  if (thought !== undefined) grow("thinking", "thinking", delta.reasoning_content ?? delta.reasoning ?? delta.thinking);
  if (typeof delta.content === "string" && delta.content !== "") grow("text", "text", delta.content);
  for (const call of objectsOf(delta.tool_calls)) {
    const made = isObject(call.function) ? call.function : {};
    grow(`call ${textOf(call.index) ?? "0"}`, "call", made.arguments, { id: call.id, name: made.name });
  }
}

function takeAnthropic({ type, index, content_block: block, delta }: JsonObject, grow: Grow): void {
  const key = `block ${textOf(index) ?? "0"}`;
  if (type === "content_block_start" && isObject(block)) {
    const kind = block.type === "thinking" ? "thinking" : block.type === "text" ? "text" : "call";
    grow(key, kind, kind === "call" ? "" : (block.text ?? block.thinking), { id: block.id, name: block.name });
  }
  if (type !== "content_block_delta" || !isObject(delta)) return;
  if (delta.type === "text_delta") grow(key, "text", delta.text);
  else if (delta.type === "thinking_delta") grow(key, "thinking", delta.thinking);
  else if (delta.type === "input_json_delta") grow(key, "call", delta.partial_json);
}

function partOf({ kind, text: said, id, name }: Piece): Part[] {
  if (kind === "call") return [toolCall(id, name, said === "" ? undefined : said)];
  return kind === "text" ? text(said) : thinking(said);
}
