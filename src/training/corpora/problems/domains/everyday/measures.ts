import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";
import type { Tongue } from "../../languages.js";

/** A length in meters that is cut into pieces in centimeters. */
export const pieces =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [meters, waste, piece] = drawn(
      () => [between(random, 3, 25), 5 * between(random, 2, 18), 5 * between(random, 2, 12)],
      ([m, w, p]) =>
        (100 * m - w) % p === 0 && 100 * m - w > 2 * p && allDifferent([m, w, p, 100 * m - w, (100 * m - w) / p]),
    );
    const s = solution(random, [meters, waste, piece, 100]);
    const long = s.calc(meters, "×", 100, t(["The rope is {eq} cm long."], ["繩子長 {eq} 公分。"]));
    const left = s.calc(long, "-", waste, t(["Of it {eq} cm are left."], ["還剩 {eq} 公分。"]));
    const count = s.calc(left, "÷", piece, t(["That makes {eq} pieces."], ["可以剪成 {eq} 段。"]));
    s.answer(count, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A rope is ${meters} m long. First ${waste} cm are cut off, then the rest is cut into pieces of ${piece} cm. How many pieces are there?`,
          ],
          [`一條繩子長 ${meters} 公尺，先剪去 ${waste} 公分，其餘的剪成每段 ${piece} 公分。可以剪成幾段？`],
        ),
      ),
      steps: s.steps,
    };
  };

/** Minutes from one time of the day to another, less a break. */
export const workingMinutes =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [h1, m1, h2, m2, rest] = drawn(
      () => [
        between(random, 7, 10),
        5 * between(random, 1, 11),
        between(random, 13, 18),
        5 * between(random, 1, 11),
        5 * between(random, 3, 12),
      ],
      ([a, b, c, d, r]) => allDifferent([a, b, c, d, r, 60 * a + b, 60 * c + d]),
    );
    const clock = (h: number, m: number) => `${h}:${String(m).padStart(2, "0")}`;
    const s = solution(random, [h1, m1, h2, m2, rest, 60]);
    const startHours = s.calc(
      h1,
      "×",
      60,
      t(["The full hours before the start are {eq} minutes."], ["開始前的整點是 {eq} 分鐘。"]),
    );
    const start = s.calc(
      startHours,
      "+",
      m1,
      t(["It begins {eq} minutes after midnight."], ["從午夜起第 {eq} 分鐘開始。"]),
    );
    const endHours = s.calc(
      h2,
      "×",
      60,
      t(["The full hours before the end are {eq} minutes."], ["結束前的整點是 {eq} 分鐘。"]),
    );
    const end = s.calc(endHours, "+", m2, t(["It ends {eq} minutes after midnight."], ["從午夜起第 {eq} 分鐘結束。"]));
    const between_ = s.calc(end, "-", start, t(["In between are {eq} minutes."], ["中間有 {eq} 分鐘。"]));
    const net = s.calc(between_, "-", rest, t(["Without the break that is {eq} minutes."], ["扣掉休息是 {eq} 分鐘。"]));
    s.answer(net, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A shift begins at ${clock(h1, m1)} and ends at ${clock(h2, m2)} on the same day, with a break of ${rest} minutes. How many minutes are worked?`,
          ],
          [`某班次從 ${clock(h1, m1)} 開始，同一天 ${clock(h2, m2)} 結束，中間休息 ${rest} 分鐘。一共工作多少分鐘？`],
        ),
      ),
      steps: s.steps,
    };
  };

/** A mixture in a ratio of parts. */
export const mixture =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [a, b, grams, extra] = drawn(
      () => {
        const [x, y] = [between(random, 2, 9), between(random, 2, 9)];
        return [x, y, (x + y) * between(random, 12, 60), between(random, 15, 90)];
      },
      ([x, y, g, e]) => x !== y && allDifferent([x, y, g, e, x + y, g / (x + y), (g / (x + y)) * y]),
    );
    const s = solution(random, [a, b, grams, extra]);
    const parts = s.calc(a, "+", b, t(["There are {eq} parts."], ["一共 {eq} 份。"]));
    const part = s.calc(grams, "÷", parts, t(["One part is {eq} grams."], ["每份 {eq} 克。"]));
    const flour = s.calc(part, "×", a, t(["The flour is {eq} grams."], ["麵粉有 {eq} 克。"]));
    const after = s.calc(flour, "+", extra, t(["With what is added it is {eq} grams."], ["加上後來的共 {eq} 克。"]));
    s.answer(after, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A dough of ${grams} grams is made of flour and milk in the ratio ${a} : ${b}. Then ${extra} grams of flour are added. How many grams of flour are in it now?`,
          ],
          [
            `一個 ${grams} 克的麵糰由麵粉和牛奶按 ${a} : ${b} 的比例做成，後來又加了 ${extra} 克麵粉。現在有多少克麵粉？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** A garden with a path around it. */
export const path =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [long, wide, border] = drawn(
      () => [between(random, 9, 40), between(random, 6, 30), between(random, 1, 4)],
      ([l, w, b]) => l > w && allDifferent([l, w, b, l + 2 * b, w + 2 * b, 2 * b, l * w]) && b > 1,
    );
    const s = solution(random, [long, wide, border, 2]);
    const twice = s.calc(
      2,
      "×",
      border,
      t(["On both sides together the path takes {eq} m."], ["兩邊的小路共寬 {eq} 公尺。"]),
    );
    const l = s.calc(long, "+", twice, t(["With it the length is {eq} m."], ["連小路長 {eq} 公尺。"]));
    const w = s.calc(wide, "+", twice, t(["With it the width is {eq} m."], ["連小路寬 {eq} 公尺。"]));
    const whole = s.calc(l, "×", w, t(["The whole area is {eq} square meters."], ["總面積 {eq} 平方公尺。"]));
    const inner = s.calc(
      long,
      "×",
      wide,
      t(["The garden alone has {eq} square meters."], ["花園本身 {eq} 平方公尺。"]),
    );
    const area = s.calc(whole, "-", inner, t(["So the path has {eq} square meters."], ["所以小路有 {eq} 平方公尺。"]));
    s.answer(area, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A garden is ${long} m long and ${wide} m wide. All around it, outside, runs a path that is ${border} m wide. What is the area of the path in square meters?`,
          ],
          [`一個花園長 ${long} 公尺、寬 ${wide} 公尺，外圍有一圈寬 ${border} 公尺的小路。小路的面積是多少平方公尺？`],
        ),
      ),
      steps: s.steps,
    };
  };
