import { describe, expect, test } from "vitest";
import { chatText } from "./chatText.js";

const QA = ["user: Q?", "A."];
const SQA = ["system: S.", ...QA];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

/** Prompts with the tokens of templates that are seldom met, as servers log them. */
describe("a prompt is read that is written for", () => {
  test.each<[string, string, readonly string[]]>([
    ["EXAONE", "[|system|]S.[|endofturn|]\n[|user|]Q?\n[|assistant|]A.[|endofturn|]", SQA],
    [
      "Hunyuan",
      "<｜hy_begin▁of▁sentence｜>S.<｜hy_place▁holder▁no▁3｜><｜hy_User｜>Q?<｜hy_Assistant｜>A.<｜hy_EOT｜>",
      SQA,
    ],
    ["MiniCPM", "<用户>Q?<AI>A.", QA],
    ["Baichuan", "<reserved_106>Q?<reserved_107>A.", QA],
    ["Orion", "<s>Human: Q?\n\nAssistant: </s>A.</s>", QA],
    [
      "Apertus",
      "<s><|system_start|>S.<|system_end|><|user_start|>Q?<|user_end|><|assistant_start|>A.<|assistant_end|>",
      SQA,
    ],
    ["ERNIE", "<|begin_of_sentence|>User: Q?\nAssistant: A.<|end_of_sentence|>", QA],
    ["DeepSeek V2", "<｜begin▁of▁sentence｜>User: Q?\n\nAssistant: A.<｜end▁of▁sentence｜>", QA],
    ["Jamba", "<|startoftext|><|bom|><|user|> Q?<|eom|><|bom|><|assistant|> A.<|eom|>", QA],
    ["dots", "<|system|>S.<|endofsystem|><|userprompt|>Q?<|endofuserprompt|><|response|>A.<|endofresponse|>", SQA],
    [
      "Ling",
      "<role>SYSTEM</role>S.<|role_end|><role>HUMAN</role>Q?<|role_end|><role>ASSISTANT</role>A.<|role_end|>",
      SQA,
    ],
    ["MiniMax", "]~!b[]~b]system\nS.[e~[\n]~b]user\nQ?[e~[\n]~b]ai\nA.[e~[\n", SQA],
    ["Step", "<|BOT|>system\nS.<|EOT|><|BOT|>user\nQ?<|EOT|><|BOT|>assistant\nA.<|EOT|>", SQA],
    ["Grok 2", "System: S.<|separator|>\n\nHuman: Q?<|separator|>\n\nAssistant: A.<|separator|>\n\n", SQA],
    [
      "A.X",
      "<|im_start|><|system|>S.<|im_end|><|im_start|><|user|>Q?<|im_end|><|im_start|><|assistant|>A.<|im_end|>",
      SQA,
    ],
    ["StableLM", "<|SYSTEM|>S.<|USER|>Q?<|ASSISTANT|>A.", SQA],
    ["Metharme", "<|system|>S.<|user|>Q?<|model|>A.", SQA],
    ["Phi-2", "Instruct: Q?\nOutput: A.", QA],
    ["Koala", "BEGINNING OF CONVERSATION: USER: Q? GPT: A.</s>", QA],
    ["DeepSeek Coder", "### Instruction:\nQ?\n### Response:\nA.\n<|EOT|>", QA],
    ["LLM-jp", "### 指示:\nQ?\n\n### 応答:\nA.", QA],
  ])("%s", (_, prompt, expected) => {
    expect(chatText(prompt)).toEqual(expected);
  });

  test.each([
    "The template has <|user|> before a question and <|assistant|> before an answer.",
    "Put <role>ADMIN</role> into the file.",
    "Human: is the name of the column.",
    "[|user|] marks who asks.",
    "Output: 5",
  ])("nothing in words about it: %s", (words) => {
    expect(chatText(words)).toEqual([words]);
  });
});

describe("a record is read of", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "SGLang's batches",
      {
        custom_id: "r",
        response: { status_code: 200, body: { choices: { index: 0, message: { role: "assistant", content: "A." } } } },
      },
      ["A."],
    ],
    ["an evaluation beside its messages", { index: 0, model: "m", prediction: "A.", messages: [user] }, QA],
    [
      "an evaluation with the next message",
      { prompt_messages: [user], next_message: { role: "assistant", content: "A." } },
      QA,
    ],
    ["Cohere, with the answer apart", { chat_history: [{ role: "USER", message: "Q?" }], text: "A." }, QA],
    ["Replicate, in pieces", { input: { prompt: "Q?" }, output: ["A", "."] }, QA],
    ["two sides", { user: "Q?", bot: "A." }, QA],
    ["a data set of medicine", { Question: "Q?", Complex_CoT: "R.", Response: "A." }, QRA],
    [
      "lm-eval, with a template's tokens",
      {
        doc: {},
        arguments: {
          gen_args_0: {
            arg_0: "<|im_start|>system\nS.<|im_end|>\n<|im_start|>user\nQ?<|im_end|>\n<|im_start|>assistant\n",
          },
        },
        resps: [["A."]],
      },
      SQA,
    ],
    [
      "messages named by their type",
      [
        { type: "user", text: "Q?" },
        { type: "assistant", text: "A." },
      ],
      QA,
    ],
    [
      "Semantic Kernel",
      [
        { role: "user", items: [{ $type: "TextContent", text: "Q?" }] },
        { role: "assistant", items: [{ $type: "TextContent", text: "A." }] },
      ],
      QA,
    ],
    [
      "Semantic Kernel, as .NET names it",
      [
        { Role: { Label: "user" }, Content: "Q?" },
        { Role: { Label: "assistant" }, Content: "A." },
      ],
      QA,
    ],
    ["Glaive", { system: "SYSTEM: S.", chat: "USER: Q?\n\n\nASSISTANT: A. <|endoftext|>\n" }, ["system: S.", ...QA]],
  ])("%s", (_, record, expected) => {
    expect(chatText(JSON.stringify(record))).toEqual(expected);
  });
});

describe("a rollout of Codex that tells what each item was in the end", () => {
  const done = (type: string, held: object) => ({
    type: "event_msg",
    payload: { type: "item_completed", item: { type, ...held } },
  });
  const asked = done("UserMessage", { content: [{ type: "text", text: "Q?" }] });
  const answered = done("AgentMessage", { content: [{ type: "Text", text: "A." }], phase: "final_answer" });

  test("is read", () => {
    expect(chatText(lines({ type: "session_meta", payload: { id: "s" } }, asked, answered))).toEqual(QA);
  });

  test("is read once where its messages are told as well", () => {
    const told = (type: string, message: string) => ({ type: "event_msg", payload: { type, message } });
    expect(chatText(lines(told("user_message", "Q?"), asked, told("agent_message", "A."), answered))).toEqual(QA);
  });
});

describe("lines of an agent's talk that are typed rather than signed", () => {
  test.each<[string, readonly unknown[], readonly string[]]>([
    [
      "Grok's chat_history.jsonl",
      [
        { type: "system", content: "S." },
        { type: "user", content: [{ type: "text", text: "Q?" }] },
        { type: "reasoning", summary: [{ type: "summary_text", text: "R." }] },
        { type: "assistant", content: "A." },
      ],
      ["system: S.", ...QRA],
    ],
    [
      "thinking as a text",
      [
        { type: "user", content: "Q?" },
        { type: "thinking", content: "R." },
        { type: "assistant", content: "A." },
      ],
      QRA,
    ],
    [
      "reasoning as a text",
      [
        { type: "user", text: "Q?" },
        { type: "reasoning", text: "R." },
        { type: "assistant", text: "A." },
      ],
      QRA,
    ],
    [
      "Copilot's events without an envelope",
      [
        { type: "session.start", sessionId: "s" },
        { type: "user.message", content: "Q?" },
        { type: "assistant.message", content: "A." },
      ],
      QA,
    ],
  ])("%s", (_, said, expected) => {
    expect(chatText(lines(...said))).toEqual(expected);
  });
});
