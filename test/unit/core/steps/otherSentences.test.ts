import { expect, test } from "vitest";
import { segment } from "../../../../src/core/steps/segment.js";

const steps = (text: string) => segment(text).map(({ text: said }) => said);

test.each([
  "Ft. Worth lies in Texas.",
  "Roe v. Wade was decided in 1973.",
  "In Smith v. Jones Ltd. the court agreed.",
  "Assoc. Prof. Lee and Asst. Prof. Kim came.",
  "Adm. Ray and Amb. Day spoke.",
  "She lives in Apt. 5 of the house.",
  "Prob. 3 is harder than Sol. 4 suggests.",
  "See Obs. 5 and ineq. 3 for this.",
  "Attn. Mr. Ray, please.",
  "This was built by Team A. Smith and others.",
  "The fee for acc. 1234 is due, as for acct. 77 too.",
  "A polynomial of deg. 3 has coeff. 5 here.",
  "By Equ. 3 it follows.",
  "Theorem 2.1. It holds.",
  "Claim 1. Every such number is even.",
  "Chapter 5. The end begins.",
  "Definition 1.2.3. A ring is a set.",
  '"这是对的。"他说。',
  "他说“走吧！走吧！”就走了。",
  "她喊「救命！」然後跑開了。",
])("one step: %s", (text) => {
  expect(steps(text)).toEqual([text]);
});

test.each([
  [["It is 6 ft.", "She is 5 ft."]],
  [["We set v.", "Wade agreed."]],
  [["He has an acc.", "It is new."]],
  [["The coat has size S.", "Fits are loose."]],
  [["He took vitamin C.", "Nobody knew."]],
  [["Let n = 3.", "n! = 6."]],
  [["Here p = 7.", "|p - 1| = 6."]],
  [["Take m = 2.", "m/2 = 1."]],
  [["Take n = 3.", "n mod 2 = 1."]],
  [["Let r = 2.", "πr² ≈ 12.57."]],
  [["Then b = 5.", "ab = 10."]],
  [["See Theorem 2.1.", "It holds."]],
  [["We proved Claim 1.", "Every such number is even."]],
  [["The sum is 2.1.", "It holds."]],
  [["It equals 10.", "−5 is less."]],
  [["The book was dim.", "Nobody read it."]],
  [["I like the sol.", "It is warm."]],
])("two steps: %j", (parts) => {
  expect(steps(parts.join(" "))).toEqual(parts);
});

test.each([[["他说：“好。”", "然后走了。"]], [["“这是对的。”", "我们继续。"]], [["真的吗？", "是的！"]]])(
  "two steps without a space: %j",
  (parts) => {
    expect(steps(parts.join(""))).toEqual(parts);
  },
);
