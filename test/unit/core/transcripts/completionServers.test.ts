import { describe, expect, it } from "vitest";
import { parseTranscript } from "../../../../src/core/transcripts/parseTranscript.js";

const read = (text: string) => {
  const { messages, response } = parseTranscript(text);
  return [...messages.map(({ role, content }) => `${role}: ${content}`), response];
};
const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

const QA = ["user: Q?", "A."];
const A = ["A."];

describe("what completion servers answer", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["llama.cpp, in short", { model: "m", prompt: "Q?", content: "A.", stop: true }, QA],
    ["llama.cpp, cut off", { model: "m", prompt: "Q?", content: "A.", stop: false }, QA],
    ["llama.cpp, without the prompt", { index: 0, content: "A.", id_slot: 0, stop: true, stop_type: "eos" }, A],
    ["llama.cpp, of old", { content: "A.", prompt: "Q?", stop: true, generation_settings: {}, slot_id: 0 }, QA],
    ["Ollama", { model: "m", created_at: "2025-01-01T00:00:00Z", response: "A.", done: true }, A],
    [
      "Ollama with its request",
      { request: { model: "m", prompt: "Q?" }, response: { model: "m", response: "A.", done: true } },
      QA,
    ],
    [
      "Ollama's chat with its request",
      {
        request: { model: "m", messages: [{ role: "user", content: "Q?" }] },
        response: { model: "m", message: { role: "assistant", content: "A." }, done: true },
      },
      QA,
    ],
    ["TGI", { generated_text: "A." }, A],
    ["TGI with details", { generated_text: "A.", details: { finish_reason: "eos_token" } }, A],
    ["TGI with its request", { request: { inputs: "Q?", parameters: {} }, response: { generated_text: "A." } }, QA],
    ["Transformers with their request", { request: { inputs: "Q?" }, response: [{ generated_text: "A." }] }, QA],
    ["KoboldCpp", { results: [{ text: "A." }] }, A],
    [
      "KoboldCpp, newer",
      { results: [{ text: "A.", finish_reason: "stop", prompt_tokens: 3, completion_tokens: 2 }] },
      A,
    ],
    ["KoboldCpp with its prompt", { prompt: "Q?", results: [{ text: "A." }] }, QA],
    ["KoboldCpp with its request", { request: { prompt: "Q?" }, response: { results: [{ text: "A." }] } }, QA],
    [
      "OpenAI's completions",
      { object: "text_completion", choices: [{ text: "A.", index: 0, finish_reason: "stop" }] },
      A,
    ],
    ["OpenAI's completions with a request", { request: { prompt: "Q?" }, response: { choices: [{ text: "A." }] } }, QA],
    ["Anthropic's text completions", { completion: "A.", stop_reason: "stop_sequence", model: "claude-2" }, A],
    [
      "Llama on Bedrock",
      { generation: "A.", prompt_token_count: 3, generation_token_count: 2, stop_reason: "stop" },
      A,
    ],
    ["Mistral on Bedrock", { outputs: [{ text: "A.", stop_reason: "stop" }] }, A],
    ["Cohere's generations", { id: "1", prompt: "Q?", generations: [{ id: "2", text: "A." }] }, QA],
    ["Triton", { model_name: "m", model_version: "1", text_output: "A." }, A],
  ])("%s", (_server, value, talk) => {
    expect(read(JSON.stringify(value))).toEqual(talk);
    expect(read(JSON.stringify(value, null, 2))).toEqual(talk);
  });
});

describe("what completion servers stream", () => {
  it.each<[string, string]>([
    [
      "llama.cpp",
      lines(
        { content: "A", stop: false },
        { content: ".", stop: false },
        { content: "", stop: true, stop_type: "eos" },
      ),
    ],
    [
      "TGI",
      lines(
        { token: { id: 1, text: "A", special: false }, generated_text: null },
        { token: { id: 2, text: ".", special: false }, generated_text: null },
        { token: { id: 3, text: "</s>", special: true }, generated_text: "A." },
      ),
    ],
    [
      "OpenAI's completions",
      lines(
        { object: "text_completion", choices: [{ text: "A", finish_reason: null }] },
        { object: "text_completion", choices: [{ text: ".", finish_reason: null }] },
        { object: "text_completion", choices: [{ text: "", finish_reason: "stop" }] },
      ),
    ],
  ])("%s", (_server, text) => {
    expect(read(text)).toEqual(A);
    expect(read(text.replace(/^/gm, "data: "))).toEqual(A);
  });
});

describe("what only looks like a completion is named and not read", () => {
  it.each<[string, unknown]>([
    ['the key "content"', { content: "A." }],
    ['the keys "prompt", "content"', { prompt: "Q?", content: "A." }],
    ['the key "results"', { results: [{ text: "A." }, { text: "B." }] }],
    ['the key "results"', { results: [{ text: "A.", url: "https://example.org" }] }],
    ['the key "results"', { results: [{ score: 1 }] }],
    ['the key "text"', { text: "A." }],
    ['the key "text"', { text: ["Q? A."] }],
    ['the key "outputs"', { outputs: [{ text: "A." }] }],
    ['the key "response"', { response: "A." }],
    ['the keys "completion", "max_tokens"', { completion: "A.", max_tokens: 5 }],
  ])("%s", (named, value) => {
    expect(() => read(JSON.stringify(value))).toThrow(`it is an object with ${named}.`);
  });
});
