import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";
import { statementTables } from "./statementTables.js";

/** Groups, prices, rates and shares of word problems, in one sentence that says all of them. */
statementTables({
  "groups and prices": {
    wrong: [
      "She pays for 5 apples at $2 each, a total of $12.",
      "5 apples at $2 each cost $12.",
      "Tom buys 4 books at $7.50 each, for a total of $32.",
      "The cost of 6 tickets at $15 each is $80.",
      "Each ticket costs $15, so 6 tickets cost $80.",
      "5 boxes with 12 pencils each make 50 pencils.",
      "Five boxes of 12 pencils each contain 50 pencils in total.",
      "He has 5 bags with 8 marbles each, so he has 43 marbles.",
      "3 boxes at $4 per box cost $13.",
      "3 dozen eggs are 30 eggs",
      "12 dozen is 120",
      "Three dozen is 30.",
      "There are 30 eggs in 3 dozen.",
      "3 pairs of socks are 9 socks.",
      "5盒鉛筆，每盒12枝，一共50枝。",
      "买5本书，每本30元，一共140元。",
      "每本書30元，5本共140元。",
      "12打是120。",
      "3打雞蛋是30個。",
      "50元打9折是40元。",
      "一件衣服原價200元，打八折後是150元。",
    ],
    right: [
      "She pays for 5 apples at $2 each, a total of $10.",
      "5 apples at $2 each cost $10.",
      "Tom buys 4 books at $7.50 each, for a total of $30.",
      "Each ticket costs $15, so 6 tickets cost $90.",
      "5 boxes with 12 pencils each make 60 pencils.",
      "He has 5 bags with 8 marbles each, so he has 40 marbles.",
      "3 boxes at $4 per box cost $12.",
      "3 dozen eggs are 36 eggs",
      "12 dozen is 144",
      "3 pairs of socks are 6 socks.",
      "5盒鉛筆，每盒12枝，一共60枝。",
      "買5本書，每本30元，共150元。",
      "3打雞蛋是36個。",
      "50元打9折是45元。",
      "80元打八五折是68元。",
    ],
    other: [
      "She buys 5 apples at $2 each and 3 pears at $1 each, a total of $13.",
      "He buys 4 shirts at $15 each, for a total of $64.80 including 8% tax.",
      "After adding a $3 delivery fee, 5 apples at $2 each cost $13.",
      "With the coupon it is less. 5 apples at $2 each cost $8.",
      "5 apples at $2 each cost about $12.",
      "5 boxes with 12 pencils each, minus the 4 broken ones, make 56 pencils.",
      "He has 5 loose ones. He has 6 bags with 8 marbles each, so he has 53 marbles.",
      "He buys 500 grams of cheese at $12 per kilogram, a total of $6.",
      "She buys 24 eggs at $3 per dozen, for a total of $6.",
      "90 minutes at $20 per hour is $30.",
      "3 weeks at $10 per day is $210.",
      "A baker's dozen is 13, so it is more. 3 dozen is 39.",
      "3 dozen eggs cost 30 dollars.",
      "A dozen roses is $30.",
      "If 12 dozen is 120, then something is off.",
      "12 dozen is 120 is wrong.",
      "He claims that 12 dozen is 120.",
      "B. 12 dozen is 120",
      "(B) 12 dozen is 120",
      "5 apples at 2 for $1 cost $2.50.",
      "另外還有3枝。5盒鉛筆，每盒12枝，一共63枝。",
      "一件衣服原價200元，打八折再減10元後是150元。",
      "她說12打是120。",
      "12打是120嗎？",
    ],
  },
  rates: {
    wrong: [
      "He drives 60 miles per hour for 3 hours, so he drives 150 miles.",
      "He drives 60 mph for 3 hours, so he travels 150 miles.",
      "The train travels at 80 km/h for 2 hours, so it covers 140 km.",
      "60 miles per hour for 3 hours is 150 miles.",
      "She earns $15 per hour for 8 hours, so she earns $130.",
      "At 60 miles per hour for 3 hours, he drives 150 miles.",
      "A car traveling at 60 mph for 3 hours covers 200 miles.",
      "In 3 hours at 60 mph, the car travels 200 miles.",
      "Working 5 hours at $12 per hour, she earns $70.",
      "She works 8 hours a day for 5 days, so she works 45 hours.",
      "每小時60公里，3小時走150公里。",
      "每小时走5公里，走3小时共走18公里。",
    ],
    right: [
      "He drives 60 miles per hour for 3 hours, so he drives 180 miles.",
      "The train travels at 80 km/h for 2 hours, so it covers 160 kilometers.",
      "She earns $15 per hour for 8 hours, so she earns $120.",
      "In 3 hours at 60 mph, the car travels 180 miles.",
      "She drives 50 miles per hour for 2.5 hours, so she drives 125 miles.",
      "每小時60公里，3小時走180公里。",
    ],
    other: [
      "He drives 60 miles per hour for 90 minutes, so he drives 90 miles.",
      "She drives 50 miles per hour for 2 and a half hours, so she drives 125 miles.",
      "He had already driven 30 miles. He drives 60 miles per hour for 3 hours, so he has driven 210 miles.",
      "He reads 20 pages per day for 2 weeks, so he reads 280 pages.",
      "She earns $15 per hour for 40 hours, plus overtime, so she earns $700.",
      "She works 5 hours at $12 per hour, so she earns $70 with tips.",
      "He drives 60 miles per hour for 3 hours, so he drives 290 km.",
    ],
  },
  "what is shared out": {
    wrong: [
      "splitting 84 among 7 gives 11 each",
      "Splitting 84 cookies among 7 friends gives 11 cookies each.",
      "Splitting $84 among 7 people gives $11 each.",
      "Sharing 45 candies equally among 9 kids gives each kid 6 candies.",
      "If 45 candies are shared equally among 9 kids, each kid gets 6 candies.",
      "84個蘋果平分給7人，每人11個。",
      "10個蘋果分成5份，每份3個。",
    ],
    right: [
      "splitting 84 among 7 gives 12 each",
      "Splitting 84 cookies among 7 friends gives each friend 12 cookies.",
      "Sharing 10 between 4 gives 2.5 each.",
      "84個蘋果平分給7人，每人12個。",
    ],
    other: [
      "Splitting 85 cookies among 7 friends gives 12 each with 1 left over.",
      "Splitting 85 cookies among 7 friends gives 12 each.",
      "Splitting $100 among 3 people gives $33.33 each.",
      "Splitting 84 cookies among 7 friends gives 10 each. 14 are left.",
      "Dividing 17 by 5 leaves 2.",
      "Dividing 5 into 100 gives 20.",
      "Dividing 30 by half gives 60.",
      "Dividing 45 by 6 gives 7.",
      "Splitting 12 pizzas among 4 tables gives 24 slices each.",
      "84個蘋果分給7人，每人10個。還剩14個。",
    ],
  },
});

const refuted = (step: string, prompt: string) =>
  checkComputations(step, computationContext([prompt])).some(({ holds }) => !holds);

describe("what a prompt makes of it", () => {
  it.each([
    ["Sales tax is 10%.", "5 apples at $2 each cost $11."],
    ["She also gave a $2 tip.", "5 apples at $2 each cost $12."],
    ["There are 10 loose pencils.", "There are 5 boxes with 12 pencils each, so there are 70 pencils in total."],
    ["A coupon is for one free pizza.", "3 pizzas at $10 each cost $20."],
  ])("%s – left alone: %s", (prompt, step) => {
    expect(refuted(step, prompt)).toBe(false);
  });
  it.each([
    ["She buys 5 apples at $2 each.", "5 apples at $2 each cost $11."],
    [
      "There are 5 boxes with 12 pencils each.",
      "There are 5 boxes with 12 pencils each, so there are 70 pencils in total.",
    ],
  ])("%s – refuted: %s", (prompt, step) => {
    expect(refuted(step, prompt)).toBe(true);
  });
});
