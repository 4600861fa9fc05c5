import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, two, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";
import { people } from "../wordProblems/scene.js";
import { chinesePeople } from "./scene.js";
import type { Tongue } from "../../languages.js";

/** Heads and legs of two animals. */
export const headsAndLegs =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [rabbits, hens] = drawn(
      () => [between(random, 5, 30), between(random, 5, 30)],
      ([r, h]) => allDifferent([r, h, r + h, 4 * r + 2 * h, 2 * (r + h), 2 * r]),
    );
    const [heads, legs] = [rabbits + hens, 4 * rabbits + 2 * hens];
    const s = solution(random, [heads, legs, 2, 4]);
    const ifHens = s.calc(
      2,
      "×",
      heads,
      t(["If all were hens, there would be {eq} legs."], ["如果全是雞，有 {eq} 隻腳。"]),
    );
    const extra = s.calc(legs, "-", ifHens, t(["There are {eq} legs more than that."], ["多出 {eq} 隻腳。"]));
    const found = s.calc(extra, "÷", 2, t(["So there are {eq} rabbits."], ["所以兔子有 {eq} 隻。"]));
    s.answer(found, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `On a farm there are hens and rabbits, ${heads} heads and ${legs} legs in all. How many rabbits are there?`,
            `Hens and rabbits in a yard have ${heads} heads and ${legs} legs together. How many of them are rabbits?`,
          ],
          [
            `籠子裡有雞和兔子，一共 ${heads} 個頭、${legs} 隻腳。兔子有幾隻？`,
            `雞兔同籠，共有 ${heads} 個頭，${legs} 隻腳，請問兔子有多少隻？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** An age that will be a multiple of another one. */
export const agesLater =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [a, b] = two(random, t(people, chinesePeople));
    const [younger, years, factor, plus] = drawn(
      () => [between(random, 4, 16), between(random, 3, 12), between(random, 2, 4), between(random, 2, 9)],
      ([y, n, k, p]) => allDifferent([y, n, k, p, y + n, k * (y + n), k * (y + n) - n]) && k * (y + n) + p - n < 95,
    );
    const s = solution(random, [younger, years, factor, plus]);
    const later = s.calc(
      younger,
      "+",
      years,
      t([`In ${years} years ${a} is {eq} years old.`], [`${years} 年後${a} {eq} 歲。`]),
    );
    const times = s.calc(factor, "×", later, t(["{b} times {a} is {eq}."], ["{a} 倍是 {eq}。"]));
    const other = s.calc(times, "+", plus, t([`Then ${b} is {eq} years old.`], [`那時${b} {eq} 歲。`]));
    const now = s.calc(other, "-", years, t([`Now ${b} is {eq} years old.`], [`現在${b} {eq} 歲。`]));
    s.answer(now, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `${a} is ${younger} years old. In ${years} years, ${b} will be ${plus} years older than ${factor} times ${a}'s age then. How old is ${b} now?`,
          ],
          [
            `${a}今年 ${younger} 歲。${years} 年後，${b}的年齡會比${a}那時年齡的 ${factor} 倍還多 ${plus} 歲。${b}今年幾歲？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** A number that was changed three times. */
export const thoughtOf =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [start, times, minus, by] = drawn(
      () => [between(random, 6, 40), between(random, 3, 9), between(random, 5, 60), between(random, 2, 6)],
      ([x, k, m, d]) =>
        (k * x - m) % d === 0 && k * x - m > 8 && allDifferent([x, k, m, d, k * x, k * x - m, (k * x - m) / d]),
    );
    const end = (times * start - minus) / by;
    const s = solution(random, [times, minus, by, end]);
    const before = s.calc(end, "×", by, t(["Before the division it was {eq}."], ["除之前是 {eq}。"]));
    const product = s.calc(before, "+", minus, t(["Before the subtraction it was {eq}."], ["減之前是 {eq}。"]));
    const number = s.calc(product, "÷", times, t(["The number is {eq}."], ["這個數是 {eq}。"]));
    s.answer(number, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `Somebody thinks of a number, multiplies it by ${times}, subtracts ${minus} and divides the result by ${by}. That gives ${end}. What is the number?`,
            `Solve (${times}x - ${minus}) / ${by} = ${end} for x.`,
          ],
          [
            `某數乘以 ${times}，減去 ${minus}，再除以 ${by}，得到 ${end}。這個數是多少？`,
            `解方程：(${times}x - ${minus}) ÷ ${by} = ${end}，求 x。`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** What is in one set, in another, in both. */
export const bothSets =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [all, first, second, both] = drawn(
      () => {
        const both = between(random, 3, 20);
        const [a, b] = [both + between(random, 4, 40), both + between(random, 4, 40)];
        return [a + b - both + between(random, 3, 30), a, b, both];
      },
      ([n, a, b, c]) => allDifferent([n, a, b, c, a + b, a + b - c, n - (a + b - c)]),
    );
    const s = solution(random, [all, first, second, both]);
    const sum = s.calc(first, "+", second, t(["The two counts give {eq}."], ["兩項人數相加是 {eq}。"]));
    const any = s.calc(sum, "-", both, t(["At least one of them: {eq} people."], ["至少會一項的有 {eq} 人。"]));
    const none = s.calc(all, "-", any, t(["Neither of them: {eq} people."], ["兩項都不會的有 {eq} 人。"]));
    s.answer(none, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `Of ${all} people, ${first} can swim, ${second} can ride a bicycle, and ${both} can do both. How many can do neither?`,
            `In a survey of ${all} people, ${first} drink coffee and ${second} drink tea; ${both} of them drink both. How many drink neither coffee nor tea?`,
          ],
          [
            `班上有 ${all} 人，會游泳的有 ${first} 人，會騎車的有 ${second} 人，兩樣都會的有 ${both} 人。兩樣都不會的有幾人？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };
