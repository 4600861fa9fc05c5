import { describe, expect, test } from "vitest";
import { looksPrinted, printedValue } from "../../../../src/core/transcripts/printedValue.js";
import { chatText, refusal } from "./chatText.js";

describe("a value as Python prints it", () => {
  test.each<[string, string, unknown]>([
    ["a dictionary", "{'a': 1, 'b': [True, False, None], 'c': 'x'}", { a: 1, b: [true, false, null], c: "x" }],
    ["either quotation mark", `["it's", 'say "a"', 'it\\'s']`, ["it's", 'say "a"', "it's"]],
    ["escapes", "['a\\nb\\t\\x41\\u00e9\\U0001f600\\\\']", ["a\nb\tA\u00e9\u{1f600}\\"]],
    ["numbers", "[-1, 2.5, 1e-3, 1_000, nan, -0.5]", [-1, 2.5, 0.001, 1000, null, -0.5]],
    ["whole numbers that are too large", "[12345678901234567890]", ["12345678901234567890"]],
    ["tuples", "[(1, 2), ('a',), ('b')]", [[1, 2], ["a"], "b"]],
    ["a set", "[{'a', 'b'}]", [["a", "b"]]],
    ["a long text over lines", "{'a': ('one '\n       'two'),\n 'b': 2}", { a: "one two", b: 2 }],
    ["texts in three marks", `['''it's\n"this"''', r'C:\\new', b'raw']`, ['it\'s\n"this"', "C:\\new", "raw"]],
    [
      "objects by their constructors",
      "[Choice(index=0, message=Inner(text='A', n=None))]",
      [{ index: 0, message: { text: "A", n: null } }],
    ],
    [
      "what a class alone tells",
      "[HumanMessage(content='Q'), AIMessageChunk(content='A')]",
      [
        { content: "Q", type: "HumanMessage" },
        { content: "A", type: "AIMessage" },
      ],
    ],
    ["enumerations", "[P(a=<Role.USER: 'user'>, b=Kind.STOP, c=UTC)]", [{ a: "user", b: "STOP", c: "UTC" }]],
    [
      "dates and ids",
      "[P(at=datetime.datetime(2026, 1, 2, tzinfo=UTC), id=UUID('ab-1'))]",
      [{ at: "datetime.datetime(2026, 1, 2, tzinfo=UTC)", id: "ab-1" }],
    ],
    ["names of JavaScript", "{'__proto__': {'x': 1}}", JSON.parse('{"__proto__": {"x": 1}}')],
  ])("%s", (_, text, value) => {
    expect(printedValue(text)).toEqual({ value });
  });
});

describe("a value as JavaScript's console prints it", () => {
  test.each<[string, string, unknown]>([
    ["keys without marks", "[ { role: 'user', content: `it's \"a\"` } ]", [{ role: "user", content: `it's "a"` }]],
    ["long texts", "{\n  content: 'one\\n' +\n    'two',\n  n: undefined\n}", { content: "one\ntwo", n: null }],
    ["a class", "[ Message { role: 'user', size: 3n } ]", [{ role: "user", size: 3 }]],
  ])("%s", (_, text, value) => {
    expect(printedValue(text)).toEqual({ value });
  });
});

test.each([
  "[ { role: 'user', content: [Object] } ]",
  "[ { role: 'user' }, ... 3 more items ]",
  "[{'role': 'user'}, ...]",
  "<ref *1> { role: 'user', own: [Circular *1] }",
  "{'a': 1} and more",
  "{'a': 1",
  "{'a': 1, 'b'}",
  "['a' 1]",
  "(see below)",
  "f(x) = 3",
  "[".repeat(50_000),
  "",
])("what is no whole print is none: %#", (text) => {
  expect(printedValue(text)).toBeUndefined();
});

test.each(["(3, 4)", "Total(x=3)", "The answer is {'a': 1}.", "f(x=2) = 5", "[1, 2]", "{3, 4}", "(A) Mercury"])(
  "somebody's words are not taken for a print: %s",
  (text) => {
    expect(looksPrinted(text)).toBe(false);
  },
);

describe("a chat that was printed", () => {
  test.each<[string, string]>([
    [
      "messages",
      `[{'role': 'user', 'content': "What's it?"}, {'role': 'assistant', 'content': 'A.', 'tool_calls': None}]`,
    ],
    ["JavaScript's objects", `[{role:'user',content:"What's it?"},{role:'assistant',content:'A.'}]`],
    ["a record", `{'prompt': "What's it?", 'response': 'A.'}\n`],
    [
      "messages of LangChain",
      `[HumanMessage(content="What's it?", additional_kwargs={}), AIMessage(content='A.', id='run-1')]`,
    ],
    [
      "messages of Pydantic AI",
      `[ModelRequest(parts=[UserPromptPart(content="What's it?", timestamp=datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc))]), ModelResponse(parts=[TextPart(content='A.')], model_name='m')]`,
    ],
    [
      "what an interpreter printed",
      `>>> print(messages)\n[{'role': 'user', 'content': "What's it?"}, {'role': 'assistant', 'content': 'A.'}]\n`,
    ],
    [
      "in a block of Markdown",
      `\`\`\`python\n[{'role': 'user', 'content': "What's it?"}, {'role': 'assistant', 'content': 'A.'}]\n\`\`\`\n`,
    ],
    [
      "under its name in Python",
      `messages = [\n    {'role': 'user', 'content': "What's it?"},\n    {'role': 'assistant', 'content': 'A.'},\n]\n`,
    ],
    [
      "under its name in JavaScript",
      `export const messages = [\n  { role: "user", content: "What's it?" },\n  { role: "assistant", content: "A." },\n];\n`,
    ],
    [
      "in a script",
      `window.chat = {"messages":[{"role":"user","content":"What's it?"},{"role":"assistant","content":"A."}]};`,
    ],
  ])("%s", (_, text) => {
    expect(chatText(text)).toEqual(["user: What's it?", "A."]);
  });

  test.each<[string, string]>([
    ["a message", "ChatCompletionMessage(content='A.', refusal=None, role='assistant', tool_calls=None)"],
    [
      "a completion",
      "ChatCompletion(id='c', choices=[Choice(finish_reason='stop', index=0, logprobs=None, message=ChatCompletionMessage(content='A.', role='assistant'))], created=1, model='m')",
    ],
    [
      "a message of Anthropic's",
      "Message(id='m', content=[TextBlock(citations=None, text='A.', type='text')], model='m', role='assistant', stop_reason='end_turn', type='message')",
    ],
    ["a message under its name", "reply = ChatCompletionMessage(content='A.', role='assistant')"],
    [
      "an answer of Gemini's",
      "GenerateContentResponse(candidates=[Candidate(content=Content(parts=[Part(text='A.')], role='model'), finish_reason=<FinishReason.STOP: 'STOP'>)])",
    ],
  ])("%s alone", (_, text) => {
    expect(chatText(text)).toEqual(["A."]);
  });

  test("with something left out is refused", () => {
    const cut = "[ { role: 'user', content: 'Q?' }, { role: 'assistant', content: [Array] } ]";
    expect(refusal(() => chatText(cut))).toMatch(/broken/);
  });
});
