import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

/** Conversations that Amazon Q's and Kiro's command lines save: pairs of what a person and the assistant sent, each a variant. */
export const amazonQ: TranscriptFormat = {
  id: "amazon-q",
  name: "an Amazon Q conversation",
  document: {
    recognises: ({ history }) => Array.isArray(history) && pairOf(history[0]) !== undefined,
    read: ({ history }) => {
      const turns: TurnList = [];
      const leftOut = new LeftOut();
      for (const held of Array.isArray(history) ? history : []) {
        const pair = pairOf(held);
        if (!pair) leftOut.count("record that is no pair of messages");
        else {
          addSent(turns, pair.sent, leftOut);
          addAnswer(turns, pair.answered, leftOut);
        }
      }
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  },
};

interface Pair {
  readonly sent: JsonObject;
  readonly answered: JsonObject;
}

/** `[user, assistant]`, since 2025 `{"user": …, "assistant": …}`. */
function pairOf(held: unknown): Pair | undefined {
  const [user, assistant] = Array.isArray(held) ? held : isObject(held) ? [held.user, held.assistant] : [];
  const sent = isObject(user) && isObject(user.content) ? user.content : undefined;
  const known = sent && ["Prompt", "ToolUseResults", "CancelledToolUses"].some((key) => key in sent);
  return known && isObject(assistant) ? { sent, answered: assistant } : undefined;
}

function addSent(turns: TurnList, sent: JsonObject, leftOut: LeftOut): void {
  const [[kind, held] = ["", undefined]] = Object.entries(sent);
  if (!isObject(held)) return;
  const results = objectsOf(held.tool_use_results).map(({ tool_use_id, content, status }) =>
    toolResult(
      tool_use_id,
      objectsOf(content).map(({ Text, Json }) => textOf(Text) ?? JSON.stringify(Json ?? "")),
      {
        isError: status === "Error" ? true : null,
      },
    ),
  );
  const said = text(textOf(held.prompt));
  if (results.length + said.length === 0) leftOut.count(`message of the kind ${quoted(kind)}`);
  addTurn(turns, "user", [...results, ...said]);
}

function addAnswer(turns: TurnList, answered: JsonObject, leftOut: LeftOut): void {
  const [[kind, held] = ["", undefined]] = Object.entries(answered);
  if (!isObject(held)) {
    leftOut.count(`message of the kind ${quoted(kind)}`);
    return;
  }
  const calls = objectsOf(held.tool_uses).map(({ id, name, args }) => toolCall(id, name, args));
  addTurn(turns, "assistant", [...text(textOf(held.content)), ...calls]);
}
