import { expect, test } from "vitest";
import { splitThinking } from "../../../../src/core/steps/thinking.js";
import { texts } from "./stepTable.js";

/** A third table of how people and models write steps, written down before they were first read. */
test.each<[string, string, readonly string[]]>([
  [
    "Step 1 of 3",
    "Step 1 of 3: Add 2 and 3. It is 5.\nStep 2 of 3: Double it.\nStep 3 of 3: Stop.",
    ["Step 1 of 3: Add 2 and 3.", "It is 5.", "Step 2 of 3: Double it.", "Step 3 of 3: Stop."],
  ],
  ["Step #1", "Step #1: Add 2 and 3.\nStep #2: Double it.", ["Step #1: Add 2 and 3.", "Step #2: Double it."]],
  ["S1", "S1. Add 2 and 3.\nS2. Double it.", ["S1. Add 2 and 3.", "S2. Double it."]],
  ["A.", "A. Add 2 and 3.\nB. Double it.", ["A. Add 2 and 3.", "B. Double it."]],
  ["a)", "a) Add 2 and 3.\nb) Double it.", ["a) Add 2 and 3.", "b) Double it."]],
  ["(i)", "(i) Add 2 and 3.\n(ii) Double it.", ["(i) Add 2 and 3.", "(ii) Double it."]],
  ["(1) in one line", "(1) Add 2 and 3. (2) Double it. (3) Stop.", ["(1) Add 2 and 3.", "(2) Double it.", "(3) Stop."]],
  ["1. in one line", "1. Add 2 and 3. 2. Double it. 3. Stop.", ["1. Add 2 and 3.", "2. Double it.", "3. Stop."]],
  ["bullet sign", "• Add 2 and 3.\n• Double it.", ["• Add 2 and 3.", "• Double it."]],
  ["square sign", "▪ Add 2 and 3.\n▪ Double it.", ["▪ Add 2 and 3.", "▪ Double it."]],
  ["plus", "+ Add 2 and 3.\n+ Double it.", ["+ Add 2 and 3.", "+ Double it."]],
  [
    "bold headings",
    "**Adding**\n\n2 + 3 = 5.\n\n**Doubling**\n\n5 * 2 = 10.",
    ["**Adding**", "2 + 3 = 5.", "**Doubling**", "5 * 2 = 10."],
  ],
  [
    "setext heading",
    "Adding\n------\n2 + 3 = 5.\n\nDoubling\n--------\n5 * 2 = 10.",
    ["Adding", "2 + 3 = 5.", "Doubling", "5 * 2 = 10."],
  ],
  [
    "heading with number",
    "### 1. Add\n\n2 + 3 = 5.\n\n### 2. Double\n\n5 * 2 = 10.",
    ["### 1. Add", "2 + 3 = 5.", "### 2. Double", "5 * 2 = 10."],
  ],
  [
    "table of steps",
    "| Step | Result |\n|:-----|-------:|\n| Add 2 and 3. | 5 |\n| Double it. | 10 |",
    ["| Step | Result |", "| Add 2 and 3. | 5 |", "| Double it. | 10 |"],
  ],
  [
    "aligned",
    "We get\n\\[\n\\begin{aligned}\nx &= 2 + 3 \\\\\n  &= 5.\n\\end{aligned}\n\\]\nThus x is 5.",
    ["We get", "\\[\n\\begin{aligned}\nx &= 2 + 3 \\\\\n  &= 5.\n\\end{aligned}\n\\]", "Thus x is 5."],
  ],
  [
    "enumerate",
    "\\begin{enumerate}\n\\item Add 2 and 3.\n\\item Double it.\n\\end{enumerate}",
    ["\\item Add 2 and 3.", "\\item Double it."],
  ],
  ["quoted list", "> 1. Add 2 and 3.\n> 2. Double it.", ["> 1. Add 2 and 3.", "> 2. Double it."]],
  ["一、in one line", "一、先加2和3。二、再乘2。", ["一、先加2和3。", "二、再乘2。"]],
  ["(一)", "（一）先加2和3。\n（二）再乘2。", ["（一）先加2和3。", "（二）再乘2。"]],
  ["1、", "1、先加2和3。\n2、再乘2。", ["1、先加2和3。", "2、再乘2。"]],
  ["1．", "1．先加2和3。\n2．再乘2。", ["1．先加2和3。", "2．再乘2。"]],
  ["步骤一", "步骤一：先加2和3。步骤二：再乘2。", ["步骤一：先加2和3。", "步骤二：再乘2。"]],
  ["第一，", "第一，先加2和3。第二，再乘2。", ["第一，先加2和3。", "第二，再乘2。"]],
  ["❶", "❶ Add 2 and 3.\n❷ Double it.", ["❶ Add 2 and 3.", "❷ Double it."]],
  ["⑴", "⑴ 先加2和3。\n⑵ 再乘2。", ["⑴ 先加2和3。", "⑵ 再乘2。"]],
  ["甲乙", "甲、先加2和3。\n乙、再乘2。", ["甲、先加2和3。", "乙、再乘2。"]],
  [
    "Korean step",
    "1단계: 2와 3을 더합니다.\n2단계: 두 배로 합니다.",
    ["1단계: 2와 3을 더합니다.", "2단계: 두 배로 합니다."],
  ],
  ["Paso", "Paso 1: sumar 2 y 3. Paso 2: duplicar.", ["Paso 1: sumar 2 y 3.", "Paso 2: duplicar."]],
  ["Шаг", "Шаг 1: сложить 2 и 3.\nШаг 2: удвоить.", ["Шаг 1: сложить 2 и 3.", "Шаг 2: удвоить."]],
  [
    "mixed nested",
    "1. Add 2 and 3.\n   a. It is 5.\n   b. Keep it.\n      - In mind.\n2. Double it.",
    ["1. Add 2 and 3.", "a. It is 5.", "b. Keep it.", "- In mind.", "2. Double it."],
  ],
  [
    "abbreviations",
    "Mr. and Mrs. Lee have approx. 12 apples vs. 9 pears, etc. They eat 3.",
    ["Mr. and Mrs. Lee have approx. 12 apples vs. 9 pears, etc.", "They eat 3."],
  ],
  [
    "Ph.D. and Inc.",
    "Prof. Wu, Ph.D., works at Acme Inc. in Oct. 2024. She is 30.",
    ["Prof. Wu, Ph.D., works at Acme Inc. in Oct. 2024.", "She is 30."],
  ],
  [
    "file names",
    "Open main.py. Then run it with v1.2.3. Fine.",
    ["Open main.py.", "Then run it with v1.2.3.", "Fine."],
  ],
  ["mail", "Write to a.b@c.org. Then wait.", ["Write to a.b@c.org.", "Then wait."]],
  ["emoji ends", "We add 2 and 3 🎉 Then we double it. Done ✅", ["We add 2 and 3 🎉 Then we double it.", "Done ✅"]],
  ["interrobang", "Is it 5?! Yes. Really?? Yes!!", ["Is it 5?!", "Yes.", "Really??", "Yes!!"]],
  ["ellipsis sign", "Hmm… Let me think… It is 5.", ["Hmm…", "Let me think…", "It is 5."]],
  [
    "German abbr",
    "Das sind z. B. 5 Äpfel, d. h. bzw. ca. 3 mehr. Also 8.",
    ["Das sind z. B. 5 Äpfel, d. h. bzw. ca. 3 mehr.", "Also 8."],
  ],
  ["Spanish marks", "¿Cuánto es? Son 5. ¡Listo!", ["¿Cuánto es?", "Son 5.", "¡Listo!"]],
  ["French spaces", "Combien ? Il y en a 5 ! Fini.", ["Combien ?", "Il y en a 5 !", "Fini."]],
  [
    "times",
    "He came at 10:30. She left at 11.15 a.m. sharp. Fine.",
    ["He came at 10:30.", "She left at 11.15 a.m. sharp.", "Fine."],
  ],
  ["quoted stop inside", "She said, “It is 5.” I agree.", ["She said, “It is 5.”", "I agree."]],
  ["pictures glued to the stop", "It is 5.😀 Then 6.🎉🎉 So 7.👍🏽", ["It is 5.😀", "Then 6.🎉🎉", "So 7.👍🏽"]],
  ["a picture in front of the stop", "It is 5 😀. Then 6.", ["It is 5 😀.", "Then 6."]],
  ["a footnote of Markdown", "It is 5.[^1] Then 6.\n\n[^1]: By sum.", ["It is 5.[^1]", "Then 6.", "[^1]: By sum."]],
  ["a source of ChatGPT", "It is 5.【12†source】 Then 6.", ["It is 5.【12†source】", "Then 6."]],
  ["a box that is no reference", "See f.[x] and g.[y] there.", ["See f.[x] and g.[y] there."]],
  [
    "a table drawn with lines",
    "┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘\nSo 3.",
    ["│ a │ b │", "│ 1 │ 2 │", "So 3."],
  ],
])("%s", (_, text, steps) => {
  expect(texts(text)).toEqual(steps);
});

/** The thinking of many vendors, and what is said behind it. */
test.each<[string, string, string | null, string]>([
  ["<reasoning>", "<reasoning>\na\n</reasoning>\nb", "a", "b"],
  ["<think> with blank lines", "\n\n<think>\n\na\n\n</think>\n\nb", "a", "b"],
  ["◁think▷", "◁think▷a◁/think▷b", "a", "b"],
  ["[THINK]", "[THINK]\na\n[/THINK]\nb", "a", "b"],
  [
    "<|begin_of_thought|>",
    "<|begin_of_thought|>\na\n<|end_of_thought|>\n<|begin_of_solution|>\nb\n<|end_of_solution|>",
    "a",
    "b",
  ],
  ["<|START_THINKING|>", "<|START_THINKING|>a<|END_THINKING|><|START_RESPONSE|>b<|END_RESPONSE|>", "a", "b"],
  ["<seed:think>", "<seed:think>a</seed:think>b", "a", "b"],
  [
    "harmony with commentary",
    "<|start|>assistant<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b",
    "a",
    "b",
  ],
  ["gemma", "<|channel>thought\na<channel|>b", "a", "b"],
  ["hunyuan", "<think>\na\n</think>\n<answer>\nb\n</answer>", "a", "<answer>\nb\n</answer>"],
  ["exaone", "<thought>\na\n</thought>\n\nb", "a", "b"],
  [
    "<reflection>",
    "<thinking>a<reflection>c</reflection>d</thinking>\n<output>b</output>",
    "a<reflection>c</reflection>d",
    "<output>b</output>",
  ],
  ["<analysis>", "<analysis>\na\n</analysis>\n\nb", "a", "b"],
  ["<scratchpad>", "<scratchpad>a</scratchpad>\nb", "a", "b"],
  ["<inner_monologue>", "<inner_monologue>a</inner_monologue>b", "a", "b"],
  ["apertus", "<|inner_prefix|>a<|inner_suffix|>b", "a", "b"],
  ["<unused94>", "<unused94>thought\na<unused95>b", "a", "b"],
  ["no opening, long", "a\nc\n</think>\n\nb", "a\nc", "b"],
  ["unclosed, cut", "<think>\na", "a", ""],
])("thinking: %s", (_, text, thinking, visible) => {
  const parts = splitThinking(text);
  expect([parts.thinking?.text.trim() ?? null, parts.visible.text.trim()]).toEqual([thinking, visible]);
});
