import { expect, test } from "vitest";
import { splitThinking } from "../../../../src/core/steps/thinking.js";
import { texts } from "./stepTable.js";

/** A seventh table of how people and models write steps, written down before they were first read. */
test.each<[string, string, readonly string[]]>([
  ["line ends of Windows", "First.\r\nSecond. Third.\r\n", ["First.", "Second.", "Third."]],
  ["a list with line ends of Windows", "1. Add.\r\n2. Stop.\r\n", ["1. Add.", "2. Stop."]],
  ["Step 1) in one line", "Step 1) Add. Step 2) Stop.", ["Step 1) Add.", "Step 2) Stop."]],
  ["STEP ONE", "STEP ONE: Add.\nSTEP TWO: Stop.", ["STEP ONE: Add.", "STEP TWO: Stop."]],
  ["Step-1", "Step-1: Add.\nStep-2: Stop.", ["Step-1: Add.", "Step-2: Stop."]],
  ["(Step 1)", "(Step 1) Add.\n(Step 2) Stop.", ["(Step 1) Add.", "(Step 2) Stop."]],
  ["bold steps in one line", "**Step 1:** Add. **Step 2:** Stop.", ["**Step 1:** Add.", "**Step 2:** Stop."]],
  ["第一步", "第一步：相加。第二步：停。", ["第一步：相加。", "第二步：停。"]],
  ["首先 其次", "首先，3加4得7。其次，乘以2得14。最后，停。", ["首先，3加4得7。", "其次，乘以2得14。", "最后，停。"]],
  ["Roman", "I. Add.\nII. Stop.\nIII. Go.", ["I. Add.", "II. Stop.", "III. Go."]],
  ["1) without a blank", "1)Add.\n2)Stop.", ["1)Add.", "2)Stop."]],
  ["1. without a blank", "1.Add.\n2.Stop.", ["1.Add.", "2.Stop."]],
  ["1 -", "1 - Add.\n2 - Stop.", ["1 - Add.", "2 - Stop."]],
  ["1:", "1: Add.\n2: Stop.", ["1: Add.", "2: Stop."]],
  ["arrows", "→ Add.\n→ Stop.", ["→ Add.", "→ Stop."]],
  ["check boxes", "- [ ] Add.\n- [x] Stop.", ["- [ ] Add.", "- [x] Stop."]],
  ["keycaps", "1️⃣ Add.\n2️⃣ Stop.", ["1️⃣ Add.", "2️⃣ Stop."]],
  [
    "two fences in one another",
    "````md\n```py\nx = 1. B\n```\n````\nDone.",
    ["````md\n```py\nx = 1. B\n```\n````", "Done."],
  ],
  ["a fence that is not closed", "Code:\n```py\nx = 1. B", ["Code:", "```py\nx = 1. B"]],
  [
    "a fence with attributes",
    "```{python, echo=FALSE}\nx <- 1. B\n```\nDone.",
    ["```{python, echo=FALSE}\nx <- 1. B\n```", "Done."],
  ],
  ["a code span", "Run `a. B` now. Then stop.", ["Run `a. B` now.", "Then stop."]],
  ["a code span of two", "Run ``a ` b. C`` now. Then stop.", ["Run ``a ` b. C`` now.", "Then stop."]],
  ["a display of dollars", "$$\nx = 1. Y\n$$\nDone.", ["$$\nx = 1. Y\n$$", "Done."]],
  [
    "an equation",
    "\\begin{equation}\nx = 1. Y\n\\end{equation}\nDone.",
    ["\\begin{equation}\nx = 1. Y\n\\end{equation}", "Done."],
  ],
  ["a display in a line", "We get \\[ x = 1. \\] Then stop.", ["We get \\[ x = 1. \\]", "Then stop."]],
  ["a list of HTML", "<ul><li>First.</li><li>Second.</li></ul>", ["First.", "Second."]],
  ["a list of HTML in lines", "<ol>\n<li>First.</li>\n<li>Second.</li>\n</ol>", ["First.", "Second."]],
  ["bold of HTML", "<b>Step 1:</b> Add. <b>Step 2:</b> Stop.", ["<b>Step 1:</b> Add.", "<b>Step 2:</b> Stop."]],
  ["p.m. PST", "It was at 5 p.m. PST. We left.", ["It was at 5 p.m. PST.", "We left."]],
  ["the U.K.", "The U.K. and the U.S. agreed. Fine.", ["The U.K. and the U.S. agreed.", "Fine."]],
  ["a version", "Version 3.0 is out. It works.", ["Version 3.0 is out.", "It works."]],
  ["ranks", "Gen. Lee and Col. Smith met. They spoke.", ["Gen. Lee and Col. Smith met.", "They spoke."]],
  ["Plan B", "We go with plan B. It works.", ["We go with plan B.", "It works."]],
  ["a day with abbreviations", "Fri. 5 Jan. 2024 was cold. We stayed.", ["Fri. 5 Jan. 2024 was cold.", "We stayed."]],
  ["max. and min.", "It holds max. 5 kg, min. 3 kg. Done.", ["It holds max. 5 kg, min. 3 kg.", "Done."]],
  ["cf. p.", "So x = 5 (cf. p. 3). Then y.", ["So x = 5 (cf. p. 3).", "Then y."]],
  ["initials", "J.R.R. Tolkien wrote it. I read it.", ["J.R.R. Tolkien wrote it.", "I read it."]],
  ["A.I.", "A.I. is new. It grows.", ["A.I. is new.", "It grows."]],
  ["an option behind it's", "I think it's C. Explain why.", ["I think it's C.", "Explain why."]],
  ["an initial behind it's", "It's J. Smith who came. He left.", ["It's J. Smith who came.", "He left."]],
  ["vs.", "It is 3 vs. 4. We take 4.", ["It is 3 vs. 4.", "We take 4."]],
  ["a reason in Chinese", "因为3+4=7，所以答案是7。验算：7-4=3。", ["因为3+4=7，所以答案是7。", "验算：7-4=3。"]],
  ["let x in Chinese", "解：设x=5。则y=6。", ["解：设x=5。", "则y=6。"]],
  ["narrow marks in Chinese", "真的?是的!好。", ["真的?", "是的!", "好。"]],
  ["a narrow full stop in Chinese", "总数是12.然后乘2得24.", ["总数是12.", "然后乘2得24."]],
  ["第1步 with a blank", "第1步 相加。第2步 停。", ["第1步 相加。", "第2步 停。"]],
  ["a quote with an exclamation in Chinese", "他说：“对！”我点头。", ["他说：“对！”", "我点头。"]],
  ["many exclamation marks in Chinese", "答案是5！！！好。", ["答案是5！！！", "好。"]],
  ["a dialogue", "Tom: Is it 5?\nAnn: No, it is 6.", ["Tom: Is it 5?", "Ann: No, it is 6."]],
  ["a dialogue in dashes", "— Is it 5?\n— No.", ["— Is it 5?", "— No."]],
  ["a table without outer bars", "a | b\n--|--\n1 | 2\n\nSo 3.", ["a | b", "1 | 2", "So 3."]],
  ["a heading closed by hashes", "### Step 1: Add. ###\nIt is 5.", ["### Step 1: Add. ###", "It is 5."]],
  ["a setext heading", "Step 1\n======\nAdd. Stop.", ["Step 1", "Add.", "Stop."]],
  ["cut in a sentence", "First. Second is cu", ["First.", "Second is cu"]],
  ["cut in a computation", "First. So 3 +", ["First.", "So 3 +"]],
  ["a rule between", "First.\n\n---\n\nSecond.", ["First.", "Second."]],
  ["a quote of two lines", "> First.\n> Second.\n\nThird.", ["> First.", "> Second.", "Third."]],
  [
    "a nested list of numbers",
    "1. Add.\n   1.1 Take 3.\n   1.2 Take 4.\n2. Stop.",
    ["1. Add.", "1.1 Take 3.", "1.2 Take 4.", "2. Stop."],
  ],
  ["a link", "See https://a.org/x.y. Then stop.", ["See https://a.org/x.y.", "Then stop."]],
  ["spaces of Spanish", "Sumamos 3 y 4. ¿Son 7? Sí.", ["Sumamos 3 y 4.", "¿Son 7?", "Sí."]],
  ["Thai", "บวก 3 กับ 4 ได้ 7\nคูณด้วย 2 ได้ 14", ["บวก 3 กับ 4 ได้ 7", "คูณด้วย 2 ได้ 14"]],
  ["Hebrew", "נחבר 3 ו-4. נקבל 7.", ["נחבר 3 ו-4.", "נקבל 7."]],
  ["therefore signs", "∵ x = 3 ∴ x + 4 = 7.\nDone.", ["∵ x = 3 ∴ x + 4 = 7.", "Done."]],
])("%s", (_, text, steps) => {
  expect(texts(text)).toEqual(steps);
});

/** The thinking, null for none, and what is said behind it. */
test.each<[string, string, string | null, string]>([
  ["<Think>", "<Think>a</Think>V", "a", "V"],
  ["<thoughts>", "<thoughts>a</thoughts>V", "a", "V"],
  ["<rationale>", "<rationale>a</rationale>V", "a", "V"],
  ["<chain_of_thought>", "<chain_of_thought>a</chain_of_thought>V", "a", "V"],
  ["<cot>", "<cot>a</cot>V", "a", "V"],
  ["<longcat_think>", "<longcat_think>a</longcat_think>V", "a", "V"],
  ["<antThinking>", "<antThinking>a</antThinking>V", "a", "V"],
  ["<thinking_process>", "<thinking_process>a</thinking_process>V", "a", "V"],
  ["[REASONING]", "[REASONING]a[/REASONING]V", "a", "V"],
  ["<reasoning_content>", "<reasoning_content>a</reasoning_content>V", "a", "V"],
  ["an empty block", "<think>\n\n</think>\n\nV", "", "V"],
  ["a closing tag with a blank", "<think>a</think >V", "a", "V"],
  ["line ends of Windows", "<think>\r\na\r\n</think>\r\n\r\nV", "a", "V"],
  ["behind a turn's beginning", "<|im_start|>assistant\n<think>a</think>V<|im_end|>", "a", "V"],
  ["thinking and answer", "<thinking>a</thinking>\n<answer>V</answer>", "a", "<answer>V</answer>"],
  [
    "harmony, cut in its final",
    "<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>V",
    "a",
    "V",
  ],
  ["harmony, end of thinking missing", "<|channel|>analysis<|message|>a<|channel|>final<|message|>V", "a", "V"],
  ["a closing tag said in code", "<think>a `</think>` b</think>V", "a `</think>` b", "V"],
  ["thinking that quotes code", "<think>a\n```\nx\n```\nb</think>V", "a\n```\nx\n```\nb", "V"],
  ["an opening tag in the answer", "V uses the `<think>` tag.", null, "V uses the `<think>` tag."],
  ["a cut opening tag", "V is 5. <thi", null, "V is 5. <thi"],
  ["a cut closing tag", "<think>a</thi", "a</thi", ""],
  ["a tag with a name space", "<ns:thinking>a</ns:thinking>V", "a", "V"],
  ["思考过程", "<思考>a</思考>V", "a", "V"],
  [
    "a summary that is open",
    '<details open type="reasoning" done="true">\n<summary>Thought for 1 second</summary>\na\n</details>\nV',
    "a",
    "V",
  ],
  ["spaces before the block", "   \n<think>a</think>\nV", "a", "V"],
])("thinking: %s", (_, text, thinking, visible) => {
  const parts = splitThinking(text);
  expect([parts.thinking?.text.trim() ?? null, parts.visible.text.trim()]).toEqual([thinking, visible]);
});

test.each<[string, string, readonly string[]]>([
  ["Task 1", "Task 1: Add.\nTask 2: Stop.", ["Task 1: Add.", "Task 2: Stop."]],
  ["Phase", "Phase 1 – Add.\nPhase 2 – Stop.", ["Phase 1 – Add.", "Phase 2 – Stop."]],
  ["first second in a line", "First, we add. Second, we stop.", ["First, we add.", "Second, we stop."]],
  ["bold numbers", "**1.** Add.\n**2.** Stop.", ["**1.** Add.", "**2.** Stop."]],
  ["parenthesised letters", "(a) Add. (b) Stop.", ["(a) Add.", "(b) Stop."]],
  ["a colon and a list", "We need:\n- an apple\n- a pear", ["We need:\n- an apple", "- a pear"]],
  ["a heading of dashes", "--- Step 1 ---\nAdd.", ["--- Step 1 ---", "Add."]],
  [
    "a fence in a list",
    "1. Run:\n   ```sh\n   ls. B\n   ```\n2. Stop.",
    ["1. Run:", "```sh\n   ls. B\n   ```", "2. Stop."],
  ],
  ["a fence of tildes in another", "~~~\n```\na. B\n```\n~~~\nDone.", ["~~~\n```\na. B\n```\n~~~", "Done."]],
  ["math in dollars", "So $a = 2.5$. Then $b = 3$.", ["So $a = 2.5$.", "Then $b = 3$."]],
  ["a number with a comma", "It is 1,000.5 in all. Stop.", ["It is 1,000.5 in all.", "Stop."]],
  ["an IP address", "Use 192.168.0.1. Then stop.", ["Use 192.168.0.1.", "Then stop."]],
  ["e.g. in brackets", "Take a prime (e.g. 7). Then stop.", ["Take a prime (e.g. 7).", "Then stop."]],
  ["a question in a sentence", "Is it 5? No, since 2 + 2 = 4.", ["Is it 5?", "No, since 2 + 2 = 4."]],
  ["a middle initial", "John F. Kennedy spoke. He left.", ["John F. Kennedy spoke.", "He left."]],
  ["Jan. alone", "It was in Jan. She left.", ["It was in Jan.", "She left."]],
  ["a.m. at the end", "He came at 5 a.m. She slept.", ["He came at 5 a.m.", "She slept."]],
  ["quotes in Chinese", "她說：「好。」接著離開。", ["她說：「好。」", "接著離開。"]],
  ["a list in Chinese", "（一）相加\n（二）相乘", ["（一）相加", "（二）相乘"]],
  ["解：", "解：\n3+4=7。\n答：7。", ["解：\n3+4=7。", "答：7。"]],
  ["a wide exclamation", "太好了！我們得到5！", ["太好了！", "我們得到5！"]],
  ["Arabic", "نجمع 3 و 4. نحصل على 7.", ["نجمع 3 و 4.", "نحصل على 7."]],
  ["Vietnamese", "Cộng 3 và 4. Được 7.", ["Cộng 3 và 4.", "Được 7."]],
  ["a cut fence", "Then:\n```js\nlet a = 1;", ["Then:", "```js\nlet a = 1;"]],
  ["a blank quote", "> First.\n>\n> Second.", ["> First.", "> Second."]],
])("once more: %s", (_, text, steps) => {
  expect(texts(text)).toEqual(steps);
});

test.each<[string, string, string | null, string]>([
  ["<THINKING>", "<THINKING>a</THINKING>V", "a", "V"],
  // So written it may be a heading, behind which an answer would be lost.
  ["[Reasoning]", "[Reasoning]\na\n[Answer]\nV", null, "[Reasoning]\na\n[Answer]\nV"],
  ["<|begin_of_reasoning|>", "<|begin_of_reasoning|>a<|end_of_reasoning|>V", "a", "V"],
  ["<internal_reasoning>", "<internal_reasoning>a</internal_reasoning>V", "a", "V"],
  ["<reasoning_process>", "<reasoning_process>a</reasoning_process><answer>V</answer>", "a", "<answer>V</answer>"],
  ["<思考>", "<思考>\na\n</思考>\nV", "a", "V"],
  ["a space in the tag", "<think >a</think>V", "a", "V"],
  ["a tag within a code block", "```\n<think>a</think>\n```\nV", null, "```\n<think>a</think>\n```\nV"],
  ["only a closing tag, many lines", "a\nb\n</think>\nV", "a\nb", "V"],
  [
    "harmony with commentary last",
    "<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>commentary<|message|>c<|end|><|start|>assistant<|channel|>final<|message|>V<|return|>",
    "a",
    "V",
  ],
])("once more, thinking: %s", (_, text, thinking, visible) => {
  const parts = splitThinking(text);
  const shown = parts.visible.text.trim();
  expect([parts.thinking?.text.trim().split("\n<|")[0] ?? null, shown]).toEqual([thinking, visible]);
});
