import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSteps } from "../../../../src/core/steps/readSteps.js";
import { StepSegmenter, segment } from "../../../../src/core/steps/segment.js";
import { wholeText } from "../../../../src/core/steps/textStream.js";
import { responseParts } from "../../../../src/core/steps/thinking.js";

/** Pieces of what the tables beside this file try, torn apart: most of what they make is broken. */
const pieces = [
  ...'Dr.|U.S.|3.14|1.|2)|- |* |> |>> |**|\n|\n\n| |. |.|? |! |...|: |:\n|Answer:|” |"|(|)|[|]|{|}|word |The |I |é|😀|x = 1|B|No|\r\n|\t|\ud83d'.split(
    "|",
  ),
  ..."a) |b) |(1) |(2) |1. |2. |• |Mein 1. Versuch |5 ft. 6 in. |Jan. 5. He |z. B. |z.B. |5.然后|。|！|．|」|「|《|》|…|とい|т. е. |a.m. |Thm. 2".split(
    "|",
  ),
  ..."\u2028|\u2029|\u0085|\u200b|&nbsp;|&quot;|&#10;|&lt;|&|<p>|</p>|<h2>|</h2>|他說。".split("|"),
  ..."|| a | b |&a | b\n&---|---\n&---\n&===\n&# &Title\n".split("&"),
  ..."`|``|```|````|~~~|```py\n|```\n|~~~\n|> ```\n|$|$$|\\(|\\)|\\[|\\]|\\begin{align}|\\end{align}|\\begin{proof}\n|\\item |\\".split(
    "|",
  ),
  ..."<think>&</think>&</think>\n&<thinking>&</thought>&<THINK a=1>&<seed:think>&<answer>&<&[THINK]&[/THINK]&◁think▷&◁/think▷&\\<think>&`<think>`".split(
    "&",
  ),
  ...'<details>&<details type="reasoning">\n&<summary>&Thought</summary>&</summary>&</details>\n&</s>&<s>&<think/>&<think> tag'.split(
    "&",
  ),
  ..."<|channel|>analysis<|message|>&<|channel|>final<|message|>&<|start|>assistant&<|end|>&<|call|>&<|im_end|>\n&<|im_start|>assistant\n&analysis&assistantfinal&<|&|>&<|channel>thought".split(
    "&",
  ),
  ...'<tool_call>&</tool_call>&{"a": "B. C"}&[TOOL_CALLS]&[ARGS]&<function=f>&</function>&```tool_code\n&<|channel|>commentary to=functions.f<|message|>&<tool_response>&</tool_response>&<|python_tag|>'.split(
    "&",
  ),
];
const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pieces) },
  fc.string({ maxLength: 6, unit: "grapheme" }),
  fc.stringMatching(/^[a-z]{40,60}$/),
);
const document = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(""));

const decoration = /^(?:[-*_=~#|:+•·—–.>\s\u0085\u200b\u200e\u200f\u2060]|&(?:nbsp|#10);)*$/;
const textEnvironment = /\\(?:begin|end)\{[A-Za-z]+\*?\}(?:\[[^\]\n]*\]|\{[^}\n]*\})*/g;
const marker = /^(?:<[^>\n]*>|\[\/?[A-Z]+\]|◁\/?think▷|analysis|assistant(?:analysis|final|commentary))/;

/** What a slow pattern or a search that begins again and again would choke on. */
const hostile = [
  ..."$|$$|\\(|\\[ |`|`` |<|</|[|{|(|“|「|. |A.|z. B. |1. |** |a:\n|- |> |。|…|a) |1) x 2) |\\".split("|"),
  ..."| &a | b\n---|---\n&x\n---\n&\\begin{align}&\\begin{a} \\end{b}&\\[\n\n\\]&\\(\\(<think>\\)&```\n&```\n</think>\n&> ```\n&~~~ ".split(
    "&",
  ),
  ...'<think>&<think></x>&</think>&<think &<details>&<details><summary>x&<tool_call>&<tool_call>{}&<tool_call>{ </think>&<tool_call>{"</think>&<think>```\n</think>\n&<think><answer>&</thought><think>&[TOOL_CALLS]&<|channel|>&<|&assistant'.split(
    "&",
  ),
];

describe("steps", () => {
  it("and markers are ordered slices of the text that leave out only spaces and decoration", () => {
    fc.assert(
      fc.property(document, (text) => {
        let end = 0;
        let left = "";
        for (const found of readSteps(wholeText(text))) {
          if (!found) continue;
          const { chars } = found;
          const content = text.slice(chars.start, chars.end);
          expect(chars.start).toBeGreaterThanOrEqual(end);
          expect(content).not.toBe("");
          if ("kind" in found) {
            expect(found.text).toBe(content);
            expect(content).toBe(content.trim());
          } else expect(content).toMatch(marker);
          left += `${text.slice(end, chars.start)}\n`;
          end = chars.end;
        }
        left += text.slice(end);
        expect(left.replace(textEnvironment, "")).toMatch(decoration);
      }),
      { numRuns: 3000 },
    );
  });

  it("of a stream in any chunks are the steps of the whole text", () => {
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
      { numRuns: 3000 },
    );
  });

  it("of a long stream that opens much and closes nothing are those of the whole text", () => {
    for (const unit of ["\\[ ", "word ", "<tool_call>", "“a. ", "```\n", "(("]) {
      const text = unit.repeat(50_000 / unit.length);
      const segmenter = new StepSegmenter();
      const steps = [];
      for (let at = 0; at < text.length; at += 5) steps.push(...segmenter.push(text.slice(at, at + 5)));
      expect([...steps, ...segmenter.finish()]).toEqual(segment(text));
    }
  });

  it("of a stream come as soon as the next sentence begins", () => {
    const segmenter = new StepSegmenter();
    expect(segmenter.push("The first sentence of this text is long enough to stand alone. ")).toEqual([]);
    expect(segmenter.push("Then another follows that is also long").map((step) => step.text)).toEqual([
      "The first sentence of this text is long enough to stand alone.",
    ]);
  });

  it("are found in a sentence that goes on with hostile lines of 100,000 characters", () => {
    for (const unit of hostile) {
      const text = `It says ${unit.repeat(100_000 / unit.length)}`;
      for (const step of segment(text)) expect(text.slice(step.chars.start, step.chars.end)).toBe(step.text);
    }
  });
});

describe("parts of a response", () => {
  it("are found in hostile markers", () => {
    for (const unit of hostile.filter((piece) => /[<[]/.test(piece))) {
      const response = unit.repeat(100_000 / unit.length);
      for (const { text, chars } of responseParts(response)) expect(response.slice(chars.start, chars.end)).toBe(text);
    }
  });

  it("are ordered slices of it, between which only markers stand", () => {
    fc.assert(
      fc.property(document, fc.boolean(), (response, opened) => {
        let end = 0;
        for (const { text, chars } of responseParts(response, opened)) {
          expect(text).toBe(response.slice(chars.start, chars.end));
          expect(chars.start).toBeGreaterThanOrEqual(end);
          const gap = response.slice(end, chars.start);
          if (gap !== "") expect(gap.trimStart()).toMatch(marker);
          end = chars.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
