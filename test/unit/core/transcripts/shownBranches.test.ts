import { expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText } from "./chatText.js";

const asked = { id: "a", parent: "r", role: "user", content: "Q?" };
const first = { id: "x", parent: "a", role: "assistant", content: "Old." };
const again = { id: "b", parent: "a", role: "assistant", content: "A." };

test.each<[string, unknown, readonly string[]]>([
  ["the branch that is shown", { conv: { currNode: "b" }, messages: [asked, first, again] }, ["user: Q?", "A."]],
  [
    "the other, where that is shown",
    { conv: { currNode: "x" }, messages: [asked, first, again] },
    ["user: Q?", "Old."],
  ],
  ["all, where there is one branch", { conv: { currNode: "zz" }, messages: [asked, again] }, ["user: Q?", "A."]],
  [
    "all, where the messages do not say whose answer they are",
    {
      conv: { currNode: "b" },
      messages: [
        { role: "user", content: "Q?" },
        { role: "assistant", content: "A." },
      ],
    },
    ["user: Q?", "A."],
  ],
  [
    "a model's thought as a piece of its own",
    [
      { role: "user", text: "Q?" },
      { role: "model", text: "R.", isThought: true },
      { role: "model", text: "A." },
    ],
    ["user: Q?", "<think>\nR.\n</think>\nA."],
  ],
])("read is %s", (_, held, said) => {
  expect(chatText(JSON.stringify(held))).toEqual(said);
});

test("what stands on another branch is said to be left out", () => {
  const [talk] = readTranscripts(JSON.stringify({ conv: { currNode: "b" }, messages: [asked, first, again] }));
  expect(talk?.leftOut.join(" ")).toContain("1 message on other branches");
});
