import { describe, expect, it } from "vitest";
import { splitThinking } from "../../../../src/core/steps/thinking.js";
import { parseTranscript } from "../../../../src/core/transcripts/parseTranscript.js";

const read = (text: string) => {
  const { messages, response } = parseTranscript(text);
  const { thinking, visible } = splitThinking(response);
  return [messages.map(({ content }) => content), thinking?.text.trim() ?? null, visible.text.trim()];
};

describe("thinking is told from what is said", () => {
  it.each([
    ["in HTML's escapes", "&lt;think&gt;R.&lt;/think&gt;A.", []],
    ["in escapes, in a talk", "User: Q?\nAssistant: &lt;think&gt;R.&lt;/think&gt;\nA.", ["Q?"]],
    ["in a fence", "```thinking\nR.\n```\nA.", []],
    ["in a fence of another name", "~~~reasoning\nR.\n~~~\nA.", []],
    ["in a fence, in a talk", "User: Q?\nAssistant:\n```think\nR.\n```\nA.", ["Q?"]],
    ["behind a label between roles", "User: Q?\nThinking: R.\nAssistant: A.", ["Q?"]],
    ["behind a label above it", "User: Q?\n\nThinking:\nR.\n\nAssistant:\nA.", ["Q?"]],
    ["behind a label of another name", "Human: Q?\nThoughts: R.\nAI: A.", ["Q?"]],
    ["behind a label in Chinese", "用户：Q?\n思考：R.\n助手：A.", ["Q?"]],
  ])("%s", (_how, text, asked) => {
    expect(read(text)).toEqual([asked, "R.", "A."]);
  });
  it("behind a label in each turn", () => {
    const text = "User: P?\nThinking: S.\nAssistant: B.\nUser: Q?\nThinking: R.\nAssistant: A.";
    expect(read(text).slice(1)).toEqual(["R.", "A."]);
  });
  it("where text of the answer stands before it", () => {
    expect(read("Sure.\n&lt;think&gt;R.&lt;/think&gt;\nA.")).toEqual([[], "R.", "A."]);
  });
});

describe("a tag that is spoken of opens no thinking", () => {
  it.each([
    "The `<think>` tag opens it. Then A.",
    "Write <think> first, then the answer.",
    "It uses <think> and </think> tags.",
    "It uses <think>, </think> and others.",
    "Models emit <think>...</think> blocks before they answer.",
    "In <think> mode it thinks. Five.",
    "The tag <think> starts it.",
    "The marker (<think>) starts it.",
    "Tags such as <think>, <reason> or <thought> start it.",
    "Put your reasoning in <think></think> tags.",
    "Put reasoning between <think> and </think>, then answer. 5",
    "- <think>: opens it\n- </think>: closes it\nFive.",
    "```\n<think>a</think>\n```\nDone.",
    "The &lt;think&gt; tag is odd. Five.",
    "The </think> tag ends it. Five.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([[], null, text]);
    expect(splitThinking(text).thinking).toBeNull();
  });
});

describe("a tag that opens thinking", () => {
  it.each([
    ["at the beginning", "<think>R.</think>A."],
    ["behind a sentence", "Let me see. <think>R.</think>A."],
    ["behind words that end nothing", "Let me see <think>R.</think>A."],
    ["that speaks of the tag", "<think>R <think> tag.</think>A."],
    ["cut off where it stands", "<think>R and then the </think>A."],
  ])("%s", (_where, text) => {
    const { thinking, visible } = splitThinking(text);
    expect(thinking?.text).toMatch(/^R/u);
    expect(visible.text).toBe("A.");
  });
});
