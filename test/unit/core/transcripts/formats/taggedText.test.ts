import { describe, expect, test } from "vitest";
import { chatText } from "../chatText.js";

const QA = ["user: Q", "A"];

describe("a talk in tags", () => {
  test.each<[string, string, readonly string[]]>([
    ["of its speakers", "<user>\nQ\n</user>\n<assistant>\nA\n</assistant>\n", QA],
    ["of other names", "<human>Q</human>\n\n<ai>A</ai>", QA],
    ["with the system's", "<system>S</system><user>Q</user><assistant>A</assistant>", ["system: S", ...QA]],
    [
      "with thinking beside them",
      "<user>Q</user><thinking>R</thinking><assistant>A</assistant>",
      ["user: Q", "<think>\nR\n</think>\nA"],
    ],
    ["within others", "<conversation>\n<user>Q</user>\n<assistant>A</assistant>\n</conversation>", QA],
    ["of messages", '<message role="user">Q</message>\n<message role="assistant">A</message>', QA],
    [
      "of turns",
      '<?xml version="1.0"?><chat><turn speaker="user">Q</turn><turn speaker="assistant">A</turn></chat>',
      QA,
    ],
    [
      "of fields",
      "<messages><message><role>user</role><content>Q</content></message><message><role>assistant</role><content>A</content></message></messages>",
      QA,
    ],
    ["that was cut", "<user>Q</user>\n<assistant>A", QA],
    [
      "that is told of in an answer",
      "<user>Q</user><assistant>Write </assistant> last.</assistant>",
      ["user: Q", "Write </assistant> last."],
    ],
    [
      "in XML's escapes",
      '<?xml version="1.0"?><chat><user>1 &lt; 2?</user><assistant>A</assistant></chat>',
      ["user: 1 < 2?", "A"],
    ],
  ])("%s", (_, text, chat) => {
    expect(chatText(text)).toEqual(chat);
  });

  test.each([
    "<user>Ann</user>\n<user>Bob</user>",
    "<user><name>Ann</name></user>",
    "The form is <user>Q</user><assistant>A</assistant>.",
    "<user>Q</user> and <assistant>A</assistant>",
    "<step>2 + 2 = 4</step><step>So 4.</step>",
    "<p>User: Q</p><p>Assistant: A</p>",
  ])("text in which no talk stands alone is text: %s", (text) => {
    expect(chatText(text)).toEqual([text]);
  });
});
