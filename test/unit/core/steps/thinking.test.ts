import { describe, expect, it } from "vitest";
import { markerTable } from "../../../../src/core/steps/markers/markerTable.js";
import { responseParts, splitThinking } from "../../../../src/core/steps/thinking.js";

function split(response: string, opened?: boolean) {
  const { thinking, visible } = splitThinking(response, opened);
  for (const part of [thinking, visible]) {
    if (part) expect(response.slice(part.chars.start, part.chars.end)).toBe(part.text);
  }
  return [thinking?.text ?? null, visible.text];
}

/** What is tried, the response, its thinking and what is visible. */
const responses: readonly (readonly [what: string, response: string, thinking: string | null, visible: string])[] = [
  ["a block", "<think>a</think>b", "a", "b"],
  ["spaces", "<think>\na\n</think>\n\nb\n", "\na\n", "\n\nb\n"],
  ["only its end", "a</think>b", "a", "b"],
  ["only its end, at once", "</think>b", "", "b"],
  ["an end of nothing, then its end", "</think>a</think>b", "a", "b"],
  ["not closed", "<think>a", "a", ""],
  ["none", "b", null, "b"],
  ["an empty block", "<think></think>b", "", "b"],
  ["another tag", "<thinking>a</thinking>b", "a", "b"],
  ["upper case and attributes", '<THINK time="3">a</THINK>b', "a", "b"],
  ["a pad to scratch on", "<scratch_pad>a</scratch_pad>b", "a", "b"],
  ["an output apart, its thinking not closed", "<thinking>a<output>b</output>", "a", "<output>b</output>"],
  ["square brackets", "[THINK]a[/THINK]b", "a", "b"],
  [
    "harmony",
    "<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>",
    "a",
    "b",
  ],
  ["harmony, cut off", "<|channel|>analysis<|message|>a", "a", ""],
  ["harmony, only final", "<|channel|>final<|message|>b<|return|>", null, "b"],
  ["harmony without tokens", "analysisA.assistantfinalb", "A.", "b"],
  ["a foldable part", '<details type="reasoning">\n<summary>Thought</summary>\na\n</details>\nb', "\na\n", "\nb"],
  [
    "another foldable part",
    "<details><summary>More</summary>x</details>b",
    null,
    "<details><summary>More</summary>x</details>b",
  ],
  ["a foldable part in thinking", "<think>a<details>x</details>c</think>b", "a<details>x</details>c", "b"],
  ["in Granite's words", "Here is my thought process: a\nHere is my response: b", "a\n", " b"],
  ["in Granite's words, not ended", "Here is my thought process: a", null, "Here is my thought process: a"],
  ["as Ollama prints it", "Thinking...\na\n...done thinking.\n\nb", "a\n", "\n\nb"],
  ["dots behind a word", "Thinking... a\nb", null, "Thinking... a\nb"],
  [
    "in Apriel's words",
    "Here are my reasoning steps:\na\n[BEGIN FINAL RESPONSE]\nb\n[END FINAL RESPONSE]",
    "a\n",
    "\nb",
  ],
  ["a turn's end", "<think>a</think>b<|im_end|>", "a", "b"],
  ["a turn's end in thinking", "<think>a<|im_end|>", "a", ""],
  ["nested", "<think>a<think>b</think>c</think>d", "a<think>b</think>c", "d"],
  ["nested, closed once", "<think>a<think>b</think>c", "a<think>b", "c"],
  ["nested in another tag", "<think>a<thought>b</thought>c</think>d", "a<thought>b</thought>c", "d"],
  ["closed by another tag", "<think>a</thinking>b", "a", "b"],
  ["closed by another tag and its own", "<think>a</thought>b</think>c", "a</thought>b", "c"],
  ["closed twice", "<think>a</think>b</think>c", "a</think>b", "c"],
  ["several", "<think>a</think>b<think>c</think>d", "a</think>b<think>c", "d"],
  ["several, the last not closed", "<think>a</think>b<think>c", "a</think>b<think>c", "b"],
  ["not closed before an answer", "<think>a<answer>5</answer>", "a", "<answer>5</answer>"],
  ["an answer's tags", "<think>a</think><answer>5</answer>", "a", "<answer>5</answer>"],
  ["in code behind it", "<think>a</think>Use `</think>`.", "a", "Use `</think>`."],
  ["in code inside it", "<think>the `</think>` tag</think>b", "the `</think>` tag", "b"],
  ["in a fence inside it", "<think>```\n</think>\n```\na</think>b", "```\n</think>\n```\na", "b"],
  ["behind a backslash", "\\<think>a", null, "\\<think>a"],
  ["in quotes", 'The "<think>" is a tag.', null, 'The "<think>" is a tag.'],
  ["called a tag", "I like <think> tags.", null, "I like <think> tags."],
  ["escaped for HTML", "&lt;think&gt;a&lt;/think&gt;b", null, "&lt;think&gt;a&lt;/think&gt;b"],
  ["a comparison", "a <think b", null, "a <think b"],
];

describe("splitThinking", () => {
  for (const [what, response, thinking, visible] of responses)
    it(what, () => expect(split(response)).toEqual([thinking, visible]));

  it("knows every family of the table", () => {
    for (const { part, open, close } of markerTable) {
      if (part !== "thinking") continue;
      expect(split(`${open}a${close ?? "<|end|>"}b`), open).toEqual(["a", "b"]);
      expect(split(`${open}a`), open).toEqual(["a", ""]);
      if (close) expect(split(`a${close}b`), open).toEqual(["a", "b"]);
    }
  });

  it("takes a cut-off response for thinking where the prompt opened it", () => {
    expect(split("a", true)).toEqual(["a", ""]);
    expect(split("a</think>b", true)).toEqual(["a", "b"]);
    expect(split("<think>a</think>b", true)).toEqual(["a", "b"]);
    expect(split("a<answer>b</answer>", true)).toEqual(["a", "<answer>b</answer>"]);
  });
});

describe("responseParts", () => {
  const parts = (response: string) => responseParts(response).map(({ role, text }) => `${role} | ${text}`);

  it("tells blocks of thinking from what is said between them", () => {
    expect(parts("<think>a</think>b<think>c</think>d")).toEqual([
      "thinking | a",
      "visible | b",
      "thinking | c",
      "visible | d",
    ]);
  });

  it("takes calls of tools and their results out of what is said", () => {
    const call = '<tool_call>{"q": 1}</tool_call>';
    expect(parts(`<think>a</think>b${call}<tool_response>{}</tool_response>c`)).toEqual([
      "thinking | a",
      "visible | b",
      `tool-call | ${call}`,
      "tool-result | <tool_response>{}</tool_response>",
      "visible | c",
    ]);
    expect(parts(`<think>a${call}`)).toEqual(["thinking | a", `tool-call | ${call}`]);
  });

  it("ends with its message", () => {
    expect(parts("<think>a<|im_end|><|im_start|>assistant\nb<|im_end|>")).toEqual(["thinking | a", "visible | \nb"]);
  });
});
