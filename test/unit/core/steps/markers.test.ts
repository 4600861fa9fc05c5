import { describe, expect, it } from "vitest";
import { markerTable } from "../../../../src/core/steps/markers/markerTable.js";
import { segment } from "../../../../src/core/steps/segment.js";
import { itReads, type StepRow, texts } from "./stepTable.js";

describe("markers", () => {
  it("stand around steps and in none, whoever wrote them", () => {
    for (const { open, close } of markerTable) {
      const text = `${open}First one.${close ?? "<|end|>"}Answer.`;
      expect(texts(text), text).toEqual(["First one.", "Answer."]);
    }
  });

  it("end a sentence that has no full stop", () => {
    for (const { open, close } of markerTable)
      if (close) expect(texts(`Well ${open}first${close}answer`), open).toEqual(["Well", "first", "answer"]);
  });

  it("end a step in a formula, too", () => {
    for (const text of ["\\[<think>\\]", "$$x</think>$$", "So \\(<think>\\) it is.", "So (x <think> y) it is."])
      for (const step of segment(text)) expect(step.text).not.toMatch(/<\/?think>/);
  });

  const spellings: readonly StepRow[] = [
    ["upper case", "<THINK>First.</THINK>Answer.", "prose | First.", "prose | Answer."],
    ["attributes", '<think time="3 s">First.</think >Answer.', "prose | First.", "prose | Answer."],
    ["a namespace", "<seed:think>First.</seed:think><thinking>Second.</thinking>", "prose | First.", "prose | Second."],
    ["an empty tag", "<think/>Answer.", "prose | Answer."],
    [
      "several and nested",
      "<think>A.</think>B.<think>C <think>D.</think> E.</think>F.",
      "prose | A.",
      "prose | B.",
      "prose | C",
      "prose | D.",
      "prose | E.",
      "prose | F.",
    ],
    [
      "with decoration",
      "<think>\nFirst. Then\n</think>\n\n---\n***\nThe end.</think> More",
      "prose | First.",
      "prose | Then",
      "prose | The end.",
      "prose | More",
    ],
    ["other tags are text", "A <b>bold</b> word <i>x</i>", "prose | A <b>bold</b> word <i>x</i>"],
    ["behind a backslash", "Write \\<think> first. Then stop.", "prose | Write \\<think> first.", "prose | Then stop."],
    ["in quotes", 'The "<think>" begins it. Then stop.', 'prose | The "<think>" begins it.', "prose | Then stop."],
    [
      "called a tag",
      "The <think> tag begins it. Then stop.",
      "prose | The <think> tag begins it.",
      "prose | Then stop.",
    ],
  ];
  itReads(spellings);
});

const harmony: readonly StepRow[] = [
  [
    "channels",
    "<|channel|>analysis<|message|>First.<|end|><|start|>assistant<|channel|>final<|message|>Answer.<|return|>",
    "prose | First.",
    "prose | Answer.",
  ],
  [
    "a preamble",
    "<|channel|>commentary<|message|>I look it up. Then.<|end|>",
    "prose | I look it up.",
    "prose | Then.",
  ],
  [
    "without special tokens",
    "analysisUser says hi. Reply.assistantfinalHello! How are you?",
    "prose | User says hi.",
    "prose | Reply.",
    "prose | Hello!",
    "prose | How are you?",
  ],
  [
    "words that look like it",
    "analysis of this. An assistant finally came. assistants",
    "prose | analysis of this.",
    "prose | An assistant finally came. assistants",
  ],
  ["cut off in its header", "First.<|end|><|start|>assistant<|channel|>fin", "prose | First."],
];
describe("harmony", () => itReads(harmony));

const foldable: readonly StepRow[] = [
  [
    "as thinking",
    '<details type="reasoning" done="true">\n<summary>Thought for 3 seconds</summary>\n> First.\n</details>\nAnswer.',
    "prose | > First.",
    "prose | Answer.",
  ],
  [
    "as thinking by its title",
    "<details><summary>💭 Thinking...</summary>\nFirst.\n</details>\nAnswer.",
    "prose | First.",
    "prose | Answer.",
  ],
  [
    "as thinking by a Chinese title",
    "<details><summary>已思考 3 秒</summary>\nFirst.\n</details>\nAnswer.",
    "prose | First.",
    "prose | Answer.",
  ],
  [
    "otherwise, with its title",
    "<details>\n<summary>Show it. All</summary>\n\nFirst. Second.\n</details>\nEnd.",
    "heading | Show it. All",
    "prose | First.",
    "prose | Second.",
    "prose | End.",
  ],
];
describe("foldable parts", () => itReads(foldable));

const templates: readonly StepRow[] = [
  ["ChatML", "First.<|im_end|>\n<|im_start|>assistant\nSecond.<|im_end|>", "prose | First.", "prose | Second."],
  [
    "Llama 3",
    "First.<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nSecond.",
    "prose | First.",
    "prose | Second.",
  ],
  ["Gemma", "First.<end_of_turn>\n<start_of_turn>model\nSecond.", "prose | First.", "prose | Second."],
  ["DeepSeek", "First.<｜end▁of▁sentence｜><｜Assistant｜>Second.", "prose | First.", "prose | Second."],
  ["Llama 2", "<s> [INST] First. [/INST] Second. </s>", "prose | First.", "prose | Second."],
  ["struck out", "<s>old</s> text. New.", "prose | <s>old</s> text.", "prose | New."],
];
describe("tokens of chat templates", () => itReads(templates));
