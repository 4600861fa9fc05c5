import type { Chance } from "./chance.js";
import { countingKinds } from "./counting.js";
import { english, french, german, indian, latex, type Notation, plain, spaced, swiss } from "./notations.js";
import { type Kind, pair } from "./pair.js";

const signs = { "+": "+", "-": "-−–", "*": "*×·∗", "/": "/÷" } as const;
const spaces = ["", " "] as const;

function operation(chance: Chance): {
  readonly text: (a: string, b: string) => string;
  readonly of: (a: number, b: number) => number;
} {
  const operator = chance.one(["+", "-", "*"] as const);
  const space = chance.one(spaces);
  // Without spaces an en dash may stand for a range.
  const sign = space === "" && operator === "-" ? "-" : chance.one(Array.from(signs[operator]));
  return {
    text: (a, b) => `${a}${space}${sign}${space}${b}`,
    of: (a, b) => (operator === "+" ? a + b : operator === "-" ? a - b : a * b),
  };
}

/** A sum or difference of amounts with decimals, in one notation. */
function amounts({ write }: Notation, wrap: (text: string) => string = (text) => text): Kind {
  return (chance) => {
    const [a, b] = [chance.whole(100_000, 9_000_000), chance.whole(1_000, 90_000) * chance.one([1, 10])];
    const plus = chance.one([true, false]);
    const result = plus ? a + b : a - b;
    return pair(chance.whole(1, 9) * chance.one([1, 100, 2000]), result, (c) =>
      wrap(`${write(a)} ${plus ? "+" : chance.one(["-", "−"])} ${write(b)} = ${write(c)}`),
    );
  };
}

/** Steps that models write around a calculation. */
const sentences = [
  (text: string) => `So ${text}.`,
  (text: string) => `Therefore, we have ${text}.`,
  (text: string) => `The total is ${text}.`,
  (text: string) => `Step 2: ${text}`,
  (text: string) => `- ${text}`,
  (text: string) => `3. ${text}`,
  (text: string) => `**${text}**`,
  (text: string) => `\\( ${text} \\)`,
  (text: string) => `$${text}$`,
  (text: string) => `Now, ${text}, and that is all that she needs.`,
  (text: string) => `Adding both gives us the answer: ${text}.`,
  (text: string) => `This means that he has ${text} left.`,
  (text: string) => `x = ${text}`,
  (text: string) => `In this case ${text}.`,
] as const;

const things = [
  "apples",
  "pages",
  "students",
  "miles",
  "dollars",
  "red marbles",
  "boxes of tea",
  "kg",
  "hours",
] as const;
const measureWords = ["顆", "個", "元", "小時", "公斤", "本書", "枝鉛筆", "kg", "頁", "公尺"] as const;

const decimal = (value: number) => String(Number(value.toFixed(6)));

/** Statements in every notation. Their names are those of the table that the benchmark prints. */
export const kinds: Readonly<Record<string, Kind>> = {
  "whole numbers": (chance) => {
    const { text, of } = operation(chance);
    const [a, b] = [chance.whole(2, 900), chance.whole(2, 90)];
    return pair(chance.whole(1, 9), of(a, b), (c) => chance.one([`${text(String(a), String(b))} = ${c}`]));
  },
  "in sentences": (chance) => {
    const { text, of } = operation(chance);
    const [a, b] = [chance.whole(20, 900), chance.whole(2, 19)];
    const say = chance.one(sentences);
    return pair(chance.whole(1, 9), of(a, b), (c) => say(`${text(String(a), String(b))} = ${c}`));
  },
  "with what is counted": (chance) => {
    const [a, b] = [chance.whole(20, 900), chance.whole(2, 19)];
    const thing = chance.one(things);
    const { text, of } = operation(chance);
    return pair(
      chance.whole(1, 9),
      of(a, b),
      (c) => `So there are ${text(String(a), String(b))} = ${c} ${thing} in all.`,
    );
  },
  "things that are added": (chance) => {
    const thing = chance.one(["apples", "students", "kg", "miles", "hours", "pens", "cups"]);
    const [a, b] = [chance.whole(2, 90), chance.whole(2, 90)];
    return pair(chance.whole(1, 9), a + b, (c) => `${a} ${thing} + ${b} ${thing} = ${c} ${thing}`);
  },
  "English groups": amounts(english),
  "without groups": amounts(plain),
  "German numbers": amounts(german),
  "German money": amounts(
    german,
    (text) => `${text.replace(/(?<= [-+−=] )([\d.,]+)|^[\d.,]+/g, (digits) => `${digits} €`)}`,
  ),
  "German sentences": amounts(german, (text) => `Zusammen: ${text} Euro`),
  "French numbers": amounts(french),
  "numbers with spaces": amounts(spaced),
  "Swiss numbers": amounts(swiss),
  "Indian numbers": amounts(indian),
  "Indian money": amounts(indian, (text) => text.replace(/(^|[-+−=] )(?=\d)/g, "$1₹")),
  "LaTeX groups": amounts(latex, (text) => `\\[ ${text} \\]`),
  fractions: (chance) => {
    const [b, d] = [chance.whole(2, 9), chance.whole(2, 9)];
    const [a, c] = [chance.whole(1, 9), chance.whole(1, 9)];
    return pair(chance.whole(1, 3), a * d + c * b, (n) => `${a}/${b} + ${c}/${d} = ${n}/${b * d}`);
  },
  "LaTeX fractions": (chance) => {
    const [b, d] = [chance.whole(2, 9), chance.whole(2, 9)];
    const [a, c] = [chance.whole(1, 9), chance.whole(1, 9)];
    const times = chance.one([" \\times ", " \\cdot "]);
    return pair(
      chance.whole(1, 3),
      a * c,
      (n) => `\\frac{${a}}{${b}}${times}\\dfrac{${c}}{${d}} = \\frac{${n}}{${b * d}}`,
    );
  },
  "mixed numbers": (chance) => {
    const whole = chance.whole(1, 9);
    const half = chance.one([" 1/2", "½", " ½"]);
    const times = 2 * chance.whole(2, 9);
    return pair(chance.whole(1, 3), whole * times + times / 2, (c) => `${whole}${half} × ${times} = ${c}`);
  },
  powers: (chance) => {
    const [base, exponent] = [chance.whole(2, 9), chance.whole(2, 5)];
    const raised = chance.one([`^${exponent}`, `**${exponent}`, "⁰¹²³⁴⁵⁶⁷⁸⁹"[exponent], `^{${exponent}}`]);
    return pair(chance.whole(20, 30), base ** exponent, (c) => `${base}${raised} = ${c}`);
  },
  "powers of ten": (chance) => {
    const [a, n, m] = [chance.whole(1, 4), chance.whole(3, 9), chance.whole(3, 9)];
    const raise = (k: number) =>
      style.startsWith("e")
        ? `e${k}`
        : style === "^"
          ? ` × 10^${k}`
          : style === "{}"
            ? ` \\times 10^{${k}}`
            : ` × 10${Array.from(String(k), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
    const style = chance.one(["e", "^", "{}", "⁰"]);
    const times = style === "{}" ? "\\times" : "×";
    return pair(chance.whole(1, 3), n + m, (k) => `${a}${raise(n)} ${times} 2${raise(m)} = ${2 * a}${raise(k)}`);
  },
  percentages: (chance) => {
    const [percent, hundreds] = [chance.whole(1, 19) * 5, chance.whole(1, 40)];
    const of = chance.one([
      `${percent}% of ${hundreds * 100} =`,
      `${percent}% of ${hundreds * 100} is`,
      `${percent}% × ${hundreds * 100} =`,
      `${hundreds * 100} * ${percent}% =`,
      `${percent} percent of ${hundreds * 100} is`,
    ]);
    return pair(chance.whole(1, 9), percent * hundreds, (c) => `${of} ${c}`);
  },
  "percentages that are added": (chance) => {
    const [percent, hundreds] = [chance.whole(1, 19) * 5, chance.whole(1, 40)];
    return pair(
      chance.whole(1, 9) * 100,
      hundreds * 100 + percent * hundreds,
      (c) => `${hundreds * 100} + ${percent}% = ${c}`,
    );
  },
  dollars: (chance) => {
    const [price, count] = [chance.whole(101, 1999), chance.whole(2, 9)];
    return pair(
      chance.whole(1, 9) * chance.one([1, 10, 200]),
      price * count,
      (c) => `${count} × $${(price / 100).toFixed(2)} = $${(c / 100).toFixed(2)}`,
    );
  },
  coins: (chance) => {
    const coins = { quarters: 25, dimes: 10, nickels: 5, pennies: 1 } as const;
    const [first, second] = chance.one([
      ["quarters", "dimes"],
      ["dimes", "nickels"],
      ["nickels", "pennies"],
      ["quarters", "nickels"],
    ] as const);
    const [a, b] = [chance.whole(2, 9), chance.whole(2, 9)];
    const cents = a * coins[first] + b * coins[second];
    const inDollars = chance.one([true, false]);
    return pair(
      chance.whole(1, 9),
      cents,
      (c) => `${a} ${first} + ${b} ${second} = ${inDollars ? `$${(c / 100).toFixed(2)}` : `${c} cents`}`,
    );
  },
  "metres and centimetres": (chance) => {
    const [a, b] = [chance.whole(1, 9), chance.whole(1, 99)];
    return pair(chance.whole(1, 9), 100 * a + b, (c) => `${a} m + ${b} cm = ${c} cm`);
  },
  "litres and millilitres": (chance) => {
    const [a, b] = [chance.whole(2, 9), chance.whole(1, 9) * 100];
    return pair(chance.whole(1, 3) * 100, 1000 * a - b, (c) => `${a} L - ${b} mL = ${chance.one([`${c} mL`])}`);
  },
  durations: (chance) => {
    const [a, b, c] = [chance.whole(1, 9), chance.whole(1, 59), chance.whole(1, 59)];
    const minutes = 60 * a + b + c;
    return pair(
      chance.whole(1, 5),
      minutes,
      (sum) => `${a} hours ${b} minutes + ${c} minutes = ${Math.floor(sum / 60)} hours ${sum % 60} minutes`,
    );
  },
  "speeds and times": (chance) => {
    const [speed, minutes] = [chance.whole(2, 12) * 10, chance.whole(1, 9) * 6];
    const [unit, length] = chance.one([
      ["mph", "miles"],
      ["km/h", "km"],
      ["miles per hour", "miles"],
      ["kilometers per hour", "kilometers"],
    ] as const);
    return pair(
      chance.whole(1, 5),
      (speed * minutes) / 60,
      (c) => `${speed} ${unit} × ${minutes} minutes = ${decimal(c)} ${length}`,
    );
  },
  "wages and prices": (chance) => {
    const [wage, count] = [chance.whole(8, 40), chance.whole(2, 12)];
    const [over, unit] = chance.one([
      ["per hour", "hours"],
      ["/hour", "hours"],
      ["an hour", "hours"],
      ["per kg", "kg"],
      ["a day", "days"],
    ] as const);
    return pair(
      chance.whole(1, 9),
      wage * count,
      (c) => `$${wage}${over.startsWith("/") ? "" : " "}${over} × ${count} ${unit} = $${c}`,
    );
  },
  "forces, energies, currents": (chance) => {
    const [a, b] = [chance.whole(2, 20), chance.whole(2, 20)];
    const [x, y, z] = chance.one([
      ["kg", "m/s²", "N"],
      ["N", "m", "J"],
      ["V", "A", "W"],
      ["A", "Ω", "V"],
      ["W", "s", "J"],
      ["m/s", "s", "m"],
    ] as const);
    return pair(chance.whole(1, 9), a * b, (c) => `${a} ${x} × ${b} ${y} = ${c} ${z}`);
  },
  conversions: (chance) => {
    const [larger, smaller, factor] = chance.one([
      ["hours", "minutes", 60],
      ["km", "m", 1000],
      ["feet", "inches", 12],
      ["kg", "g", 1000],
      ["weeks", "days", 7],
      ["meters", "centimeters", 100],
      ["pounds", "ounces", 16],
      ["gallons", "quarts", 4],
      ["years", "months", 12],
      ["dollars", "cents", 100],
    ] as const);
    const count = chance.whole(2, 30);
    return {
      right: `${count} ${larger} = ${count * factor} ${smaller}`,
      wrong: `${count} ${larger} = ${count * factor + Math.ceil((count * factor * chance.whole(15, 60)) / 100)} ${smaller}`,
    };
  },
  temperatures: (chance) => {
    const celsius = chance.whole(-8, 20) * 5;
    return pair(chance.whole(4, 20), (celsius * 9) / 5 + 32, (f) => `${celsius} °C = ${f} °F`);
  },
  "Chinese measure words": (chance) => {
    const { text, of } = operation(chance);
    const [a, b] = [chance.whole(20, 90), chance.whole(2, 19)];
    const word = chance.one(measureWords);
    const say = chance.one([
      (c: string) => c,
      (c: string) => `所以${c}。`,
      (c: string) => `小明有${c}。`,
      (c: string) => `因此，${c}`,
      (c: string) => `一共是 ${c}。`,
    ]);
    const space = chance.one(spaces);
    return pair(chance.whole(1, 9), of(a, b), (c) => say(`${text(String(a), String(b))} = ${c}${space}${word}`));
  },
  "full-width Chinese": (chance) => {
    const [a, b] = [chance.whole(20, 90), chance.whole(2, 19)];
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    return pair(chance.whole(1, 9), a + b, (c) => `共${wide(`${a}+${b}=${c}`)}個。`);
  },
  "Chinese words": (chance) => {
    const [a, b] = [chance.whole(20, 90), chance.whole(2, 19)];
    const [word, result] = chance.one([
      ["加", a + b],
      ["減", a - b],
      ["乘以", a * b],
    ] as const);
    return pair(chance.whole(1, 9), result, (c) => `${a} ${word} ${b} 等於 ${c}`);
  },
  "English words": (chance) => {
    const [a, b] = [chance.whole(20, 90), chance.whole(2, 19)];
    const [word, result] = chance.one([
      ["plus", a + b],
      ["minus", a - b],
      ["times", a * b],
      ["multiplied by", a * b],
    ] as const);
    return pair(chance.whole(1, 9), result, (c) => `${a} ${word} ${b} ${chance.one(["equals", "is", "gives"])} ${c}`);
  },
  "divisions that are rounded": (chance) => {
    const [a, b] = [chance.whole(10, 99), chance.one([3, 7, 9, 11, 13])];
    const quotient = Math.round((100 * a) / b);
    const sign = chance.one(["≈", "=", "\\approx"]);
    return pair(
      chance.whole(30, 90) * Math.ceil(a / b / 4),
      quotient,
      (c) => `${a} / ${b} ${sign} ${(c / 100).toFixed(2)}`,
    );
  },
  comparisons: (chance) => {
    const [a, b] = [chance.whole(1, 9), chance.whole(10, 99)];
    const whole = chance.whole(1, 20);
    // 9.11 is less than 9.9.
    const less = b < 10 * a;
    const equal = b === 10 * a;
    const text = (sign: string) => `${whole}.${b} ${sign} ${whole}.${a}`;
    return equal
      ? { right: text("≥"), wrong: text("<") }
      : { right: text(less ? "<" : ">"), wrong: text(less ? ">" : "<") };
  },
  chains: (chance) => {
    const [a, b, c] = [chance.whole(2, 20), chance.whole(2, 20), chance.whole(2, 20)];
    return pair(chance.whole(1, 9), a * (b + c), (d) => `${a} × (${b} + ${c}) = ${a} × ${b + c} = ${d}`);
  },
  roots: (chance) => {
    const a = chance.whole(2, 30);
    const root = chance.one([`√${a * a}`, `\\sqrt{${a * a}}`, `the square root of ${a * a}`]);
    return pair(chance.whole(1, 9), a, (c) => (root.startsWith("the") ? `${root} is ${c}` : `${root} + 0 = ${c}`));
  },
  "months and weekdays": (chance) => {
    const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const [from, count] = [chance.whole(0, 6), chance.whole(1, 40)];
    return pair(chance.whole(1, 6), from + count, (to) => `${count} days after ${days[from]} is ${days[to % 7]}.`);
  },
  ...countingKinds,
};
