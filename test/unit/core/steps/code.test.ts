import { describe } from "vitest";
import { itReads, type StepRow } from "./stepTable.js";

const fences: readonly StepRow[] = [
  [
    "backticks",
    "Run:\n\n```ts\nconst a = 1. \n\n// B. C.\n```\nThen.",
    "prose | Run:",
    "code | ```ts\nconst a = 1. \n\n// B. C.\n```",
    "prose | Then.",
  ],
  ["tildes", "~~~\nx = 1. B\n~~~\nDone.", "code | ~~~\nx = 1. B\n~~~", "prose | Done."],
  ["not closed", "```\na. B\n\nc", "code | ```\na. B\n\nc"],
  [
    "four backticks around three",
    "````md\n```\nx. B\n```\n````\nDone.",
    "code | ````md\n```\nx. B\n```\n````",
    "prose | Done.",
  ],
  ["closed by more", "```\na. B\n`````\nDone.", "code | ```\na. B\n`````", "prose | Done."],
  [
    "tildes are not closed by backticks",
    "~~~py\n```\na. B\n~~~\nDone.",
    "code | ~~~py\n```\na. B\n~~~",
    "prose | Done.",
  ],
  [
    "indented in a list",
    "- item:\n  ```py\n  x = 1. B\n  ```\n  After. More.",
    "list-item | - item:",
    "code | ```py\n  x = 1. B\n  ```",
    "prose | After.",
    "prose | More.",
  ],
  [
    "as a list's item",
    "1. ```py\n   x. B\n   ```\n2. Next. Done.",
    "code | 1. ```py\n   x. B\n   ```",
    "list-item | 2. Next.",
    "list-item | Done.",
  ],
  ["quoted", "> ```\n> x = 1. B\n> ```\nDone.", "code | > ```\n> x = 1. B\n> ```", "prose | Done."],
  [
    "quoted twice",
    ">> ```\n>> a. B\n>> ```\n> Done. Yes.",
    "code | >> ```\n>> a. B\n>> ```",
    "prose | > Done.",
    "prose | Yes.",
  ],
  ["not closed in a quotation", "> ```\n> a. B\nOut. Done.", "code | > ```\n> a. B", "prose | Out.", "prose | Done."],
  [
    "behind words",
    "Code: ```python\nx = 1. B\n```\nDone.",
    "prose | Code:",
    "code | ```python\nx = 1. B\n```",
    "prose | Done.",
  ],
  ["in one line it is inline code", "```x. B``` is code. Done.", "prose | ```x. B``` is code.", "prose | Done."],
  [
    "tags in it are code",
    "```xml\n<think>\nhm\n</think>\n```\nDone.",
    "code | ```xml\n<think>\nhm\n</think>\n```",
    "prose | Done.",
  ],
  [
    "thinking ends before the code does",
    "<think>\n```py\nx = 1. B\n</think>\nThe answer. Done.",
    "code | ```py\nx = 1. B",
    "prose | The answer.",
    "prose | Done.",
  ],
  [
    "thinking that shows the tag which ends it",
    "<think>\n```\n</think>\n```\nSo. Yes.\n</think>\nDone.",
    "code | ```\n</think>\n```",
    "prose | So.",
    "prose | Yes.",
    "prose | Done.",
  ],
];

const inline: readonly StepRow[] = [
  ["full stops in it", "Call `a. B` first. Then stop.", "prose | Call `a. B` first.", "prose | Then stop."],
  ["several backticks", "Use ``a ` . B`` now. Done.", "prose | Use ``a ` . B`` now.", "prose | Done."],
  [
    "tags in it",
    "Write `<think>` first. Then `</think>`. Stop.",
    "prose | Write `<think>` first.",
    "prose | Then `</think>`.",
    "prose | Stop.",
  ],
  ["a tag between stray backticks", "The ` sign. <think>A ` b.", "prose | The ` sign.", "prose | A ` b."],
  ["not closed", "The ` sign. Then stop.", "prose | The ` sign.", "prose | Then stop."],
];

const formulas: readonly StepRow[] = [
  [
    "displayed",
    "We get\n\\[\nx = 3. Y\n= 4\n\\]\nand $$a\n= b$$ holds.\n\n$$c = d$$.",
    "prose | We get",
    "math | \\[\nx = 3. Y\n= 4\n\\]",
    "prose | and $$a\n= b$$ holds.",
    "math | $$c = d$$.",
  ],
  [
    "an environment",
    "We have\n\\begin{align}\nx &= 1. \\\\\ny &= 2.\n\\end{align}\nThus x.",
    "prose | We have",
    "math | \\begin{align}\nx &= 1. \\\\\ny &= 2.\n\\end{align}",
    "prose | Thus x.",
  ],
  [
    "… with a star, over an empty line",
    "\\begin{align*}\na &= b. C\n\n&= d\n\\end{align*}\nDone.",
    "math | \\begin{align*}\na &= b. C\n\n&= d\n\\end{align*}",
    "prose | Done.",
  ],
  [
    "… one in another",
    "\\begin{cases} a. B \\begin{cases} c. D \\end{cases} \\end{cases} Done. Yes.",
    "math | \\begin{cases} a. B \\begin{cases} c. D \\end{cases} \\end{cases}",
    "prose | Done.",
    "prose | Yes.",
  ],
  [
    "… inside a sentence",
    "So \\begin{cases} x. Y \\\\ z \\end{cases} holds. Done.",
    "prose | So \\begin{cases} x. Y \\\\ z \\end{cases} holds.",
    "prose | Done.",
  ],
  ["… not closed", "\\begin{align} x holds. Then stop.", "prose | \\begin{align} x holds.", "prose | Then stop."],
  [
    "environments of text",
    "\\begin{proof}[Of 1. A]\nLet x. Then y.\n\\end{proof}\n\\begin{itemize}\n\\item First. Second.\n\\end{itemize}",
    "prose | Let x.",
    "prose | Then y.",
    "list-item | \\item First.",
    "list-item | Second.",
  ],
  [
    "an environment of code",
    "\\begin{verbatim}\na. B\n\\end{verbatim}\nDone.",
    "code | \\begin{verbatim}\na. B\n\\end{verbatim}",
    "prose | Done.",
  ],
  [
    "the sentence's full stop in them",
    "Thus $x = 5.$ Then \\(y = 6.\\) So $$z = 7.$$ Done.",
    "math | Thus $x = 5.$",
    "math | Then \\(y = 6.\\)",
    "math | So $$z = 7.$$",
    "prose | Done.",
  ],
  [
    "… as text, in braces",
    "Thus $x = \\frac{1}{2}\\text{.}$ Then stop.",
    "math | Thus $x = \\frac{1}{2}\\text{.}$",
    "prose | Then stop.",
  ],
  [
    "a full stop inside them, or money",
    "We use $x. Y$ here. It costs $5. He paid $6.",
    "prose | We use $x. Y$ here.",
    "prose | It costs $5.",
    "prose | He paid $6.",
  ],
  [
    "brackets that do not close",
    "We get \\[ x. Then y.\n\nNext line. End.",
    "prose | We get \\[ x.",
    "prose | Then y.",
    "prose | Next line.",
    "prose | End.",
  ],
];

describe("fences", () => itReads(fences));
describe("inline code", () => itReads(inline));
describe("formulas", () => itReads(formulas));
