import { describe, expect, it } from "vitest";
import { MAX_STEP } from "../../../../src/core/steps/readSentence.js";
import { segment } from "../../../../src/core/steps/segment.js";
import { itReads, type StepRow, texts } from "./stepTable.js";

const lists: readonly StepRow[] = [
  [
    "items and the sentences in them",
    "1. Add 3 and 4. That is 7.\n2) Double it.\n- Done\n* So\n• Well\n(3) x\na) First",
    "list-item | 1. Add 3 and 4.",
    "list-item | That is 7.",
    "list-item | 2) Double it.",
    "list-item | - Done",
    "list-item | * So",
    "list-item | • Well",
    "list-item | (3) x",
    "list-item | a) First",
  ],
  [
    "nested items and tasks",
    "- a. B\n  - c. D\n    1.2. e. F\n- [ ] g. H\n- [x] done\n• 9. i\niv) j\nIX. k",
    "list-item | - a. B",
    "list-item | - c. D",
    "list-item | 1.2. e.",
    "list-item | F",
    "list-item | - [ ] g.",
    "list-item | H",
    "list-item | - [x] done",
    "list-item | • 9. i",
    "list-item | iv) j",
    "list-item | IX. k",
  ],
  [
    "numbers in bold or escaped",
    "**1.** Add. Then.\n**2. Double.** Then.\n3\\. Stop. Then.",
    "list-item | **1.** Add.",
    "list-item | Then.",
    "list-item | **2. Double.**",
    "list-item | Then.",
    "list-item | 3\\. Stop.",
    "list-item | Then.",
  ],
  [
    "Chinese and Japanese items",
    "1、加3。\n2．乘2。\n3.然后停。\n（4）好。\n①加法。②乘法。\n一、首先。二、然后。",
    "list-item | 1、加3。",
    "list-item | 2．乘2。",
    "list-item | 3.然后停。",
    "list-item | （4）好。",
    "list-item | ①加法。",
    "list-item | ②乘法。",
    "list-item | 一、首先。",
    "list-item | 二、然后。",
  ],
  ["initials are no item", "A. B. Smith left. He is back.", "prose | A. B. Smith left.", "prose | He is back."],
  [
    "items in one line",
    "a) First. b) Second. c) Third.",
    "list-item | a) First.",
    "list-item | b) Second.",
    "list-item | c) Third.",
  ],
  [
    "… without full stops",
    "1) Add 3 2) Double it 3) Stop",
    "list-item | 1) Add 3",
    "list-item | 2) Double it",
    "list-item | 3) Stop",
  ],
  [
    "… in brackets",
    "(i) One (ii) Two (iii) Three.",
    "list-item | (i) One",
    "list-item | (ii) Two",
    "list-item | (iii) Three.",
  ],
  [
    "… with full stops only behind numbers",
    "1. The one 2. The other",
    "list-item | 1. The one",
    "list-item | 2. The other",
  ],
  ["… with bullets", "• One • Two", "list-item | • One", "list-item | • Two"],
  [
    "a number at an item's end begins no item",
    "1. Tom buys 2. Anna buys 3.",
    "list-item | 1. Tom buys 2.",
    "list-item | Anna buys 3.",
  ],
  [
    "items behind a colon",
    "Two cases: a) x is even. b) x is odd.",
    "prose | Two cases: a) x is even.",
    "prose | b) x is odd.",
  ],
  [
    "… in one sentence",
    "We need (1) a pen, (2) paper and (3) ink. Done.",
    "prose | We need (1) a pen, (2) paper and (3) ink.",
    "prose | Done.",
  ],
  ["… with commas", "(a) First, (b) second. Done.", "list-item | (a) First, (b) second.", "list-item | Done."],
  [
    "letters that are no list",
    "We take either a) or b) here. Done.",
    "prose | We take either a) or b) here.",
    "prose | Done.",
  ],
];

const headings: readonly StepRow[] = [
  [
    "headings, equations and answers",
    "### Step 1: Add.  Then\n**Step 2: Double**\n12 * 3 = 36\n**Answer: C**\n**5 + 3 = 8**",
    "heading | ### Step 1: Add.  Then",
    "heading | **Step 2: Double**",
    "math | 12 * 3 = 36",
    "prose | **Answer: C**",
    "math | **5 + 3 = 8**",
  ],
  [
    "underlined",
    "Title\n=====\nText. More.\n\nSub title\n---------\nText.",
    "heading | Title",
    "prose | Text.",
    "prose | More.",
    "heading | Sub title",
    "prose | Text.",
  ],
  [
    "a rule under a line that states something",
    "So the total is 5\n---\nNext we add it\n---\nEnd.",
    "prose | So the total is 5",
    "prose | Next we add it",
    "prose | End.",
  ],
  ["of LaTeX", "\\section{One. Two}\nText. More.", "heading | \\section{One. Two}", "prose | Text.", "prose | More."],
  ["quoted", "> ## Head. Line\n> Text. More.", "heading | > ## Head. Line", "prose | > Text.", "prose | More."],
];

const labels: readonly StepRow[] = [
  [
    "joined to what they announce, but not to code or a heading",
    "Answer:\n\n42\n\n1. **Cost:**\n   3 + 4 = 7\nCode:\n```\nx\n```\nEnd:",
    "prose | Answer:\n\n42",
    "list-item | 1. **Cost:**\n   3 + 4 = 7",
    "prose | Code:",
    "code | ```\nx\n```",
    "prose | End:",
  ],
  [
    "before a formula",
    "Thus:\n\\begin{align}\nx = 1\n\\end{align}\nDone.",
    "math | Thus:\n\\begin{align}\nx = 1\n\\end{align}",
    "prose | Done.",
  ],
  ["before thinking's end", "Answer:\n</think>\n5", "prose | Answer:", "prose | 5"],
];

const tables: readonly StepRow[] = [
  [
    "by rows",
    "| a | b. C |\n|---|:-:|\n| 1. Foo | 2. Bar |\nText. More.",
    "list-item | | a | b. C |",
    "list-item | | 1. Foo | 2. Bar |",
    "prose | Text.",
    "prose | More.",
  ],
  [
    "without outer bars",
    "a | b. C\n--- | ---\n1. x | 2. Y\n3 | 4\n\nText | more. Done.",
    "list-item | a | b. C",
    "list-item | 1. x | 2. Y",
    "list-item | 3 | 4",
    "prose | Text | more.",
    "prose | Done.",
  ],
  ["quoted", "> | a. B | c |\n> |---|---|\n> | d. E | f |", "list-item | > | a. B | c |", "list-item | > | d. E | f |"],
];

const quotations: readonly StepRow[] = [
  [
    "by sentences",
    "> First. Second.\n>\n> Third.\n\nOut.",
    "prose | > First.",
    "prose | Second.",
    "prose | > Third.",
    "prose | Out.",
  ],
  [
    "with wrapped lines",
    "> The train leaves the station at nine in the morning\n> and arrives at ten. Good.",
    "prose | > The train leaves the station at nine in the morning\n> and arrives at ten.",
    "prose | Good.",
  ],
  ["with items", "> - a. B\n> - c", "list-item | > - a. B", "list-item | > - c"],
];

describe("lists", () => itReads(lists));
describe("headings", () => itReads(headings));
describe("labels", () => itReads(labels));
describe("tables", () => itReads(tables));
describe("quotations", () => itReads(quotations));

describe("lines", () => {
  it("join where an editor wrapped them, and nowhere else", () => {
    const wrapped = "The train leaves the station at nine in the morning\nand arrives at ten. Good.\nx\ny";
    expect(texts(wrapped)).toEqual([
      "The train leaves the station at nine in the morning\nand arrives at ten.",
      "Good.",
      "x",
      "y",
    ]);
    expect(texts("a\r\nb.\r\n\r\nC")).toEqual(["a", "b.", "C"]);
  });

  it("are split at spaces where they run away", () => {
    const line = "word ".repeat(20_000).trim();
    const steps = segment(line);
    expect(steps.length).toBeGreaterThan(48);
    expect(Math.max(...steps.map((step) => step.text.length))).toBeLessThanOrEqual(MAX_STEP);
    expect(steps.map((step) => step.text).join(" ")).toBe(line);
    expect(segment("😀".repeat(50_000)).every((step) => /^(?:😀)+$/u.test(step.text))).toBe(true);
  });

  it("of decoration belong to no step", () => {
    for (const nothing of ["", "   \n", "---", "\n\n***\n", "> \n>", "• \n"]) expect(segment(nothing)).toEqual([]);
  });
});
