import { describe, expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const SQA = ["system: S.", "user: Q?", "A."];
const two = ["user: Q?", "assistant: A.", "user: Q2?", "A2."];
const system = { role: "system", content: "S." };
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };
const talk = [user, answer];
const string = (key: string, value: string) => ({ key, value: { stringValue: value } });
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const fileOf = (held: unknown) => (typeof held === "string" ? held : JSON.stringify(held));
const html = (body: string) =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>T</title></head><body>${body}</body></html>`;

/** A third table of what programs and services write and people keep, in the smallest real shape; written down before they were first read. */
describe("a third table is read:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "OpenAI conversation items, the newest first",
      {
        object: "list",
        data: [
          {
            id: "msg_2",
            type: "message",
            status: "completed",
            role: "assistant",
            content: [{ type: "output_text", text: "A.", annotations: [] }],
          },
          {
            id: "msg_1",
            type: "message",
            status: "completed",
            role: "user",
            content: [{ type: "input_text", text: "Q?" }],
          },
        ],
        first_id: "msg_2",
        last_id: "msg_1",
        has_more: false,
      },
      QA,
    ],
    [
      "OpenAI Assistants messages, the newest first",
      {
        object: "list",
        data: [
          {
            id: "msg_2",
            object: "thread.message",
            created_at: 1699016384,
            role: "assistant",
            content: [{ type: "text", text: { value: "A.", annotations: [] } }],
          },
          {
            id: "msg_1",
            object: "thread.message",
            created_at: 1699016383,
            role: "user",
            content: [{ type: "text", text: { value: "Q?", annotations: [] } }],
          },
        ],
        has_more: false,
      },
      QA,
    ],
    [
      "OpenAI preference tuning",
      {
        input: { messages: [system, user], tools: [], parallel_tool_calls: true },
        preferred_output: [answer],
        non_preferred_output: [{ role: "assistant", content: "B." }],
      },
      SQA,
    ],
    [
      "a kept call of the Responses API",
      {
        request: { model: "o4-mini", instructions: "S.", input: "Q?", reasoning: { effort: "low", summary: "auto" } },
        response: {
          id: "resp_1",
          object: "response",
          output: [
            { id: "rs_1", type: "reasoning", summary: [{ type: "summary_text", text: "R." }] },
            { id: "msg_1", type: "message", role: "assistant", content: [{ type: "output_text", text: "A." }] },
          ],
        },
      },
      ["system: S.", ...QRA],
    ],
    [
      "OpenAI batch, request beside response",
      {
        custom_id: "1",
        method: "POST",
        url: "/v1/chat/completions",
        body: { model: "m", messages: [user] },
        response: { status_code: 200, body: { object: "chat.completion", choices: [{ index: 0, message: answer }] } },
        error: null,
      },
      QA,
    ],
    [
      "Gemini stream kept as an array",
      [
        {
          candidates: [{ content: { parts: [{ text: "A" }], role: "model" }, index: 0 }],
          modelVersion: "gemini-2.5-pro",
        },
        { candidates: [{ content: { parts: [{ text: "." }], role: "model" }, finishReason: "STOP", index: 0 }] },
      ],
      ["A."],
    ],
    [
      "Vertex request and response log",
      {
        logging_time: "2025-01-01 00:00:00 UTC",
        endpoint: "projects/1/locations/us/publishers/google/models/gemini",
        full_request: {
          contents: [{ role: "user", parts: [{ text: "Q?" }] }],
          systemInstruction: { parts: [{ text: "S." }] },
        },
        full_response: { candidates: [{ content: { role: "model", parts: [{ text: "A." }] } }] },
      },
      SQA,
    ],
    [
      "Bedrock invocation log, Converse",
      {
        schemaType: "ModelInvocationLog",
        schemaVersion: "1.0",
        timestamp: "2025-01-01T00:00:00Z",
        operation: "Converse",
        modelId: "amazon.nova-pro-v1:0",
        input: {
          inputContentType: "application/json",
          inputBodyJson: { messages: [{ role: "user", content: [{ text: "Q?" }] }], system: [{ text: "S." }] },
          inputTokenCount: 1,
        },
        output: {
          outputContentType: "application/json",
          outputBodyJson: {
            output: { message: { role: "assistant", content: [{ text: "A." }] } },
            stopReason: "end_turn",
          },
        },
      },
      SQA,
    ],
    [
      "Bedrock invocation log, Anthropic",
      {
        schemaType: "ModelInvocationLog",
        operation: "InvokeModel",
        modelId: "anthropic.claude-3-5-sonnet-20241022-v2:0",
        input: { inputBodyJson: { anthropic_version: "bedrock-2023-05-31", max_tokens: 10, messages: [user] } },
        output: {
          outputBodyJson: { id: "msg_1", type: "message", role: "assistant", content: [{ type: "text", text: "A." }] },
        },
      },
      QA,
    ],
    [
      "Le Chat export",
      [
        {
          id: "1",
          chatId: "c",
          role: "user",
          content: "Q?",
          contentChunks: [{ type: "text", text: "Q?" }],
          createdAt: "2025-01-01T00:00:00Z",
        },
        {
          id: "2",
          chatId: "c",
          role: "assistant",
          content: "A.",
          contentChunks: null,
          createdAt: "2025-01-01T00:00:01Z",
          reaction: "neutral",
        },
      ],
      QA,
    ],
    [
      "Cohere v2 with thinking",
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
      ["<think>\nR.\n</think>\nA."],
    ],
    [
      "LibreChat as text",
      "Conversation\n########################\n- conversationId: 1b2c\n- endpoint: openAI\n- title: T\n- exportAt: 10:15:00 GMT+0000\n\nOptions\n########################\n- model: gpt-4o\n\nHistory\n########################\n>> User:\nQ?\n\n>> GPT-4o:\nA.\n\n",
      QA,
    ],
    [
      "LibreChat CSV",
      "sender,text,isCreatedByUser,error,unfinished,messageId,parentMessageId,createdAt\nUser,Q?,true,false,false,m1,0,2025-01-01\nGPT-4,A.,false,false,false,m2,m1,2025-01-01\n",
      QA,
    ],
    ["Superpower ChatGPT text", ">> USER: Q?\n\n>> ASSISTANT: A.\n\n>> USER: Q2?\n\n>> ASSISTANT: A2.\n", two],
    [">> User alone", ">> User\nQ?\n>> Assistant\nA.\n", QA],
    ["Open WebUI as text", "### USER\nQ?\n\n### ASSISTANT\nA.\n\n", QA],
    [
      "KoboldAI story",
      {
        gamestarted: true,
        prompt: "\n### Instruction:\nQ?\n### Response:\n",
        memory: "",
        authorsnote: "",
        anotetemplate: "",
        actions: ["A."],
        actions_metadata: {},
        worldinfo: [],
        wifolders_d: {},
        wifolders_l: [],
      },
      QA,
    ],
    [
      "text-generation-webui with a greeting",
      {
        internal: [
          ["<|BEGIN-VISIBLE-CHAT|>", "Hi."],
          ["Q?", "A."],
        ],
        visible: [
          ["", "Hi."],
          ["Q?", "A."],
        ],
        metadata: {},
      },
      ["assistant: Hi.", "user: Q?", "A."],
    ],
    [
      "ChatGPT export, the answer regenerated",
      {
        title: "T",
        create_time: 1,
        mapping: {
          r: { id: "r", message: null, parent: null, children: ["u"] },
          u: {
            id: "u",
            message: {
              id: "u",
              author: { role: "user" },
              content: { content_type: "text", parts: ["Q?"] },
              metadata: {},
            },
            parent: "r",
            children: ["a", "b"],
          },
          a: {
            id: "a",
            message: {
              id: "a",
              author: { role: "assistant" },
              content: { content_type: "text", parts: ["A."] },
              metadata: {},
            },
            parent: "u",
            children: [],
          },
          b: {
            id: "b",
            message: {
              id: "b",
              author: { role: "assistant" },
              content: { content_type: "text", parts: ["B."] },
              metadata: {},
            },
            parent: "u",
            children: [],
          },
        },
        current_node: "a",
        conversation_id: "c",
      },
      QA,
    ],
    [
      "Langfuse observations as CSV",
      'id,traceId,type,name,input,output,model\no1,t1,GENERATION,chat,"[{""role"":""user"",""content"":""Q?""}]","{""role"":""assistant"",""content"":""A.""}",gpt-4o\n',
      QA,
    ],
    [
      "Phoenix span with lists in its attributes",
      {
        name: "ChatCompletion",
        span_kind: "LLM",
        "context.span_id": "1",
        "attributes.llm.input_messages": [{ "message.role": "user", "message.content": "Q?" }],
        "attributes.llm.output_messages": [{ "message.role": "assistant", "message.content": "A." }],
      },
      QA,
    ],
    [
      "OpenLLMetry in OTLP",
      {
        resourceSpans: [
          {
            resource: { attributes: [string("service.name", "s")] },
            scopeSpans: [
              {
                scope: { name: "opentelemetry.instrumentation.openai.v1" },
                spans: [
                  {
                    traceId: "t",
                    spanId: "s",
                    name: "openai.chat",
                    attributes: [
                      string("gen_ai.prompt.0.role", "user"),
                      string("gen_ai.prompt.0.content", "Q?"),
                      string("gen_ai.completion.0.role", "assistant"),
                      string("gen_ai.completion.0.content", "A."),
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      QA,
    ],
    [
      "Logfire span",
      {
        span_name: "Chat Completion with {request_data[model]!r}",
        attributes: {
          request_data: { messages: [user], model: "gpt-4o" },
          response_data: { message: { role: "assistant", content: "A." }, usage: {} },
        },
      },
      QA,
    ],
    [
      "PromptLayer",
      {
        request_id: 1,
        provider: "openai",
        model: "gpt-4o",
        prompt_blueprint: {
          prompt_template: {
            type: "chat",
            messages: [
              { role: "user", content: [{ type: "text", text: "Q?" }], input_variables: [] },
              { role: "assistant", content: [{ type: "text", text: "A." }], input_variables: [] },
            ],
          },
          metadata: { model: { name: "gpt-4o" } },
        },
      },
      QA,
    ],
    [
      "lm-eval samples with a chat template",
      {
        doc_id: 0,
        doc: { question: "Q?", answer: "x #### 3" },
        target: "x #### 3",
        arguments: { gen_args_0: { arg_0: JSON.stringify([user]), arg_1: { until: ["Question:"], do_sample: false } } },
        resps: [["A."]],
        filtered_resps: ["3"],
        doc_hash: "x",
        exact_match: 1,
      },
      QA,
    ],
    [
      "DeepEval run",
      {
        testCases: [
          { name: "t", input: "Q?", actualOutput: "A.", expectedOutput: "B.", success: true, metricsData: [] },
        ],
      },
      QA,
    ],
    ["Ragas", { user_input: "Q?", retrieved_contexts: ["c"], response: "A.", reference: "B." }, QA],
    ["Ragas, older", { question: "Q?", contexts: ["c"], answer: "A.", ground_truths: ["B."] }, QA],
    [
      "OpenCompass predictions",
      { "0": { origin_prompt: [{ role: "HUMAN", prompt: "Q?" }], prediction: "A.", gold: "3" } },
      QA,
    ],
    [
      "EvalScope prediction",
      {
        index: 0,
        model: "m",
        messages: [{ id: "1", content: "Q?", role: "user" }],
        model_output: { model: "m", choices: [{ message: { content: "A.", role: "assistant" }, stop_reason: "stop" }] },
        metadata: {},
      },
      QA,
    ],
    [
      "Arena-Hard answer",
      {
        uid: "1",
        ans_id: "2",
        model: "m",
        messages: [user, { role: "assistant", content: { answer: "A." } }],
        tstamp: 1,
        metadata: {},
      },
      QA,
    ],
    ["AlpacaEval outputs", [{ dataset: "helpful_base", instruction: "Q?", output: "A.", generator: "m" }], QA],
    [
      "verifiers rollout",
      { prompt: [user], completion: [answer], answer: "3", task: "math", reward: 1, example_id: 0 },
      QA,
    ],
    [
      "OpenRLHF rollout",
      { input: "<|im_start|>user\nQ?<|im_end|>\n<|im_start|>assistant\n", output: "A.<|im_end|>" },
      QA,
    ],
    ["TRL completions table", { step: 10, prompt: "Q?", completion: "A.", accuracy_reward: 1, advantage: 0.5 }, QA],
    [
      "W&B table",
      { columns: ["step", "prompt", "completion", "reward"], data: [[1, "Q?", "A.", 1]], ncols: 4, nrows: 1 },
      QA,
    ],
    ["pandas by columns", { prompt: { "0": "Q?" }, response: { "0": "A." } }, QA],
    ["pandas split", { columns: ["prompt", "response"], index: [0], data: [["Q?", "A."]] }, QA],
    ["a data set as a dict of lists", { question: ["Q?"], answer: ["A."] }, QA],
    [
      "rows of the data set viewer",
      {
        features: [{ feature_idx: 0, name: "question" }],
        rows: [{ row_idx: 0, row: { question: "Q?", answer: "A." }, truncated_cells: [] }],
        num_rows_total: 1,
        num_rows_per_page: 100,
        partial: false,
      },
      QA,
    ],
    [
      "UltraFeedback, binarised",
      {
        prompt: "Q?",
        prompt_id: "1",
        chosen: talk,
        rejected: [user, { role: "assistant", content: "B." }],
        score_chosen: 8,
        score_rejected: 3,
      },
      QA,
    ],
    [
      "Anthropic batch result",
      {
        custom_id: "1",
        result: {
          type: "succeeded",
          message: {
            id: "msg_1",
            type: "message",
            role: "assistant",
            content: [
              { type: "thinking", thinking: "R.", signature: "x" },
              { type: "text", text: "A." },
            ],
          },
        },
      },
      ["<think>\nR.\n</think>\nA."],
    ],
    [
      "TypingMind export",
      {
        data: {
          chats: [
            {
              id: "1",
              chatTitle: "T",
              model: "gpt-4o",
              messages: [
                { role: "user", content: [{ type: "text", text: "Q?" }] },
                { role: "assistant", content: "A.", model: "gpt-4o" },
              ],
            },
          ],
          folders: [],
        },
      },
      QA,
    ],
    [
      "Witsy",
      {
        uuid: "1",
        title: "T",
        engine: "openai",
        messages: [
          { type: "text", role: "system", content: "S." },
          { type: "text", role: "user", content: "Q?" },
          { type: "text", role: "assistant", content: "A.", reasoning: "R." },
        ],
      },
      ["system: S.", ...QRA],
    ],
    [
      "Chatbox",
      {
        "chat-sessions-list": [{ id: "s", name: "T" }],
        "session:s": {
          id: "s",
          name: "T",
          messages: [
            { id: "1", role: "user", contentParts: [{ type: "text", text: "Q?" }] },
            {
              id: "2",
              role: "assistant",
              contentParts: [
                { type: "reasoning", text: "R." },
                { type: "text", text: "A." },
              ],
            },
          ],
        },
      },
      QRA,
    ],
    [
      "NextChat",
      {
        id: "1",
        topic: "T",
        memoryPrompt: "",
        messages: [
          { id: "1", date: "2025/1/1 10:15:00", role: "user", content: "Q?" },
          { id: "2", date: "2025/1/1 10:15:02", role: "assistant", content: "A.", streaming: false, model: "gpt-4o" },
        ],
        mask: { name: "x" },
      },
      QA,
    ],
    ["NextChat Markdown", "# T\n\n## Message from You:\nQ?\n\n## Message from ChatGPT:\nA.\n", QA],
    ["NextChat Markdown in Chinese", "# T\n\n## 来自你的消息:\nQ?\n\n## 来自 ChatGPT 的消息:\nA.\n", QA],
    [
      "Cursor export",
      "# T\n_Exported on 3/12/2025 at 10:15:00 GMT+1 from Cursor (0.50.5)_\n\n---\n\n**User**\n\nQ?\n\n---\n\n**Cursor**\n\nA.\n\n---\n",
      QA,
    ],
    [
      "Kimi CLI context",
      lines(
        { role: "_checkpoint", id: 0 },
        user,
        { role: "_usage", token_count: 10 },
        {
          role: "assistant",
          content: [
            { type: "think", think: "R." },
            { type: "text", text: "A." },
          ],
        },
      ),
      QRA,
    ],
    [
      "Trae Agent trajectory",
      {
        task: "Q?",
        start_time: "x",
        provider: "anthropic",
        model: "m",
        llm_interactions: [
          {
            timestamp: "x",
            provider: "anthropic",
            model: "m",
            input_messages: [system, user],
            response: { content: "A.", model: "m", finish_reason: "end_turn", tool_calls: null },
          },
        ],
        agent_steps: [],
        success: true,
      },
      SQA,
    ],
    [
      "Letta messages",
      [
        { id: "1", message_type: "user_message", content: "Q?" },
        { id: "2", message_type: "reasoning_message", reasoning: "R." },
        { id: "3", message_type: "assistant_message", content: "A." },
      ],
      QRA,
    ],
    [
      "ADK session",
      {
        id: "s",
        appName: "a",
        userId: "u",
        state: {},
        events: [
          { author: "user", content: { role: "user", parts: [{ text: "Q?" }] }, timestamp: 1 },
          { author: "root_agent", content: { role: "model", parts: [{ text: "A." }] }, timestamp: 2 },
        ],
      },
      QA,
    ],
    [
      "Rasa tracker",
      {
        sender_id: "x",
        slots: {},
        events: [
          { event: "action", name: "action_listen" },
          { event: "user", text: "Q?", parse_data: {} },
          { event: "bot", text: "A.", data: {} },
        ],
      },
      QA,
    ],
    [
      "Bot Framework transcript",
      [
        { type: "conversationUpdate", from: { id: "u" } },
        { type: "message", from: { id: "u", role: "user" }, text: "Q?", timestamp: "x" },
        { type: "message", from: { id: "b", role: "bot" }, text: "A.", timestamp: "y" },
      ],
      QA,
    ],
    [
      "Flowise messages",
      [
        { id: "1", role: "userMessage", chatflowid: "c", content: "Q?", createdDate: "x" },
        { id: "2", role: "apiMessage", chatflowid: "c", content: "A.", createdDate: "y" },
      ],
      QA,
    ],
    [
      "Langflow messages",
      [
        { timestamp: "x", sender: "User", sender_name: "User", session_id: "s", text: "Q?", files: [] },
        { timestamp: "y", sender: "Machine", sender_name: "AI", session_id: "s", text: "A.", files: [] },
      ],
      QA,
    ],
    [
      "Chainlit thread",
      {
        id: "t",
        name: "T",
        steps: [
          { type: "user_message", name: "User", output: "Q?", input: "" },
          { type: "assistant_message", name: "Assistant", output: "A.", input: "" },
        ],
      },
      QA,
    ],
    [
      "Agnai chat",
      {
        kind: "chat",
        name: "T",
        messages: [
          { handle: "You", userId: "anon", msg: "Q?" },
          { handle: "Bot", characterId: "imported", msg: "A." },
        ],
      },
      QA,
    ],
    [
      "DiscordChatExporter",
      {
        guild: { id: "1", name: "g" },
        channel: { id: "2", name: "c" },
        messages: [
          { id: "1", type: "Default", timestamp: "x", content: "Q?", author: { id: "1", name: "ann", isBot: false } },
          {
            id: "2",
            type: "Default",
            timestamp: "y",
            content: "A.",
            author: { id: "2", name: "ChatGPT", isBot: true },
          },
        ],
        messageCount: 2,
      },
      QA,
    ],
    ["YAML of messages", "messages:\n  - role: user\n    content: Q?\n  - role: assistant\n    content: A.\n", QA],
    [
      "YAML as a list",
      "- role: user\n  content: |\n    Q?\n- role: assistant\n  content: |\n    A.\n    B.\n",
      ["user: Q?\n", "A.\nB.\n"],
    ],
    [
      "aichat session",
      "model: openai:gpt-4o\ntemperature: 0.2\nsave_session: true\nmessages:\n- role: system\n  content: S.\n- role: user\n  content: 'Q?'\n- role: assistant\n  content: \"A.\"\n",
      SQA,
    ],
    ["aichat log", "# CHAT: 2025-03-12T10:15:00+00:00 (openai:gpt-4o)\nQ?\n--------\nA.\n--------\n", QA],
    ["YAML of question and answer", "question: |-\n  Q?\nanswer: |-\n  A.\n", QA],
    ["role | content in plain text", "role | content\nuser | Q?\nassistant | A.\n", QA],
    [
      "SRT with speakers",
      "1\n00:00:01,000 --> 00:00:04,000\nUser: Q?\n\n2\n00:00:05,000 --> 00:00:09,000\nAssistant: A.\n",
      QA,
    ],
    [
      "WebVTT with voices",
      "WEBVTT\n\n00:01.000 --> 00:04.000\n<v User>Q?</v>\n\n00:05.000 --> 00:09.000\n<v Assistant>A.</v>\n",
      QA,
    ],
    [
      "a table of a page",
      html(
        "<table><thead><tr><th>role</th><th>content</th></tr></thead><tbody><tr><td>user</td><td>Q?</td></tr><tr><td>assistant</td><td>A.</td></tr></tbody></table>",
      ),
      QA,
    ],
    [
      "chat.html of ChatGPT's export",
      html(
        `<div id="root"></div><script>var jsonData = ${JSON.stringify([{ title: "T", mapping: { r: { id: "r", message: null, parent: null, children: ["u"] }, u: { id: "u", message: { id: "u", author: { role: "user" }, content: { content_type: "text", parts: ["Q?"] } }, parent: "r", children: ["a"] }, a: { id: "a", message: { id: "a", author: { role: "assistant" }, content: { content_type: "text", parts: ["A."] } }, parent: "u", children: [] } }, current_node: "a" }])};\nfunction getConversationMessages(conversation) {}</script>`,
      ),
      QA,
    ],
    [
      "simple-evals report",
      html(
        '<h1>Metrics</h1><table><tr><td>score</td><td>1</td></tr></table><h1>Examples</h1><h3>Prompt conversation</h3><div class="message user"><div class="role">user</div><div class="content"><pre>\nQ?\n</pre></div></div><h3>Sampled message</h3><div class="message assistant"><div class="role">assistant</div><div class="content"><pre>\nA.\n</pre></div></div><h3>Results</h3><p>Correct Answer: 3</p><p>Extracted Answer: 3</p><p>Score: 1.0</p><hr>',
      ),
      QA,
    ],
    [
      "Grok page",
      html(
        '<main><div id="response-1" class="relative group flex flex-col justify-center w-full items-end"><div class="message-bubble rounded-3xl bg-surface-l2"><p class="whitespace-pre-wrap">Q?</p></div></div><div id="response-2" class="relative group flex flex-col justify-center w-full items-start"><div class="message-bubble w-full"><div class="response-content-markdown markdown"><p>A.</p></div></div></div></main>',
      ),
      QA,
    ],
    [
      "Perplexity page",
      html(
        '<main><div class="threadContentWidth"><h1 class="group/query relative whitespace-pre-line"><span class="select-text">Q?</span></h1><div role="tablist"><div role="tab">Answer</div><div role="tab">Sources</div></div><div id="markdown-content-0" class="gap-y-md"><div class="prose dark:prose-invert"><p>A.</p></div></div></div></main>',
      ),
      QA,
    ],
    [
      "Gemini's activity as a page",
      html(
        '<div class="mdl-grid"><div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid"><div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">Gemini Apps<br></p></div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Prompted&nbsp;Q?<br>Mar 12, 2025, 10:15:00 AM UTC<br><p>A.</p></div><div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;Gemini Apps<br></div></div></div></div>',
      ),
      QA,
    ],
    [
      "a newer Perplexity page, with sources",
      html(
        '<main><section role="tabpanel"><div class="group relative flex items-end"><div role="heading" class="group/query">Q?</div><button aria-label="Copy query">Copy query</button></div><div data-renderer="lm">A.</div></section><section role="tabpanel"><div class="group/query">Q2?</div><div id="markdown-content-1"><div><div class="prose"><p>A2.</p></div></div><div>3 sources</div></div></section></main>',
      ),
      two,
    ],
    [
      "Gemini's activity in another language, with a file",
      html(
        '<div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="header-cell mdl-cell"><p class="mdl-typography--title">Gemini-appar<br></p></div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Gav instruktionen&nbsp;Q?<br>- <a href="note.txt">note.txt</a><br>4 juli 2026 09:15:00 CEST<br><p>A.</p><ul><li>B.</li></ul></div></div></div><div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="header-cell mdl-cell"><p>Gemini-appar<br></p></div><div class="content-cell mdl-cell mdl-typography--body-1">Skapade en canvas med titeln&nbsp;T<br>4 juli 2026 09:15:00 CEST<br></div></div></div>',
      ),
      ["user: Q?\n- note.txt", "A.\n\n- B."],
    ],
    [
      "a chat of Gradio",
      html(
        '<div class="bubble-wrap"><div class="message-row user-row"><div class="message user"><span class="md"><p>Q?</p></span></div></div><div class="message-row bot-row"><div class="message bot"><span class="md"><p>A.</p></span></div></div></div>',
      ),
      QA,
    ],
    ["with carriage returns and a mark", `\ufeff${lines(user, answer).replaceAll("\n", "\r\n")}\r\n`, QA],
    ["an answer that is a number", { prompt: "2+2?", response: 4 }, ["user: 2+2?", "4"]],
    ["content as a list of strings", [user, { role: "assistant", content: ["A.", "B."] }], ["user: Q?", "A.\nB."]],
    [
      "a null content beside parts",
      [user, { role: "assistant", content: null, parts: [{ type: "text", text: "A." }] }],
      QA,
    ],
    [
      "roles as numbers in words",
      [
        { role: "USER", content: "Q?" },
        { role: "MODEL", content: "A." },
      ],
      QA,
    ],
    ["a log of JSON behind times", `2025-03-12T10:15:00Z INFO ${JSON.stringify({ messages: talk })}`, QA],
    ["JSON as a string of JSON", JSON.stringify(JSON.stringify({ messages: talk })), QA],
    [
      "a very long line",
      {
        messages: [
          { role: "user", content: "Q?" },
          { role: "assistant", content: "A." },
        ],
        padding: "x".repeat(300_000),
      },
      QA,
    ],
    ["a TSV of a talk", "time\tspeaker\ttext\n10:15\tYou\tQ?\n10:16\tChatGPT\tA.\n", QA],
    ["a table with sender and message", "Date,Sender,Message\n2025-03-12,You,Q?\n2025-03-12,ChatGPT,A.\n", QA],
    ["Markdown with a rule between", "### Prompt\n\nQ?\n\n---\n\n### Completion\n\nA.\n", QA],
    ["names in square brackets with colons", "[User]: Q?\n[Assistant]: A.\n", QA],
    ["names with a time behind", "User (10:15): Q?\nAssistant (10:16): A.\n", QA],
    ["names in capitals on their own lines with rules", "USER\n----\nQ?\n\nASSISTANT\n---------\nA.\n", QA],
    ["rules of equals signs", "=== User ===\nQ?\n\n=== Assistant ===\nA.\n", QA],
    ["rules of dashes", "--- user ---\nQ?\n--- assistant ---\nA.\n", QA],
    ["hash names", "# user\nQ?\n# assistant\nA.\n", QA],
  ])("%s", (_, held, chat) => {
    expect(chatText(fileOf(held))).toEqual(chat);
  });
});

describe("a third table is refused by what it is:", () => {
  test.each<[string, unknown, RegExp]>([
    ["a tuning file without an answer", { messages: [system, user], reference_answer: "3" }, /answer/],
    [
      "an error of an API",
      { error: { message: "Rate limit reached", type: "tokens", code: "rate_limit_exceeded" } },
      /error|known/,
    ],
    [
      "a batch error",
      { custom_id: "1", response: null, error: { code: "batch_expired", message: "x" } },
      /error|known|answer/,
    ],
    [
      "several talks",
      [
        { prompt: "Q?", response: "A." },
        { prompt: "Q2?", response: "A2." },
      ],
      /2 talks/,
    ],
    ["an empty talk", { messages: [] }, /answer|empty|no /],
    ["an empty file", "", /./],
    ["only white space", " \n\n", /./],
    [
      "a chat in YAML that is broken",
      "messages:\n- role: user\n  content: Q?\n - role: x\n",
      /YAML that cannot be parsed/,
    ],
    [
      "YAML with references",
      "messages:\n- role: user\n  content: &q Q?\n- &m {role: assistant, content: A.}\n- *m\n",
      /references/,
    ],
    ["subtitles without names", "1\n00:00:01,000 --> 00:00:04,000\nIt rains.\n", /subtitles/],
    ["a log of other JSON", '2025-03-12T10:15:00Z INFO {"method":"GET","path":"/","status":200}\n', /known format/],
    ["a page that is no talk", html("<h1>Weather</h1><p>It rains.</p>"), /page|HTML/],
    ["a source file", "import { x } from './x.js';\n\nexport const y = x + 1;\n", /./],
  ])("%s", (_, held, words) => {
    expect(refusal(() => chatText(fileOf(held)))).toMatch(words);
  });
});

test("several samples of a report are several talks", () => {
  const sample = (q: string, a: string) =>
    `<h3>Prompt conversation</h3><div class="message user"><div class="role">user</div><div class="content"><pre>${q}</pre></div></div><h3>Sampled message</h3><div class="message assistant"><div class="role">assistant</div><div class="content"><pre>${a}</pre></div></div><h3>Results</h3><p>Score: 1.0</p><hr>`;
  expect(readTranscripts(html(sample("Q?", "A.") + sample("Q2?", "A2."))).length).toBe(2);
});
