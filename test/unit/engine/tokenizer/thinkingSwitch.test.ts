import { describe, expect, it } from "vitest";
import type { Message } from "../../../../src/core/run/run.js";
import { hasThinkingSwitch, renderChat } from "../../../../src/engine/tokenizer/chatTemplate.js";
import { createTokenizer } from "../../../../src/engine/tokenizer/tokenizer.js";
import { byteLevelFields } from "./fields.js";

/** As Qwen3's does it: an earlier answer loses its thoughts, and one that is not to think begins behind an empty thought. */
const thinker = [
  "{%- for message in messages %}",
  "{%- if message.role == 'assistant' and '</think>' in message.content %}",
  "{{- '<|im_start|>assistant\n' + message.content.split('</think>')[-1].lstrip('\n') + '<|im_end|>\n' }}",
  "{%- else %}",
  "{{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}",
  "{%- endif %}",
  "{%- endfor %}",
  "{%- if add_generation_prompt %}",
  "{{- '<|im_start|>assistant\n' }}",
  "{%- if enable_thinking is defined and enable_thinking is false %}",
  "{{- '<think>\n\n</think>\n\n' }}",
  "{%- endif %}",
  "{%- endif %}",
].join("\n");
const plain =
  "{% for message in messages %}{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}{% endfor %}";

const asked: readonly Message[] = [
  { role: "user", content: "7 * 8?" },
  { role: "assistant", content: "<think>\nSeven eights.\n</think>\n\n56" },
  { role: "user", content: "And 7 * 9?" },
];
const fieldsOf = (template?: string) =>
  byteLevelFields("qwen2", template === undefined ? {} : { "tokenizer.chat_template": template });
const chat = (template: string, thinking?: boolean) => {
  const fields = fieldsOf(template);
  return renderChat(fields, createTokenizer(fields), asked, { thinking }).text;
};

describe("the switch for thinking", () => {
  it("begins the answer behind an empty thought where it is turned off, and changes nothing else", () => {
    const usual = chat(thinker);
    expect(usual).toMatch(/And 7 \* 9\?<\|im_end\|>\n<\|im_start\|>assistant\n$/);
    expect(usual).not.toContain("think");
    expect(chat(thinker, true)).toBe(usual);
    expect(chat(thinker, false)).toBe(`${usual}<think>\n\n</think>\n\n`);
    expect(chat(plain, false)).toBe(chat(plain));
  });

  it.each([
    ["a template like Qwen3's", thinker, true],
    [
      "one that thinks unless it is told, by a default",
      thinker.replace("is defined and enable_thinking is false", "| default(true) == false"),
      true,
    ],
    ["one like Granite's, by another name", thinker.replaceAll("enable_thinking", "thinking"), true],
    [
      "one that opens the thought itself where it is told to think",
      `${plain}{% if enable_thinking %}<think>{% endif %}`,
      false,
    ],
    ["one that names it and does nothing", `${plain}{# enable_thinking #}`, false],
    ["one that does not know it", plain, false],
    ["one that does not end", "{{ enable_thinking ", false],
    [
      "one that refuses to be told",
      `${plain}{% if enable_thinking is defined %}{{ raise_exception('no') }}{% endif %}`,
      false,
    ],
    ["no template", undefined, false],
  ])("is known of %s: %#", (_, template, known) => {
    const fields = fieldsOf(template);
    expect(hasThinkingSwitch(fields, createTokenizer(fields))).toBe(known);
  });
});
