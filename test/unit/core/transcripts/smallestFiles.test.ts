import { describe, expect, test } from "vitest";
import { chatText } from "./chatText.js";

const QA = ["user: Q", "A"];
const QRA = ["user: Q", "<think>\nR\n</think>\nA"];
const A = ["A"];
const RA = ["<think>\nR\n</think>\nA"];

const user = { role: "user", content: "Q" };
const answer = { role: "assistant", content: "A" };

/** Tools keep more and less in their files from one release to the next: these hold no more than must be there. */
describe("the smallest file of", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["messages", [user, answer], QA],
    [
      "messages with null and empty fields",
      [
        { ...user, name: null },
        { ...answer, tool_calls: [], function_call: null, refusal: null, audio: null, annotations: [] },
      ],
      QA,
    ],
    ["messages between nulls", [null, user, answer], QA],
    ["one answer", answer, A],
    ["messages under any usual key", { conversation: [user, answer] }, QA],
    [
      "messages as lists of texts",
      [
        { role: "user", content: ["Q"] },
        { role: "assistant", content: ["A"] },
      ],
      QA,
    ],
    [
      "messages with lists within lists",
      [
        { role: "user", content: [["Q"]] },
        { role: "assistant", content: [[[{ type: "text", text: "A" }]]] },
      ],
      QA,
    ],
    [
      "messages with an object as content",
      [
        { role: "user", content: { type: "text", text: "Q" } },
        { role: "assistant", content: { parts: ["A"] } },
      ],
      QA,
    ],
    [
      "messages with roles in capitals",
      [
        { role: "USER", content: "Q" },
        { role: "ASSISTANT", content: "A" },
      ],
      QA,
    ],
    ["messages of a developer", [{ role: "developer", content: "S" }, user, answer], ["system: S", ...QA]],
    [
      "messages named by products",
      {
        messages: [
          { sender: "User", text: "Q" },
          { sender: "GPT-4", text: "A" },
        ],
      },
      QA,
    ],
    [
      "messages in lines that wrap them",
      [
        { type: "message", id: "1", message: user },
        {
          type: "message",
          id: "2",
          message: {
            role: "assistant",
            content: [
              { type: "thinking", thinking: "R" },
              { type: "text", text: "A" },
            ],
          },
        },
      ],
      QRA,
    ],
    [
      "Anthropic's request",
      { system: "S", messages: [user, { role: "assistant", content: [{ type: "text", text: "A" }] }] },
      ["system: S", ...QA],
    ],
    [
      "Anthropic's answer",
      {
        type: "message",
        role: "assistant",
        content: [
          { type: "thinking", thinking: "R" },
          { type: "text", text: "A" },
        ],
      },
      RA,
    ],
    [
      "ShareGPT",
      {
        conversations: [
          { from: "human", value: "Q" },
          { from: "gpt", value: "A" },
        ],
      },
      QA,
    ],
    ["a completion", { choices: [{ message: { role: "assistant", content: "A", reasoning_content: "R" } }] }, RA],
    ["a completion of text", { choices: [{ text: "A" }], prompt: "Q" }, QA],
    [
      "a response",
      {
        output: [
          { type: "reasoning", summary: [{ type: "summary_text", text: "R" }] },
          { type: "message", content: [{ type: "output_text", text: "A" }] },
        ],
      },
      RA,
    ],
    [
      "a response with its input",
      { input: "Q", output: [{ type: "message", role: "assistant", content: [{ type: "output_text", text: "A" }] }] },
      QA,
    ],
    [
      "items of a response",
      [
        { role: "user", content: "Q" },
        { type: "reasoning", summary: [], content: [{ type: "reasoning_text", text: "R" }] },
        { type: "message", role: "assistant", content: [{ type: "output_text", text: "A" }] },
      ],
      QRA,
    ],
    [
      "Claude Code",
      [
        { type: "user", message: user },
        { type: "assistant", message: { role: "assistant", content: [{ type: "text", text: "A" }] } },
      ],
      QA,
    ],
    [
      "Claude Code with thinking in a line of its own",
      [
        { type: "user", message: user },
        { type: "assistant", message: { content: [{ type: "thinking", thinking: "R" }] } },
        { type: "assistant", message: { content: [{ type: "text", text: "A" }] } },
      ],
      QRA,
    ],
    ["Claude Code's result", { type: "result", subtype: "success", result: "A", session_id: "1" }, A],
    [
      "a Codex rollout",
      [
        {
          type: "response_item",
          payload: { type: "message", role: "user", content: [{ type: "input_text", text: "Q" }] },
        },
        {
          type: "response_item",
          payload: { type: "message", role: "assistant", content: [{ type: "output_text", text: "A" }] },
        },
      ],
      QA,
    ],
    [
      "an old Codex rollout",
      [
        { type: "message", role: "user", content: [{ type: "input_text", text: "Q" }] },
        { type: "reasoning", summary: [{ type: "summary_text", text: "R" }] },
        { type: "message", role: "assistant", content: [{ type: "output_text", text: "A" }] },
      ],
      QRA,
    ],
    [
      "Codex events",
      [
        { type: "event_msg", payload: { type: "user_message", message: "Q" } },
        { type: "event_msg", payload: { type: "agent_reasoning", text: "R" } },
        { type: "event_msg", payload: { type: "agent_message", message: "A" } },
      ],
      QRA,
    ],
    ["codex exec", [{ type: "item.completed", item: { type: "agent_message", text: "A" } }], A],
    [
      "Copilot CLI",
      [
        { type: "user.message", data: { content: "Q" } },
        { type: "assistant.message", data: { content: "A" } },
      ],
      QA,
    ],
    [
      "Gemini contents",
      {
        contents: [
          { role: "user", parts: [{ text: "Q" }] },
          { role: "model", parts: [{ text: "R", thought: true }, { text: "A" }] },
        ],
      },
      QRA,
    ],
    [
      "a list of Gemini contents",
      [
        { role: "user", parts: [{ text: "Q" }] },
        { role: "model", parts: [{ text: "A" }] },
      ],
      QA,
    ],
    ["a Gemini response", { candidates: [{ content: { parts: [{ text: "A" }] } }] }, A],
    [
      "AI Studio",
      {
        chunkedPrompt: {
          chunks: [
            { role: "user", text: "Q" },
            { role: "model", text: "R", isThought: true },
            { role: "model", text: "A" },
          ],
        },
      },
      QRA,
    ],
    [
      "Gemini CLI",
      {
        sessionId: "1",
        messages: [
          { type: "user", content: "Q" },
          { type: "gemini", content: "A" },
        ],
      },
      QA,
    ],
    ["Ollama's chat", { model: "m", message: { role: "assistant", content: "A", thinking: "R" }, done: true }, RA],
    ["Ollama's generate", { model: "m", response: "A", thinking: "R", done: true }, RA],
    ["Ollama's request", { model: "m", messages: [user, answer], stream: false }, QA],
    [
      "LM Studio",
      {
        messages: [
          { versions: [{ role: "user", content: [{ type: "text", text: "Q" }] }] },
          {
            versions: [
              { role: "assistant", steps: [{ type: "contentBlock", content: [{ type: "text", text: "A" }] }] },
            ],
          },
        ],
      },
      QA,
    ],
    [
      "Open WebUI",
      [
        {
          chat: {
            history: {
              currentId: "2",
              messages: { 1: { role: "user", content: "Q" }, 2: { parentId: "1", role: "assistant", content: "A" } },
            },
          },
        },
      ],
      QA,
    ],
    ["Open WebUI without a tree", { chat: { messages: [user, answer] } }, QA],
    [
      "LibreChat",
      {
        messages: [
          { text: "Q", isCreatedByUser: true },
          { text: "A", isCreatedByUser: false },
        ],
      },
      QA,
    ],
    [
      "LibreChat with parts",
      {
        messages: [
          { text: "Q", isCreatedByUser: true },
          {
            content: [
              { type: "think", think: "R" },
              { type: "text", text: "A" },
            ],
            isCreatedByUser: false,
          },
        ],
      },
      QRA,
    ],
    [
      "ChatGPT",
      [
        {
          mapping: {
            1: { message: { author: { role: "user" }, content: { parts: ["Q"] } } },
            2: { parent: "1", message: { author: { role: "assistant" }, content: { parts: ["A"] } } },
          },
          current_node: "2",
        },
      ],
      QA,
    ],
    [
      "ChatGPT with children only",
      {
        mapping: {
          1: { children: ["2"], message: { author: { role: "user" }, content: { parts: ["Q"] } } },
          2: { children: [], message: { author: { role: "assistant" }, content: { parts: ["A"] } } },
        },
      },
      QA,
    ],
    [
      "claude.ai",
      {
        chat_messages: [
          { sender: "human", text: "Q" },
          { sender: "assistant", text: "A" },
        ],
      },
      QA,
    ],
    [
      "claude.ai with blocks",
      {
        chat_messages: [
          { sender: "human", text: "Q" },
          {
            sender: "assistant",
            text: "x",
            content: [
              { type: "thinking", thinking: "R" },
              { type: "text", text: "A" },
            ],
          },
        ],
      },
      QRA,
    ],
    ["Inspect", { samples: [{ messages: [user, answer] }] }, QA],
    ["Inspect without messages", { samples: [{ input: "Q", output: { completion: "A" } }] }, QA],
    ["SWE-agent's history", { history: [user, answer] }, QA],
    ["SWE-agent's steps", { trajectory: [{ thought: "A", action: "ls", observation: "x" }] }, A],
    ["lm-eval", { doc: { question: "Q" }, resps: [["A"]] }, QA],
    ["lm-eval's prompt", { doc: {}, arguments: [["Q", {}]], resps: [["A"]] }, QA],
    ["VS Code", { requests: [{ message: { text: "Q" }, response: [{ value: "A" }] }] }, QA],
    [
      "VS Code with kinds",
      {
        requests: [
          {
            message: { parts: [{ text: "Q" }] },
            response: [
              { kind: "thinking", value: "R" },
              { kind: "markdownContent", content: { value: "A" } },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "Cline",
      [
        { type: "say", say: "text", text: "Q" },
        { type: "say", say: "completion_result", text: "A" },
      ],
      QA,
    ],
    [
      "opencode",
      {
        messages: [
          { info: { role: "user" }, parts: [{ type: "text", text: "Q" }] },
          {
            info: { role: "assistant" },
            parts: [
              { type: "reasoning", text: "R" },
              { type: "text", text: "A" },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "the AI SDK",
      [
        { role: "user", parts: [{ type: "text", text: "Q" }] },
        {
          role: "assistant",
          parts: [
            { type: "step-start" },
            { type: "reasoning", text: "R" },
            { type: "tool-f", toolCallId: "1", input: {}, output: 1, state: "output-available" },
            { type: "text", text: "A" },
          ],
        },
      ],
      QA,
    ],
    [
      "Bedrock",
      [
        { role: "user", content: [{ text: "Q" }] },
        { role: "assistant", content: [{ reasoningContent: { reasoningText: { text: "R" } } }, { text: "A" }] },
      ],
      QRA,
    ],
    [
      "LangChain",
      [
        { type: "human", content: "Q" },
        { type: "ai", content: "A" },
      ],
      QA,
    ],
    [
      "OpenHands",
      [
        { source: "user", action: "message", args: { content: "Q" } },
        { source: "agent", action: "finish", args: { final_thought: "A" } },
      ],
      QA,
    ],
    ["GSM8K", { question: "Q", answer: "A" }, QA],
    ["a number as the answer", { question: "Q", answer: 42 }, ["user: Q", "42"]],
    ["MATH", { problem: "Q", solution: "A", answer: "x" }, QA],
    ["ProcessBench", { problem: "Q", steps: ["A", "B"] }, ["user: Q", "A\nB"]],
    [
      "steps as objects",
      {
        question: "Q",
        steps: [
          { text: "A", label: 1 },
          { text: "B", label: -1 },
        ],
      },
      ["user: Q", "A\nB"],
    ],
    ["Alpaca", { instruction: "Q", input: "", output: "A" }, QA],
    ["prompt and completion", { prompt: "Q", completion: "A" }, QA],
    ["prompt and completion as messages", { prompt: [user], completion: [answer] }, QA],
    ["a preference", { prompt: "Q", chosen: "A", rejected: "B" }, QA],
    ["thinking in a field", { question: "Q", thinking: "R", response: "A" }, QRA],
    ["input and output", { input: "Q", output: "A" }, QA],
    ["a logged exchange", { request: { messages: [user] }, response: { choices: [{ message: answer }] } }, QA],
    ["messages with a response", { messages: [user], response: "A" }, QA],
    ["messages with steps", { messages: [user], steps: ["A", "B"] }, ["user: Q", "A\nB"]],
    ["messages with a state", { messages: [user, answer], result: "success", output: "run.json" }, QA],
    ["inputs and outputs", { inputs: { messages: [user] }, outputs: { choices: [{ message: answer }] } }, QA],
    ["a batch's line", { custom_id: "1", response: { status_code: 200, body: { choices: [{ message: answer }] } } }, A],
    ["a batch record of steps", { id: "1", prompt: null, steps: ["A"] }, A],
    ["an answer of MT-bench", { question_id: 1, model_id: "m", choices: [{ index: 0, turns: ["A"] }] }, A],
    ["an answer of Arena-Hard", { choices: [{ turns: [{ content: "A", token_len: 1 }] }] }, A],
    ["a newer one", { model: "m", messages: [user, { role: "assistant", content: { answer: "A" } }] }, QA],
    ["a judgment", { question_id: 1, user_prompt: "Q", judgment: "A", score: 9 }, QA],
    ["a judgment of Arena-Hard", { games: [{ user_prompt: "Q", judgment: "A", score: "A>B" }] }, QA],
    [
      "an OpenAssistant tree",
      { prompt: { text: "Q", role: "prompter", replies: [{ text: "A", role: "assistant" }] } },
      QA,
    ],
    [
      "OpenAssistant's rows",
      [
        { message_id: "1", parent_id: null, text: "Q", role: "prompter" },
        { message_id: "2", parent_id: "1", text: "A", role: "assistant" },
      ],
      QA,
    ],
    [
      "PRM800K",
      {
        question: { problem: "Q" },
        label: { steps: [{ completions: [{ text: "A", rating: 1 }] }, { completions: [{ text: "B" }] }] },
      },
      ["user: Q", "A\nB"],
    ],
    [
      "Math-Shepherd",
      { input: "Q Step 1: A ки\nStep 2: B ки", label: "Q Step 1: A +\nStep 2: B -" },
      ["user: Q", "Step 1: A\nStep 2: B"],
    ],
    ["stepwise supervision", { prompt: "Q", completions: ["A", "B"], labels: [true, false] }, ["user: Q", "A\nB"]],
    ["PRMBench", { original_question: "x", modified_question: "Q", modified_process: ["A", "B"] }, ["user: Q", "A\nB"]],
    ["MR-GSM8K", { question: "Q", model_output_steps: ["A", "B"], ground_truth_solution: "x" }, ["user: Q", "A\nB"]],
    ["promptfoo", { results: { results: [{ prompt: { raw: "Q" }, response: { output: "A" } }] } }, QA],
    ["promptfoo's older results", { version: 2, results: [{ prompt: { raw: "Q" }, response: { output: "A" } }] }, QA],
    ["promptfoo with a chat", { prompt: { raw: JSON.stringify([user]) }, response: { output: "A" } }, QA],
    ["promptfoo's table", { results: { table: { head: {}, body: [{ outputs: [{ prompt: "Q", text: "A" }] }] } } }, QA],
    ["OpenAI's evals", { type: "sampling", data: { prompt: [user], sampled: ["A"] } }, QA],
    [
      "HELM",
      { request_states: [{ instance: { input: { text: "Q" } }, result: { completions: [{ text: "A" }] } }] },
      QA,
    ],
    ["OpenCompass", { 0: { origin_prompt: [{ role: "HUMAN", prompt: "Q" }], prediction: "A" } }, QA],
    ["a side of a battle", { conversation_a: [user, answer] }, QA],
    ["a side of a battle in texts", { prompt: '["Q"]', response_a: '["A"]' }, QA],
    ["UltraFeedback", { instruction: "Q", completions: [{ model: "m", response: "A" }] }, QA],
    ["Nectar", { prompt: "\n\nHuman: Q\n\nAssistant: ", answers: [{ model: "m", answer: "A" }] }, QA],
    ["HH-RLHF", { chosen: "\n\nHuman: Q\n\nAssistant: A", rejected: "x" }, QA],
    ["Guanaco", { text: "### Human: Q### Assistant: A" }, QA],
    ["a talk in tokens", { text: "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\nA<|im_end|>" }, QA],
    ["a prompt in tokens", { prompt: "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n", response: "A" }, QA],
    ["Baize", { conversation: [{ human: "Q", assistant: "A" }] }, QA],
    ["Gradio", { history: [["Q", "A"]] }, QA],
    ["text-generation-webui", { internal: [["Q", "A"]], visible: [["Q", "A"]] }, QA],
    ["LLaMA-Factory", { instruction: "Q", output: "A", history: [["x", "y"]] }, ["user: x", "assistant: y", ...QA]],
    [
      "SillyTavern",
      [
        { name: "x", is_user: true, mes: "Q" },
        { name: "y", is_user: false, mes: "A", extra: { reasoning: "R" } },
      ],
      QRA,
    ],
    [
      "Chatbox",
      {
        messages: [
          { role: "user", contentParts: [{ type: "text", text: "Q" }] },
          {
            role: "assistant",
            contentParts: [
              { type: "reasoning", text: "R" },
              { type: "text", text: "A" },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "big-AGI",
      {
        conversations: [
          {
            messages: [
              { role: "user", fragments: [{ ft: "content", part: { pt: "text", text: "Q" } }] },
              {
                role: "assistant",
                fragments: [{ part: { pt: "ma", aText: "R" } }, { part: { pt: "text", text: "A" } }],
              },
            ],
          },
        ],
      },
      QRA,
    ],
    [
      "LobeChat",
      { exportType: "agents", state: { messages: [user, { ...answer, reasoning: { content: "R" } }] } },
      QRA,
    ],
    ["NextChat", { "chat-next-web-store": { sessions: [{ topic: "T", messages: [user, answer] }] } }, QA],
    ["TypingMind", { data: { chats: [{ chatTitle: "T", messages: [user, answer] }] } }, QA],
    ["AnythingLLM", { prompt: "Q", response: JSON.stringify({ text: "A", sources: [] }) }, QA],
    [
      "a span of OpenTelemetry",
      {
        attributes: {
          "gen_ai.input.messages": JSON.stringify([{ role: "user", parts: [{ type: "text", content: "Q" }] }]),
          "gen_ai.output.messages": [
            {
              role: "assistant",
              parts: [
                { type: "reasoning", content: "R" },
                { type: "text", content: "A" },
              ],
            },
          ],
        },
      },
      QRA,
    ],
    [
      "a span of OpenLLMetry",
      {
        attributes: {
          "gen_ai.prompt.0.role": "user",
          "gen_ai.prompt.0.content": "Q",
          "gen_ai.completion.0.content": "A",
        },
      },
      QA,
    ],
    [
      "a span of Phoenix",
      { attributes: { llm: { input_messages: [{ message: user }], output_messages: [{ message: answer }] } } },
      QA,
    ],
    [
      "a run of LangSmith",
      {
        inputs: { messages: [[{ lc: 1, type: "constructor", id: ["HumanMessage"], kwargs: { content: "Q" } }]] },
        outputs: {
          generations: [[{ message: { lc: 1, type: "constructor", id: ["AIMessage"], kwargs: { content: "A" } } }]],
        },
      },
      QA,
    ],
    ["inputs and outputs of fields", { inputs: { question: "Q" }, outputs: { answer: "A" } }, QA],
    ["Ragas", { user_input: "Q", response: "A", reference: "x" }, QA],
    ["DeepEval", { testCases: [{ input: "Q", actualOutput: "A", expectedOutput: "x" }] }, QA],
    ["keys as a person writes them", { Question: "Q", "Model Response": "A" }, QA],
    ["keys in Chinese", { 问题: "Q", 回答: "A" }, QA],
    ["thinking beside its content", { input: "Q", reasoning_content: "R", content: "A" }, QRA],
    ["s1K", { question: "Q", solution: "x", attempt: "A", thinking_trajectories: ["R"] }, QRA],
    ["OpenR1", { problem: "Q", solution: "x", answer: "4", generations: ["A", "B"] }, QA],
    ["a table by columns", { prompt: ["Q"], response: ["A"] }, QA],
    ["a table by the index", { prompt: { 0: "Q" }, response: { 0: "A" } }, QA],
    ["a table of rows", { columns: ["prompt", "response"], data: [["Q", "A"]] }, QA],
    ["rows of a data set's viewer", { rows: [{ row_idx: 0, row: { question: "Q", answer: "A" } }] }, QA],
    ["records under a key", { results: [{ question: "Q", answer: "A" }] }, QA],
    ["a run", { format: "cotrun", version: 9, messages: [user], response: "A" }, QA],
  ])("%s", (_, value, chat) => {
    expect(chatText(JSON.stringify(value))).toEqual(chat);
    expect(chatText(JSON.stringify(value, null, 2))).toEqual(chat);
    if (Array.isArray(value) && value.length > 1)
      expect(chatText(value.map((line) => JSON.stringify(line)).join("\n"))).toEqual(chat);
  });
});
