import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker } from "../../draw.js";
import { solution } from "../../solution.js";
import type { Tongue } from "../../languages.js";

/** A tank that fills and drains at once. */
export const tank =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [full, there, filled, drained] = drawn(
      () => {
        const [out, net, minutes] = [between(random, 3, 12), between(random, 4, 15), between(random, 6, 30)];
        const has = between(random, 20, 90);
        return [has + net * minutes, has, out + net, out];
      },
      ([f, has, i, o]) => allDifferent([f, has, i, o, i - o, f - has]),
    );
    const s = solution(random, [full, there, filled, drained]);
    const missing = s.calc(full, "-", there, t(["{eq} liters are missing."], ["還差 {eq} 公升。"]));
    const net = s.calc(filled, "-", drained, t(["Each minute it gains {eq} liters."], ["每分鐘淨增 {eq} 公升。"]));
    const minutes = s.calc(missing, "÷", net, t(["It takes {eq} minutes."], ["需要 {eq} 分鐘。"]));
    s.answer(minutes, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A tank holds ${full} liters, and ${there} liters are in it. ${filled} liters a minute flow in, and ${drained} liters a minute flow out through a leak. After how many minutes is it full?`,
          ],
          [
            `一個水箱可裝 ${full} 公升水，現在有 ${there} 公升。每分鐘流進 ${filled} 公升，又從裂縫流出 ${drained} 公升。幾分鐘後裝滿？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** Two parts of a journey, and the mean speed. */
export const meanSpeed =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [v1, h1, v2, h2] = drawn(
      () => [5 * between(random, 6, 18), between(random, 2, 5), 5 * between(random, 6, 22), between(random, 1, 5)],
      ([a, b, c, d]) => (a * b + c * d) % (b + d) === 0 && allDifferent([a, b, c, d, b + d, a * b, c * d]),
    );
    const s = solution(random, [v1, h1, v2, h2]);
    const d1 = s.calc(v1, "×", h1, t(["The first part is {eq} km long."], ["第一段路長 {eq} 公里。"]));
    const d2 = s.calc(v2, "×", h2, t(["The second part is {eq} km long."], ["第二段路長 {eq} 公里。"]));
    const way = s.calc(d1, "+", d2, t(["The whole way is {eq} km."], ["全程 {eq} 公里。"]));
    const time = s.calc(h1, "+", h2, t(["It takes {eq} hours."], ["一共用了 {eq} 小時。"]));
    const mean = s.calc(way, "÷", time, t(["The mean speed is {eq} km/h."], ["平均每小時 {eq} 公里。"]));
    s.answer(mean, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A train goes ${h1} hours at ${v1} km/h and then ${h2} hours at ${v2} km/h. What is its average speed over the whole journey, in km/h?`,
            `For ${h1} hours a car drives at ${v1} km/h, for another ${h2} hours at ${v2} km/h. What speed is that on average, in km/h?`,
          ],
          [
            `一列火車先以每小時 ${v1} 公里行駛 ${h1} 小時，再以每小時 ${v2} 公里行駛 ${h2} 小時。全程平均速度是每小時多少公里？`,
          ],
        ),
      ),
      steps: s.steps,
    };
  };

/** Workers and days: so much work in all. */
export const workers =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [few, days, done, more] = drawn(
      () => {
        const first = between(random, 4, 12);
        const total = between(random, 10, 24);
        const after = between(random, 2, 8);
        return [first, total, after, between(random, 2, 9)];
      },
      ([w, d, a, m]) =>
        a < d - 1 && (w * (d - a)) % (w + m) === 0 && allDifferent([w, d, a, m, w + m, d - a, (w * (d - a)) / (w + m)]),
    );
    const s = solution(random, [few, days, done, more]);
    const left = s.calc(
      days,
      "-",
      done,
      t(["Work for {eq} days is left for the first crew."], ["剩下原班人馬 {eq} 天的工作。"]),
    );
    const work = s.calc(few, "×", left, t(["That is {eq} days of one worker."], ["相當於一個人 {eq} 天的工作。"]));
    const crew = s.calc(few, "+", more, t(["Now there are {eq} workers."], ["現在有 {eq} 人。"]));
    const rest = s.calc(work, "÷", crew, t(["They need {eq} more days."], ["還要 {eq} 天。"]));
    s.answer(rest, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `${few} workers can pave a road in ${days} days. After ${done} days, ${more} more workers join them, who work just as fast. How many more days does it take?`,
          ],
          [`${few} 個工人 ${days} 天可以鋪好一條路。做了 ${done} 天後，又來了 ${more} 個同樣快的工人。還需要幾天？`],
        ),
      ),
      steps: s.steps,
    };
  };

/** Rows of seats that grow by a fixed number. */
export const rows =
  (t: Tongue): ProblemMaker =>
  ({ random }) => {
    const [first, step, count] = drawn(
      () => [between(random, 8, 30), between(random, 2, 5), 2 * between(random, 4, 12)],
      ([f, d, n]) => allDifferent([f, d, n, n - 1, d * (n - 1), f + d * (n - 1), n / 2]),
    );
    const s = solution(random, [first, step, count]);
    const gaps = s.calc(
      count,
      "-",
      1,
      t(["There are {eq} steps from the first row to the last."], ["從第一排到最後一排增加 {eq} 次。"]),
    );
    const grown = s.calc(gaps, "×", step, t(["The last row has {eq} seats more."], ["最後一排多 {eq} 個座位。"]));
    const last = s.calc(first, "+", grown, t(["The last row has {eq} seats."], ["最後一排有 {eq} 個座位。"]));
    const ends = s.calc(
      first,
      "+",
      last,
      t(["First and last row have {eq} seats together."], ["第一排和最後一排共 {eq} 個座位。"]),
    );
    const pairs = s.calc(count, "÷", 2, t(["That makes {eq} pairs of rows."], ["可以配成 {eq} 對。"]));
    const all = s.calc(ends, "×", pairs, t(["In all there are {eq} seats."], ["一共有 {eq} 個座位。"]));
    s.answer(all, t(["The answer is {r}."], ["答案是 {r}。"]));
    return {
      question: pick(
        random,
        t(
          [
            `A theatre has ${count} rows of seats. The first row has ${first} seats, and each row behind it has ${step} more than the one before. How many seats are there in all?`,
          ],
          [`劇場有 ${count} 排座位，第一排 ${first} 個，往後每排比前一排多 ${step} 個。一共有多少個座位？`],
        ),
      ),
      steps: s.steps,
    };
  };
