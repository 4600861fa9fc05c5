import { between, type Random, randomIndex } from "../../../../core/statistics/random.js";
import { type Fact, ORDER_SHARE, type Topic } from "../statement.js";
import { distinctFacts } from "./facts.js";
import { near } from "./wrongNumbers.js";

const topic = (
  id: string,
  kind: Topic["kind"],
  make: (random: Random) => Fact,
  share = kind === "order" ? ORDER_SHARE : 1,
): Topic => ({
  id,
  kind,
  share,
  facts: (random, count) => distinctFacts(count, () => make(random)),
});

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** English words for 0 to 99. */
function numberWord(n: number): string {
  if (n < 20) return small[n];
  return n % 10 === 0 ? tens[n / 10] : `${tens[Math.floor(n / 10)]}-${small[n % 10]}`;
}

export const numberOrder = topic(
  "number-order",
  "order",
  (random) => {
    const top = [20, 99, 99, 1000][randomIndex(random, 4)];
    const a = between(random, 1, top - 1);
    const b = between(random, a + 1, top);
    const [less, more] = top < 100 && random() < 0.6 ? [numberWord(a), numberWord(b)] : [String(a), String(b)];
    return {
      key: `${a}/${b}`,
      wordings: [
        `<${more}|${less}> [is|is not|isn't] larger than <${less}|${more}>`,
        `<${less}|${more}> [is|is not|isn't] smaller than <${more}|${less}>`,
        `<${more}|${less}> [is|is not] more than <${less}|${more}>`,
        `<${less}|${more}> [is|is not] less than <${more}|${less}>`,
        `the number <${more}|${less}> [is|is not] greater than <${less}|${more}>`,
      ],
    };
  },
  2 * ORDER_SHARE,
);

export const numberBetween = topic("number-between", "order", (random) => {
  const low = between(random, 1, 60);
  const middle = low + between(random, 1, 15);
  const high = middle + between(random, 1, 15);
  const outside = random() < 0.5 ? high + between(random, 1, 20) : Math.max(0, low - between(random, 1, 20));
  return {
    key: `${low}/${middle}/${high}`,
    wordings: [
      `<${middle}|${outside}> [lies|does not lie|doesn't lie] between ${low} and ${high}`,
      `the number <${middle}|${outside}> [is|is not] between ${low} and ${high}`,
      `counting from ${low} to ${high}, you [pass|do not pass|don't pass] <${middle}|${outside}>`,
    ],
  };
});

export const largest = topic("largest-of-three", "order", (random) => {
  const [a, b, c] = [between(random, 1, 30), between(random, 31, 60), between(random, 61, 99)];
  const list = [
    [a, b, c],
    [c, a, b],
    [b, c, a],
    [c, b, a],
  ][randomIndex(random, 4)];
  const text = `${list[0]}, ${list[1]} and ${list[2]}`;
  return {
    key: `${a}/${b}/${c}`,
    wordings: [
      `the largest of ${text} [is|is not|isn't] <${c}|${a}|${b}>`,
      `of the numbers ${text}, the smallest [is|is not] <${a}|${b}|${c}>`,
      `<${c}|${a}|${b}> [is|is not] the biggest number among ${text}`,
    ],
  };
});

export const sums = topic("sums", "calculation", (random) => {
  const [a, b] = [between(random, 2, 60), between(random, 2, 40)];
  const r = `<${a + b}|${near(random, a + b)}>`;
  return {
    key: `${a}+${b}`,
    wordings: [
      `${a} plus ${b} [is|is not|isn't] ${r}`,
      `${a} + ${b} [equals|does not equal|doesn't equal] ${r}`,
      `the sum of ${a} and ${b} [is|is not] ${r}`,
      `adding ${b} to ${a} [gives|does not give] ${r}`,
    ],
  };
});

export const differences = topic("differences", "calculation", (random) => {
  const [b, d] = [between(random, 2, 40), between(random, 2, 40)];
  const r = `<${d}|${near(random, d)}>`;
  return {
    key: `${b + d}-${b}`,
    wordings: [
      `${b + d} minus ${b} [is|is not|isn't] ${r}`,
      `${b + d} - ${b} [equals|does not equal] ${r}`,
      `taking ${b} away from ${b + d} [leaves|does not leave] ${r}`,
      `the difference between ${b + d} and ${b} [is|is not] ${r}`,
    ],
  };
});

export const products = topic("products", "calculation", (random) => {
  const [a, b] = [between(random, 2, 12), between(random, 2, 12)];
  const r = `<${a * b}|${near(random, a * b)}>`;
  const q = `<${b}|${near(random, b, 4)}>`;
  return {
    key: `${a}*${b}`,
    wordings: [
      `${a} times ${b} [is|is not|isn't] ${r}`,
      `${a} * ${b} [equals|does not equal] ${r}`,
      `the product of ${a} and ${b} [is|is not] ${r}`,
      `${a * b} divided by ${a} [is|is not|isn't] ${q}`,
      `${a * b} / ${a} [equals|does not equal] ${q}`,
    ],
  };
});

export const parity = topic("parity", "calculation", (random) => {
  const n = between(random, 2, 99);
  return {
    key: String(n),
    wordings: [
      `${n} [is|is not|isn't] an <${n % 2 ? "odd|even" : "even|odd"}> number`,
      `the number ${n} [is|is not] <${n % 2 ? "odd|even" : "even|odd"}>`,
      `<${2 * n}|${2 * n + 1}> [can|cannot|can't] be divided by two without a remainder`,
    ],
  };
});

export const divisibility = topic("divisibility", "calculation", (random) => {
  const d = [3, 4, 5, 10][randomIndex(random, 4)];
  const n = d * between(random, 2, 12);
  const wrong = n + between(random, 1, d - 1);
  return {
    key: `${n}/${d}`,
    wordings: [
      `<${n}|${wrong}> [is|is not|isn't] divisible by ${d}`,
      `<${n}|${wrong}> [is|is not] a multiple of ${d}`,
      `${d} [divides|does not divide] <${n}|${wrong}> evenly`,
    ],
  };
});

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];
export const primesAndSquares = topic("primes-squares", "calculation", (random) => {
  const p = primes[randomIndex(random, primes.length)];
  const composite = [4, 6, 8, 9, 10, 12, 14, 15, 16, 18, 20, 21, 22, 24, 25, 30][randomIndex(random, 16)];
  const root = between(random, 2, 12);
  const wrong = near(random, root, 3);
  return {
    key: `${p}/${composite}/${root}`,
    wordings: [
      `<${p}|${composite}> [is|is not|isn't] a prime number`,
      `the square of ${root} [is|is not] <${root * root}|${wrong * wrong}>`,
      `the square root of ${root * root} [is|is not|isn't] <${root}|${wrong}>`,
    ],
  };
});

export const fractions = topic("fractions-percent", "calculation", (random) => {
  const n = between(random, 2, 40);
  const percent = [10, 20, 25, 50][randomIndex(random, 4)];
  const whole = (100 / percent) * between(random, 2, 20);
  const part = (whole * percent) / 100;
  return {
    key: `${n}/${percent}/${whole}`,
    wordings: [
      `half of ${2 * n} [is|is not|isn't] <${n}|${near(random, n)}>`,
      `twice ${n} [is|is not] <${2 * n}|${near(random, 2 * n)}>`,
      `${percent} percent of ${whole} [is|is not] <${part}|${near(random, part)}>`,
      `${percent}% of ${whole} [equals|does not equal] <${part}|${near(random, part)}>`,
    ],
  };
});

export const sequences = topic("sequences", "calculation", (random) => {
  const [start, step] = [between(random, 1, 12), between(random, 1, 10)];
  const terms = [0, 1, 2].map((i) => start + i * step).join(", ");
  const next = start + 3 * step;
  return {
    key: `${start}/${step}`,
    wordings: [
      `after ${terms} [comes|does not come] <${next}|${near(random, next)}>`,
      `the next number in the sequence ${terms} [is|is not|isn't] <${next}|${near(random, next)}>`,
    ],
  };
});
