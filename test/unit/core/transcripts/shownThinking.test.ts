import { expect, test } from "vitest";
import { splitThinking } from "../../../../src/core/steps/thinking.js";
import { parseTranscript } from "../../../../src/core/transcripts/parseTranscript.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

/** How models, terminals and pages show thinking before an answer, as a text without a question; written down before it was first read. */
test.each<[string, string, string | null, string]>([
  ["ponder", "<ponder>R.</ponder>\nA.", "R.", "A."],
  ["full-width", "＜think＞R.＜/think＞A.", "R.", "A."],
  ["escaped", "&lt;think&gt;\nR, 1 &lt; 2.\n&lt;/think&gt;\n\nA.", "R, 1 < 2.", "A."],
  ["escaped headless", "R.\n&lt;/think&gt;\n\nA.", "R.", "A."],
  [
    "seed",
    "<seed:think>R.<seed:cot_budget_reflect>I have used 100 tokens.</seed:cot_budget_reflect>S.</seed:think>A.",
    "R.<seed:cot_budget_reflect>I have used 100 tokens.</seed:cot_budget_reflect>S.",
    "A.",
  ],
  ["harmony plain", "analysisWe add.assistantfinalIt is 5.", "We add.", "It is 5."],
  ["harmony plain, lines", "analysis\nWe add 2 and 3.\nassistantfinal\nIt is 5.", "We add 2 and 3.", "It is 5."],
  ["harmony plain, blank", "analysis\n\nWe add 2 and 3.\n\nassistantfinal\n\nIt is 5.", "We add 2 and 3.", "It is 5."],
  ["harmony plain, assistant first", "assistantanalysisWe add.assistantfinalIt is 5.", "We add.", "It is 5."],
  ["harmony plain, lower case", "analysisuser asks 2+3. So 5.assistantfinal5", "user asks 2+3. So 5.", "5"],
  ["harmony plain, final in bold", "analysisWe add.assistantfinal**5**", "We add.", "**5**"],
  ["harmony plain, spaces", "analysis We add. assistantfinal It is 5.", "We add.", "It is 5."],
  [
    "harmony tokens",
    "<|channel|>analysis<|message|>R.<|end|><|start|>assistant<|channel|>final<|message|>A.<|return|>",
    "R.",
    "A.",
  ],
  ["kimi", "◁think▷R.◁/think▷A.", "R.", "A."],
  ["magistral", "[THINK]R.[/THINK]A.", "R.", "A."],
  ["lower brackets", "[think]R.[/think]A.", "R.", "A."],
  ["brackets reasoning", "[REASONING]\nR.\n[/REASONING]\nA.", "R.", "A."],
  ["reasoning + answer", "<reasoning>\nR.\n</reasoning>\n<answer>\nA.\n</answer>", "R.", "<answer>\nA.\n</answer>"],
  ["scratchpad", "<scratchpad>R.</scratchpad>\nA.", "R.", "A."],
  ["SCRATCHPAD_REASONING", "<SCRATCHPAD_REASONING>\nR.\n</SCRATCHPAD_REASONING>\nA.", "R.", "A."],
  [
    "thinking with reflection",
    "<thinking>R.<reflection>S.</reflection></thinking>\n<output>A.</output>",
    "R.<reflection>S.</reflection>",
    "<output>A.</output>",
  ],
  ["Marco-o1", "<Thought>\nR.\n</Thought>\n<Output>\nA.\n</Output>", "R.", "<Output>\nA.\n</Output>"],
  ["ollama cli", "Thinking...\nR.\n...done thinking.\n\nA.", "R.", "A."],
  ["llama.cpp cli", "[Start thinking]\nR.\n[End thinking]\n\nA.", "R.", "A."],
  ["granite 3.2", "Here is my thought process:\nR.\nHere is my response:\nA.", "R.", "A."],
  ["granite inline", "Here is my thought process: R.\n\nHere is my response: A.", "R.", "A."],
  ["apriel", "Here are my reasoning steps:\nR.\n[BEGIN FINAL RESPONSE]\nA.\n[END FINAL RESPONSE]", "R.", "A."],
  ["s1", "<|im_start|>think\nR.\n<|im_start|>answer\nA.", "R.", "A."],
  ["obsidian callout", "> [!thinking]- Thought for 5 seconds\n> R.\n> S.\n\nA.", "R.\nS.", "A."],
  ["callout note thinking title", "> [!note]- Thinking\n> R.\n\nA.", "R.", "A."],
  ["fence thinking", "```thinking\nR.\n```\n\nA.", "R.", "A."],
  ["fence think", "```think\nR.\n```\nA.", "R.", "A."],
  ["admonition", ":::thinking\nR.\n:::\n\nA.", "R.", "A."],
  ["details Thinking", "<details><summary>Thinking</summary>\n\nR.\n\n</details>\n\nA.", "R.", "A."],
  ["details View reasoning", "<details>\n<summary>View reasoning</summary>\n\nR.\n\n</details>\n\nA.", "R.", "A."],
  ["details Show thinking", "<details>\n<summary>Show thinking</summary>\nR.\n</details>\nA.", "R.", "A."],
  [
    "details Click to expand thinking",
    "<details>\n<summary>Click to expand thinking process</summary>\nR.\n</details>\nA.",
    "R.",
    "A.",
  ],
  [
    "details Model's Thinking",
    "<details>\n<summary><b>Model's Thinking Process</b></summary>\nR.\n</details>\nA.",
    "R.",
    "A.",
  ],
  ["details zh", "<details>\n<summary>已深度思考</summary>\nR.\n</details>\nA.", "R.", "A."],
  ["slash escaped", "<think>\nR.\n<\\/think>\n\nA.", "R.", "A."],
  ["zh tag", "<思考>R.</思考>\nA.", "R.", "A."],
  ["zh tag 2", "<思考过程>\nR.\n</思考过程>\n<回答>\nA.\n</回答>", "R.", "<回答>\nA.\n</回答>"],
  ["internal monologue", "<internal_monologue>R.</internal_monologue>A.", "R.", "A."],
  ["rationale", "<rationale>R.</rationale>\nA.", "R.", "A."],
  ["deliberation", "<deliberation>R.</deliberation>\nA.", "R.", "A."],
  [
    "contemplation",
    "<contemplator>\nR.\n</contemplator>\n\n<final_answer>\nA.\n</final_answer>",
    "R.",
    "<final_answer>\nA.\n</final_answer>",
  ],
  ["ant:thinking", "<ant:thinking>R.</ant:thinking>A.", "R.", "A."],
  ["startofthink", "<|startofthink|>R.<|endofthink|>A.", "R.", "A."],
  ["think upper", "<THINK>R.</THINK>A.", "R.", "A."],
  ["think spaced", "<think >R.</think >A.", "R.", "A."],
  ["details open attr", "<details open>\n<summary>Reasoning</summary>\nR.\n</details>\nA.", "R.", "A."],
  ["json string", JSON.stringify("<think>\nR.\n</think>\n\nA."), "R.", "A."],
  ["zh label", "思考过程：\nR.\n\n最终答案：\nA.", null, "思考过程：\nR.\n\n最终答案：\nA."],
  ["analysis in prose", "analysis shows that it is 5.", null, "analysis shows that it is 5."],
  ["escaped in prose", "Write &lt;think&gt; before it.", null, "Write &lt;think&gt; before it."],
  ["thinking... in prose", "Thinking... I would say 5.", null, "Thinking... I would say 5."],
  ["called a tag", "The <ponder> tag opens it.", null, "The <ponder> tag opens it."],
  ["a link", "See [think](https://a.org) first.", null, "See [think](https://a.org) first."],
  [
    "a block of code that only begins with the words",
    "```text\nThinking is hard.\n```\nA.",
    null,
    "```text\nThinking is hard.\n```\nA.",
  ],
  ["a callout of another kind", "> [!note] Mind this\n> R.\n\nA.", null, "> [!note] Mind this\n> R.\n\nA."],
  ["words in quotation marks", '"R. A." is what it said.', null, '"R. A." is what it said.'],
])("%s", (_, text, thought, said) => {
  const { thinking, visible } = splitThinking(parseTranscript(text).response);
  expect([thinking?.text.trim() ?? null, visible.text.trim()]).toEqual([thought, said]);
  const parts = readTranscripts(text)[0].turns.at(-1)?.parts ?? [];
  const texts = (type: string) =>
    parts.flatMap((part) => (part.type === type && "text" in part ? [part.text.trim()] : []));
  expect([texts("thinking"), texts("text").join("\n")]).toEqual([thought === null ? [] : [thought], said]);
});
