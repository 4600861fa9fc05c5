import { z } from "zod";
import { text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { firstText, isObject, maybeFlag, maybeObject, maybeText, textOf } from "../shapes.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";

const Message = z.object({
  mes: z.string(),
  is_user: z.boolean(),
  is_system: maybeFlag,
  send_date: maybeText,
  extra: maybeObject,
});

/** Chats of SillyTavern: a first line that names the two sides, then a message a line, of several swipes the one that is shown. */
export const sillyTavern: TranscriptFormat = {
  id: "sillytavern",
  name: "a SillyTavern chat",
  sequence: {
    recognises: (value) =>
      ("mes" in value && Message.safeParse(value).success) ||
      ("character_name" in value && "user_name" in value && !("messages" in value)),
    begin: chatReader,
  },
};

function chatReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let title: string | null = null;
  return {
    take: (value) => {
      const message = Message.safeParse(value).data;
      if (!message) {
        title ??= firstText(value, ["character_name"])?.slice(0, 200) ?? null;
        if (!("character_name" in value)) leftOut.count("record that is no message");
        return;
      }
      // Hidden from the model as well.
      if (message.is_system) return leftOut.count("message hidden from the model");
      const extra = isObject(message.extra) ? message.extra : {};
      const parts = [...thinking(message.is_user ? undefined : textOf(extra.reasoning)), ...text(message.mes)];
      const facts = { time: timeOf(message.send_date), author: message.is_user ? undefined : textOf(extra.model) };
      addTurn(turns, message.is_user ? "user" : "assistant", parts, facts);
    },
    end: () => [{ title, turns, leftOut: leftOut.sentences() }],
  };
}
