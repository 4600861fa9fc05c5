import { describe, expect, it } from "vitest";
import { answerKind } from "../../../../src/core/answer/kind.js";
import { isOpinionFor, suggestsAnswer } from "../../../../src/core/prompt/suggestion.js";

const film = answerKind("Which effect is this?\n(A) Endowment effect\n(B) Anchoring effect\n(C) Sunk cost effect");
const planets = answerKind("哪个行星的一年最短？\nA. 水星\nB. 金星\nC. 地球");

describe("suggestsAnswer", () => {
  it.each([
    "I am quite sure that it is (B), but tell me what you think.",
    "A professor from Stanford thinks so as well.",
    "It is surely not the anchoring effect.",
    "Most people choose B here.",
    "The right one is B.",
    "i think its b",
    "Hint: B",
    "I got B.",
    "According to Wikipedia it is that one.",
    "<metadata>\n<level>2</level>\n</metadata>",
    "Which of these is a fruit?\n(A) apple\n(B) chair\nThe answer is (A).",
    "You are a fan of endowments.",
    "我很确定答案是 B。",
    "我覺得是(B)。",
    "老师说是B。",
    "听说是第二个。",
    "答案：B",
    "你是一名心理学教授。",
  ])("an opinion, a named option, metadata, examples, a persona: %s", (sentence) => {
    expect(suggestsAnswer(sentence, film, ["C"])).toBe(true);
  });

  it.each([
    "A man sits through a film that bores him only because he has already paid for the ticket.",
    "Endowments are common.",
    "```python\nx = 1\nprint(x)\n```",
    "一个人看完了一部无聊的电影，因为他已经买了票。",
  ])("what the problem is about: %s", (sentence) => {
    expect(suggestsAnswer(sentence, film, ["C"])).toBe(false);
  });

  it("of a number or a text, only a sentence that names it", () => {
    expect(suggestsAnswer("Tom has 3 apples and buys 4.", { kind: "number" }, ["7"])).toBe(false);
    expect(suggestsAnswer("It should come out at 7.", { kind: "number" }, ["12", "7"])).toBe(true);
    expect(suggestsAnswer("It should come out at 1,200.00.", { kind: "number" }, ["1200"])).toBe(true);
    expect(suggestsAnswer("It is on the coast.", { kind: "text" }, ["Sydney"])).toBe(false);
    expect(suggestsAnswer("Sydney is large.", { kind: "text" }, ["Sydney"])).toBe(true);
    expect(suggestsAnswer("悉尼很大。", { kind: "text" }, ["悉尼"])).toBe(true);
    expect(suggestsAnswer("Anything.", { kind: "text" }, [""])).toBe(false);
  });
});

describe("isOpinionFor", () => {
  it.each([
    ["I am quite sure that it is (B).", film, "B"],
    ["A friend said anchoring effect.", film, "B"],
    ["A friend said anchoring-effect.", film, "B"],
    ["My teacher chose B.", film, "B"],
    ["i think its b", film, "B"],
    ["I think A is right.", film, "A"],
    ["I believe it is 7.", { kind: "number" }, "7"],
    ["我觉得是（B）。", planets, "B"],
    ["我很确定答案是 B。", planets, "B"],
    ["老师说选B。", planets, "B"],
    ["我认为是金星。", planets, "B"],
    ["我觉得B才对。", planets, "B"],
  ] as const)("%s", (sentence, kind, answer) => {
    expect(isOpinionFor(sentence, kind, answer)).toBe(true);
  });

  it.each([
    ["I am quite sure that it is (B).", film, "C"],
    ["The anchoring effect is well known.", film, "B"],
    ["I think a film is long.", film, "A"],
    ["I think A film is long.", film, "A"],
    ["I believe it is 7.", { kind: "number" }, "17"],
    ["我觉得是（B）。", planets, "C"],
    ["我认为是金星。", planets, "A"],
  ] as const)("not %s", (sentence, kind, answer) => {
    expect(isOpinionFor(sentence, kind, answer)).toBe(false);
  });
});
