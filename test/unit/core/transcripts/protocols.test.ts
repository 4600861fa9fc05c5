import { describe, expect, test } from "vitest";
import { asChat } from "../../../../src/core/transcripts/asChat.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const A = ["A."];
const RA = ["<think>\nR.\n</think>\nA."];
const spoken = { id: "2", type: "message", role: "assistant", content: [{ type: "output_audio", transcript: "A." }] };
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const update = (kind: string, words: string) => ({
  jsonrpc: "2.0",
  method: "session/update",
  params: { sessionId: "s", update: { sessionUpdate: kind, content: { type: "text", text: words } } },
});
const asked = (id: number, words: string) => ({
  jsonrpc: "2.0",
  id,
  method: "sampling/createMessage",
  params: { messages: [{ role: "user", content: { type: "text", text: words } }] },
});
const answered = (id: number, words: string) => ({
  jsonrpc: "2.0",
  id,
  result: { role: "assistant", content: { type: "text", text: words }, model: "m" },
});
const event = (type: string, more: object) => ({ type, ...more });
const edit = (operation: string, more: object, view = ["target"]) => ({
  type: "transcript_event",
  view,
  edit: { operation, ...more },
});
const said = (role: string, content: string) => ({ message: { role, content } });

describe("messages of protocols:", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "the Agent Client Protocol",
      lines(
        update("user_message_chunk", "Q?"),
        update("agent_thought_chunk", "R."),
        update("agent_message_chunk", "A"),
        update("agent_message_chunk", "."),
      ),
      QRA,
    ],
    [
      "its updates alone",
      lines(
        { sessionUpdate: "user_message_chunk", content: { type: "text", text: "Q?" } },
        { sessionUpdate: "agent_message_chunk", content: { type: "text", text: "A." } },
      ),
      QA,
    ],
    [
      "AG-UI",
      lines(
        event("RUN_STARTED", { threadId: "t", runId: "r" }),
        event("TEXT_MESSAGE_START", { messageId: "1", role: "user" }),
        event("TEXT_MESSAGE_CONTENT", { messageId: "1", delta: "Q?" }),
        event("TEXT_MESSAGE_START", { messageId: "2", role: "assistant" }),
        event("TEXT_MESSAGE_CONTENT", { messageId: "2", delta: "A" }),
        event("TEXT_MESSAGE_CONTENT", { messageId: "2", delta: "." }),
      ),
      QA,
    ],
    [
      "AG-UI with all messages so far",
      lines(
        event("TEXT_MESSAGE_CONTENT", { messageId: "2", delta: "A." }),
        event("MESSAGES_SNAPSHOT", { messages: [said("user", "Q?").message, said("assistant", "A.").message] }),
      ),
      QA,
    ],
    ["sampling of the Model Context Protocol", lines(asked(1, "Q?"), answered(1, "A.")), QA],
    ["Petri", lines({ events: [edit("add", said("user", "Q?")), edit("add", said("assistant", "A."))] }), QA],
    [
      "Petri after a reset",
      lines({
        events: [
          edit("add", said("user", "P?")),
          edit("reset", { new_messages: [said("user", "Q?").message] }),
          edit("add", said("assistant", "A.")),
        ],
      }),
      QA,
    ],
    [
      "Petri, without what its auditor says to itself",
      lines({
        events: [
          edit("add", said("user", "Audit."), ["auditor"]),
          edit("add", said("user", "Q?")),
          edit("add", said("assistant", "A.")),
        ],
      }),
      QA,
    ],
    [
      "the AI SDK",
      lines(
        event("start", { messageId: "m" }),
        event("reasoning-delta", { id: "r", delta: "R." }),
        event("text-delta", { id: "t", delta: "A" }),
        event("text-delta", { id: "t", delta: "." }),
      ),
      RA,
    ],
    [
      "the AI SDK before its fifth version",
      'f:{"messageId":"m"}\ng:"R."\n0:"A"\n0:"."\nd:{"finishReason":"stop"}\n',
      RA,
    ],
    [
      "Bedrock",
      lines(
        { messageStart: { role: "assistant" } },
        { contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text: "R." } } } },
        { contentBlockDelta: { contentBlockIndex: 1, delta: { text: "A" } } },
        { contentBlockDelta: { contentBlockIndex: 1, delta: { text: "." } } },
      ),
      RA,
    ],
    [
      "the Realtime API",
      lines(
        event("conversation.item.created", {
          item: { id: "1", type: "message", role: "user", content: [{ type: "input_text", text: "Q?" }] },
        }),
        event("response.output_audio_transcript.delta", { item_id: "2", delta: "A." }),
        event("response.done", { response: { output: [spoken] } }),
      ),
      QA,
    ],
    [
      "the Realtime API, spoken to",
      lines(
        event("conversation.item.created", {
          item: { id: "1", type: "message", role: "user", content: [{ type: "input_audio", transcript: null }] },
        }),
        event("conversation.item.input_audio_transcription.completed", { item_id: "1", transcript: "Q?" }),
        event("response.output_item.done", { item: spoken }),
        event("response.done", { response: { output: [spoken] } }),
      ),
      QA,
    ],
    [
      "tokens of a server of one's own",
      'data: {"token":"A"}\n\ndata: {"token":"."}\n\ndata: {"done":true,"full_response":"A."}\n',
      A,
    ],
    [
      "chunks of a server of one's own",
      lines({ chunk: "A", done: false }, { chunk: ".", done: false }, { chunk: "", done: true }),
      A,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test("results belong to the request of their number", () => {
    const talks = readTranscripts(lines(asked(1, "Q1?"), asked(2, "Q2?"), answered(2, "A2."), answered(1, "A1.")));
    expect(talks.map((talk) => asChat(talk).response)).toEqual(["A1.", "A2."]);
  });

  test.each<[string, string]>([
    ["another method of JSON-RPC", lines({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} })],
    ["an event of another program", lines({ type: "RUN_STARTED", job: 4 })],
    ["events of another program", lines({ events: [{ type: "click", edit: { operation: "add" } }] })],
    ["a token alone", lines({ token: "hf_abc" })],
    ["a token beside other facts", lines({ token: "abc", user: "ann" })],
    ["an event of a form", lines({ type: "text-delta", delta: "A." })],
    ["a block of something else", lines({ contentBlockDelta: 4 })],
    ["a chunk of a document", lines({ chunk: "A.", source: "a.pdf" })],
  ])("refused: %s", (_, held) => {
    expect(refusal(() => chatText(held))).toMatch(/no transcript in a known format/);
  });
});

describe("fields of programs:", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["a whole response beside its answer", { question: "Q?", full_response: "A.", model_answer: "4" }, QA],
    ["LiveCodeBench", [{ question_title: "T", question_content: "Q?", output_list: ["A."], code_list: ["x"] }], QA],
    ["Argilla", [{ id: "1", fields: { instruction: "Q?", response: "A." }, responses: {} }], QA],
    [
      "Gradio's thinking",
      [
        { role: "user", content: "Q?" },
        { role: "assistant", metadata: { title: "🧠 Thinking" }, content: "R." },
        { role: "assistant", metadata: null, content: "A." },
      ],
      QRA,
    ],
    [
      "Dialogflow",
      {
        interactions: [
          {
            request: { queryInput: { text: { text: "Q?" } } },
            response: { queryResult: { text: "Q?", responseMessages: [{ text: { text: ["A."] } }, { payload: {} }] } },
          },
        ],
      },
      QA,
    ],
    ["Azure's evaluations", { "inputs.query": "Q?", "outputs.response": "A.", "outputs.f1": 1 }, QA],
    [
      "Zep",
      {
        messages: [
          { role: "Kim", role_type: "user", content: "Q?" },
          { role: "Mira", role_type: "assistant", content: "A." },
        ],
      },
      QA,
    ],
    [
      "Dust, the last version of each message",
      {
        conversation: {
          content: [
            [{ type: "user_message", content: "Q?" }],
            [
              { type: "agent_message", content: "B." },
              { type: "agent_message", content: "A.", chainOfThought: "R." },
            ],
          ],
        },
      },
      QRA,
    ],
    ["Augment", { chatHistory: [{ exchange: { request_message: "Q?", response_text: "A." }, completed: true }] }, QA],
    [
      "Void",
      {
        messages: [
          { role: "user", content: "Q?", displayContent: "Q?" },
          { role: "assistant", displayContent: "A.", reasoning: "R." },
        ],
      },
      QRA,
    ],
    ["SciBench", { problem_text: "Q?", answer_number: "4", unit: "J", solution: "A." }, QA],
    [
      "CommonsenseQA",
      {
        answerKey: "B",
        question: {
          stem: "Q?",
          choices: [
            { label: "A", text: "x" },
            { label: "B", text: "y" },
          ],
        },
      },
      ["user: Q?\n\nA. x\nB. y", "B"],
    ],
    [
      "a shared link of ChatGPT",
      {
        title: "T",
        linear_conversation: [
          { id: "root" },
          { message: { author: { role: "user" }, content: { content_type: "text", parts: ["Q?"] } } },
          { message: { author: { role: "assistant" }, content: { content_type: "text", parts: ["A."] } } },
        ],
        mapping: {},
      },
      QA,
    ],
    [
      "a thread of Perplexity",
      {
        entries: [
          {
            query_str: "Q?",
            blocks: [{ plan_block: { goals: [] } }, { markdown_block: { chunks: ["A", "."], answer: "A." } }],
          },
        ],
      },
      QA,
    ],
    [
      "rows of LangChain's messages",
      [
        { id: 1, session_id: "s", message: { type: "human", content: "Q?" } },
        { id: 2, session_id: "s", message: JSON.stringify({ type: "ai", data: { content: "A." } }) },
      ],
      QA,
    ],
    ["watsonx", { model_id: "m", results: [{ generated_text: "A.", stop_reason: "eos_token" }] }, A],
    [
      "Llama Stack",
      {
        session_id: "s",
        turns: [
          {
            input_messages: [{ role: "user", content: "Q?" }],
            steps: [],
            output_message: { role: "assistant", content: "A." },
          },
        ],
      },
      QA,
    ],
    [
      "BBQ",
      { context: "C.", question: "Q?", ans0: "x", ans1: "y", ans2: "z", label: 1 },
      ["user: C.\n\nQ?\n\nA. x\nB. y\nC. z", "B"],
    ],
    ["LogiQA", { text: "C.", question: "Q?", options: ["x", "y"], answer: 0 }, ["user: C.\n\nQ?\n\nA. x\nB. y", "A"]],
    ["a text beside a question without choices", { text: "C.", question: "Q?", answer: "A." }, QA],
    ["a report of Pydantic's", { name: "r", cases: [{ name: "c", inputs: "Q?", output: "A." }] }, QA],
    [
      "Intercom",
      {
        source: { body: "<p>Q?</p>", author: { type: "user", name: "Ann" } },
        conversation_parts: {
          conversation_parts: [
            { part_type: "note", body: "<p>N.</p>", author: { type: "admin", name: "Bob" } },
            { part_type: "comment", body: "<p>A.</p>", author: { type: "bot", name: "Fin" } },
          ],
        },
      },
      QA,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(JSON.stringify(held))).toEqual(words);
  });

  test("a title of another kind is no thinking", () => {
    const held = [
      { role: "user", content: "Q?" },
      { role: "assistant", metadata: { title: "Reasoning about cats: a guide" }, content: "A." },
    ];
    expect(chatText(JSON.stringify(held))).toEqual(QA);
  });

  test("Intercom without a program is people's", () => {
    const held = {
      source: { body: "<p>Q?</p>", author: { type: "user", name: "Ann" } },
      conversation_parts: {
        conversation_parts: [{ part_type: "comment", body: "<p>A.</p>", author: { type: "admin", name: "Bob" } }],
      },
    };
    expect(refusal(() => chatText(JSON.stringify(held)))).toMatch(/people|Ann|Bob/);
  });
});

describe("talks in text:", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "what mlx_lm prints",
      "==========\nA.\n==========\nPrompt: 12 tokens, 153.2 tokens-per-sec\nGeneration: 9 tokens, 61.0 tokens-per-sec\n",
      A,
    ],
    [
      "Duck.ai's export",
      "This conversation was generated with Duck.ai (https://duck.ai) using a Model.\n====================\n\nUser prompt 1 of 1 - 1/2/2026, 10:00:00 AM:\nQ?\n\nGPT-4o mini:\nA.\n\n====================\n",
      QA,
    ],
    ["comments of lines", "// User: Q?\n//\n// Assistant: A.\n// B.\n", ["user: Q?", "A.\nB."]],
    ["comments with a number sign", "# User: Q?\n# Assistant: A.\n# B.\n", ["user: Q?", "A.\nB."]],
    ["comments of SQL", "-- User: Q?\n-- Assistant: A.\n", QA],
    ["a block of comments", "/**\n * User: Q?\n *\n * Assistant: A.\n */\n", QA],
    ["names between equals signs", '+++\nmodel = "m"\n+++\n\nQ?\n\n# === ASSISTANT ===\n\nA.\n\n# === USER ===\n', QA],
    ["names between equals signs, both", "# === USER ===\nQ?\n# === ASSISTANT ===\nA.\n", QA],
    ["French spaces before the colon", "Utilisateur\u00a0: Q?\n\nAssistant\u202f: A.\n", QA],
    ["YAML, a key a turn", "- user: Q?\n- assistant: |-\n    A.\n    B.\n", ["user: Q?", "A.\nB."]],
    ["bullets, a name a turn", "- user: Q?\n- assistant: A.\n", QA],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test.each<[string, string]>([
    ["lines of quotations that somebody numbered", '0:"One."\n1:"Two."\n'],
    ["comments of a program", "// Adds two numbers.\n// See the manual.\n"],
    ["a program with comments", "// User: Q?\n// Assistant: A.\nconst a = 1;\n"],
    ["headings of one document", "# Users\n# Assistants\n"],
  ])("no talk: %s", (_, held) => {
    expect(readTranscripts(held).map(({ format }) => format)).toEqual(["plain text"]);
  });
});
