import { describe, expect, test } from "vitest";
import { chatText, refusal } from "./chatText.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const A = ["A."];
const RA = ["<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };

/** What programs and services keep or answer, with no more than decides how it is read; written down before it was first read. */
describe("a file of", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "Gemini Takeout",
      [
        {
          header: "Gemini Apps",
          title: "Prompted Q?",
          time: "2024-03-12T10:15:00.000Z",
          products: ["Gemini Apps"],
          activityControls: ["Gemini Apps Activity"],
          safeHtmlItem: [{ html: "<p>A.</p>" }],
        },
      ],
      QA,
    ],
    [
      "Character.AI tools",
      {
        info: {},
        histories: {
          histories: [
            {
              external_id: "1",
              msgs: [
                { id: 1, text: "Q?", src: { name: "ann", is_human: true } },
                { id: 2, text: "A.", src: { name: "Bot", is_human: false } },
              ],
            },
          ],
        },
      },
      QA,
    ],
    [
      "Character.AI turns",
      {
        turns: [
          {
            turn_key: { chat_id: "1" },
            create_time: "2024-03-12T10:15:00Z",
            author: { author_id: "1", is_human: true, name: "ann" },
            candidates: [{ candidate_id: "c", raw_content: "Q?", is_final: true }],
            primary_candidate_id: "c",
          },
          {
            create_time: "2024-03-12T10:15:05Z",
            author: { author_id: "2", name: "Socrates" },
            candidates: [{ candidate_id: "d", raw_content: "A.", is_final: true }],
            primary_candidate_id: "d",
          },
        ],
      },
      QA,
    ],
    [
      "Telegram",
      {
        name: "ChatGPT",
        type: "bot_chat",
        id: 1,
        messages: [
          {
            id: 1,
            type: "message",
            date: "2024-03-12T10:15:00",
            from: "Ann",
            from_id: "user1",
            text: "Q?",
            text_entities: [{ type: "plain", text: "Q?" }],
          },
          {
            id: 2,
            type: "message",
            date: "2024-03-12T10:15:05",
            from: "ChatGPT",
            from_id: "user2",
            text: ["A", { type: "bold", text: "." }],
            text_entities: [],
          },
        ],
      },
      QA,
    ],
    [
      "Telegram, own name of bot",
      {
        name: "Helper",
        type: "bot_chat",
        id: 1,
        messages: [
          { id: 1, type: "message", date: "2024-03-12T10:15:00", from: "Ann", from_id: "user1", text: "Q?" },
          { id: 2, type: "message", date: "2024-03-12T10:15:05", from: "Helper", from_id: "user2", text: "A." },
        ],
      },
      QA,
    ],
    [
      "Slack export",
      [
        { type: "message", user: "U1", text: "Q?", ts: "1710238500.1" },
        { type: "message", subtype: "bot_message", bot_id: "B1", username: "claude", text: "A.", ts: "1710238501.1" },
      ],
      QA,
    ],
    [
      "Messenger",
      {
        participants: [{ name: "Ann" }, { name: "Meta AI" }],
        messages: [
          { sender_name: "Meta AI", timestamp_ms: 2, content: "A." },
          { sender_name: "Ann", timestamp_ms: 1, content: "Q?" },
        ],
        title: "Meta AI",
      },
      QA,
    ],
    [
      "Zed text thread",
      {
        id: "1",
        zed: "context",
        version: "0.4.0",
        text: "Q?\nA.",
        messages: [
          { id: { t: 1 }, start: 0, metadata: { role: "user", status: "Done", timestamp: 1 } },
          { id: { t: 2 }, start: 3, metadata: { role: "assistant", status: "Done", timestamp: 2 } },
        ],
        summary: "T",
      },
      QA,
    ],
    [
      "Zed thread",
      {
        title: "T",
        messages: [
          { User: { id: "1", content: [{ Text: "Q?" }] } },
          { Agent: { content: [{ Thinking: { text: "R.", signature: null } }, { Text: "A." }], tool_results: {} } },
        ],
        version: "0.3.0",
      },
      QRA,
    ],
    [
      "Zed thread 0.2",
      {
        version: "0.2.0",
        summary: "T",
        messages: [
          { id: 0, role: "user", segments: [{ type: "text", text: "Q?" }], tool_uses: [], tool_results: [] },
          {
            id: 1,
            role: "assistant",
            segments: [
              { type: "thinking", text: "R." },
              { type: "text", text: "A." },
            ],
            tool_uses: [],
          },
        ],
      },
      QRA,
    ],
    [
      "Amazon Q",
      {
        conversation_id: "1",
        history: [[{ content: { Prompt: { prompt: "Q?" } } }, { Response: { message_id: "x", content: "A." } }]],
        transcript: ["> Q?", "A."],
      },
      QA,
    ],
    [
      "Amazon Q newer",
      {
        conversation_id: "1",
        next_message: null,
        history: [
          {
            user: { content: { Prompt: { prompt: "Q?" } } },
            assistant: {
              ToolUse: { message_id: "m", content: "B.", tool_uses: [{ id: "t", name: "fs_read", args: {} }] },
            },
          },
          {
            user: {
              content: {
                ToolUseResults: {
                  tool_use_results: [{ tool_use_id: "t", content: [{ Text: "x" }], status: "Success" }],
                },
              },
            },
            assistant: { Response: { message_id: "x", content: "A." } },
          },
        ],
      },
      ["user: Q?", "assistant: B.", "A."],
    ],
    [
      "Cursor tabs",
      {
        tabs: [
          {
            tabId: "1",
            chatTitle: "T",
            bubbles: [
              { type: "user", text: "Q?" },
              { type: "ai", rawText: "A.", text: "A." },
            ],
          },
        ],
      },
      QA,
    ],
    [
      "Cursor composer",
      {
        composerId: "1",
        name: "T",
        conversation: [
          { type: 1, bubbleId: "a", text: "Q?" },
          { type: 2, bubbleId: "b", text: "", thinking: { text: "R." } },
          { type: 2, bubbleId: "c", text: "A." },
        ],
      },
      QRA,
    ],
    [
      "OpenHands SDK",
      [
        {
          kind: "MessageEvent",
          id: "1",
          source: "user",
          llm_message: { role: "user", content: [{ type: "text", text: "Q?" }] },
        },
        {
          kind: "ActionEvent",
          id: "2",
          source: "agent",
          thought: [{ type: "text", text: "T." }],
          reasoning_content: "R.",
          action: { kind: "ExecuteBashAction", command: "ls" },
          tool_name: "execute_bash",
          tool_call_id: "c1",
          tool_call: { id: "c1", name: "execute_bash", arguments: '{"command":"ls"}' },
        },
        {
          kind: "ObservationEvent",
          id: "3",
          source: "environment",
          tool_name: "execute_bash",
          tool_call_id: "c1",
          observation: { kind: "ExecuteBashObservation", output: "x", exit_code: 0 },
        },
        {
          kind: "MessageEvent",
          id: "4",
          source: "agent",
          llm_message: { role: "assistant", content: [{ type: "text", text: "A." }] },
        },
      ],
      ["user: Q?", "assistant: <think>\nR.\n</think>\nT.", "A."],
    ],
    [
      "mini-swe-agent",
      {
        info: { exit_status: "Submitted" },
        messages: [
          { role: "system", content: "S." },
          user,
          { role: "assistant", content: "A.", extra: { response: {} } },
        ],
        trajectory_format: "mini-swe-agent-1",
      },
      ["system: S.", ...QA],
    ],
    ["LangSmith messages", { id: "1", run_type: "llm", inputs: { messages: [user] }, outputs: answer }, QA],
    ["LangSmith outputs messages", { inputs: { messages: [user] }, outputs: { messages: [user, answer] } }, QA],
    ["LangSmith outputs message", { inputs: { messages: [user] }, outputs: { message: answer } }, QA],
    ["Langfuse generation", { id: "1", type: "GENERATION", input: [user], output: answer }, QA],
    [
      "Langfuse as text",
      { id: "1", type: "GENERATION", input: JSON.stringify([user]), output: JSON.stringify(answer) },
      QA,
    ],
    [
      "Langfuse trace",
      {
        id: "1",
        name: "t",
        input: null,
        output: null,
        observations: [{ type: "GENERATION", input: { messages: [user] }, output: answer }],
      },
      QA,
    ],
    [
      "MLflow trace",
      {
        info: { request_id: "1" },
        data: { spans: [{ name: "c", inputs: { messages: [user] }, outputs: { choices: [{ message: answer }] } }] },
      },
      QA,
    ],
    [
      "MLflow attributes",
      {
        info: {},
        data: {
          spans: [
            {
              name: "c",
              attributes: {
                "mlflow.spanInputs": JSON.stringify({ messages: [user] }),
                "mlflow.spanOutputs": JSON.stringify({ choices: [{ message: answer }] }),
              },
            },
          ],
        },
      },
      QA,
    ],
    [
      "OpenInference flat",
      {
        name: "llm",
        attributes: {
          "openinference.span.kind": "LLM",
          "llm.input_messages.0.message.role": "user",
          "llm.input_messages.0.message.content": "Q?",
          "llm.output_messages.0.message.role": "assistant",
          "llm.output_messages.0.message.content": "A.",
        },
      },
      QA,
    ],
    [
      "OTLP json",
      {
        resourceSpans: [
          {
            resource: {},
            scopeSpans: [
              {
                scope: {},
                spans: [
                  {
                    name: "chat",
                    attributes: [
                      {
                        key: "gen_ai.input.messages",
                        value: {
                          stringValue: JSON.stringify([{ role: "user", parts: [{ type: "text", content: "Q?" }] }]),
                        },
                      },
                      {
                        key: "gen_ai.output.messages",
                        value: {
                          stringValue: JSON.stringify([
                            {
                              role: "assistant",
                              parts: [
                                { type: "reasoning", content: "R." },
                                { type: "text", content: "A." },
                              ],
                            },
                          ]),
                        },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "OTel events",
      {
        name: "chat",
        attributes: {},
        events: [
          { name: "gen_ai.user.message", attributes: { content: "Q?" } },
          {
            name: "gen_ai.choice",
            attributes: { index: 0, message: JSON.stringify({ role: "assistant", content: "A." }) },
          },
        ],
      },
      QA,
    ],
    ["input.value", { attributes: { "input.value": "Q?", "output.value": "A." } }, QA],
    [
      "input.value chat",
      {
        attributes: {
          "input.value": JSON.stringify({ messages: [user] }),
          "output.value": JSON.stringify({ choices: [{ message: answer }] }),
        },
      },
      QA,
    ],
    [
      "Pydantic AI",
      [
        {
          parts: [
            { content: "S.", part_kind: "system-prompt" },
            { content: "Q?", timestamp: "x", part_kind: "user-prompt" },
          ],
          kind: "request",
        },
        {
          parts: [
            { content: "R.", part_kind: "thinking" },
            { content: "A.", part_kind: "text" },
          ],
          kind: "response",
          model_name: "m",
        },
      ],
      ["system: S.", ...QRA],
    ],
    [
      "lighteval",
      {
        doc: { query: "Q?", choices: ["x"], gold_index: 0 },
        model_response: { text: ["A."], input: "Q?" },
        metric: { em: 1 },
      },
      QA,
    ],
    [
      "Anthropic batch",
      {
        custom_id: "1",
        result: {
          type: "succeeded",
          message: {
            id: "m",
            type: "message",
            role: "assistant",
            content: [
              { type: "thinking", thinking: "R.", signature: "x" },
              { type: "text", text: "A." },
            ],
            stop_reason: "end_turn",
          },
        },
      },
      RA,
    ],
    [
      "OpenAI batch responses",
      {
        id: "b",
        custom_id: "1",
        response: {
          status_code: 200,
          request_id: "r",
          body: {
            id: "x",
            object: "response",
            output: [
              { type: "reasoning", summary: [{ type: "summary_text", text: "R." }] },
              { type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] },
            ],
          },
        },
        error: null,
      },
      RA,
    ],
    [
      "Vertex batch",
      {
        status: "",
        processed_time: "t",
        request: { contents: [{ role: "user", parts: [{ text: "Q?" }] }] },
        response: {
          candidates: [{ content: { role: "model", parts: [{ text: "R.", thought: true }, { text: "A." }] } }],
        },
      },
      QRA,
    ],
    [
      "Vertex tuning",
      {
        systemInstruction: { role: "system", parts: [{ text: "S." }] },
        contents: [
          { role: "user", parts: [{ text: "Q?" }] },
          { role: "model", parts: [{ text: "A." }] },
        ],
      },
      ["system: S.", ...QA],
    ],
    [
      "PaLM chat",
      {
        messages: [
          { author: "user", content: "Q?" },
          { author: "model", content: "A." },
        ],
      },
      QA,
    ],
    ["PaLM tuning", { input_text: "Q?", output_text: "A." }, QA],
    [
      "Bedrock batch",
      {
        recordId: "1",
        modelInput: { anthropic_version: "x", messages: [{ role: "user", content: [{ type: "text", text: "Q?" }] }] },
        modelOutput: { type: "message", role: "assistant", content: [{ type: "text", text: "A." }] },
      },
      QA,
    ],
    ["Titan", { inputText: "Q?", results: [{ tokenCount: 1, outputText: "A.", completionReason: "FINISH" }] }, QA],
    [
      "Magistral API",
      {
        choices: [
          {
            message: {
              role: "assistant",
              content: [
                { type: "thinking", thinking: [{ type: "text", text: "R." }] },
                { type: "text", text: "A." },
              ],
            },
          },
        ],
      },
      RA,
    ],
    [
      "Cohere v1",
      {
        message: "Q?",
        chat_history: [
          { role: "USER", message: "x?" },
          { role: "CHATBOT", message: "y." },
        ],
        text: "A.",
      },
      ["user: x?", "assistant: y.", ...QA],
    ],
    [
      "Cohere v2",
      {
        id: "1",
        finish_reason: "COMPLETE",
        message: {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "R." },
            { type: "text", text: "A." },
          ],
        },
      },
      RA,
    ],
    ["HF generated", [{ generated_text: "A." }], A],
    ["HF pipeline chat", [{ generated_text: [user, answer] }], QA],
    ["vLLM", { request_id: "1", prompt: "Q?", outputs: [{ index: 0, text: "A.", finish_reason: "stop" }] }, QA],
    [
      "llama.cpp completion",
      { index: 0, content: "A.", prompt: "Q?", stop: true, generation_settings: { n_ctx: 1 } },
      QA,
    ],
    ["Kobold", { results: [{ text: "A.", finish_reason: "stop" }] }, A],
    [
      "Replicate",
      { id: "1", version: "v", status: "succeeded", input: { prompt: "Q?" }, output: ["A", "."], urls: {} },
      QA,
    ],
    ["Dify", { event: "message", message_id: "1", query: "Q?", answer: "A.", metadata: {} }, QA],
    [
      "DashScope",
      {
        output: {
          choices: [{ finish_reason: "stop", message: { role: "assistant", content: "A.", reasoning_content: "R." } }],
        },
        usage: {},
        request_id: "1",
      },
      RA,
    ],
    ["DashScope text", { output: { text: "A.", finish_reason: "stop" }, usage: {}, request_id: "1" }, A],
    ["Ernie", { id: "as-1", object: "chat.completion", result: "A.", is_truncated: false }, A],
    [
      "Assistants list",
      {
        object: "list",
        data: [
          {
            id: "2",
            object: "thread.message",
            created_at: 2,
            role: "assistant",
            content: [{ type: "text", text: { value: "A.", annotations: [] } }],
          },
          {
            id: "1",
            object: "thread.message",
            created_at: 1,
            role: "user",
            content: [{ type: "text", text: { value: "Q?", annotations: [] } }],
          },
        ],
        has_more: false,
      },
      QA,
    ],
    [
      "OpenRouter chat",
      {
        version: "orpg.1.0",
        title: "T",
        characters: { "char-1": { id: "char-1", model: "m" } },
        messages: {
          "msg-1": { id: "msg-1", characterId: "USER", content: "Q?", createdAt: "2025-01-01T00:00:00Z" },
          "msg-2": { id: "msg-2", characterId: "char-1", content: "A.", createdAt: "2025-01-01T00:00:05Z" },
        },
      },
      QA,
    ],
    [
      "Jan",
      [
        {
          id: "1",
          object: "thread.message",
          thread_id: "t",
          role: "user",
          content: [{ type: "text", text: { value: "Q?", annotations: [] } }],
          status: "ready",
          created_at: 1,
        },
        {
          id: "2",
          object: "thread.message",
          thread_id: "t",
          role: "assistant",
          content: [{ type: "text", text: { value: "<think>\nR.\n</think>\nA.", annotations: [] } }],
          status: "ready",
          created_at: 2,
        },
      ],
      QRA,
    ],
    [
      "Chatbot UI",
      {
        version: 4,
        history: [{ id: "1", name: "T", messages: [user, answer], model: {}, prompt: "S.", temperature: 1 }],
        folders: [],
        prompts: [],
      },
      QA,
    ],
    [
      "Cherry backup",
      {
        time: 1,
        version: 5,
        localStorage: {},
        indexedDB: {
          topics: [
            {
              id: "t",
              messages: [
                { id: "m1", role: "user", blocks: ["b1"] },
                { id: "m2", role: "assistant", blocks: ["b2", "b3"] },
              ],
            },
          ],
          message_blocks: [
            { id: "b1", messageId: "m1", type: "main_text", content: "Q?" },
            { id: "b2", messageId: "m2", type: "thinking", content: "R." },
            { id: "b3", messageId: "m2", type: "main_text", content: "A." },
          ],
        },
      },
      QRA,
    ],
    [
      "Khoj",
      {
        chat: [
          { by: "you", message: "Q?", created: "x" },
          { by: "khoj", message: "A.", created: "y" },
        ],
      },
      QA,
    ],
    [
      "HuggingChat",
      [
        {
          _id: "1",
          title: "T",
          model: "m",
          messages: [
            { from: "system", content: "" },
            { from: "user", content: "Q?" },
            { from: "assistant", content: "A.", reasoning: "R." },
          ],
        },
      ],
      QRA,
    ],
    [
      "DeepSeek export",
      [
        {
          id: "c",
          title: "T",
          inserted_at: "2025-01-01T00:00:00+08:00",
          mapping: {
            root: { id: "root", parent: null, children: ["1"], message: null },
            1: {
              id: "1",
              parent: "root",
              children: ["2"],
              message: {
                files: [],
                model: "deepseek-chat",
                inserted_at: "2025-01-01T00:00:00+08:00",
                fragments: [{ type: "REQUEST", content: "Q?" }],
              },
            },
            2: {
              id: "2",
              parent: "1",
              children: [],
              message: {
                files: [],
                model: "deepseek-reasoner",
                inserted_at: "2025-01-01T00:00:05+08:00",
                fragments: [
                  { type: "THINK", content: "R." },
                  { type: "RESPONSE", content: "A." },
                ],
              },
            },
          },
        },
      ],
      QRA,
    ],
    [
      "Snapchat",
      {
        "My AI": [
          { From: "ann", "Media Type": "TEXT", Created: "2024-01-01 00:00:00 UTC", Content: "Q?", IsSender: true },
          { From: "My AI", "Media Type": "TEXT", Created: "2024-01-01 00:00:01 UTC", Content: "A.", IsSender: false },
        ],
      },
      QA,
    ],
    [
      "Kiro",
      {
        executionId: "1",
        actionId: "a",
        context: [],
        chat: [
          { role: "human", content: "Q?" },
          { role: "bot", content: "A." },
        ],
        metadata: {},
      },
      QA,
    ],
    [
      "Qwen Code",
      [
        { uuid: "1", type: "user", message: { role: "user", parts: [{ text: "Q?" }] } },
        {
          uuid: "2",
          parentUuid: "1",
          type: "assistant",
          message: { role: "model", parts: [{ text: "R.", thought: true }, { text: "A." }] },
        },
      ],
      QRA,
    ],
    [
      "AutoGen",
      [
        { source: "user", content: "Q?", type: "TextMessage", models_usage: null },
        { source: "assistant_agent", content: "A.", type: "TextMessage", models_usage: {} },
      ],
      QA,
    ],
    [
      "AutoGen 0.2",
      [
        { content: "Q?", role: "assistant", name: "user_proxy" },
        { content: "A.", role: "user", name: "assistant" },
      ],
      QA,
    ],
    [
      "LlamaIndex",
      [
        { role: "user", additional_kwargs: {}, blocks: [{ block_type: "text", text: "Q?" }] },
        {
          role: "assistant",
          additional_kwargs: {},
          blocks: [
            { block_type: "thinking", content: "R." },
            { block_type: "text", text: "A." },
          ],
        },
      ],
      QRA,
    ],
    [
      "Haystack old",
      [
        { _role: "user", _content: [{ text: "Q?" }], _name: null, _meta: {} },
        { _role: "assistant", _content: [{ text: "A." }], _name: null, _meta: {} },
      ],
      QA,
    ],
    [
      "Semantic Kernel",
      [
        { Role: { Label: "user" }, Items: [{ $type: "TextContent", Text: "Q?" }] },
        { Role: { Label: "assistant" }, Items: [{ $type: "TextContent", Text: "A." }] },
      ],
      QA,
    ],
    [
      "Spring AI",
      [
        { messageType: "USER", metadata: {}, text: "Q?" },
        { messageType: "ASSISTANT", metadata: {}, text: "A." },
      ],
      QA,
    ],
    [
      "a traced call that sends a message of the APIs' shape beside one of LangChain's",
      {
        input: [
          { role: "system", content: "S." },
          { type: "human", content: "Q?" },
        ],
        output: { type: "ai", content: "A." },
      },
      ["system: S.", ...QA],
    ],
    [
      "LangChain4j",
      [
        { contents: [{ text: "Q?", type: "TEXT" }], type: "USER" },
        { text: "A.", type: "AI" },
      ],
      QA,
    ],
    [
      "Vercel v4",
      [
        { id: "1", role: "user", content: "Q?" },
        {
          id: "2",
          role: "assistant",
          content: "A.",
          parts: [
            { type: "reasoning", reasoning: "R.", details: [{ type: "text", text: "R." }] },
            { type: "text", text: "A." },
          ],
        },
      ],
      QRA,
    ],
    [
      "Weave",
      { op_name: "openai.chat", inputs: { model: "m", messages: [user] }, output: { choices: [{ message: answer }] } },
      QA,
    ],
    [
      "Helicone",
      { request_id: "1", request_body: { messages: [user] }, response_body: { choices: [{ message: answer }] } },
      QA,
    ],
    ["LiteLLM log", { id: "1", messages: [user], response: { choices: [{ message: answer }] }, model: "m" }, QA],
    [
      "Braintrust",
      { id: "1", input: [user], output: [{ message: answer, finish_reason: "stop", index: 0 }], expected: null },
      QA,
    ],
    ["Opik", { id: "1", input: { messages: [user] }, output: { choices: [{ message: answer }] } }, QA],
    ["Datadog", { meta: { "span.kind": "llm", input: { messages: [user] }, output: { messages: [answer] } } }, QA],
    [
      "HAR",
      {
        log: {
          version: "1.2",
          creator: {},
          entries: [
            {
              request: {
                method: "POST",
                url: "https://x/v1/chat/completions",
                postData: { text: JSON.stringify({ messages: [user] }) },
              },
              response: {
                status: 200,
                content: { mimeType: "application/json", text: JSON.stringify({ choices: [{ message: answer }] }) },
              },
            },
          ],
        },
      },
      QA,
    ],
    [
      "jupyter-ai chat",
      {
        messages: [
          { type: "msg", body: "Q?", sender: "u1", id: "1", time: 1 },
          { type: "msg", body: "A.", sender: "jupyternaut", id: "2", time: 2 },
        ],
        users: {
          u1: { username: "ann", name: "ann" },
          jupyternaut: { username: "jupyternaut", name: "Jupyternaut", bot: true },
        },
        attachments: {},
        metadata: {},
      },
      QA,
    ],
    [
      "LobeChat md json",
      { messages: [user, { role: "assistant", content: "A.", reasoning: { content: "R.", duration: 100 } }] },
      QRA,
    ],
    [
      "Discord with thread",
      {
        guild: {},
        channel: { name: "c" },
        messages: [
          {
            id: "1",
            type: "Default",
            timestamp: "2024-03-12T10:15:00",
            content: "Q?",
            author: { name: "ann", isBot: false },
          },
          {
            id: "2",
            type: "Default",
            timestamp: "2024-03-12T10:15:00",
            content: "A.",
            author: { name: "x", isBot: true },
          },
        ],
        messageCount: 2,
      },
      QA,
    ],
    ["conversation keyed human/gpt", { conversation: [{ user: "Q?", assistant: "A." }] }, QA],
    ["messages as object by index", { messages: { 0: user, 1: answer } }, QA],
    ["messages as JSON text", { id: 1, messages: JSON.stringify([user, answer]) }, QA],
    [
      "content in markdown key",
      [
        { role: "user", text: "Q?" },
        { role: "assistant", markdown: "A." },
      ],
      QA,
    ],
    [
      "role in Chinese",
      [
        { role: "用户", content: "Q?" },
        { role: "助手", content: "A." },
      ],
      QA,
    ],
    [
      "角色/内容",
      [
        { 角色: "用户", 内容: "Q?" },
        { 角色: "助手", 内容: "A." },
      ],
      QA,
    ],
    [
      "speaker/utterance",
      {
        dialogue: [
          { speaker: "user", utterance: "Q?" },
          { speaker: "assistant", utterance: "A." },
        ],
      },
      QA,
    ],
    [
      "MultiWOZ-like",
      {
        turns: [
          { speaker: "USER", utterance: "Q?" },
          { speaker: "SYSTEM", utterance: "A." },
        ],
      },
      QA,
    ],
    [
      "is_bot",
      {
        messages: [
          { text: "Q?", is_bot: false },
          { text: "A.", is_bot: true },
        ],
      },
      QA,
    ],
    [
      "fromUser",
      {
        messages: [
          { text: "Q?", fromUser: true },
          { text: "A.", fromUser: false },
        ],
      },
      QA,
    ],
    [
      "isUser",
      [
        { message: "Q?", isUser: true },
        { message: "A.", isUser: false },
      ],
      QA,
    ],
    [
      "Kimi K2 API thinking",
      {
        choices: [{ message: { role: "assistant", content: "A.", reasoning_content: "R." } }],
        object: "chat.completion",
      },
      QRA.slice(1),
    ],
    [
      "OpenAI responses stream saved",
      {
        type: "response.completed",
        response: {
          id: "r",
          object: "response",
          output: [{ type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] }],
        },
      },
      ["A."],
    ],
    [
      "message with thoughts array",
      { messages: [user, { role: "assistant", content: "A.", thoughts: [{ subject: "x", description: "R." }] }] },
      ["user: Q?", "<think>\nx\nR.\n</think>\nA."],
    ],
    [
      "claude.ai export thinking",
      {
        uuid: "1",
        name: "T",
        chat_messages: [
          { uuid: "a", text: "Q?", sender: "human", content: [{ type: "text", text: "Q?" }] },
          {
            uuid: "b",
            text: "A.",
            sender: "assistant",
            content: [
              { type: "thinking", thinking: "R.", summaries: [] },
              { type: "text", text: "A." },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "ChatGPT export thoughts",
      {
        title: "T",
        mapping: {
          a: {
            id: "a",
            parent: null,
            children: ["b"],
            message: { author: { role: "user" }, content: { content_type: "text", parts: ["Q?"] } },
          },
          b: {
            id: "b",
            parent: "a",
            children: ["c"],
            message: {
              author: { role: "assistant" },
              content: { content_type: "thoughts", thoughts: [{ summary: "", content: "R." }] },
            },
          },
          c: {
            id: "c",
            parent: "b",
            children: [],
            message: { author: { role: "assistant" }, content: { content_type: "text", parts: ["A."] } },
          },
        },
        current_node: "c",
      },
      QRA,
    ],
    [
      "Gemini API thoughts",
      {
        contents: [{ role: "user", parts: [{ text: "Q?" }] }],
        candidates: [{ content: { role: "model", parts: [{ text: "R.", thought: true }, { text: "A." }] } }],
      },
      QRA,
    ],
    [
      "Open WebUI reasoning details",
      [
        {
          id: "1",
          title: "T",
          chat: {
            messages: [
              user,
              {
                role: "assistant",
                content:
                  '<details type="reasoning" done="true" duration="3">\n<summary>Thought for 3 seconds</summary>\n> R.\n</details>\nA.',
              },
            ],
          },
        },
      ],
      QRA,
    ],
    [
      "LibreChat think",
      {
        conversationId: "c",
        messages: [
          { messageId: "1", parentMessageId: "0", text: "Q?", isCreatedByUser: true },
          {
            messageId: "2",
            parentMessageId: "1",
            text: "",
            content: [
              { type: "think", think: "R." },
              { type: "text", text: "A." },
            ],
            isCreatedByUser: false,
          },
        ],
      },
      QRA,
    ],
    [
      "SillyTavern",
      [
        { user_name: "u", character_name: "c", create_date: "x", chat_metadata: {} },
        { name: "u", is_user: true, send_date: "x", mes: "Q?" },
        { name: "c", is_user: false, mes: "A.", extra: { reasoning: "R." } },
      ],
      QRA,
    ],
    [
      "Jan list",
      {
        object: "list",
        data: [
          { id: "1", role: "user", content: [{ type: "text", text: { value: "Q?" } }], created_at: 1 },
          { id: "2", role: "assistant", content: [{ type: "text", text: { value: "A." } }], created_at: 2 },
        ],
      },
      QA,
    ],
    ["AnythingLLM export", [{ id: 1, workspace: "w", prompt: "Q?", response: "A.", sent_at: "x", rating: "--" }], QA],
    ["AnythingLLM openai", [{ messages: [{ role: "system", content: "S." }, user, answer] }], ["system: S.", ...QA]],
    [
      "LM Studio thinking",
      {
        name: "T",
        messages: [
          {
            versions: [{ type: "singleStep", role: "user", content: [{ type: "text", text: "Q?" }] }],
            currentlySelected: 0,
          },
          {
            versions: [
              {
                type: "multiStep",
                role: "assistant",
                steps: [
                  {
                    type: "contentBlock",
                    content: [{ type: "text", text: "R." }],
                    style: { type: "thinking", ended: true },
                  },
                  { type: "contentBlock", content: [{ type: "text", text: "A." }] },
                ],
              },
            ],
            currentlySelected: 0,
          },
        ],
      },
      QRA,
    ],
    [
      "Ollama chat with thinking",
      [
        { role: "user", content: "Q?" },
        { role: "assistant", content: "A.", thinking: "R." },
      ],
      QRA,
    ],
    [
      "Cline api reasoning",
      [
        { role: "user", content: [{ type: "text", text: "Q?" }] },
        {
          role: "assistant",
          content: [
            { type: "reasoning", text: "R." },
            { type: "text", text: "A." },
          ],
        },
      ],
      QRA,
    ],
    [
      "Roo ui messages",
      [
        { ts: 1, type: "say", say: "text", text: "Q?" },
        { ts: 2, type: "say", say: "reasoning", text: "R." },
        { ts: 3, type: "say", say: "completion_result", text: "A." },
      ],
      QRA,
    ],
    [
      "LangSmith dataset",
      {
        id: "1",
        inputs: { messages: [{ type: "human", content: "Q?" }] },
        outputs: { messages: [{ type: "ai", content: "A." }] },
      },
      QA,
    ],
    [
      "LangSmith chain outputs",
      {
        name: "RunnableSequence",
        run_type: "chain",
        inputs: { input: "Q?" },
        outputs: { output: { content: "A.", type: "ai", additional_kwargs: {} } },
      },
      QA,
    ],
    [
      "LangGraph state",
      {
        values: {
          messages: [
            { type: "human", content: "Q?", id: "1" },
            { type: "ai", content: "A.", id: "2" },
          ],
        },
        next: [],
      },
      QA,
    ],
    ["Langfuse input chatml object", { input: { messages: [user] }, output: "A." }, QA],
    ["Langfuse plain", { id: "1", type: "GENERATION", name: "n", input: "Q?", output: "A.", model: "m" }, QA],
    [
      "Inspect sample json reasoning",
      {
        id: 1,
        input: "Q?",
        target: "4",
        messages: [
          user,
          {
            role: "assistant",
            content: [
              { type: "reasoning", reasoning: "R." },
              { type: "text", text: "A." },
            ],
          },
        ],
        output: { choices: [{ message: { role: "assistant", content: "A." } }] },
      },
      QRA,
    ],
    [
      "OpenLLMetry flat reasoning",
      {
        attributes: {
          "gen_ai.prompt.0.role": "user",
          "gen_ai.prompt.0.content": "Q?",
          "gen_ai.completion.0.role": "assistant",
          "gen_ai.completion.0.content": "A.",
          "gen_ai.completion.0.reasoning": "R.",
        },
      },
      QRA,
    ],
    [
      "Bedrock converse reasoning",
      {
        output: {
          message: {
            role: "assistant",
            content: [{ reasoningContent: { reasoningText: { text: "R.", signature: "x" } } }, { text: "A." }],
          },
        },
        stopReason: "end_turn",
        usage: {},
      },
      QRA.slice(1),
    ],
    [
      "Azure content filter",
      {
        choices: [{ content_filter_results: {}, message: { role: "assistant", content: "A." } }],
        prompt_filter_results: [],
      },
      ["A."],
    ],
    [
      "OpenAI response string output",
      {
        id: "r",
        object: "response",
        instructions: "S.",
        input: "Q?",
        output: [
          { type: "reasoning", summary: [] },
          { type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] },
        ],
      },
      ["system: S.", ...QA],
    ],
    [
      "OpenAI vector of input items",
      {
        object: "list",
        data: [
          { type: "message", role: "user", content: [{ type: "input_text", text: "Q?" }] },
          { type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] },
        ],
      },
      QA,
    ],
    ["JSON reasoning answer", { reasoning: "R.", answer: "A." }, ["<think>\nR.\n</think>\nA."]],
    ["JSON thought answer", { thinking: "R.", response: "A." }, ["<think>\nR.\n</think>\nA."]],
    ["i18n", { question: "Frage", answer: "Antwort", cancel: "Abbrechen" }, ["user: Frage", "Antwort"]],
    ["code review", { code: "x = 1", input: "a" }, ["user: a", "x = 1"]],
    ["quiz", [{ question: "Q?", options: ["x", "y"], answer: "x" }], ["user: Q?\n\nA. x\nB. y", "x"]],
    [
      "Claude Code sidechain",
      [
        { type: "user", uuid: "1", parentUuid: null, isSidechain: false, message: user },
        {
          type: "assistant",
          uuid: "2",
          parentUuid: "1",
          isSidechain: false,
          message: {
            role: "assistant",
            content: [
              { type: "thinking", thinking: "R." },
              { type: "text", text: "A." },
            ],
          },
        },
      ],
      QRA,
    ],
    [
      "Codex new",
      [
        { timestamp: "t", type: "session_meta", payload: { id: "1" } },
        {
          timestamp: "t",
          type: "response_item",
          payload: { type: "message", role: "user", content: [{ type: "input_text", text: "Q?" }] },
        },
        { timestamp: "t", type: "event_msg", payload: { type: "agent_reasoning", text: "R." } },
        {
          timestamp: "t",
          type: "response_item",
          payload: { type: "reasoning", summary: [{ type: "summary_text", text: "R." }], encrypted_content: "x" },
        },
        {
          timestamp: "t",
          type: "response_item",
          payload: { type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] },
        },
      ],
      QRA,
    ],
    [
      "Goose session",
      [
        { working_dir: "/x", description: "T" },
        { role: "user", created: 1, content: [{ type: "text", text: "Q?" }] },
        {
          role: "assistant",
          created: 2,
          content: [
            { type: "thinking", thinking: "R.", signature: "" },
            { type: "text", text: "A." },
          ],
        },
      ],
      QRA,
    ],
    [
      "pi agent",
      [
        { type: "session", id: "1" },
        { type: "message", message: { role: "user", content: [{ type: "text", text: "Q?" }] } },
        {
          type: "message",
          message: {
            role: "assistant",
            content: [
              { type: "thinking", thinking: "R." },
              { type: "text", text: "A." },
            ],
          },
        },
      ],
      QRA,
    ],
    [
      "OpenAI agents SDK",
      [
        { content: "Q?", role: "user" },
        { id: "r", summary: [{ text: "R.", type: "summary_text" }], type: "reasoning" },
        {
          id: "m",
          content: [{ annotations: [], text: "A.", type: "output_text" }],
          role: "assistant",
          status: "completed",
          type: "message",
        },
      ],
      QRA,
    ],
    [
      "AI SDK steps",
      {
        text: "A.",
        reasoningText: "R.",
        steps: [
          {
            content: [
              { type: "reasoning", text: "R." },
              { type: "text", text: "A." },
            ],
          },
        ],
        finishReason: "stop",
      },
      ["<think>\nR.\n</think>\nA."],
    ],
    ["DSPy history", [{ prompt: null, messages: [user], outputs: ["A."], usage: {} }], QA],
    ["DSPy outputs dict", [{ messages: [user], outputs: [{ text: "A.", reasoning_content: "R." }] }], QRA],
    ["instructor log", { kwargs: { messages: [user] }, response: { choices: [{ message: answer }] } }, QA],
    ["promptflow", { inputs: { question: "Q?" }, output: { answer: "A." } }, QA],
    ["Azure eval jsonl", { query: "Q?", response: "A.", context: "P.", ground_truth: "x" }, ["user: P.\n\nQ?", "A."]],
    ["TruLens", { main_input: "Q?", main_output: "A.", record_id: "1" }, QA],
    ["DeepEval conv", { turns: [user, answer], scenario: "s" }, QA],
    ["Giskard", { question: "Q?", reference_answer: "x", agent_answer: "A." }, QA],
    ["garak", { entry_type: "attempt", prompt: "Q?", outputs: ["A."], probe_classname: "p" }, QA],
    [
      "garak conv",
      {
        entry_type: "attempt",
        prompt: { turns: [{ role: "user", content: { text: "Q?" } }] },
        outputs: [{ text: "A." }],
      },
      QA,
    ],
    ["PAIR/JailbreakBench", { index: 0, goal: "G", behavior: "b", prompt: "Q?", response: "A.", jailbroken: true }, QA],
    [
      "BIG-bench mistake jsonl",
      { input: "Q?", steps: ["a.", "b."], mistake_index: 1, answer: "4", target: "5" },
      ["user: Q?", "a.\nb."],
    ],
    ["simple-evals row", { prompt_messages: [user], completion: "A.", score: 1 }, QA],
    ["vLLM bench", { prompt: "Q?", output: "A.", expected_output_len: 3 }, QA],
    ["sglang", { text: "A.", meta_info: { finish_reason: {} } }, ["A."]],
    ["sglang reasoning", { text: "<think>R.</think>A.", meta_info: {} }, ["<think>R.</think>A."]],
    ["mlx-lm jsonl", { messages: [user, answer] }, QA],
    ["axolotl alpaca chat", { instruction: "Q?", response: "A." }, QA],
    [
      "HF chat with think key",
      { messages: [user, { role: "assistant", content: [{ type: "text", text: "A." }], think: "R." }] },
      QRA,
    ],
    ["thinking_content", { messages: [user, { role: "assistant", content: "A.", thinking_content: "R." }] }, QRA],
    [
      "reasoning in extra",
      { messages: [user, { role: "assistant", content: "A.", additional_kwargs: { reasoning_content: "R." } }] },
      QRA,
    ],
    [
      "provider_specific_fields",
      {
        choices: [
          { message: { role: "assistant", content: "A.", provider_specific_fields: { reasoning_content: "R." } } },
        ],
      },
      ["<think>\nR.\n</think>\nA."],
    ],
    [
      "content blocks: think tags + reasoning both",
      { messages: [user, { role: "assistant", content: "<think>\nR.\n</think>\nA.", reasoning_content: "R." }] },
      QRA,
    ],
    [
      "reasoning equals content",
      { messages: [user, { role: "assistant", content: "A.", reasoning: null, thinking: "" }] },
      QA,
    ],
    [
      "final only after tools",
      {
        messages: [
          user,
          {
            role: "assistant",
            content: "",
            tool_calls: [{ id: "1", type: "function", function: { name: "f", arguments: "{}" } }],
          },
          { role: "tool", tool_call_id: "1", content: "x" },
          answer,
        ],
      },
      QA,
    ],
    [
      "function role",
      {
        messages: [
          user,
          { role: "assistant", content: null, function_call: { name: "f", arguments: "{}" } },
          { role: "function", name: "f", content: "x" },
          answer,
        ],
      },
      QA,
    ],
    [
      "ipython role",
      {
        conversations: [
          { from: "human", value: "Q?" },
          { from: "function_call", value: '{"name":"f","arguments":{}}' },
          { from: "observation", value: "x" },
          { from: "gpt", value: "A." },
        ],
      },
      QA,
    ],
    ["ends with user", { messages: [user, answer, { role: "user", content: "thanks" }] }, QA],
    ["system last", { messages: [user, answer, { role: "system", content: "x" }] }, QA],
    [
      "WildChat",
      {
        conversation_hash: "h",
        model: "gpt-4",
        conversation: [
          { content: "Q?", role: "user", language: "English", toxic: false },
          { content: "A.", role: "assistant", language: "English" },
        ],
        turn: 1,
      },
      QA,
    ],
    ["LMSYS", { conversation_id: "1", model: "m", conversation: [user, answer], turn: 1, openai_moderation: [] }, QA],
    [
      "OASST ready",
      {
        message_tree_id: "1",
        prompt: {
          message_id: "1",
          text: "Q?",
          role: "prompter",
          replies: [
            { message_id: "2", text: "A.", role: "assistant", rank: 0, replies: [] },
            { message_id: "3", text: "B.", role: "assistant", rank: 1, replies: [] },
          ],
        },
      },
      QA,
    ],
    ["no_robots", { prompt: "Q?", prompt_id: "1", messages: [user, answer], category: "x" }, QA],
    ["HH", { chosen: "\n\nHuman: Q?\n\nAssistant: A.", rejected: "\n\nHuman: Q?\n\nAssistant: B." }, QA],
    [
      "escaped think in sharegpt",
      {
        conversations: [
          { from: "human", value: "Q?" },
          { from: "gpt", value: "&lt;think&gt;\nR.\n&lt;/think&gt;\nA." },
        ],
      },
      QRA,
    ],
    [
      "ponder in messages",
      [
        { role: "user", content: "Q?" },
        { role: "assistant", content: "<ponder>R.</ponder>A." },
      ],
      ["user: Q?", "<ponder>R.</ponder>A."],
    ],
  ])("%s", (_, value, chat) => {
    expect(chatText(JSON.stringify(value))).toEqual(chat);
  });
});

describe("a file is refused by what it is:", () => {
  test.each<[string, unknown, RegExp]>([
    [
      "Skywork RL",
      {
        data_source: "s",
        prompt: [user],
        ability: "math",
        reward_model: { ground_truth: "4", style: "rule" },
        extra_info: { index: 1 },
      },
      /answer/,
    ],
    ["MT-bench question", { question_id: 81, category: "writing", turns: ["Q?", "Q2?"] }, /answer|no transcript/],
    [
      "Anthropic batch error",
      {
        custom_id: "1",
        result: { type: "errored", error: { type: "error", error: { type: "invalid_request_error", message: "no" } } },
      },
      /error|no transcript|answer/i,
    ],
    [
      "OpenAI batch input",
      { custom_id: "1", method: "POST", url: "/v1/chat/completions", body: { model: "m", messages: [user] } },
      /answer/,
    ],
    [
      "Notebook",
      {
        cells: [{ cell_type: "markdown", metadata: {}, source: ["# Notes\n", "\n", "Of numbers."] }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      },
      /notebook/i,
    ],
    [
      "Notebook by cells",
      {
        cells: [{ cell_type: "code", metadata: {}, source: ["1+1"], outputs: [], execution_count: 1 }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      },
      /notebook/i,
    ],
    ["reasoning only", { question: "Q?", reasoning: "R." }, /answer|no transcript/i],
    ["package.json", { name: "x", version: "1.0.0", dependencies: {} }, /no transcript/],
    ["tsconfig", { compilerOptions: { target: "es2022" } }, /no transcript/],
    ["geojson", { type: "FeatureCollection", features: [] }, /no transcript/],
    [
      "tokenizer_config",
      { chat_template: "{% for message in messages %}{{ message.content }}{% endfor %}", eos_token: "</s>" },
      /no transcript/,
    ],
    ["eval summary", { results: { gsm8k: { exact_match: 0.5 } }, config: {} }, /no transcript/],
    ["a prompt library", [{ title: "T", prompt: "Q?" }], /no transcript|answer/],
    ["Ape210K", { id: "1", original_text: "Q?", equation: "x=1+1", ans: "2" }, /no transcript/],
    ["CMATH", { grade: 1, question: "Q?", golden: "4" }, /no transcript/],
    [
      "OTel logs body",
      {
        resourceLogs: [
          {
            scopeLogs: [
              {
                logRecords: [
                  { eventName: "gen_ai.user.message", body: { content: "Q?" } },
                  { eventName: "gen_ai.choice", body: { index: 0, message: { role: "assistant", content: "A." } } },
                ],
              },
            ],
          },
        ],
      },
      /no transcript/,
    ],
    ["JSON answer by schema", { answer: "42" }, /no transcript/],
    ["settings w/ reasoning", { model: "m", reasoning: { effort: "high" }, input: "Q?" }, /answer|no transcript/],
    ["prompt file", { name: "x", prompt: "Q?", model: "m", temperature: 0.5 }, /answer|no transcript/],
    ["translations", { source: "Bonjour", target: "Hello" }, /no transcript/],
    ["users list", [{ name: "Ann", is_bot: false, text: "hi" }], /answer|no transcript/],
    ["sensor rows", [{ from: "a", to: "b", value: 3 }], /answer|no transcript/],
    [
      "git log json",
      [
        { author: "Ann", message: "Fix it", date: "2024" },
        { author: "Bob", message: "Add", date: "2024" },
      ],
      /answer|no transcript|chat/,
    ],
    ["issues json", [{ user: { login: "ann" }, body: "Q?", title: "T" }], /no transcript/],
    ["openapi", { openapi: "3.0.0", info: { title: "T" }, paths: {} }, /no transcript/],
    ["quiz w/o answer", [{ question: "Q?", options: ["x", "y"] }], /no transcript/],
    ["flashcards", [{ front: "Q?", back: "A." }], /no transcript/],
    ["Gemini CLI logs", [{ sessionId: "s", messageId: 0, type: "user", message: "Q?", timestamp: "t" }], /answer/],
    [
      "lm-eval multiple choice",
      {
        doc_id: 0,
        doc: { question: "Q?", choices: ["x", "y"] },
        target: "0",
        arguments: { gen_args_0: { arg_0: "Q?", arg_1: " x" }, gen_args_1: { arg_0: "Q?", arg_1: " y" } },
        resps: [[[-1.2, "False"]], [[-2.1, "False"]]],
      },
      /nobody|likelihood|known format/,
    ],
    ["null answer", { question: "Q?", answer: null }, /no transcript|answer/],
    ["texts table", { question: ["Q?", "Q2?"], answer: ["A.", "B."] }, /several/],
  ])("%s", (_, value, words) => {
    expect(refusal(() => chatText(JSON.stringify(value)))).toMatch(words);
  });

  test.each<[string, unknown, number]>([
    ["SHP", { post_id: "1", history: "Q?", human_ref_A: "B.", human_ref_B: "A.", labels: 0 }, 2],
    ["SafeRLHF", { prompt: "Q?", response_0: "B.", response_1: "A.", better_response_id: 1 }, 2],
    ["HelpSteer3", { context: [user], response1: "A.", response2: "B.", overall_preference: -2 }, 2],
    ["WebGPT", { question: { full_text: "Q?" }, answer_0: "A.", answer_1: "B.", score_0: 1, score_1: -1 }, 2],
  ])("of %s each answer is a talk", (_, value, count) => {
    expect(readTranscripts(JSON.stringify(value))).toHaveLength(count);
  });
});

describe("chats of people", () => {
  const people = {
    name: "Bob",
    type: "personal_chat",
    messages: [
      { type: "message", from: "Ann", from_id: "user1", text: "x" },
      { type: "message", from: "Bob", from_id: "user2", text: "y" },
    ],
  };
  const withBot = {
    name: "Helper",
    type: "bot_chat",
    messages: [
      { type: "message", from: "Ann", from_id: "user1", text: "Q?" },
      { type: "message", from: "Helper", from_id: "user2", text: "A." },
    ],
  };

  test("are passed over beside those with a program, and counted", () => {
    const talks = readTranscripts({ about: "x", chats: { about: "y", list: [people, withBot, people] } });
    expect(talks.map(({ title }) => title)).toEqual(["Helper"]);
    expect(talks[0].leftOut).toEqual(["2 chats of people alone were passed over."]);
  });

  test("alone are refused by their names", () => {
    const words = 'This is a chat of "Ann", "Bob", none of whom has the name of a model or a bot';
    expect(refusal(() => readTranscripts(people))).toContain(words);
    expect(refusal(() => readTranscripts([people, people]))).toContain(words);
  });
});
