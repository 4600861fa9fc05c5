import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { isObject, type JsonObject, someList, word } from "../shapes.js";
import { messageReader } from "./openaiChat.js";

const Message = z.object({ type: z.literal("message"), role: z.literal("assistant"), content: someList });

/** What Anthropic's Messages API answers. Its requests are lists of messages like everybody's. */
export const anthropicMessage: TranscriptFormat = {
  id: "anthropic-message",
  name: "an Anthropic message",
  document: {
    recognises: (value) => Message.safeParse(value).success && !isCodexMessage(value),
    read: (value) => {
      const reader = messageReader();
      reader.take(value);
      return reader.end();
    },
  },
};

/** An item of the Responses API looks the same but for its parts. */
function isCodexMessage({ content }: JsonObject): boolean {
  return Array.isArray(content) && content.some((part) => isObject(part) && /^(?:in|out)put_/u.test(word(part.type)));
}
