import { describe, expect, it } from "vitest";
import { sentenceTables } from "./sentenceTables.js";
import { texts } from "./stepTable.js";

for (const { language, joint, lines } of sentenceTables) {
  describe(`sentences of ${language}`, () => {
    for (const sentences of lines)
      it(sentences.join(" | "), () => expect(texts(sentences.join(joint))).toEqual(sentences));
  });
}

describe("sentences", () => {
  /** The comment in sentences/sentenceEnd.ts has the figures of more splitters. */
  it("are found where Intl.Segmenter finds them in less than two of three lines", () => {
    const intl = new Intl.Segmenter("en", { granularity: "sentence" });
    const rows = sentenceTables.flatMap(({ joint, lines }) => lines.map((sentences) => ({ sentences, joint })));
    const agrees = rows.filter(({ sentences, joint }) => {
      const found = Array.from(intl.segment(sentences.join(joint)), (part) => part.segment.trim());
      return found.join("\n") === sentences.join("\n");
    });
    expect(agrees.length).toBeLessThan(0.66 * rows.length);
  });

  const missingSpaces: readonly (readonly string[])[] = [
    ["答案是5.", "然后乘以2.", "结束了!", "好"],
    ["So x = 5.", "Then y = 6 holds."],
    ["It is done.", "The rest follows."],
    ["3이다.", "그래서 4이다."],
  ];
  for (const sentences of missingSpaces) {
    it(`need no space: ${sentences.join(" | ")}`, () => expect(texts(sentences.join(""))).toEqual(sentences));
  }

  const oneSentence: readonly string[] = [
    "Use config.Json and Math.PI and System.Out here",
    "node.js中文 and V1.2中 and 3.14个",
    "5!等于120",
    "See example.com/a.b?c=d!e and 10.0.0.1:8080 for more",
  ];
  for (const sentence of oneSentence) it(`is one: ${sentence}`, () => expect(texts(sentence)).toEqual([sentence]));
});
