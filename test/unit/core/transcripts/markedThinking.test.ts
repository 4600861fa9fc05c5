import { expect, test } from "vitest";
import { markerTable } from "../../../../src/core/steps/markers/markerTable.js";
import { splitMarkedThinking } from "../../../../src/core/transcripts/markedThinking.js";

const said = (answer: string) =>
  splitMarkedThinking(answer).map((part) => (part.type === "thinking" || part.type === "text" ? part.text : part.type));

const closed = markerTable.filter(({ part, close }) => part === "thinking" && close !== null);

test.each(closed)(
  "$open opens thinking in an answer that is kept, as it does while it is written",
  ({ open, close }) => {
    expect(splitMarkedThinking(`${open}\nR\n${close}\nA`)).toEqual([
      { type: "thinking", text: "R", marked: `${open}\nR\n${close}` },
      { type: "text", text: "\nA" },
    ]);
  },
);

test.each<[string, string, readonly string[]]>([
  ["a tag with attributes", '<think time="3">R</think>A', ["R", "A"]],
  ["a namespace", "<seed:think>R</seed:think>A", ["R", "A"]],
  ["several blocks", "<think>R</think>\n<think>S</think>A", ["R", "S", "A"]],
  ["a block that is not closed", "A\n<think>R", ["A\n", "R"]],
  ["a closing tag alone", "R</think>A", ["R", "A"]],
  [
    "a part folded by Open WebUI",
    '<details type="reasoning" done="true">\n<summary>Thought for 3 seconds</summary>\n&gt; 1 &lt; 2\n</details>\nA',
    ["1 < 2", "\nA"],
  ],
  ["a part folded below a Chinese title", "<details><summary>已思考 3 秒</summary>R</details>A", ["R", "A"]],
])("%s is told from what is said", (_, answer, parts) => {
  expect(said(answer)).toEqual(parts);
});

test.each<[string, string]>([
  ["within a line", "Say <think>R</think>"],
  ["in code", "```html\n<think>R</think>\n```\nA"],
  ["in code that is not closed, though another block of code begins in it", "```\n```python\n<think>R</think>"],
  ["folded otherwise", "<details><summary>Log</summary>R</details>A"],
])("a marker %s is text", (_, answer) => {
  expect(splitMarkedThinking(answer)).toEqual([{ type: "text", text: answer }]);
});
