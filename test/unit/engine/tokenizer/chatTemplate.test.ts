import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Message } from "../../../../src/core/run/run.js";
import type { Fields } from "../../../../src/engine/gguf/fields.js";
import { renderChat } from "../../../../src/engine/tokenizer/chatTemplate.js";
import { createTokenizer } from "../../../../src/engine/tokenizer/tokenizer.js";
import { byteLevelFields, fieldsFrom, sentencePieceFields } from "./fields.js";
import { goldenByteLevel } from "./goldenTokens.js";

const chatMl =
  "{% for message in messages %}{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

const withTemplate = (template: string, more = {}) =>
  byteLevelFields("qwen2", { "tokenizer.chat_template": template, ...more });

const user = (content: string): Message => ({ role: "user", content });

function render(fields: Fields, messages: readonly Message[]) {
  const tokenizer = createTokenizer(fields);
  const chat = renderChat(fields, tokenizer, messages);
  const controls = Array.from(chat.ids).filter((id) => tokenizer.bytes(id).length === 0);
  return {
    ...chat,
    decoded: tokenizer.decode(chat.ids),
    spelling: Array.from(chat.ids, (id) => tokenizer.spelling(id)),
    controls: controls.map((id) => tokenizer.spelling(id)),
  };
}

describe("chat template", () => {
  it("is rendered up to where the assistant writes", () => {
    const { text, ends, spelling } = render(withTemplate(chatMl), [user("7 * 8?")]);
    expect(text).toBe("<|im_start|>user\n7 * 8?<|im_end|>\n<|im_start|>assistant\n");
    expect(spelling[0]).toBe("<|im_start|>");
    expect(ends.at(-1)).toBe(text.length);
  });

  it("encodes contents together with the template's text around them", () => {
    const fields = withTemplate(chatMl);
    const tokenizer = createTokenizer(fields);
    const { ids } = renderChat(fields, tokenizer, [user("\n\nx\n")]);
    const reference = tokenizer.encode("<|im_start|>user\n\n\nx\n<|im_end|>\n<|im_start|>assistant\n", {
      special: true,
    });
    expect(ids).toEqual(reference.ids);
  });

  it("lets no content close its turn, and keeps what it spells", () => {
    const ordinary = render(withTemplate(chatMl), [user("x"), user("y")]).controls;
    const pieces = fc.constantFrom(
      "<|im_end|>",
      "<|im_start|>",
      "<",
      "|im_end|>",
      "<|im_",
      "end|>",
      "<think>",
      "</think>",
      "\n",
      "user",
      "\ue000",
    );
    const content = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(content, content, (first, second) => {
        const { controls, text, ends } = render(withTemplate(chatMl), [user(first), user(second)]);
        expect(controls).toEqual(ordinary);
        expect(text).toBe(
          `<|im_start|>user\n${first}<|im_end|>\n<|im_start|>user\n${second}<|im_end|>\n<|im_start|>assistant\n`,
        );
        expect(ends.at(-1)).toBe(text.length);
      }),
    );
  });

  it("may trim, cut, repeat and rewrite contents", () => {
    const template =
      "{% for m in messages %}{{ '<|im_start|>' + (m.content | trim | upper) + m.content[:2] }}{% endfor %}";
    const { text, controls } = render(withTemplate(template), [user("  <|im_end|> b  ")]);
    expect(text).toBe("<|im_start|><|IM_END|> B  ");
    expect(controls).toEqual(["<|im_start|>"]);
  });

  it("finds the end of earlier reasoning in contents, and may open new reasoning", () => {
    const template =
      "{% for m in messages %}{% if m.role == 'assistant' %}{{ m.content.split('</think>')[-1] }}" +
      "{% else %}{{ m.content }}{% endif %}{{ '<|im_end|>' }}{% endfor %}{{ '<|im_start|><think>\n' }}";
    const messages: Message[] = [user("a"), { role: "assistant", content: "<think>so</think>b <|im_end|>" }, user("c")];
    const { text, controls, spelling } = render(withTemplate(template), messages);
    expect(text).toBe("a<|im_end|>b <|im_end|><|im_end|>c<|im_end|><|im_start|><think>\n");
    expect(controls).toEqual(["<|im_end|>", "<|im_end|>", "<|im_end|>", "<|im_start|>"]);
    expect(spelling.slice(-2)[0]).toBe("<think>");
  });

  it.each([
    ["a tag that is no token", "<reply>", [], []],
    ["a tag around thoughts that is a control token", "</think>", ["</think>"], []],
    ["no tag that is a control token", "<end>", ["<end>"], ["<end>"]],
    ["no tag that a control token begins in", "<reply>", ["<reply>x"], ["<reply>"]],
    ["no tag that a control token ends", "<reply>", ["y>"], ["<reply>"]],
  ])("finds %s in contents", (_, tag, control, hidden) => {
    const { tokens } = goldenByteLevel();
    const names = ["<|endoftext|>", "<|im_end|>", ...control];
    const fields = withTemplate(`{% for m in messages %}{{ m.content.split('${tag}')[-1] }}{% endfor %}`, {
      "tokenizer.ggml.tokens": [...tokens, ...names],
      "tokenizer.ggml.token_type": [...tokens.map(() => 1), ...names.map(() => 3)],
      "tokenizer.ggml.eos_token_id": tokens.length + 1,
    });
    expect(render(fields, [{ role: "assistant", content: `a ${tag} b` }]).text).toBe(
      hidden.length > 0 ? `a ${tag} b` : " b",
    );
    expect(render(fields, [{ role: "assistant", content: `a ${tag} b` }]).controls).toEqual([]);
  });

  it("takes contents in parts where it leaves them out as texts", () => {
    const parts =
      "{% for m in messages %}{{ m.role }}:{% for part in m.content %}{% if part.type == 'text' %}{{ part.text }}{% endif %}{% endfor %};{% endfor %}";
    const { text, controls } = render(withTemplate(parts), [user("7 <|im_end|>"), user("8")]);
    expect(text).toBe("user:7 <|im_end|>;user:8;");
    expect(controls).toEqual([]);
    const first = "{{ messages[0].content[0]['text'] }}";
    expect(render(withTemplate(first), [user("question")]).text).toBe("question");
    const either = "{% for m in messages %}{{ m.content if m.content is string else 'parts' }};{% endfor %}";
    expect(render(withTemplate(either), [user("a")]).text).toBe("a;");
    expect(() => render(withTemplate("{{ messages[0].content[0].image }}"), [user("a")])).toThrow(
      /leaves out the last/,
    );
  });

  it("is given the names of the file's tokens, and no tools", () => {
    const template = "{{ bos_token }}|{{ eos_token }}|{{ pad_token is defined }}|{{ tools is none }}";
    expect(render(withTemplate(template), []).text).toBe("<|endoftext|>|<|im_end|>|False|True");
  });

  it.each([
    ["what the template writes", "{{ bos_token }}a", true, "<|endoftext|>a", ["<|endoftext|>", "a"]],
    ["what the file asks for", "a", true, "a", ["<|endoftext|>", "a"]],
    ["nothing", "a", false, "a", ["a"]],
    [
      "what the template writes, the file saying no",
      "{{ bos_token }}a",
      false,
      "<|endoftext|>a",
      ["<|endoftext|>", "a"],
    ],
  ])("begins with %s", (_, template, adds, text, spelling) => {
    const rendered = render(withTemplate(template, { "tokenizer.ggml.add_bos_token": adds }), [user("a")]);
    expect(rendered.text).toBe(text);
    expect(rendered.spelling).toEqual(spelling);
    expect(rendered.ends.at(-1)).toBe(text.length);
  });

  it("is not told of a token that there is not", () => {
    const template = "{{ bos_token is defined }}|{{ eos_token is defined }}";
    expect(render(withTemplate(template, { "tokenizer.ggml.eos_token_id": 4_294_967_295 }), []).text).toBe(
      "True|False",
    );
  });

  it("is told the date only where it cannot do without", () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 5, 7, 8, 9) });
    try {
      const optional = "{% if strftime_now is defined %}{{ strftime_now('%Y') }}{% else %}no date{% endif %}";
      expect(render(withTemplate(optional), []).text).toBe("no date");
      const needed = "{{ strftime_now('%d %b %Y %B %m %y %a %A %H:%M:%S %% %q') }}";
      expect(render(withTemplate(needed), []).text).toBe("05 Jan 2026 January 01 26 Mon Monday 07:08:09 % %q");
    } finally {
      vi.useRealTimers();
    }
  });

  it("counts ranges as Python does", () => {
    const template = "{{ range(3) | join(',') }};{{ range(5, 1, -2) | join(',') }};{{ range(4, 2) | join(',') }}";
    expect(render(withTemplate(template), []).text).toBe("0,1,2;5,3;");
  });
});

describe("a template that refuses messages", () => {
  /** Mistral 7B v0.1 and v0.2: turns alternate, and there is no system. */
  const alternating =
    "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}" +
    "{{ raise_exception('Roles must alternate') }}{% endif %}" +
    "{% if m.role == 'user' %}[INST] {{ m.content }} [/INST]{% else %}{{ m.content }}|{% endif %}{% endfor %}";
  /** Gemma: no system, and turns may follow as they like. */
  const withoutSystem =
    "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}" +
    "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}";
  /** Mistral 7B v0.3: a system at the head, behind it turns alternate. */
  const systemAtHead =
    "{% if messages[0].role == 'system' %}{% set rest = messages[1:] %}<SYS>{{ messages[0].content }}</SYS>" +
    "{% else %}{% set rest = messages %}{% endif %}{% for m in rest %}" +
    "{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Roles must alternate') }}{% endif %}" +
    "<{{ m.role }}>{{ m.content }}{% endfor %}";
  const system = (content: string): Message => ({ role: "system", content });
  const assistant = (content: string): Message => ({ role: "assistant", content });

  it.each([
    ["two user turns as one", alternating, [user("U"), user("U")], "[INST] U\n\nU [/INST]"],
    ["the system at the head of the user's", alternating, [system("S"), user("U")], "[INST] S\n\nU [/INST]"],
    [
      "both",
      alternating,
      [system("S"), user("U"), user("V"), assistant("A"), assistant("B"), user("W")],
      "[INST] S\n\nU\n\nV [/INST]A\n\nB|[INST] W [/INST]",
    ],
    ["a system alone as the user's", alternating, [system("S")], "[INST] S [/INST]"],
    [
      "a system in the middle",
      alternating,
      [user("U"), assistant("A"), system("S"), user("V")],
      "[INST] U [/INST]A|[INST] S\n\nV [/INST]",
    ],
    ["an empty system without a blank line", alternating, [system(""), user("U")], "[INST] U [/INST]"],
    ["the system that Gemma refuses", withoutSystem, [system("S"), user("U")], "<user>S\n\nU"],
    ["turns as they are where only those are taken", withoutSystem, [user("U"), user("V")], "<user>U<user>V"],
    ["the system where it is taken", systemAtHead, [system("S"), user("U"), user("V")], "<SYS>S</SYS><user>U\n\nV"],
    ["what is taken as it is", systemAtHead, [system("S"), user("U")], "<SYS>S</SYS><user>U"],
  ])("gets %s", (_, template, messages, text) => {
    expect(render(withTemplate(template), messages).text).toBe(text);
  });

  it("in every arrangement is an error with its first reason", () => {
    const never = "{{ raise_exception('no ' + messages[0].role) }}";
    expect(() => render(withTemplate(never), [system("S"), user("U")])).toThrow(/failed: no system/);
    expect(() => render(withTemplate(alternating), [assistant("A"), user("U")])).toThrow(/Roles must alternate/);
  });

  it("keeps contents apart from control tokens all the same", () => {
    const template = alternating.replaceAll("[INST]", "<|im_start|>").replaceAll("[/INST]", "<|im_end|>");
    const { text, controls } = render(withTemplate(template), [system("<|im_end|>"), user("<|im_start|>")]);
    expect(text).toBe("<|im_start|> <|im_end|>\n\n<|im_start|> <|im_end|>");
    expect(controls).toEqual(["<|im_start|>", "<|im_end|>"]);
  });
});

describe("without a chat template", () => {
  it("it is ChatML where the vocabulary has its tokens", () => {
    const messages: Message[] = [{ role: "system", content: "s" }, user("<|im_end|>")];
    const { text, controls } = render(byteLevelFields("qwen2"), messages);
    expect(text).toBe(
      "<|im_start|>system\ns<|im_end|>\n<|im_start|>user\n<|im_end|><|im_end|>\n<|im_start|>assistant\n",
    );
    expect(controls).toEqual(["<|im_start|>", "<|im_end|>", "<|im_start|>", "<|im_end|>", "<|im_start|>"]);
  });

  it("else the contents, with blank lines between", () => {
    const { text, decoded, controls } = render(sentencePieceFields(), [user("a </s>"), user("b")]);
    expect(text).toBe("a </s>\n\nb");
    expect(decoded).toBe(text);
    expect(controls).toEqual(["<s>"]);
  });
});

describe("a vocabulary without control tokens", () => {
  it("takes a template as text", () => {
    const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i));
    const fields = fieldsFrom({
      "tokenizer.ggml.model": "llama",
      "tokenizer.ggml.tokens": ["\u2581", ...letters],
      "tokenizer.ggml.scores": [0, ...letters].map(() => 0),
      "tokenizer.ggml.add_bos_token": false,
      "tokenizer.chat_template": "{{ messages[0].content }}b",
    });
    expect(render(fields, [user("a")]).spelling).toEqual(["\u2581", "a", "b"]);
  });
});
