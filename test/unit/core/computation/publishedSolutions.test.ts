import { expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";

/** Steps as published solutions write them: prompt, the steps before, the step, and whether something in it is refuted. */
const rows: readonly (readonly [prompt: string, before: readonly string[], step: string, refuted: boolean])[] = [
  // What a result is not says nothing against the calculation.
  ["", [], "The digits of 232 add up to $2 + 3 + 2 = 7$, which is not divisible by $3$.", false],
  ["", [], "The digits of 232 add up to $2 + 3 + 2 = 8$, which is not divisible by $3$.", true],
  ["", [], "So $8 - 1 + 4 = 12$, which is not a multiple of 11.", true],
  ["", [], "So $8 - 1 + 4 = 11$, which is not prime times 2.", false],
  ["", [], "各位数字之和是 2+3+2=8，不能被3整除。", true],
  ["", [], "各位数字之和是 2+3+2=7，不能被3整除。", false],
  ["", [], "That gives $2 + 3 + 2 = 8$, which is not 7.", false],
  ["", [], "That gives $2 + 3 + 2 = 8$, which is not right.", false],
  ["", [], "That gives $2 + 3 + 2 = 8$, which is not even close.", false],
  // Fractions are no dates.
  ["", [], String.raw`The probability is $1-\frac{5}{24}=\boxed{\frac{17}{24}}$.`, true],
  ["", [], String.raw`The probability is $1-\frac{5}{24}=\boxed{\frac{19}{24}}$.`, false],
  // A frame that leads to what is seen.
  ["", [], String.raw`Note that $53 \equiv 2 \pmod{17}$.`, false],
  ["", [], String.raw`Note that $53 \equiv 3 \pmod{17}$.`, true],
  ["", [], String.raw`We plug it in for $n$ to get $13 \cdot 21 + 4 = 267$.`, true],
  ["", [], String.raw`We plug it in for $n$ to get $13 \cdot 21 + 4 = 277$.`, false],
  ["", [], "So P(A | B) = 0.03 / 0.12 ≈ 0.25, about 25%.", false],
  ["", [], "So P(A | B) = 0.03 / 0.12 ≈ 0.52, about 25%.", true],
  // Letters that the text uses as units are no variables.
  ["A cart speeds up by 3 m/s² for 4 s. How far does it go?", [], "The distance is s = 0.5 × 3 × 4² = 48 m.", true],
  ["A cart speeds up by 3 m/s² for 4 s. How far does it go?", [], "The distance is s = 0.5 × 3 × 4² = 24 m.", false],
  ["The line has slope m. How steep is it?", [], "The distance is s = 0.5 × 3 × 4² = 48 m.", false],
  ["A block of mass m moves at 3 m/s.", [], "Then it is 0.5 × 3² = 9 m.", false],
  ["Let m = 0.5 be the slope; it moves at 3 m/s.", [], "Then 0.5 × 3 × 4² = 48 m.", false],
  ["How many moles are 9.0 g of water at 18.0 g/mol?", [], "n = 9.0 g / 18.0 g/mol = 0.50 mol.", false],
  ["How many moles are 9.0 g of water at 18.0 g/mol?", [], "n = 9.0 g / 18.0 g/mol = 0.60 mol.", true],
  [
    "A 900 kg car moves at 10 m/s. What is its energy?",
    [],
    String.raw`$E = \frac{1}{2}mv^2 = \frac{1}{2}(900\ \text{kg})(10\ \text{m/s})^2 = 90{,}000\ \text{J}$.`,
    true,
  ],
  [
    "A 900 kg car moves at 10 m/s. What is its energy?",
    [],
    String.raw`$E = \frac{1}{2}mv^2 = \frac{1}{2}(900\ \text{kg})(10\ \text{m/s})^2 = 45{,}000\ \text{J}$.`,
    false,
  ],
  // A unit and what is made of it, and a conversion behind a product.
  ["", [], "The energy is 5000 J = 50 kJ.", true],
  ["", [], "The energy is 5000 J = 5 kJ.", false],
  ["", [], "The energy used is 40 W × 5 h = 200 Wh = 2 kWh.", true],
  ["", [], "The energy used is 40 W × 5 h = 200 Wh = 0.2 kWh.", false],
  // An amount before a bracket is multiplied by it.
  ["", [], String.raw`The sum for a 14-gon is $180^\circ(14-2)=\boxed{2160}$ degrees.`, false],
  ["", [], "The sum is 180° (7 - 2) = 900°.", false],
  ["", [], "The fence is 5 m (3 + 2) = 25 m long.", false],
  // A boxed number is no loss in accounts.
  ["", [], String.raw`The remaining one is $95-109=\boxed{14}$.`, true],
  ["", [], String.raw`The remaining one is $95-109=\boxed{-14}$.`, false],
  // One wrong value in a chain fails on both of its sides, and shows no other arithmetic.
  ["", [], String.raw`So $234_{9} = 2\cdot 81 + 3\cdot 9 + 4 = 162 + 72 + 4 = 193$.`, true],
  ["", [], String.raw`So $234_{9} = 2\cdot 81 + 3\cdot 9 + 4 = 162 + 27 + 4 = 193$.`, false],
  // Whole numbers in words.
  ["", [], "When $100$ is divided by $7$, the remainder is $2$.", false],
  ["", [], "When $100$ is divided by $7$, the remainder is $3$.", true],
  ["", [], "If we divide 45 by 6, we get a remainder of 4.", true],
  ["", [], "When 100 is divided by x, the remainder is 3.", false],
  ["", [], "The number 78 has a digit sum of 15.", false],
  ["", [], "78 has a digit sum of 16, which is not a multiple of 3.", true],
  ["", [], "Since 12, 38, 45, and 14 sum to 109, the rest is clear.", false],
  ["", [], "Since 12, 38, 45, and 14 sum to 119, the rest is clear.", true],
  ["", [], "Since x, 38, 45, and 14 sum to 109, the rest is clear.", false],
  ["", [], "Since 2x, 38 and 14 sum to 109, the rest is clear.", false],
  [
    "",
    ["Determine the quotient and the remainder when 29 is divided by 12:"],
    String.raw`\[ r = 29 - 12 \times 2 = 29 - 24 = 6 \]`,
    true,
  ],
  [
    "",
    ["Determine the quotient and the remainder when 29 is divided by 12:"],
    String.raw`\[ r = 29 - 12 \times 2 = 29 - 24 = 5 \]`,
    false,
  ],
  // Chinese: any word may lead to a calculation but those that change it.
  ["", [], "假设全是鸡，则有脚 40×2=90（只）。", true],
  ["", [], "假设全是鸡，则有脚 40×2=80（只）。", false],
  ["", [], "比實際少 96-80=26（隻）。", true],
  ["", [], "比實際少 96-80=16（隻）。", false],
  ["", [], "合作每天完成 1/10+1/15=1/5。", true],
  ["", [], "先求速度：240÷3=90（千米/时）。", true],
  ["", [], "先求速度：240÷3=80（千米/时）。", false],
  ["", [], "小红看成 6×7=41。", false],
  ["", [], "平均 35×2=75。", false],
  ["", [], "3的 4×2=9。", false],
  ["", [], "比5多 3+4=12。", false],
  // Numbers that number something come to nothing.
  ["", [], "Chapters 2, 3 and 4 add up to 90 pages.", false],
  ["", [], "Questions 3 and 4 add up to 15 marks.", false],
  ["", [], "Players 4, 7 and 9 add up to 30 points.", false],
  ["", [], "The values at 1 and 2 sum to 10.", false],
  ["", [], "The squares of 3 and 4 add up to 25.", false],
  ["", [], "Then 2 and 3 add up to one hour.", false],
  ["", [], "The prizes: 1, 2 and 3 sum to $600.", false],
  ["", [], "Because 4, 5 and 6 add up to 30 people, two buses do.", false],
  ["", [], "So 5, 6 and 7 sum to 18.", false],
  ["", [], "So 5, 6 and 7 sum to 19.", true],
  ["", [], "Since 3, 4 and 5 add up to 13, we stop.", true],
  // A letter before a unit may be what is sought.
  ["", [], "By momentum, 8 V = 4 mV, so m = 2.", false],
  ["", [], "From 6 N = 3 kN we get k = 2.", false],
  ["", [], "The force is 50 N = 0.05 kN.", false],
  ["", [], "The force is 50 N = 0.5 kN.", true],
  // Games won, drawn and lost.
  ["", [], "Team A: 2-1-0 = 7 points (2 wins, 1 draw).", false],
  ["", [], "He has 9 - 1 - 0 = 7 points left.", true],
  // What others find, they may find wrongly.
  ["", [], "Students often find that 3 + 4 × 2 = 14.", false],
  ["", [], "Dealers note that 3 + 2 = 4 in this market.", false],
  ["", [], "We find that 3 + 4 × 2 = 14.", true],
  ["", [], "It follows that 3 + 4 × 2 = 11, and you see that 3 × 17 = 41.", true],
];

test.each(rows)("row %#", (prompt, before, step, refuted) => {
  const context = computationContext(prompt === "" ? [] : [prompt], before);
  expect(checkComputations(step, context).some(({ holds }) => !holds)).toBe(refuted);
});
