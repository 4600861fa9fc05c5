import { describe, expect, test } from "vitest";
import { chatText } from "../chatText.js";
import { readTranscripts } from "../../../../../src/core/transcripts/readTranscripts.js";

const plain = ["user: Q", "A"];
const withSystem = ["system: S", "user: Q", "A"];

describe("a prompt in the tokens of", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "ChatML",
      "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\nA<|im_end|>",
      withSystem,
    ],
    ["ChatML that was cut", "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\nA", plain],
    ["ChatML on one line", "<|im_start|>user Q<|im_end|><|im_start|>assistant A<|im_end|>", plain],
    ["ChatML with names", "<|im_start|>user name=Ann\nQ<|im_end|>\n<|im_start|>assistant\nA<|im_end|>", plain],
    [
      "Qwen with thinking",
      "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n<think>\nR\n</think>\n\nA<|im_end|>",
      ["user: Q", "<think>\nR\n</think>\n\nA"],
    ],
    ["Kimi", "<|im_user|>user<|im_middle|>Q<|im_end|><|im_assistant|>assistant<|im_middle|>A<|im_end|>", plain],
    ["Phi-4", "<|im_start|>user<|im_sep|>Q<|im_end|><|im_start|>assistant<|im_sep|>A<|im_end|>", plain],
    [
      "Llama 3",
      "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nQ<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nA<|eot_id|>",
      plain,
    ],
    [
      "Llama 4",
      "<|begin_of_text|><|header_start|>user<|header_end|>\n\nQ<|eot|><|header_start|>assistant<|header_end|>\n\nA<|eot|>",
      plain,
    ],
    ["Llama 2", "<s>[INST] <<SYS>>\nS\n<</SYS>>\n\nQ [/INST] A </s>", withSystem],
    ["Mistral", "<s>[INST] Q [/INST] A</s>", plain],
    ["Mistral, twice", "<s>[INST] Q [/INST] B</s>[INST] C [/INST] A</s>", ["user: Q", "assistant: B", "user: C", "A"]],
    ["Mistral 7", "<s>[SYSTEM_PROMPT]S[/SYSTEM_PROMPT][INST]Q[/INST]A</s>", withSystem],
    [
      "Mistral with tools",
      '<s>[AVAILABLE_TOOLS][{}][/AVAILABLE_TOOLS][INST]Q[/INST][TOOL_CALLS][{"name":"f","arguments":{}}]</s>[TOOL_RESULTS]1[/TOOL_RESULTS]A</s>',
      plain,
    ],
    [
      "harmony",
      "<|start|>system<|message|>S<|end|><|start|>user<|message|>Q<|end|><|start|>assistant<|channel|>analysis<|message|>R<|end|><|start|>assistant<|channel|>final<|message|>A<|return|>",
      ["system: S", "user: Q", "<think>\nR\n</think>\nA"],
    ],
    [
      "harmony's answer alone",
      "<|channel|>analysis<|message|>R<|end|><|start|>assistant<|channel|>final<|message|>A<|return|>",
      ["<think>\nR\n</think>\nA"],
    ],
    ["Gemma", "<bos><start_of_turn>user\nQ<end_of_turn>\n<start_of_turn>model\nA<end_of_turn>\n", plain],
    ["Phi-3", "<|user|>\nQ<|end|>\n<|assistant|>\nA<|end|>", plain],
    ["Zephyr", "<|system|>\nS</s>\n<|user|>\nQ</s>\n<|assistant|>\nA</s>", withSystem],
    ["GLM", "[gMASK]<sop><|user|>\nQ<|assistant|>\nA", plain],
    ["InternLM", "<|User|>:Q<eoh>\n<|Bot|>:A<eoa>", plain],
    ["DeepSeek", "<｜begin▁of▁sentence｜>S<｜User｜>Q<｜Assistant｜>A<｜end▁of▁sentence｜>", withSystem],
    [
      "DeepSeek without a beginning",
      "<｜User｜>Q<｜Assistant｜><think>\nR\n</think>\n\nA<｜end▁of▁sentence｜>",
      ["user: Q", "<think>\nR\n</think>\n\nA"],
    ],
    ["Vicuna", "USER: Q ASSISTANT: A</s>", plain],
    [
      "Vicuna with its preamble",
      "A chat between a curious user and an assistant. USER: Q ASSISTANT: A</s>USER: C ASSISTANT: A",
      ["system: A chat between a curious user and an assistant.", "user: Q", "assistant: A", "user: C", "A"],
    ],
    ["Guanaco", "### Human: Q### Assistant: A", plain],
    [
      "Granite",
      "<|start_of_role|>user<|end_of_role|>Q<|end_of_text|>\n<|start_of_role|>assistant<|end_of_role|>A<|end_of_text|>",
      plain,
    ],
    [
      "Command R",
      "<BOS_TOKEN><|START_OF_TURN_TOKEN|><|USER_TOKEN|>Q<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>A<|END_OF_TURN_TOKEN|>",
      plain,
    ],
    ["Seed", "<seed:bos>user\nQ<seed:eos><seed:bos>assistant\nA<seed:eos>", plain],
    ["MiniMax", "]~b]user\nQ[e~[\n]~b]ai\nA[e~[", plain],
    ["Nemotron", "<extra_id_0>System\nS\n<extra_id_1>User\nQ\n<extra_id_1>Assistant\nA", withSystem],
    ["OpenChat", "GPT4 Correct User: Q<|end_of_turn|>GPT4 Correct Assistant: A<|end_of_turn|>", plain],
  ])("%s", (_, text, chat) => {
    expect(chatText(text)).toEqual(chat);
  });
});

test("an example of tokens in a fence does not end the turn that shows it", () => {
  const answer = "Like this:\n```\n<|im_start|>user\nX<|im_end|>\n```\nThat is all.";
  expect(chatText(`<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n${answer}<|im_end|>`)).toEqual([
    "user: Q",
    answer,
  ]);
});

test("a fence that the person never closed does not swallow the answer", () => {
  const text = "<|im_start|>user\nQ\n```\ncode<|im_end|>\n<|im_start|>assistant\nA\n```py\nx\n```<|im_end|>";
  expect(chatText(text)).toEqual(["user: Q\n```\ncode", "A\n```py\nx\n```"]);
});

test.each([
  "The token <|im_start|>user begins a turn, and <|im_start|>assistant the answer.",
  "```\n<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\nA<|im_end|>\n```",
  "[INST] is Mistral's token.",
  "</s>",
])("a text that tells of tokens is text: %j", (text) => {
  expect(chatText(text)).toEqual([text]);
});

test("calls and results within turns are parts of their own", () => {
  const [{ turns }] = readTranscripts(
    '<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\nI call.\n<tool_call>\n{"name": "f", "arguments": {"x": 1}}\n</tool_call>\n<tool_call>\nbroken\n</tool_call><|im_end|>\n<|im_start|>user\n<tool_response>\n1\n</tool_response><|im_end|>',
  );
  expect(turns).toMatchObject([
    { role: "user" },
    { role: "assistant", parts: [{ text: "I call." }, { name: "f", input: { x: 1 } }, { input: "broken" }] },
    { role: "tool", parts: [{ type: "tool-result", text: "1" }] },
  ]);
});
