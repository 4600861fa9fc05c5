import { describe, expect, it } from "vitest";
import type { Message } from "../../../../src/core/run/run.js";
import { renderChat } from "../../../../src/engine/tokenizer/chatTemplate.js";
import { createTokenizer } from "../../../../src/engine/tokenizer/tokenizer.js";
import { expectRefusal } from "../../refusal.js";
import { byteLevelFields } from "./fields.js";

const messages: readonly Message[] = [{ role: "user", content: "question" }];

function render(template: string | number | readonly string[]): string {
  const fields = byteLevelFields("qwen2", { "tokenizer.chat_template": template });
  return renderChat(fields, createTokenizer(fields), messages).text;
}

const said = "{{ messages[0].content }}";
const growing = (start: string, grow: string, use: string) =>
  `{% set n = namespace(x=${start}) %}{% for i in range(64) %}{% set n.x = ${grow} %}{% endfor %}${use}`;
const keeping = (text: string) =>
  `{% set n = namespace(x=[]) %}{% set s = 'ab' * 400000 %}{% for i in range(9000) %}{% set n.x = [n.x, ${text}] %}{% endfor %}${said}`;
const terminal = "\u001b]0;owned\u0007\u009b2J\u202e";

describe("a chat template is refused that", () => {
  it.each<[does: string, template: string | number | readonly string[], says: RegExp]>([
    ["is a number", 1, /"tokenizer.chat_template" is 1, not a string/],
    ["is a list", ["default", "{{ 1 }}"], /"tokenizer.chat_template" is a list/],
    ["is 10 MB", `${said}{# ${"x".repeat(1e7)} #}`, /it has 10\d{6} characters/],
    ["is empty", "", /leaves out the last message/],
    ["is white space", " \n ", /leaves out the last message/],
    ["leaves out the question", "Hello.", /leaves out the last message/],
    ["is not Jinja", "{% for %}", /chat_template/],
    ["ends in the middle of a comment", "{# never", /Missing end of comment/],
    ["ends in the middle of a text", "{{ 'never", /chat_template/],
    ["ends in the middle of a loop", "{% for m in messages %}{{ m.content }}", /chat_template/],
    ["ends what it did not begin", `${said}{% endif %}`, /chat_template/],
    ["nests brackets 100,000 deep", `{{ ${"(".repeat(1e5)}1${")".repeat(1e5)} }}`, /failed: it is nested too deep/],
    [
      "nests conditions 10,000 deep",
      "{% if 1 %}".repeat(1e4) + said + "{% endif %}".repeat(1e4),
      /failed: it is nested too deep/,
    ],
    ["nests a list 400,000 deep", `{{ ('[' * 400000 ~ ']' * 400000) | fromjson }}`, /failed: it is nested too deep/],
    ["holds itself", "{% set n = namespace() %}{% set n.y = n %}{{ n | tojson }}", /failed: it is nested too deep/],
    ["calls itself", "{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}", /chat_template/],

    ["raises", "{{ raise_exception('roles must alternate') }}", /roles must alternate/],
    ["raises with a novel", "{{ raise_exception('novel ' * 50000) }}", /failed: (?:novel )+/],
    ["raises for terminals", `{{ raise_exception('${terminal}') }}`, /failed: .*owned/],
    ["raises with what is no text", "{{ raise_exception(messages) }}", /failed: /],

    ["calls what is not there", "{{ fetch('http://example.com') }}", /chat_template/],
    ["reads a file", "{{ open('/etc/passwd').read() }}", /chat_template/],
    ["includes a file", "{% include '/etc/passwd' %}", /chat_template/],
    ["imports a file", "{% import '/etc/passwd' as p %}{{ p }}", /chat_template/],
    ["extends a file", "{% extends '/etc/passwd' %}", /chat_template/],
    ["asks for the process", "{{ process.env }}", /chat_template/],
    [
      "asks for a constructor of constructors",
      "{{ messages.constructor.constructor('return process')() }}",
      /chat_template/,
    ],
    ["asks a text for its constructor", "{{ ''.constructor('return process')() }}", /not a function/],
    ["asks for a filter that objects have", "{{ messages | constructor }}", /constructor/],
    ["asks for a test that objects have", "{{ messages | select('__proto__') | list }}", /Unknown test/],
    ["calls a function's own methods", "{{ range.call(1) }}", /chat_template/],

    ["does not end", "{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}", /come to an end/],
    ["asks for a range of 10^12", "{% for i in range(10 ** 12) %}x{% endfor %}", /range of 1000000000000/],
    ["asks for a range without steps", "{% for i in range(0, 5, 0) %}x{% endfor %}", /range/],
    ["asks for a range of no numbers", "{% for i in range('a') %}x{% endfor %}", /range of NaN/],
    ["asks for ranges again and again", "{% for i in range(99999) %}{{ range(99999) }}{% endfor %}", /range of 99999/],
    ["repeats a text 10^9 times", "{{ 'a' * 1000000000 }}", /repeats a text/],
    ["raises a number beyond all", "{{ 10 ** 400 }}", /chat_template/],
    ["doubles a text", growing("'abcdefgh'", "n.x + n.x", said), /a text of \d+ characters/],
    ["doubles a list", growing("[1]", "n.x + n.x", said), /a list of \d+ items/],
    [
      "doubles what it joins",
      growing("['abcdefgh']", "[n.x | join('') ~ (n.x | join(''))]", said),
      /a text of \d+ characters/,
    ],
    ["keeps every text that it makes", keeping("s | upper"), /too much of texts/],
    ["keeps every list that it makes", keeping("messages[0:] + range(3)"), /chat_template/],
    ["writes without end", `${said}{% for i in range(2000) %}{{ 'x' * 100000 }}{% endfor %}`, /too much of texts/],
    ["indents by 10^9", "{{ ('a\n' * 1000) | indent(1000000000) }}", /chat_template/],
    ["replaces each letter by a million", "{% set s = 'ab' * 400000 %}{{ s.replace('a', s) }}", /chat_template/],
    ["cuts a list by 10^9", "{{ messages | batch(1000000000, 'x') | list | length }}", /cuts a list by 1000000000/],
  ])("%s", async (_, template, says) => {
    await expectRefusal(() => render(template), "model-file", says);
  });
});

describe("a chat template changes nothing outside itself that", () => {
  it.each([
    ["sets a prototype", "{% set n = namespace() %}{% set n.__proto__ = {'owned': 1} %}"],
    ["names a prototype in a dictionary", "{% set d = {'__proto__': {'owned': 1}} %}{{ d }}"],
    ["reads a prototype out of JSON", `{{ '{"__proto__": {"owned": 1}, "constructor": 1}' | fromjson }}`],
    ["builds a prototype", "{{ dict(__proto__={'owned': 1}) }}"],
    ["sets what it was given", "{% set messages = [] %}{% set add_generation_prompt = false %}"],
  ])("%s", (_, template) => {
    expect(render(`{% set asked = messages[0].content %}${template}{{ asked }}`)).toContain("question");
    expect({}).not.toHaveProperty("owned");
    expect(render(said)).toBe("question");
    expect(messages).toEqual([{ role: "user", content: "question" }]);
  });

  it("asks a value for what only JavaScript has of it", () => {
    const asked = "{{ ''.constructor }}|{{ messages.__proto__ }}|{{ messages[0].__proto__ }}|{{ namespace.prototype }}";
    expect(render(`${said}${asked}`)).toBe("question|||");
  });
});
