import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";
import { people } from "../wordProblems/scene.js";
import { chinesePeople } from "./scene.js";
import type { Tongue } from "../../languages.js";

/** What is given back on a note. */
export const change =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const name = pick(random, t(people, chinesePeople));
    const [cake, cakes, tea, teas, note] = drawn(
      () => [between(random, 12, 48), between(random, 2, 7), between(random, 11, 39), between(random, 2, 6), 500],
      ([c, n, d, m, note]) => allDifferent([c, n, d, m, c * n, d * m]) && c * n + d * m < note,
    );
    const s = solution(random, [cake, cakes, tea, teas, note]);
    const first = s.calc(cakes, "×", cake, t(["The cakes cost {eq} dollars."], ["蛋糕一共 {eq} 元。"]));
    const second = s.calc(teas, "×", tea, t(["The cups of tea cost {eq} dollars."], ["茶一共 {eq} 元。"]));
    const all = s.calc(first, "+", second, t(["Together that is {eq} dollars."], ["合計 {eq} 元。"]));
    const back = s.calc(note, "-", all, t(["The change is {eq} dollars."], ["應找回 {eq} 元。"]));
    s.answer(back, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `${name} buys ${cakes} cakes at ${cake} dollars each and ${teas} cups of tea at ${tea} dollars each, and pays with a note of ${note} dollars. How many dollars of change does ${name} get?`,
            `A cake costs ${cake} dollars, a cup of tea ${tea} dollars. ${name} takes ${cakes} cakes and ${teas} cups and pays with ${note} dollars. How much money comes back?`,
          ],
          [
            `${name}買了 ${cakes} 個蛋糕，每個 ${cake} 元，又買了 ${teas} 杯茶，每杯 ${tea} 元，付了 ${note} 元。應該找回多少元？`,
            `一個蛋糕 ${cake} 元，一杯茶 ${tea} 元。${name}拿了 ${cakes} 個蛋糕和 ${teas} 杯茶，付 ${note} 元，可以找回幾元？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** A price that rises by some percent and is then reduced. */
export const priceChanges =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [price, up, down] = drawn(
      () => [100 * between(random, 2, 9), 10 * between(random, 1, 6), 10 * between(random, 1, 5)],
      ([p, up, down]) => up !== down && (p * up) % 10_000 === 0 && allDifferent([p, up, down, p / 100, (p * up) / 100]),
    );
    const s = solution(random, [price, up, down, 100]);
    const one = s.calc(
      price,
      "÷",
      100,
      t(["One percent of the price is {eq} dollars."], ["價錢的百分之一是 {eq} 元。"]),
    );
    const more = s.calc(one, "×", up, t(["It rises by {eq} dollars."], ["漲了 {eq} 元。"]));
    const high = s.calc(price, "+", more, t(["The new price is {eq} dollars."], ["漲價後是 {eq} 元。"]));
    const part = s.calc(high, "÷", 100, t(["One percent of that is {eq} dollars."], ["它的百分之一是 {eq} 元。"]));
    const less = s.calc(part, "×", down, t(["The reduction is {eq} dollars."], ["降了 {eq} 元。"]));
    const last = s.calc(high, "-", less, t(["In the end it costs {eq} dollars."], ["最後是 {eq} 元。"]));
    s.answer(last, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A lamp costs ${price} dollars. Its price rises by ${up}%, and then the new price is reduced by ${down}%. What does the lamp cost now, in dollars?`,
            `The price of a coat was ${price} dollars. In autumn it went up by ${up}%; in spring it came down by ${down}% of what it was then. How many dollars is it now?`,
          ],
          [
            `一盞燈原價 ${price} 元，先漲價 ${up}%，再按新價錢降價 ${down}%。現在多少元？`,
            `一件外套 ${price} 元，秋天漲了 ${up}%，春天又在當時的價錢上降了 ${down}%。現在賣多少元？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** Two offers, and how much one saves. */
export const offers =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [need, packA, priceA, packB, priceB] = drawn(
      () => {
        const [a, b] = [between(random, 3, 9), between(random, 3, 9)];
        return [a * b * between(random, 1, 3), a, between(random, 8, 40), b, between(random, 8, 40)];
      },
      ([n, a, pa, b, pb]) =>
        a !== b && allDifferent([n, a, pa, b, pb, n / a, n / b]) && Math.abs((n / a) * pa - (n / b) * pb) > 2,
    );
    const s = solution(random, [need, packA, priceA, packB, priceB]);
    const countA = s.calc(need, "÷", packA, t(["Of the first shop {eq} packs are needed."], ["第一家要買 {eq} 包。"]));
    const costA = s.calc(countA, "×", priceA, t(["There they cost {eq} dollars."], ["在第一家要 {eq} 元。"]));
    const countB = s.calc(need, "÷", packB, t(["Of the second shop {eq} packs are needed."], ["第二家要買 {eq} 包。"]));
    const costB = s.calc(countB, "×", priceB, t(["There they cost {eq} dollars."], ["在第二家要 {eq} 元。"]));
    const saved = s.calc(
      Math.max(costA, costB),
      "-",
      Math.min(costA, costB),
      t(["The difference is {eq} dollars."], ["相差 {eq} 元。"]),
    );
    s.answer(saved, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `One shop sells batteries in packs of ${packA} for ${priceA} dollars, another one in packs of ${packB} for ${priceB} dollars. Somebody needs exactly ${need} batteries. How many dollars does the cheaper shop save?`,
          ],
          [
            `甲店的電池每包 ${packA} 個，賣 ${priceA} 元；乙店每包 ${packB} 個，賣 ${priceB} 元。剛好需要 ${need} 個電池，在較便宜的店買可以省多少元？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };
