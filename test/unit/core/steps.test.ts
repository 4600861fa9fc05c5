import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_STEP, StepSegmenter, segment } from "../../../src/core/steps/segment.js";
import { readingPositions, tokenSpan } from "../../../src/core/steps/tokens.js";

const texts = (text: string) => segment(text).map((step) => step.text);
const kinds = (text: string) => segment(text).map((step) => `${step.kind} | ${step.text}`);

/** Each row is one line of text, written as the steps it falls into. */
const lines: readonly (readonly string[])[] = [
  ["First add 3 and 4.", "Then double it.", "The answer is 14."],
  ["Pi is about 3.14 and e is 2.72.", "Their sum is 5.86."],
  ["There are 1,200 apples.", "Half is 600."],
  ["Dr. Smith lives in the U.S. with Mrs. Jones.", "She is 40."],
  ["They moved to the U.S.", "The rest stayed."],
  ["It weighs approx. 5 kg vs. 6 kg.", "No. 5 is alive, i.e. Johnny 5, e.g. the robot."],
  ["The book is by J. R. R. Tolkien.", "It has 3 parts."],
  ["So the answer is B.", "Paris lies in France."],
  ["We choose option C.", "Therefore it holds."],
  ["Wait... let me think.", "Hmm...", "Let me try again."],
  ["See https://example.org/a.b?c=d.e in config.json and node.js.", "Then stop."],
  ['He said "It is 5."', "Then he left."],
  ["Is it 5?", "No!", "It is 6."],
  ["Yahoo! is a company.", "It was founded in 1994."],
  ["Step 1. Add the numbers.", "Step 2. Stop."],
  ["Answer: 5.", "Then stop."],
  ["The steps: 1. Add.", "2. Double."],
  ["We use \\(x = 1. Y = 2\\) here.", "Then stop."],
  ["We use $x. Y$ here.", "It costs $5.", "He paid $6."],
  ["Call `a. B` first.", "Then stop."],
  ["**Bold lead.**", "Then text.", "(In brackets.)", "End."],
  ["It costs 5 dollars (approx. 4.50 euros).", "Good."],
  ["The meeting is at 5 p.m. on Monday.", "Come."],
  ["Apple Inc. makes phones.", "They are dear."],
  ["On Jan. 5 it rained.", "Fig. 3 shows it."],
  ["Great!", "🎉 We have it.", "It is 5."],
];

describe("sentences of one line", () => {
  for (const steps of lines) it(steps.join(" | "), () => expect(texts(steps.join(" "))).toEqual(steps));

  it("needs no space after a full stop of Chinese or Japanese", () => {
    expect(texts("首先，3加4等于7。然后乘以2！答案是14？“对。”好")).toEqual([
      "首先，3加4等于7。",
      "然后乘以2！",
      "答案是14？",
      "“对。”",
      "好",
    ]);
  });

  it("obeys these rules better than Intl.Segmenter", () => {
    const intl = new Intl.Segmenter("en", { granularity: "sentence" });
    const agrees = lines.filter((steps) => {
      const found = [...intl.segment(steps.join(" "))].map((part) => part.segment.trim());
      return found.join("\n") === steps.join("\n");
    });
    expect(agrees.length).toBeLessThan(0.75 * lines.length);
  });
});

describe("lines and blocks", () => {
  it("keeps list items, with the sentences in them", () => {
    expect(kinds("1. Add 3 and 4. That is 7.\n2) Double it.\n- Done\n* So\n• Well\n(3) x\na) First")).toEqual([
      "list-item | 1. Add 3 and 4.",
      "list-item | That is 7.",
      "list-item | 2) Double it.",
      "list-item | - Done",
      "list-item | * So",
      "list-item | • Well",
      "list-item | (3) x",
      "list-item | a) First",
    ]);
  });

  it("tells headings, equations and answers apart", () => {
    expect(kinds("### Step 1: Add.  Then\n**Step 2: Double**\n12 * 3 = 36\n**Answer: C**\n**5 + 3 = 8**")).toEqual([
      "heading | ### Step 1: Add.  Then",
      "heading | **Step 2: Double**",
      "math | 12 * 3 = 36",
      "prose | **Answer: C**",
      "math | **5 + 3 = 8**",
    ]);
  });

  it("joins a label to what it announces, but not to code or a heading", () => {
    expect(kinds("Answer:\n\n42\n\n1. **Cost:**\n   3 + 4 = 7\nCode:\n```\nx\n```\nEnd:")).toEqual([
      "prose | Answer:\n\n42",
      "list-item | 1. **Cost:**\n   3 + 4 = 7",
      "prose | Code:",
      "code | ```\nx\n```",
      "prose | End:",
    ]);
  });

  it("reads a code block as one step, closed or not", () => {
    expect(kinds("Run:\n\n```ts\nconst a = 1. \n\n// B. C.\n```\nThen.")).toEqual([
      "prose | Run:",
      "code | ```ts\nconst a = 1. \n\n// B. C.\n```",
      "prose | Then.",
    ]);
    expect(kinds("```\na. B\n\nc")).toEqual(["code | ```\na. B\n\nc"]);
  });

  it("reads displayed formulas as one step each", () => {
    expect(kinds("We get\n\\[\nx = 3. Y\n= 4\n\\]\nand $$a\n= b$$ holds.\n\n$$c = d$$.")).toEqual([
      "prose | We get",
      "math | \\[\nx = 3. Y\n= 4\n\\]",
      "prose | and $$a\n= b$$ holds.",
      "math | $$c = d$$.",
    ]);
  });

  it("does not let an unclosed bracket swallow the text", () => {
    expect(texts("We get \\[ x. Then y.\n\nNext line. End.")).toEqual([
      "We get \\[ x.",
      "Then y.",
      "Next line.",
      "End.",
    ]);
  });

  it("leaves tags and decoration out", () => {
    expect(texts("<think>\nFirst. Then\n</think>\n\n---\n***\nThe end.</think> More\n<b>bold</b> 3 < 4")).toEqual([
      "First.",
      "Then",
      "The end.",
      "More",
      "<b>bold</b> 3 < 4",
    ]);
  });

  it("reads a table by rows", () => {
    expect(kinds("| a | b |\n|---|:-:|\n| 1. Foo | 2. Bar |")).toEqual([
      "list-item | | a | b |",
      "list-item | | 1. Foo | 2. Bar |",
    ]);
  });

  it("joins a line that an editor wrapped, and no others", () => {
    const wrapped = "The train leaves the station at nine in the morning\nand arrives at ten. Good.\nx\ny";
    expect(texts(wrapped)).toEqual([
      "The train leaves the station at nine in the morning\nand arrives at ten.",
      "Good.",
      "x",
      "y",
    ]);
    expect(texts("a\r\nb.\r\n\r\nC")).toEqual(["a", "b.", "C"]);
  });

  it("splits a runaway line at spaces", () => {
    const line = "word ".repeat(20_000).trim();
    const steps = segment(line);
    expect(steps.length).toBeGreaterThan(48);
    expect(Math.max(...steps.map((step) => step.text.length))).toBeLessThanOrEqual(MAX_STEP);
    expect(steps.map((step) => step.text).join(" ")).toBe(line);
    expect(segment("😀".repeat(50_000)).every((step) => /^(?:😀)+$/u.test(step.text))).toBe(true);
  });

  it("is linear in hostile lines of 100,000 characters", () => {
    for (const unit of [
      "$",
      "\\(",
      "`",
      "<",
      "(",
      ". ",
      "\\[ ",
      "A.",
      "1. ",
      "**",
      "| ",
      "<think>",
      "```\n",
      "a:\n",
      "- ",
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      for (const step of segment(text)) expect(text.slice(step.chars.start, step.chars.end)).toBe(step.text);
    }
  });

  it("ends a step at a tag, in a formula too", () => {
    for (const text of ["\\[<think>\\]", "$$x</think>$$", "So \\(<think>\\) it is."])
      for (const step of segment(text)) expect(step.text).not.toMatch(/<\/?think>/);
  });

  it("has no step in nothing", () => {
    for (const nothing of ["", "   \n", "---", "<think></think>", "\n\n***\n"]) expect(segment(nothing)).toEqual([]);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(
    ...'Dr.|U.S.|3.14|1.|2)|- |* |**|`|```|\n|\n\n| |. |.|? |! |...|: |:\n|Answer:|<think>|</think>|<|$|$$|\\(|\\)|\\[|\\]|# |---\n|| a | b |\n|。|！|”|"|(|)|word |The |I |é|😀|x = 1|B|No|\r\n|\t|\ud83d'.split(
      "|",
    ),
  ),
  fc.string({ maxLength: 6, unit: "grapheme" }),
  fc.stringMatching(/^[a-z]{40,60}$/),
);
const document = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(""));

describe("properties", () => {
  it("steps are ordered slices of the text that leave out only spaces, tags and decoration", () => {
    fc.assert(
      fc.property(document, (text) => {
        let end = 0;
        let left = "";
        for (const step of segment(text)) {
          expect(step.chars.start).toBeGreaterThanOrEqual(end);
          expect(step.text).toBe(text.slice(step.chars.start, step.chars.end));
          expect(step.text).toBe(step.text.trim());
          expect(step.text).not.toBe("");
          if (step.kind !== "code") expect(step.text).not.toMatch(/<\/?think>/);
          left += text.slice(end, step.chars.start);
          end = step.chars.end;
        }
        left += text.slice(end);
        expect(left.replace(/<\/?(think|thinking|reasoning|answer)>/gi, "")).toMatch(/^[-*_=~#|:+•·—–.>\s]*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it("a stream in any chunks gives the steps of the whole text", () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (text, sizes) => {
        const segmenter = new StepSegmenter();
        const steps = [];
        for (let at = 0; at < text.length; ) {
          const size = sizes.next().value as number;
          steps.push(...segmenter.push(text.slice(at, at + size)));
          at += size;
        }
        steps.push(...segmenter.finish());
        expect(steps).toEqual(segment(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("closes a sentence of a stream as soon as the next one begins", () => {
    const segmenter = new StepSegmenter();
    expect(segmenter.push("The first sentence of this text is long enough to stand alone. ")).toEqual([]);
    expect(segmenter.push("Then another follows that is also long").map((step) => step.text)).toEqual([
      "The first sentence of this text is long enough to stand alone.",
    ]);
  });
});

describe("tokens", () => {
  /** Tokens as in a test's eyes: the text cut at "|". */
  const tokens = (cut: string) => {
    let end = 0;
    return cut.split("|").map((piece) => (end += piece.length));
  };

  it("finds the tokens of a step, with the space before its first word", () => {
    const ends = tokens("It| is| 5|.\n\n|So| 6|.");
    expect(tokenSpan({ start: 0, end: 8 }, ends)).toEqual({ start: 0, end: 4 });
    expect(tokenSpan({ start: 10, end: 15 }, ends)).toEqual({ start: 4, end: 7 });
    expect(tokenSpan({ start: 15, end: 20 }, ends)).toEqual({ start: 7, end: 7 });
  });

  it("takes all byte tokens of an emoji to the step that it begins", () => {
    // "a", then an emoji of two code units in four byte tokens, then "b".
    expect(tokenSpan({ start: 1, end: 4 }, [1, 1, 1, 1, 3, 4])).toEqual({ start: 1, end: 6 });
    expect(tokenSpan({ start: 0, end: 1 }, [1, 1, 1, 1, 3, 4])).toEqual({ start: 0, end: 1 });
    expect(tokenSpan({ start: 0, end: 2 }, [0, 0, 0, 2])).toEqual({ start: 0, end: 4 });
  });

  it("covers every character of a step", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (sizes, a, b) => {
          let sum = 0;
          const ends = sizes.map((size) => (sum += size));
          const start = a % sum;
          const end = start + 1 + (b % (sum - start));
          const span = tokenSpan({ start, end }, ends);
          expect(span.start === 0 ? 0 : ends[span.start - 1]).toBeLessThanOrEqual(start);
          expect(ends[span.start]).toBeGreaterThan(start);
          expect(ends[span.end - 1]).toBeGreaterThanOrEqual(end);
          expect(span.end - 1 === 0 || ends[span.end - 2] < end).toBe(true);
        },
      ),
    );
  });

  const read = (cut: string) => {
    const text = cut.replaceAll("|", "");
    const chars = { start: 0, end: text.length };
    const ends = tokens(cut);
    const pieces = cut.split("|");
    const positions = readingPositions(text, chars, tokenSpan(chars, ends), ends);
    return [positions["last-content"], positions.closing, positions["exact-answer"]].map((index) => pieces[index]);
  };

  it("finds the reading positions", () => {
    expect(read("So| 12| *| 3| =| 36| apples|.")).toEqual([" apples", ".", " 36"]);
    expect(read("The| capital| of| France| is| Par|is|,| right|?")).toEqual([" right", "?", "is"]);
    expect(read("The| answer| is| (|B|).")).toEqual(["B", ").", "B"]);
    expect(read('He| said| "|maybe|"| then|.')).toEqual([" then", ".", "maybe"]);
    expect(read("Let| me| think")).toEqual([" think", " think", " think"]);
    expect(read("---")).toEqual(["---", "---", "---"]);
  });
});
