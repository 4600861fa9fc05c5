import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { namedTalk, type NamedMessage } from "../namedTalk.js";
import { firstText, isObject, type JsonObject, textOf, word } from "../shapes.js";
import { timeOf } from "../turnList.js";

/** A day of a Slack channel: a list of messages, of which those of apps have a `bot_id`. */
export const slack: TranscriptFormat = {
  id: "slack",
  name: "a Slack export",
  sequence: {
    recognises: ({ type, ts, text, user, bot_id }) =>
      type === "message" && typeof ts === "string" && typeof text === "string" && typeof (user ?? bot_id) === "string",
    begin: reader,
  },
};

function reader(): SequenceReader {
  const messages: NamedMessage[] = [];
  const leftOut = new LeftOut();
  return {
    take: (value) => {
      const said = textOf(value.text);
      const happened = /^(?:channel|group)_/u.test(word(value.subtype));
      if (value.type !== "message" || said === undefined || happened) return leftOut.count("record that is no message");
      const isProgram = "bot_id" in value || value.subtype === "bot_message";
      messages.push({ name: nameOf(value), isProgram, said, time: timeOf(Number(value.ts)) });
    },
    end: () => [namedTalk(null, messages, leftOut.sentences())],
  };
}

function nameOf(value: JsonObject): string {
  const profile = isObject(value.user_profile) ? value.user_profile : value.bot_profile;
  const named = isObject(profile) ? firstText(profile, ["display_name", "real_name", "name"]) : undefined;
  return named ?? firstText(value, ["username", "user", "bot_id"]) ?? word(value.user);
}
