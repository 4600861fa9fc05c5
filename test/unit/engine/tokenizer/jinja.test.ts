import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderJinja, TemplateRefusal } from "../../../../src/engine/tokenizer/jinja.js";
import { patienceFor } from "../../../../src/engine/tokenizer/patience.js";

interface Golden {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cases: Readonly<Record<string, { readonly template: string; readonly text: string }>>;
}

/** Made by test/golden/tokens/templates.py. */
const { variables, cases }: Golden = JSON.parse(
  readFileSync(new URL("../../../golden/tokens/templates.json", import.meta.url), "utf8"),
);

describe("constructs of published chat templates", () => {
  it.each(Object.entries(cases))("%s: as transformers renders it", (_, { template, text }) => {
    expect(renderJinja(template, variables)).toBe(text);
  });
});

describe("fromjson", () => {
  it.each([
    ["{{ ('{\"a\":1}' | fromjson).a }}", "1"],
    ["{{ ('[1, 2, 3]' | fromjson)[-1] }}", "3"],
    [
      '{% for key, value in (\'{"x": {"y": null}}\' | fromjson).items() %}{{ key }}{{ value.y is none }}{% endfor %}',
      "xTrue",
    ],
    ['{{ (\'{"b": 1, "a": [true]}\' | fromjson) | tojson }}', '{"b": 1, "a": [true]}'],
    ["{{ '\"text\"' | fromjson | upper }}", "TEXT"],
  ])("%s", (template, text) => {
    expect(renderJinja(template, {})).toBe(text);
  });

  it.each(["{{ '{a' | fromjson }}", "{{ 3 | fromjson }}"])("%s is an error", (template) => {
    expect(() => renderJinja(template, {})).toThrow();
  });
});

describe("values are written as Python writes them", () => {
  it.each([
    ["{{ tools is defined }} {{ 1 == 1 }} {{ not true }}", "False True False"],
    ["{{ none }}|{{ absent }}|{{ d.get('z') }}", "None||None"],
    ["{{ 'strict: ' ~ true ~ ', n: ' ~ 3 ~ absent }}", "strict: True, n: 3"],
    ["{{ d }}", "{'b': 1, 'a': ['x', None]}"],
    ["{{ [\"it's\", 'a\nb', 1.5] }}", "[\"it's\", 'a\\nb', 1.5]"],
    ["{{ d | string }}{{ true | string }}", "{'b': 1, 'a': ['x', None]}True"],
    ["{{ d | tojson }}", '{"b": 1, "a": ["x", null]}'],
    ["{% if true %}a{% endif %}{% set x = none %}b{% for i in [true] %}{{ i }}{% endfor %}", "abTrue"],
    ["{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(false) }}", "<False>"],
  ])("%s", (template, text) => {
    expect(renderJinja(template, { d: { b: 1, a: ["x", null] } })).toBe(text);
  });
});

describe("lists and dictionaries", () => {
  it.each([
    ["{% set l = [] %}{% set _ = l.append(1) %}{% set _ = l.extend([2, 3]) %}{{ l }}", "[1, 2, 3]"],
    ["{% set l = [1, 2] %}{{ l.pop() }}{{ l.pop(0) }}{{ l }}", "21[]"],
    ["{% set l = [1, 3] %}{% set _ = l.insert(1, 2) %}{% set _ = l.reverse() %}{{ l }}", "[3, 2, 1]"],
    ["{{ ['a', 'b', 'a'].index('b') }}{{ ['a', 'b', 'a'].count('a') }}", "12"],
    ["{% set d = {'a': 1} %}{% set _ = d.update({'b': 2}, c=3) %}{{ d }}", "{'a': 1, 'b': 2, 'c': 3}"],
    [
      "{% set d = {'a': 1} %}{{ d.pop('a') }}{{ d.pop('a', 'none') }}{{ d.setdefault('x', 4) }}{{ d }}",
      "1none4{'x': 4}",
    ],
    ["{{ [1, [2]] == [1, [2]] }}{{ {'a': 1} != {'a': 1} }}{{ [] == none }}", "TrueFalseFalse"],
    ["{{ 'a < b & c' | e }} {{ 'two words' | wordcount }} {{ '<b>' | safe }}", "a &lt; b &amp; c 2 <b>"],
  ])("%s", (template, text) => {
    expect(renderJinja(template, {})).toBe(text);
  });

  it.each([
    ["{{ [].pop() }}", /pop index/],
    ["{{ ['a'].index('z') }}", /not in the list/],
    ["{{ {}.pop('z') }}", /no key "z"/],
    ["{{ [].append() }}", /argument is missing/],
  ])("%s is an error", (template, message) => {
    expect(() => renderJinja(template, {})).toThrow(message);
  });
});

describe("a template", () => {
  it("that raises refuses the messages; one that is broken does not", () => {
    expect(() => renderJinja("{{ raise_exception('No system') }}", {})).toThrow(TemplateRefusal);
    for (const broken of ["{% for %}", "{{ fetch('x') }}", "{{ 'a' | nofilter }}", "{{ ['a'] | map('nofilter') }}"]) {
      expect(() => renderJinja(broken, {})).toThrow();
      expect(() => renderJinja(broken, {})).not.toThrow(TemplateRefusal);
    }
  });

  it.each([
    ["{{ 'a' * 10000000 }}", /repeats a text/],
    ["{{ [1] | batch(1000000000, 'x') | list | length }}", /cuts a list/],
    ["{{ [1] | slice(1000000000) | list | length }}", /cuts a list/],
    ["{{ 'abc' | list | map(attribute='constructor') | list | string }}", undefined],
    ["{{ ''.constructor }}{{ [].__class__ }}{{ ({}).get.constructor }}", undefined],
    ["{{ [1] | constructor }}", /constructor/],
    ["{{ 'a'.constructor('b') }}", /not a function/],
    ["{{ [1] | select('constructor') }}", /Unknown test/],
  ])("%s reaches nothing and takes no memory", (template, message) => {
    const render = () => renderJinja(template, {});
    if (message) expect(render).toThrow(message);
    else expect(render()).not.toMatch(/native|function/);
  });
});

describe("a template is broken off", () => {
  const nested =
    "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x | tojson }}";

  it.each([
    [
      "that loops",
      "{% for i in range(999) %}{% for j in range(99) %}x{% endfor %}{% endfor %}",
      { evaluations: 500 },
      /end$/,
    ],
    ["in the midst of a filter", nested, { milliseconds: 50 }, /end in 0.05 s/],
    [
      "that writes much",
      "{% for i in range(99) %}{{ 'x' * 99 }}{% endfor %}",
      { characters: 5_000 },
      /text of 9801 characters/,
    ],
    [
      "that makes a list grow",
      "{% set l = ['x' * 9] %}{% for i in range(40) %}{% set _ = l.extend(l) %}{% endfor %}",
      { characters: 5_000 },
      /list of \d+ items/,
    ],
    ["that holds itself", "{% set l = [] %}{% set _ = l.append(l) %}{{ l }}", {}, /nested too deep/],
    [
      "that keeps much",
      "{% set x = 'x' * 99 %}{% set x = x ~ x %}{% set x = x ~ x %}",
      { characters: 300 },
      /text of 396/,
    ],
  ])("%s", (_, template, less, reason) => {
    expect(() => renderJinja(template, {}, Object.assign(patienceFor([]), less))).toThrow(reason);
  });

  it("later for more messages, and for longer ones", () => {
    const [one, many] = [patienceFor(["a"]), patienceFor(["a", "b".repeat(100)])];
    expect(many.evaluations).toBeGreaterThan(one.evaluations);
    expect(many.characters).toBeGreaterThan(one.characters);
    expect(many.milliseconds).toBeGreaterThan(one.milliseconds);
  });
});
