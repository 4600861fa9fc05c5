import { twoDigits } from "./notations.js";
import { type Kind, pair } from "./pair.js";

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const subsets = (n: number, k: number) => factorial(n) / (factorial(k) * factorial(n - k));

/** Statements of what is counted, divided with a remainder, or said in words. */
export const countingKinds: Readonly<Record<string, Kind>> = {
  factorials: (chance) => {
    const [n, k, change] = [chance.whole(4, 11), chance.whole(2, 3), chance.whole(1, 9)];
    const [left, result] = chance.one([
      [`${n}!`, factorial(n)],
      [`${n}!/${k}!`, factorial(n) / factorial(k)],
      [`${n}! / (${k}! · ${n - k}!)`, subsets(n, k)],
      [`\\frac{${n}!}{${k}!${n - k}!}`, subsets(n, k)],
      [`${n}! - ${k}!`, factorial(n) - factorial(k)],
    ] as const);
    return pair(change, result, (c) => `So ${left} = ${c}.`);
  },
  binomials: (chance) => {
    const [n, k, change] = [chance.whole(5, 14), chance.whole(2, 4), chance.whole(1, 9)];
    const say = chance.one([
      (c: number) => `\\binom{${n}}{${k}} = ${c}`,
      (c: number) => `${n} choose ${k} is ${c}`,
      (c: number) => `They can be chosen in C(${n}, ${k}) = ${c} ways.`,
      (c: number) => `nCr(${n}, ${k}) = ${c}`,
    ]);
    return pair(change, subsets(n, k), say);
  },
  congruences: (chance) => {
    const [modulus, times, rest] = [chance.whole(5, 30), chance.whole(1, 40), chance.whole(0, 4)];
    const [n, change] = [modulus * times + rest, chance.whole(1, modulus - 1)];
    const say = chance.one([
      (r: number) => `${n} ≡ ${r} (mod ${modulus})`,
      (r: number) => `$${n} \\equiv ${r} \\pmod{${modulus}}$`,
      (r: number) => `So ${n} mod ${modulus} = ${r}.`,
      (r: number) => `${n} modulo ${modulus} is ${r}.`,
    ]);
    return { right: say(rest), wrong: say((rest + change) % modulus) };
  },
  "divisions with remainder": (chance) => {
    const [by, times] = [chance.whole(3, 20), chance.whole(2, 40)];
    const rest = chance.whole(0, by - 1);
    const say = chance.one([
      (r: number) => `${by * times + rest} ÷ ${by} = ${times} remainder ${r}`,
      (r: number) => `${by * times + rest} / ${by} = ${times} R ${r}`,
      (r: number) => `${by * times + rest}÷${by}=${times}……${r}`,
      (r: number) => `${by * times + rest} ÷ ${by} = ${times} 餘 ${r}`,
    ]);
    return { right: say(rest), wrong: say((rest + chance.whole(1, by - 1)) % by) };
  },
  "sums of times": (chance) => {
    const [hour, minute, span] = [chance.whole(1, 9), chance.whole(0, 59), chance.whole(5, 55)];
    const sum = hour * 60 + minute + span;
    const shift = chance.one([`0:${twoDigits(span)}`, `${span} minutes`]);
    const say = (at: number) =>
      `${hour}:${twoDigits(minute)} + ${shift} = ${Math.floor(at / 60)}:${twoDigits(at % 60)}`;
    return pair(chance.whole(1, 90), sum, say);
  },
  "calculations in words": (chance) => {
    const [a, b, change] = [chance.whole(3, 90), chance.whole(2, 40), chance.whole(1, 9)];
    const [say, result] = chance.one([
      [`The sum of ${a} and ${b} is`, a + b],
      [`The product of ${a} and ${b} is`, a * b],
      [`The difference between ${a + b} and ${b} is`, a],
      [`Adding ${a} and ${b} gives`, a + b],
      [`Subtracting ${b} from ${a + b} gives`, a],
      [`Dividing ${a * b} by ${b} gives`, a],
    ] as const);
    return pair(change, result, (c) => `${say} ${c}.`);
  },
  "percentages in words": (chance) => {
    const [percent, whole] = [chance.whole(1, 19) * 5, chance.whole(1, 40) * 20];
    const [part, change] = [(percent * whole) / 100, chance.whole(2, 9)];
    const say = chance.one([
      (c: number) => `${c} is ${percent}% of ${whole}.`,
      (c: number) => `A ${percent}% tip on $${whole} is $${c}.`,
      (c: number) => `${whole} 的 ${percent}% 是 ${c}`,
    ]);
    return pair(change, part, say);
  },
};
