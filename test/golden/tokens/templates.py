"""Makes templates.json: constructs of chat templates published from 2023 to 2026, as transformers renders them.

    python test/golden/tokens/templates.py    (transformers 5.23.0, jinja2 3.1.6)
"""

import json
from pathlib import Path

from transformers.utils.chat_template_utils import render_jinja_template

VARIABLES = {
    "bos_token": "<s>",
    "eos_token": "</s>",
    "enable_thinking": False,
    "tools": [
        {"type": "function", "function": {"name": "add", "description": "a & b: é <x>", "parameters": {"b": 1, "a": [2, None, True]}}},
    ],
    "documents": None,
    "words": ["pear", "Apple", "fig", "Apple"],
    "numbers": [3, 1, 2],
    "settings": {"b": 2, "a": "x", "c": None},
    "nothing": None,
}
MESSAGES = [
    {"role": "system", "content": "  Be terse.\n"},
    {"role": "user", "content": "\n\nIs 91 prime?  "},
    {"role": "assistant", "content": "<think>\n91 = 7 * 13\n</think>\n\nNo: 7 x 13."},
    {"role": "tool", "content": "{\"ok\": true}"},
    {"role": "user", "content": "And 97?"},
]

TEMPLATES = {
    # Roles and loops
    "loop variables": "{% for m in messages %}{{ loop.index }}/{{ loop.length }} {% if loop.first %}F{% endif %}{% if loop.last %}L{% endif %} {{ loop.revindex0 }};{% endfor %}",
    "neighbours of the loop": "{% for m in messages %}{% if loop.previtem is defined and loop.previtem.role == 'user' %}after user;{% endif %}{% if loop.nextitem is defined and loop.nextitem.role != m.role %}>{{ loop.nextitem.role }}{% endif %}{% endfor %}",
    "loop with a filter": "{% for m in messages if m.role == 'user' %}{{ loop.index0 }}{{ m.content | trim }}{% endfor %}",
    "loop without items": "{% for m in [] %}x{% else %}none{% endfor %}",
    "loop over a dictionary's items": "{% for key, value in settings.items() %}{{ key }}={{ value if value is not none else 'nil' }};{% endfor %}",
    "loop over the items filter": "{% for key, value in settings | items %}{{ key }};{% endfor %}",
    "break and continue": "{% for m in messages %}{% if m.role == 'system' %}{% continue %}{% endif %}{{ m.role }}{% if m.role == 'assistant' %}{% break %}{% endif %}{% endfor %}",
    "continue behind text": "{% for m in messages %}{{ m.role }}{% if loop.index is odd %}-{% continue %}{% endif %}+{% for n in numbers %}{{ n }}{% if n == 1 %}{% break %}{% endif %},{% endfor %};{% endfor %}",
    "backwards": "{% for m in messages[::-1] %}{{ m.role[0] }}{% endfor %}",
    "slices": "{{ messages[1:] | length }}{{ messages[:-1] | length }}{{ messages[-1].content[1:3] }}{{ messages[0]['content'][:4] }}",
    "a query from the last user turn": "{%- set ns = namespace(multi_step_tool=true, last_query_index=messages|length - 1) %}{%- for message in messages[::-1] %}{%- set index = (messages|length - 1) - loop.index0 %}{%- if ns.multi_step_tool and message.role == 'user' and message.content is string and not(message.content.startswith('<tool_response>') and message.content.endswith('</tool_response>')) %}{%- set ns.multi_step_tool = false %}{%- set ns.last_query_index = index %}{%- endif %}{%- endfor %}{{ ns.last_query_index }}",
    "namespace": "{% set ns = namespace(found=false, n=0, text='') %}{% for m in messages %}{% if m.role == 'user' %}{% set ns.found = true %}{% set ns.n = ns.n + 1 %}{% set ns.text = ns.text ~ m.content | trim ~ '|' %}{% endif %}{% endfor %}{{ ns.n }}{{ ns.text }}{{ 'yes' if ns.found else 'no' }}",
    "scope of set in a loop": "{% set x = 1 %}{% for m in messages %}{% set x = 2 %}{% endfor %}{{ x }}",
    "set in one pass": "{% for n in numbers %}[{{ seen }}]{% set seen = n %}{% endfor %}{{ seen }}",
    "loops over a text and over nothing": "{% for c in 'abc' %}{{ c }}{{ loop.last }}{% endfor %}{% for c in missing %}{{ c }}{% else %}-{% endfor %}{% for c in 'a1b' if c != '1' %}{{ c }}{% endfor %}",
    # Values
    "what is equal": "{{ missing == none }}{{ 1 == '1' }}{{ 0 == '' }}{{ false == 0 }}{{ true == 1 }}{{ none == none }}{{ '' == false }}{{ [1] == [1.0] }}{{ missing == missing2 }}{{ none != false }}",
    "what is in what": "{{ none in [none] }}{{ none in ['a'] }}{{ '1' in [1] }}{{ 1 in {1: 2} }}{{ 'a' in settings }}{{ 'a' not in missing }}{{ {'a': 1} in [{'a': 1}] }}{{ 'ab' in 'cabd' }}",
    "remainders": "{{ -7 % 3 }},{{ 7 % -3 }},{{ 7.5 % 2 }},{{ 6 % 3 }}",
    "keys that are numbers": "{{ {1: 'a', 2: 'b'}[1] }}{{ {1: 'a'} }}{% for k, v in {10: 'x', 5: 'y'} | dictsort %}{{ k + 1 }}{{ v }}{% endfor %}{% for k, v in {10: 'x'}.items() %}{{ k + 1 }}{{ v }}{% endfor %}{{ {1: 'a'}.get(2, 'no') }}{{ {'a': 1}[0] is defined }}{{ {1: 2}.keys() | list }}",
    "filters on what is no text": "{{ missing | upper }}{{ none | upper }}{{ 5 | lower }}{{ none | selectattr('a') | list }}{{ missing | default }}{{ 'x' | default }}",
    # Whitespace
    "line ends of Windows": "a\r\n{% if true %}\r\nb\r\n{% endif %}\r\nc\r\n",
    "trimmed blocks": "{% if true %}\n  a\n{% endif %}\n  {%- if true %}\n b {%- endif -%}  \n c\n\t{# note #}\nd",
    "generation": "{% for m in messages %}{% if m.role == 'assistant' %}{% generation %}{{ m.content }}{% endgeneration %}{% else %}.{% endif %}{% endfor %}",
    # Strings
    "strip of characters": "[{{ messages[2].content.split('</think>')[-1].lstrip('\\n') }}][{{ messages[2].content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') }}][{{ messages[1].content.strip('\\n') }}][{{ messages[1].content.rstrip(' ?') }}][{{ messages[0].content.strip() }}]",
    "strip of a set of characters": "[{{ 'xyxhixyx'.strip('xy') }}][{{ '--a-b--'.lstrip('-') }}][{{ '\\n a \\n'.rstrip('\\n') }}][{{ '  a '.strip(none) }}]",
    "trim of characters": "[{{ '..a..' | trim('.') }}][{{ '  a  ' | trim }}]",
    "split": "{{ 'a b  c'.split() | join('|') }};{{ 'a,b,c'.split(',', 1) | join('|') }};{{ 'a,b,c'.rsplit(',', 1) | join('|') }};{{ 'a\\nb\\r\\nc'.splitlines() | join('|') }}",
    "partition": "{{ 'k=v=w'.partition('=') | join('|') }};{{ 'k=v=w'.rpartition('=') | join('|') }};{{ 'kv'.partition('=') | join('|') }}",
    "find and count": "{{ 'abcabc'.find('c') }}{{ 'abcabc'.rfind('c') }}{{ 'abc'.find('x') }}{{ 'abcabc'.count('bc') }}{{ 'abcabc'.index('b') }}",
    "prefix and suffix": "{{ 'tool_add'.removeprefix('tool_') }}{{ 'a.txt'.removesuffix('.txt') }}{{ 'a.txt'.removesuffix('.md') }}",
    "startswith": "{% if messages[3].content.startswith('{') %}json{% endif %}{% if 'abc'.startswith(('x', 'a')) %}yes{% endif %}{% if 'abc'.endswith('c') %}end{% endif %}",
    "join of a string": "{{ ', '.join(words) }}",
    "format": "{{ '{} is {}'.format('a', 1) }};{{ '{1}{0}'.format('a', 'b') }};{{ '{x}!'.format(x='y') }}",
    "kinds of characters": "{% if '12'.isdigit() %}d{% endif %}{% if 'ab'.isalpha() %}a{% endif %}{% if 'a1'.isalnum() %}n{% endif %}{% if ' '.isspace() %}s{% endif %}{% if 'AB'.isupper() %}U{% endif %}{% if 'ab'.islower() %}l{% endif %}{% if 'a1'.isalpha() %}x{% endif %}",
    "case": "{{ 'hELLO wORLD'.capitalize() }};{{ 'hELLO' | capitalize }};{{ 'ab cd'.title() }};{{ 'ab' | upper }}{{ 'AB'.lower() }}{{ 'Ab' | lower() }}{{ 'a-b'.swapcase() }}",
    "replace": "{{ 'a.b.c'.replace('.', '-') }}{{ 'a.b.c' | replace('.', '', 1) }}{{ 'aaa'.replace('a', 'b', 2) }}",
    "in": "{% if 'think' in messages[2].content %}t{% endif %}{% if 'x' not in ['y'] %}n{% endif %}{% if 'a' in settings %}k{% endif %}{% if 'role' in messages[0] %}r{% endif %}",
    "concatenation": "{{ 'a' + 'b' ~ 1 }}",
    "repetition": "{{ '-' * 3 }}{{ 3 * 'ab' }}",
    "escapes": "{{ '\\u2581\\x41\\t\\'\\\"' }}",
    "indent": "{{ 'a\\nb\\n\\nc' | indent(2) }};{{ 'a\\nb' | indent(2, true) }};{{ 'a\\nb' | indent(width=2, first=true) }};{{ 'a\\nb' | indent }}",
    # Filters of lists
    "select by attribute": "{{ messages | selectattr('role', 'equalto', 'user') | list | length }}{{ messages | selectattr('role', '==', 'user') | map(attribute='content') | join('|') | trim }}{{ messages | rejectattr('role', 'in', ['user', 'tool']) | map(attribute='role') | join(',') }}{{ messages | selectattr('tool_calls', 'defined') | list | length }}{{ messages | selectattr('content') | list | length }}{{ messages | rejectattr('role', 'ne', 'user') | list | length }}",
    "first of a selection": "{{ (messages | selectattr('role', 'equalto', 'user') | first).content | trim }}{{ messages | map(attribute='role') | list | last }}",
    "select by test": "{{ numbers | select('odd') | join(',') }};{{ numbers | reject('equalto', 1) | join(',') }};{{ ['', 'a', none] | select | list | length }};{{ numbers | select('gt', 1) | join(',') }};{{ numbers | select('divisibleby', 3) | join(',') }}",
    "map by filter": "{{ words | map('upper') | join(',') }};{{ [' a ', 'b '] | map('trim') | join(',') }};{{ words | map('replace', 'p', 'b') | join(',') }};{{ [settings] | map(attribute='zz', default='-') | join }}",
    "sort, unique, reverse": "{{ words | sort | join(',') }};{{ words | unique | join(',') }};{{ words | reverse | list | join(',') }};{{ numbers | sort(reverse=true) | join(',') }};{{ messages | sort(attribute='role') | map(attribute='role') | join(',') }};{{ words | sort(case_sensitive=true) | join(',') }}",
    "sums": "{{ numbers | sum }}{{ numbers | min }}{{ numbers | max }}{{ messages | map(attribute='role') | map('length') | sum }}{{ 2.5 | round | int }}{{ 3.14159 | round(2) }}{{ -3 | abs }}",
    "first and last": "{{ words | first }}{{ words | last }}{{ 'abc' | first }}{{ 'abc' | last }}{{ words | count }}{{ 'abc' | list | join('.') }}{{ settings | list | join(',') }}",
    "batch and slice": "{% for row in numbers | batch(2) %}[{{ row | join(',') }}]{% endfor %}{% for column in numbers | slice(2) %}({{ column | join(',') }}){% endfor %}",
    "group": "{% for group in messages | groupby('role') %}{{ group.grouper }}{{ group.list | length }};{% endfor %}",
    "dictsort": "{% for key, value in {'b': 2, 'a': 1} | dictsort %}{{ key }}{{ value }}{% endfor %}",
    "join by attribute": "{{ messages | join('|', attribute='role') }}",
    # Values
    "default": "{{ missing | default('d') }}{{ '' | default('e', true) }}{{ missing | d('f') }}{% if nothing | default('g') is none %}N{% endif %}{{ settings.zz | default('h') }}",
    "tests": "{% if missing is not defined %}u{% endif %}{% if nothing is none %}n{% endif %}{% if words is iterable and words is not mapping %}i{% endif %}{% if settings is mapping %}m{% endif %}{% if messages[0].content is string %}s{% endif %}{% if enable_thinking is defined and enable_thinking is false %}f{% endif %}{% if 3 is number and 3 is odd %}o{% endif %}{% if words is sequence %}q{% endif %}",
    "attributes that are missing": "{% if messages[0].tool_calls %}x{% else %}-{% endif %}{{ messages[0].get('name', 'anonymous') }}{% if not messages[0].get('name') %}!{% endif %}{{ messages[0]['name'] }}",
    "conversions": "{{ '12' | int + 1 }}{{ 'x' | int }}{{ '1.5' | float }}{{ 3 | string + '!' }}{{ nothing | string }}{{ true | string }}",
    "arithmetic": "{{ 7 // 2 }}{{ 7 % 3 }}{{ 2 ** 3 }}{{ 1 + 2 * 3 }}{{ -7 // 2 }}",
    "comparison": "{% if 1 < 2 and 2 >= 2 and 'a' < 'b' %}y{% endif %}{% if not (1 == 2) or false %}z{% endif %}",
    "inline conditions": "{{ 'a' if false }}{{ 'b' if true else 'c' }}{{ ('x' if nothing else 'y') ~ 'z' }}",
    "range": "{% for i in range(3) %}{{ i }}{% endfor %}{% for i in range(5, 1, -2) %}{{ i }}{% endfor %}",
    "dict and list literals": "{% set d = {'a': 1, 'b': [1, 2]} %}{{ d.b | length }}{{ d['a'] }}{% set e = dict(a=2) %}{{ e.a }}{{ (1, 2) | length }}{{ ([1] + [2]) | join }}",
    "unpacking": "{% set a, b = 1, 2 %}{{ a }}{{ b }}{% for x, y in [(1, 2), (3, 4)] %}{{ x + y }}{% endfor %}",
    # JSON
    "tojson": "{{ tools | tojson }}",
    "tojson of parts": "{{ tools[0].function.parameters | tojson }}{{ 'a\"b' | tojson }}{{ none | tojson }}{{ true | tojson }}",
    "tojson with an indent": "{{ tools | tojson(indent=4) }}",
    "tojson in ASCII": "{{ tools[0].function.description | tojson(ensure_ascii=true) }}",
    "tojson with separators": "{{ tools | tojson(separators=(',', ':')) }}",
    "tojson sorted": "{{ tools[0].function.parameters | tojson(sort_keys=true) }}",
    # Macros and blocks
    "macro": "{% macro turn(role, text='-') %}<{{ role }}>{{ text }}{% endmacro %}{{ turn('a') }}{{ turn('b', text='c') }}{{ turn(role='d') }}",
    "macro that calls a macro": "{% macro inner(x) %}[{{ x }}]{% endmacro %}{% macro outer(xs) %}{% for x in xs %}{{ inner(x) }}{% endfor %}{% endmacro %}{{ outer(numbers) }}",
    "call": "{% macro box() %}<{{ caller() }}>{% endmacro %}{% call box() %}in{% endcall %}",
    "set of a block": "{% set text %}a{{ bos_token }}b{% endset %}{{ text | upper }}",
    "filter of a block": "{% filter upper %}a{{ 'b' }}{% endfilter %}",
    "tokens": "{{ bos_token }}{{ eos_token }}{{ pad_token }}",
    "a turn as most write it": "{{- bos_token }}{%- for message in messages %}{%- if (message.role == 'user') or (message.role == 'system' and not loop.first) %}{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}{%- elif message.role == 'assistant' %}{{- '<|im_start|>' ~ message['role'] ~ '\\n' ~ message['content'].split('</think>')|last ~ '<|im_end|>\\n' }}{%- endif %}{%- endfor %}{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- if enable_thinking is defined and enable_thinking is false %}{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}{%- endif %}",
    "a default system text": "{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}{% set system_message = messages[0]['content'] | trim %}{% else %}{% set loop_messages = messages %}{% set system_message = '' %}{% endif %}{{ system_message }}{{ loop_messages | length }}",
    "contents in parts": "{% for m in messages %}{% if m.content is string %}{{ m.content | trim }}{% elif m.content is iterable %}{% for item in m.content %}{{ item.text }}{% endfor %}{% endif %}/{% endfor %}",
}


def main():
    cases = {}
    for name, template in TEMPLATES.items():
        variables = {key: value for key, value in VARIABLES.items() if key not in ("tools", "documents")}
        (text,), _ = render_jinja_template(
            conversations=[MESSAGES],
            tools=VARIABLES["tools"],
            documents=VARIABLES["documents"],
            chat_template=template,
            add_generation_prompt=True,
            **variables,
        )
        cases[name] = {"template": template, "text": text}
    document = {"variables": {**VARIABLES, "messages": MESSAGES, "add_generation_prompt": True}, "cases": cases}
    text = json.dumps(document, ensure_ascii=True, indent=1)
    Path(__file__).with_name("templates.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
