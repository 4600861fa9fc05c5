import { describe, expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { answerKind } from "../../../../src/core/answer/kind.js";

type Row = readonly [answer: string | null, response: string];

const table = (prompt: string, rows: readonly Row[]) => {
  it.each(rows)("%s: %s", (answer, response) => {
    expect(extractAnswer(response, answerKind(prompt))?.text ?? null).toBe(answer);
  });
};

describe("a choice without the word answer", () => {
  table("Which planet has the shortest year?\nA) Mars\nB) Venus\nC) Mercury\nD) Earth", [
    ["B", "Going with B."],
    ["B", "I looked at all four. Going with B."],
    ["B", "I'm going with (B)."],
    ["B", "Let's go for B."],
    ["B", "Going for B here."],
    ["B", "I'd go B."],
    ["B", "Sticking with B."],
    ["B", "I'm sticking with option B."],
    ["B", "Settling on B."],
    ["B", "Choosing B."],
    ["B", "Picking B, because it is near."],
    ["B", "My answer stays B."],
    ["B", "B it is."],
    ["B", "B, then."],
    ["B", "A seemed right; on reflection, B."],
    ["B", "At first I thought A. On reflection, B."],
    ["C", "Upon reflection: C"],
    ["B", "On second thought, B."],
    ["B", "On balance, B."],
    ["B", "All things considered, B."],
    ["C", "In the end, C."],
    ["B", "So it's B then."],
    ["B", "So it is B, then."],
    ["B", "So B then."],
    ["B", "That'd be B."],
    ["B", "It would be B."],
    ["B", "That makes it B."],
    ["B", "That makes B the answer."],
    ["B", "It must be B then!"],
    ["B", "It's got to be B."],
    ["B", "Has to be B."],
    ["B", "[[B]]"],
    ["B", "My final verdict: [[B]]"],
    [null, "Not going with B."],
    [null, "Going with B or C."],
    [null, "Going with B would be wrong."],
    [null, "I was going with B."],
    [null, "My friend is going with B."],
    [null, "Should I be going with B?"],
    [null, "Choosing between B and C."],
    [null, "Picking B over C."],
    [null, "Leaning towards B."],
    [null, "So it's between A and B."],
    [null, "So it's not B then."],
    [null, "If it's B then the year is short."],
    [null, "If so, that makes it B."],
    [null, "That would be B if the year were longer."],
    [null, "It would be B, but that is not what is asked."],
    [null, "It makes B the hottest."],
    [null, "B then C."],
    [null, "In the end, A and B."],
    // A property of an option, and no choice.
    [null, "On reflection, A is too hot."],
    [null, "On second thought, A is too hot."],
    [null, "So A is too hot."],
    [null, "Actually, A is too hot."],
  ]);
});

describe("none, where how many is asked", () => {
  table("Sam has 3 apples and eats 3. How many are left?", [
    ["0", "None are left."],
    ["0", "There are none left."],
    ["0", "None."],
    ["0", "None of them are left."],
    ["0", "He has none."],
    ["0", "Sam has no apples left."],
    ["0", "No apples are left."],
    ["0", "No apples remain."],
    ["0", "Nothing is left."],
    ["0", "Sam ate 3. So none are left."],
    ["0", "The answer is none."],
    ["0", "None.\n\nHe had 3 and ate 3."],
    ["0", "一個都沒有剩。"],
    ["0", "沒有了。"],
    ["0", "所以一个也没有。"],
    [null, "None of the above."],
    [null, "None of the kids left."],
    [null, "None is certain."],
    [null, "Answer: None"],
    [null, "There is no answer."],
    [null, "There is no way to tell."],
    [null, "No idea."],
    [null, "No doubt remains."],
    ["5", "Nothing remains to be done. 5."],
    ["5", "Tom has no apples left. Ann has 5 apples left."],
    ["12", "No more questions are left. The count is 12."],
  ]);
});

describe("none, where something else is asked", () => {
  table("What is the average of 3, 4 and 5?", [
    [null, "None are left."],
    [null, "We added 3 and 4. So none are left."],
    [null, "None."],
  ]);
});

describe("a number in two brackets", () => {
  table("How many are left?", [
    ["42", "[[42]]"],
    ["42", "The total is computed. [[42]]"],
    ["7", "Rating: [[7]]"],
    [null, "Let m = [[1, 2], [3, 4]]."],
    ["7", "See [[42]](page) for details. It comes to 7."],
    ["7", "- [[12]]\nThe total is 7."],
  ]);
});

describe("a name in place of another", () => {
  table("What is the capital of Australia?", [
    ["Canberra", "Sydney? No: Canberra."],
    ["Canberra", "Sydney? No, Canberra."],
    ["Canberra", "Is it Sydney? No, it's Canberra."],
    ["Canberra", "Is it Sydney? No. Is it Perth? No. Canberra."],
    ["Canberra", "Sydney – no, Canberra."],
    ["Canberra", "Sydney... no, wait: Canberra."],
    ["New South Wales", "It's Victoria; no, New South Wales."],
    ["Canberra", "Not Sydney but Canberra."],
    ["Canberra", "It's not Sydney; it's Canberra."],
    [null, "Is it Sydney? No."],
    [null, "Sydney? No."],
    [null, "Is Sydney the capital? No: Canberra."],
    [null, "Was it Tom? No: Tom was Away."],
    [null, "The capital is Canberra. Yes."],
  ]);
});

describe("yes and no at the end", () => {
  table("Is 91 prime?", [
    ["No", "91 = 7 × 13, so it has other factors. No."],
    ["No", "It is divisible by 7.\nNo"],
    ["no", "It is divisible by 7. So no."],
    ["no", "91 = 7 × 13. Hence, no."],
    ["no", "91 has another factor, so no."],
    ["no", "I tried 7. I'd say no."],
    [null, "Let me think. Is it even? No. Is it divisible by 7? Yes."],
    [null, "Yes. It is 7 × 13. No."],
  ]);
  table("91是質數嗎？", [
    ["不是", "91 = 7 × 13。所以它有別的因數。\n不是。"],
    ["不是", "91可以被7整除。不是。"],
    ["不是", "91能被7整除，所以不是。"],
    ["不是", "我認為不是。"],
    ["否", "它是7的倍數。否。"],
    ["是的", "沒有其他因數，所以是的。"],
    [null, "是偶數嗎？不是。"],
  ]);
});

describe("what a prompt asks for", () => {
  it.each([
    ["Is 91 prime?", { kind: "text", sides: true }],
    ["Tell me whether 91 is prime.", { kind: "text", sides: true }],
    ["91是质数吗?", { kind: "text", sides: true }],
    ["Is it Sydney or Canberra?", { kind: "text" }],
    ["Can you tell me the capital?", { kind: "text" }],
    ["What is the capital?", { kind: "text" }],
    ["How many are left?", { kind: "number", counts: true }],
    ["How much is 3 + 4?", { kind: "number" }],
    ["还剩几个？", { kind: "number", counts: true }],
    ["面積是多少？", { kind: "number" }],
  ])("%s", (prompt, kind) => {
    expect(answerKind(prompt)).toEqual(kind);
  });
});
