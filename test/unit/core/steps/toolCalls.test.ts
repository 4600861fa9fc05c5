import { describe, expect, it } from "vitest";
import { itReads, kinds, type StepRow } from "./stepTable.js";

/** Calls in the spelling of each family: each is one step, whatever stands around it. */
const calls: Readonly<Record<string, string>> = {
  Hermes: '<tool_call>\n{"name": "x. Y", "arguments": {"q": "A. B"}}\n</tool_call>',
  "Qwen Coder": "<tool_call>\n<function=get>\n<parameter=q>\nA. B\n</parameter>\n</function>\n</tool_call>",
  GLM: "<tool_call>get_weather\n<arg_key>q</arg_key>\n<arg_value>A. B</arg_value>\n</tool_call>",
  Claude: '<function_calls>\n<invoke name="a">\n<parameter name="b">c. D</parameter>\n</invoke>\n</function_calls>',
  "Claude with a namespace": '<function_calls><invoke name="a">c. D</invoke></function_calls>',
  "Seed-OSS": "<seed:tool_call><function=a>c. D</function></seed:tool_call>",
  "Llama 3.1": '<function=get>{"a": "b. C"}</function>',
  Nemotron: '<TOOLCALL>[{"name": "x. Y"}]</TOOLCALL>',
  Gemma: "```tool_code\nprint(a. B)\n```",
  "Gemma 4": '<|tool_call>call:get{q:"a. B"}<tool_call|>',
  Mistral: '[TOOL_CALLS][{"name": "a. B", "arguments": {}}]',
  "Mistral, new": '[TOOL_CALLS]get_weather[ARGS]{"a": "b. C"}',
  Granite: '<|tool_call|>[{"name": "a. B"}]',
  Phi: '<|tool_call|>[{"name": "a. B"}]<|/tool_call|>',
  LFM2: "<|tool_call_start|>[get(q='a. B')]<|tool_call_end|>",
  Kimi: '<|tool_calls_section_begin|><|tool_call_begin|>f:0<|tool_call_argument_begin|>{"a": "b. C"}<|tool_call_end|><|tool_calls_section_end|>',
  DeepSeek: "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>f<｜tool▁sep｜>a. B<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
  "DeepSeek 3.2": '<｜DSML｜function_calls>\n<｜DSML｜invoke name="a">b. C</｜DSML｜invoke>\n</｜DSML｜function_calls>',
  Command: '<|START_ACTION|>[{"tool_name": "a. B"}]<|END_ACTION|>',
  "LM Studio": '[TOOL_REQUEST]{"name": "a. B"}[END_TOOL_REQUEST]',
  harmony: '<|channel|>commentary to=functions.get <|constrain|>json<|message|>{"city": "A. B"}<|call|>',
  "harmony with an author": '<|start|>assistant to=functions.get<|channel|>commentary<|message|>{"a": "B. C"}<|call|>',
};

describe("tool calls", () => {
  for (const [family, call] of Object.entries(calls)) {
    it(family, () =>
      expect(kinds(`I look. Now.\n${call}\nDone. Yes.`)).toEqual([
        "prose | I look.",
        "prose | Now.",
        `tool-call | ${call}`,
        "prose | Done.",
        "prose | Yes.",
      ]),
    );
  }

  const others: readonly StepRow[] = [
    [
      "inside a sentence",
      'I call <tool_call>{"a": 1}</tool_call> now.',
      "prose | I call",
      'tool-call | <tool_call>{"a": 1}</tool_call>',
      "prose | now.",
    ],
    [
      "several",
      "<tool_call>{}</tool_call><tool_call>[]</tool_call>",
      "tool-call | <tool_call>{}</tool_call>",
      "tool-call | <tool_call>[]</tool_call>",
    ],
    [
      "not closed behind its data",
      '<tool_call>{"q": "A. B"}\nThen done. Yes.',
      'tool-call | <tool_call>{"q": "A. B"}',
      "prose | Then done.",
      "prose | Yes.",
    ],
    ["cut off", '<tool_call>{"q": "A. B', 'tool-call | <tool_call>{"q": "A. B'],
    ["to the turn's end", "<|python_tag|>print(1. )<|eom_id|>", "tool-call | <|python_tag|>print(1. )"],
    [
      "without special tokens",
      'analysisHm.assistantcommentary to=functions.f json{"q": "a. B"}',
      "prose | Hm.",
      'tool-call | assistantcommentary to=functions.f json{"q": "a. B"}',
    ],
    [
      "in thinking",
      '<think>A.\n<tool_call>{"a": 1}</tool_call>\nB.</think>C.',
      "prose | A.",
      'tool-call | <tool_call>{"a": 1}</tool_call>',
      "prose | B.",
      "prose | C.",
    ],
    [
      "spoken of",
      "The <tool_call> block holds it. Use `<tool_call>`. Stop.",
      "prose | The <tool_call> block holds it.",
      "prose | Use `<tool_call>`.",
      "prose | Stop.",
    ],
    [
      "a result is code",
      '<tool_response>\n{"a": "b. C"}\n</tool_response>\nDone.',
      'code | <tool_response>\n{"a": "b. C"}\n</tool_response>',
      "prose | Done.",
    ],
    [
      "harmony's result is code",
      '<|start|>functions.f to=assistant<|channel|>commentary<|message|>{"t": "5. C"}<|end|><|start|>assistant<|channel|>final<|message|>It is 5.',
      'code | <|start|>functions.f to=assistant<|channel|>commentary<|message|>{"t": "5. C"}<|end|>',
      "prose | It is 5.",
    ],
  ];
  itReads(others);
});
