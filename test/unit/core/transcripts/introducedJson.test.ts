import { describe, expect, it } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };
const chat = JSON.stringify({ messages: [user, answer] });
const pretty = JSON.stringify({ messages: [user, answer] }, null, 2);
const completion = JSON.stringify({ id: "x", object: "chat.completion", choices: [{ index: 0, message: answer }] });

describe("a chat in JSON with something before it is read as that chat:", () => {
  it.each([
    ["words", `Here is the log:\n${chat}`, QA],
    ["words and an empty line", `Here is the log:\n\n${pretty}\n`, QA],
    ["its file's name", `chat.json:\n${pretty}`, QA],
    ["a comment", `# exported in 2025\n${chat}`, QA],
    ["a command", `$ cat chat.json\n${pretty}`, QA],
    ["a prompt of a shell with a folder", `ann@host:~/logs$ tail -1 log.json\n${chat}`, QA],
    ["a request", `$ curl -s http://localhost:8000/v1/chat/completions -d '{"model": "m"}'\n${completion}`, ["A."]],
    ["the head of an answer of HTTP", `HTTP/1.1 200 OK\ncontent-type: application/json\n\n${completion}`, ["A."]],
    ["a name in a program", `messages = ${JSON.stringify([user, answer])}`, QA],
    [
      "a name in a program and commas too many",
      'log = [\n  {"role": "user", "content": "Q?"},\n  {"role": "assistant", "content": "A."},\n]',
      QA,
    ],
  ])("%s", (_, text, talk) => {
    expect(chatText(text)).toEqual(talk);
    expect(readTranscripts(text)[0]?.leftOut).toEqual(["What stands before the JSON was passed over."]);
  });
});

describe("an answer that ends in JSON is that answer:", () => {
  it.each([
    ["its result", 'The answer is:\n{"answer": "B"}'],
    ["a question with its answer", 'Here is a card:\n{"question": "Q?", "answer": "A."}'],
    ["an object with a role", 'Here is the config:\n{"name": "x", "role": "user"}'],
    ["a request", `Send this:\n${JSON.stringify({ messages: [user] })}`],
    ["a chat in a block of code", `Here it is:\n\`\`\`json\n${pretty}\n\`\`\``],
    ["a chat below a long answer", `${"We add 2 and 3, which gives 5. ".repeat(12)}\n${chat}`],
    ["a list", "The parts are\n[1, 2, 3]"],
    ["broken JSON", `Here is the log:\n${chat.slice(0, -3)}`],
  ])("%s", (_, text) => {
    expect(chatText(text)).toEqual([text]);
  });
  it("in a talk of its own", () => {
    const text = `User: Show me a chat.\nAssistant: Here is one:\n${chat}`;
    expect(chatText(text)).toEqual(["user: Show me a chat.", `Here is one:\n${chat}`]);
  });
});

describe("thinking that a program keeps apart is read once:", () => {
  it.each<[string, unknown]>([
    [
      "AI SDK 4, in a field and in a part",
      [
        user,
        {
          ...answer,
          reasoning: "R.",
          parts: [
            { type: "reasoning", reasoning: "R." },
            { type: "text", text: "A." },
          ],
        },
      ],
    ],
    [
      "Haystack",
      [
        { role: "user", content: [{ text: "Q?" }], meta: {} },
        { role: "assistant", content: [{ reasoning: { reasoning_text: "R.", extra: {} } }, { text: "A." }], meta: {} },
      ],
    ],
    [
      "openai-harmony",
      [
        user,
        { role: "assistant", channel: "analysis", content: [{ type: "text", text: "R." }] },
        { role: "assistant", channel: "final", content: [{ type: "text", text: "A." }] },
      ],
    ],
    [
      "a tree of messages with the thinking in a field",
      {
        title: "T",
        chat: {
          history: {
            messages: {
              a: { id: "a", ...user, parentId: null, childrenIds: ["b"] },
              b: { id: "b", ...answer, reasoning_content: "R.", parentId: "a", childrenIds: [] },
            },
            currentId: "b",
          },
          messages: [],
        },
      },
    ],
  ])("%s", (_, value) => {
    expect(chatText(JSON.stringify(value))).toEqual(QRA);
  });
  it("what is said in harmony's commentary is no thinking", () => {
    const messages = [user, { role: "assistant", channel: "commentary", content: "A." }];
    expect(chatText(JSON.stringify(messages))).toEqual(QA);
  });
});
