import type { Chance } from "./chance.js";
import { twoDigits } from "./notations.js";

/** A text in which nothing may be called wrong, with the prompt that it answers. */
export interface Unjudged {
  readonly text: string;
  readonly prompt?: string;
}

type Kind = (chance: Chance) => Unjudged;

/** An equation that plain arithmetic calls wrong. */
function wrongEquation({ whole, one }: Chance): string {
  const [a, b, error] = [whole(2, 60), whole(2, 60), whole(1, 9)];
  return one([
    `${a} + ${b} = ${a + b + error}`,
    `${a} * ${b} = ${a * b + error}`,
    `${a} × ${b} = ${a * b - error}`,
    `${a + b} - ${b} = ${a + error}`,
  ]);
}

const names = [
  "Bob",
  "Alice",
  "The student",
  "A classmate",
  "My friend",
  "Someone",
  "The author",
  "The model",
] as const;
const longMonths = [
  [1, "January", "February"],
  [3, "March", "April"],
  [5, "May", "June"],
] as const;
const marks = ["*", "∘", "⊕", "@", "#", "△", "★"] as const;

/** Texts that are right, or that nothing can be said of. Their names are those of the table that the benchmark prints. */
export const unjudged: Readonly<Record<string, Kind>> = {
  "times of day": ({ whole, one }) => {
    const [hour, span] = [whole(1, 11), whole(2, 11)];
    const then = ((hour + span - 1) % 12) + 1;
    const after = hour + span >= 12 ? "PM" : "AM";
    return {
      text: one([
        `${hour} AM + ${span} hours = ${then} ${after}`,
        `${hour}am + ${span}h = ${then}${after.toLowerCase()}`,
        `${hour} a.m. + ${span} hours = ${then} ${after === "AM" ? "a.m." : "p.m."}`,
        `${hour}:30 + ${span} hours = ${then}:30`,
        `${hour} o'clock + ${span} hours = ${then} o'clock`,
        `${hour} + ${span} hours = ${then}`,
        `It is ${hour} o'clock, so in ${span} hours it is ${hour} + ${span} = ${then} o'clock.`,
      ]),
    };
  },
  dates: ({ whole, one }) => {
    const [day, span] = [whole(20, 30), whole(12, 19)];
    const [month, name, next] = one(longMonths);
    const then = day + span - 31;
    return {
      text: one([
        `2024-0${month}-${day} + ${span} days = 2024-0${month + 1}-${twoDigits(then)}`,
        `${name} ${day} + ${span} days = the ${then}th of the next month`,
        `${day} ${name} + ${span} days = ${then} ${next}`,
        `${day}.0${month}.2024 + ${span} days = ${then}.0${month + 1}.2024`,
        `0${month}/${day} + ${span} days = 0${month + 1}/${twoDigits(then)}`,
        `${day} + ${span} days = ${then}`,
        `${whole(1900, 1990)}-${whole(1991, 2024)} = ${whole(1, 90)} years`,
      ]),
    };
  },
  ranges: ({ whole, one }) => {
    const [low, factor] = [whole(2, 20), whole(2, 9)];
    const high = low + whole(1, 9);
    const dash = one(["–", "-", " to ", "–", "~"]);
    const currency = one(["", "$"]);
    return {
      text: `${currency}${low}${dash}${currency}${high} ${one(["×", "*"])} ${factor} = ${currency}${low * factor}${dash}${currency}${high * factor}`,
    };
  },
  "remainders, announced": ({ whole, one }) => {
    const modulus = one([5, 7, 11, 13]);
    const [a, b] = [whole(2, modulus - 1), whole(2, modulus - 1)];
    const equation = one([`${a} + ${b} = ${(a + b) % modulus}`, `${a} * ${b} = ${(a * b) % modulus}`]);
    const say = one(["", "So ", "Then ", "Hence "]);
    return one([
      { text: `${say}${equation}.`, prompt: `Work modulo ${modulus}. What is the sum?` },
      { text: `${say}${equation}.`, prompt: `Find the answer mod ${modulus}.` },
      { text: `${equation} (mod ${modulus})` },
      { text: `In Z_${modulus}, ${equation}.` },
      { text: `Modulo ${modulus}: ${equation}` },
      { text: `${equation}.`, prompt: "What is the last digit of 7^100?" },
    ]);
  },
  "other bases, announced": ({ whole, one }) => {
    const base = one([2, 3, 5, 8]);
    const [a, b] = [whole(1, 30), whole(1, 30)];
    const equation = `${a.toString(base)} + ${b.toString(base)} = ${(a + b).toString(base)}`;
    return one([
      { text: `In base ${base}, ${equation}.` },
      { text: `So ${equation}.`, prompt: `All numbers are written in base ${base}.` },
      { text: `${equation}`, prompt: `Add ${a.toString(base)} and ${b.toString(base)} in base-${base}.` },
    ]);
  },
  "signs with another meaning": ({ whole, one }) => {
    const [a, b] = [whole(2, 20), whole(2, 20)];
    const sign = one(marks);
    return one([
      { text: `With x ${sign} y = x + 2y, ${a} ${sign} ${b} = ${a + 2 * b}.` },
      { text: `${a} ${sign} ${b} = ${a + 2 * b}`, prompt: `Let a ${sign} b = a + 2b. What is ${a} ${sign} ${b}?` },
      { text: `So ${a} * ${b} = ${a * b + a}.`, prompt: "The operation * is defined by a * b = ab + a." },
      { text: `So ${a} + ${b} = ${a * b}.`, prompt: "If + means ×, what is the sum?" },
      {
        text: `So ${a} + ${b} = ${a * (a + b)}.`,
        prompt: "If 2 + 3 = 10, 7 + 2 = 63 and 6 + 5 = 66, what is 8 + 4 = ?",
      },
      { text: `Then ${a} × ${b} = ${a + b}.`, prompt: "Suppose the signs + and × are swapped." },
    ]);
  },
  "claims of others": (chance) => {
    const equation = wrongEquation(chance);
    const { one } = chance;
    return {
      text: one([
        `${one(names)} claims that ${equation}.`,
        `${one(names)} wrote ${equation}.`,
        `${one(names)} says ${equation}.`,
        `According to ${one(names).toLowerCase()}, ${equation}.`,
        `“${equation}”`,
        `The board reads "${equation}".`,
      ]),
    };
  },
  "claims that are rejected": (chance) => {
    const equation = wrongEquation(chance);
    return {
      text: chance.one([
        `${equation} is wrong.`,
        `${equation}, which is impossible.`,
        `${equation} cannot be right.`,
        `It is not true that ${equation}.`,
        `${equation}? No.`,
        `${equation}. Wait, that is not right.`,
        `${equation} ✗`,
        `This would mean ${equation}.`,
        `Not ${equation}.`,
        `${equation}, a contradiction.`,
        `${equation} is false.`,
        `Wrong: ${equation}`,
      ]),
    };
  },
  "claims that are supposed": (chance) => {
    const equation = wrongEquation(chance);
    return {
      text: chance.one([
        `If ${equation}, then everything follows.`,
        `Suppose ${equation}.`,
        `Assume that ${equation}.`,
        `Is ${equation}?`,
        `Let us check whether ${equation}.`,
        `Unless ${equation}, it works.`,
        `(B) ${equation}`,
        `Which of these is right: ${equation} or another?`,
      ]),
    };
  },
  "claims in other languages": (chance) => {
    const equation = wrongEquation(chance);
    return {
      text: chance.one([
        `${equation} ist falsch.`,
        `Falsch: ${equation}`,
        `${equation} est faux.`,
        `Il dit que ${equation}.`,
        `Es falso que ${equation}.`,
        `${equation} è sbagliato.`,
        `${equation} está errado.`,
        `${equation} 是錯的。`,
        `如果 ${equation}，就錯了。`,
        `學生寫 ${equation}。`,
        `${equation} は間違いです。`,
        `${equation}은 틀렸다.`,
        `Неверно: ${equation}`,
        `${equation} to błąd.`,
        `${equation} är fel.`,
      ]),
    };
  },
  "letters in equations": ({ whole, one }) => {
    const letter = one(["m", "g", "l", "s", "h", "t", "a", "x", "y", "xy", "ab", "L", "N", "pi"]);
    const [a, b, c] = [whole(2, 9), whole(2, 9), whole(10, 99)];
    return {
      text: one([
        `${a} ${letter} + ${b} = ${c}`,
        `$${a} ${letter} + ${b} = ${c}$`,
        `${a}${letter} - ${b} = ${c}`,
        `${b} + ${a} ${letter} = ${c}`,
        `${a} * ${letter} + ${b} = ${c}`,
        `${a} (${letter} + ${b}) = ${c}`,
      ]),
    };
  },
  "words in equations": ({ whole, one }) => {
    const [a, b, c] = [whole(2, 9), whole(2, 9), whole(30, 99)];
    return {
      text: one([
        `${a} adults + ${b} children = $${c}`,
        `${a} pens + ${b} = ${c}`,
        `${a} burgers + ${b} fries = ${c}`,
        `${a} boxes + ${b} boxes = ${c} eggs`,
        `${a} length + ${b} width = ${c}`,
        `${a} cats + ${b} dogs = $${c}`,
      ]),
    };
  },
  programs: ({ whole, one }) => {
    const [a, b] = [whole(10, 99), whole(3, 9)];
    return {
      text: one([
        `${a} // ${b} = ${Math.floor(a / b)}`,
        `${a} % ${b} = ${a % b}`,
        `${a} ^ ${b} = ${a ^ b}`,
        `${a} / ${b} = ${Math.floor(a / b)}`,
        `${a} / ${b} * ${b} = ${Math.floor(a / b) * b}`,
        `${a} & ${b} = ${a & b}`,
        `${a} | ${b} = ${a | b}`,
        `${b} << 2 = ${b << 2}`,
        `arr[${b}] + 1 = ${a}`,
        `"${a}" + "${b}" = ${a}${b}`,
        `${a} + ${b} = ${a}${b} as strings`,
        `${a} % ${b} + 1 = ${(a % b) + 1}`,
      ]),
    };
  },
  "versions in order": ({ whole, one }) => {
    const [major, minor] = [whole(1, 20), whole(2, 9)];
    const later = whole(10, 20);
    return {
      text: one([
        `Python ${major}.${later} > ${major}.${minor}`,
        `version ${major}.${later} > ${major}.${minor}`,
        `In version numbers, ${major}.${minor} < ${major}.${later}.`,
        `Section ${major}.${later} > ${major}.${minor}`,
        `v${major}.${later} > v${major}.${minor}`,
      ]),
    };
  },
  "separators that may be either": ({ whole, one }) => {
    const [a, b] = [whole(2, 90) * 500, whole(2, 90) * 500];
    const write = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ".");
    return {
      text: one([
        `${write(a)} + ${write(b)} = ${write(a + b)}`,
        `${write(a)} € + ${write(b)} € = ${write(a + b)} €`,
        `Das sind ${write(a)} + ${write(b)} = ${write(a + b)} Euro.`,
        `${write(a)} × ${b % 7} = ${write(a * (b % 7))}`,
      ]),
    };
  },
  "rounded results": ({ whole, one }) => {
    const [a, b] = [whole(11, 89), whole(11, 89)];
    const tens = Math.round((a + b) / 10) * 10;
    return {
      text: one([
        `${a} + ${b} ≈ ${tens}`,
        `${a} + ${b} = ${tens}, rounded to the nearest ten`,
        `Rounded to the nearest ten, ${a} + ${b} = ${tens}.`,
        `An estimate: ${a} + ${b} = ${tens}`,
        `about ${a} + ${b} = ${tens}`,
        `${a} / 7 = ${(a / 7).toFixed(2)}`,
        `${a} / 7 = ${(a / 7).toFixed(1)}`,
        `${a} / 7 = ${Math.round(a / 7)}`,
        `0.33 * ${a * 3} = ${a}`,
        `3.14 × ${a} = ${(Math.PI * a).toFixed(2)}`,
      ]),
    };
  },
  "remainders and rests": ({ whole, one }) => {
    const [a, b] = [whole(20, 99), whole(3, 9)];
    const [quotient, rest] = [Math.floor(a / b), a % b];
    return {
      text: one([
        `${a} / ${b} = ${quotient} remainder ${rest}`,
        `${a} ÷ ${b} = ${quotient} R ${rest}`,
        `${a} ÷ ${b} = ${quotient} 餘 ${rest}`,
        `${a} / ${b} = ${quotient} with ${rest} left over`,
        `${a} ÷ ${b} = ${quotient}……${rest}`,
        `${a} : ${b} = ${quotient} Rest ${rest}`,
      ]),
    };
  },
  "shares and comparisons": ({ whole, one }) => {
    const [a, b] = [whole(2, 40), whole(2, 40)];
    return {
      text: one([
        `half of ${a} + ${b} = ${(a + b) / 2}`,
        `the average of ${a} + ${b} = ${(a + b) / 2}`,
        `twice as many as ${a} + ${b} = ${2 * (a + b)}`,
        `three times as much as ${a} + ${b} = ${3 * (a + b)}`,
        `the square root of ${a} + ${b} = ${Math.sqrt(a + b).toFixed(2)}`,
        `${a} less than ${a} + ${b} = ${b}`,
        `平均是 ${a} + ${b} = ${(a + b) / 2}`,
        `比 ${a} + ${b} = ${a + b + 1} 少 1`,
        `Die Hälfte von ${a} + ${b} = ${(a + b) / 2}`,
      ]),
    };
  },
};
