import { describe, expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const A = ["A."];
const talk = JSON.stringify({
  messages: [
    { role: "user", content: "Q?" },
    { role: "assistant", content: "A." },
  ],
});
const completion = JSON.stringify({ choices: [{ index: 0, message: { role: "assistant", content: "A." } }] });
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

describe("what collectors of logs wrap:", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "Docker",
      lines({ log: "INFO started\n", stream: "stderr", time: "t" }, { log: `${talk}\n`, stream: "stdout", time: "t" }),
      QA,
    ],
    ["systemd", lines({ __REALTIME_TIMESTAMP: "1", MESSAGE: talk, _PID: "1" }), QA],
    ["CloudWatch", lines({ events: [{ timestamp: 1, message: talk, ingestionTime: 2 }] }), QA],
    ["Google Cloud", lines({ logName: "l", insertId: "i", jsonPayload: JSON.parse(talk) }), QA],
    [
      "what curl -v prints",
      `> POST /v1/chat/completions HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 200 OK\n<\n${completion}\n`,
      A,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test.each<[string, string]>([
    ["lines of words", lines({ log: "started\n", stream: "stdout", time: "t" })],
    ["JSON of other things", lines({ log: '{"level":"info"}\n', stream: "stdout", time: "t" })],
    ["a message that nobody's collector wrapped", lines({ log: talk, author: "ann" })],
  ])("refused: %s", (_, held) => {
    expect(refusal(() => chatText(held))).toMatch(/no transcript in a known format/);
  });
});

describe("tables:", () => {
  test.each<[string, string, readonly string[]]>([
    ["a title above the columns' names", "Results of March,,\n,,\nPrompt,Response,Score\nQ?,A.,1\n", QA],
    ["Anki's cards", "#separator:tab\n#html:false\nQ?\tA.\n", QA],
    [
      "Anki's cards with columns of its own",
      "#separator:tab\n#html:false\n#guid column:1\n#tags column:4\ng1\tQ?\tA.\tx\n",
      QA,
    ],
    ["bold names of MediaWiki", "'''User:''' Q?\n\n'''Assistant:''' A.\n", QA],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test.each<[string, string]>([
    ["a letter", "Dear Ann,\n\nThe answer, I think, is 4.\n"],
    ["lines of notes", "#separator of parts\nQ?\tA.\n"],
  ])("no table: %s", (_, held) => {
    expect(readTranscripts(held).map(({ format }) => format)).toEqual(["plain text"]);
  });
});

describe("messages of programs:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "Genkit",
      {
        messages: [
          { role: "user", content: [{ text: "Q?" }] },
          { role: "model", content: [{ reasoning: "R." }, { text: "A." }] },
        ],
      },
      ["user: Q?", "<think>\nR.\n</think>\nA."],
    ],
    [
      "Mastra",
      [
        { role: "user", content: { format: 2, parts: [{ type: "text", text: "Q?" }], content: "Q?" } },
        {
          role: "assistant",
          content: {
            format: 2,
            parts: [
              { type: "reasoning", reasoning: "R." },
              { type: "text", text: "A." },
            ],
            content: "A.",
          },
        },
      ],
      ["user: Q?", "<think>\nR.\n</think>\nA."],
    ],
    [
      "Coze, without what it offers to ask next",
      {
        data: [
          { role: "user", type: "question", content: "Q?", content_type: "text" },
          { role: "assistant", type: "answer", content: "A.", content_type: "text" },
          { role: "assistant", type: "follow_up", content: "And?", content_type: "text" },
        ],
      },
      QA,
    ],
    [
      "a message of another type",
      [
        { role: "user", content: "Q?" },
        { role: "assistant", type: "verbose", content: "A." },
      ],
      QA,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(JSON.stringify(held))).toEqual(words);
  });
});
