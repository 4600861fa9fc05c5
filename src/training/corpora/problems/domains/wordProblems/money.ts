import { between, pick } from "../../../../../core/statistics/random.js";
import { allDifferent, drawn, type ProblemMaker, two } from "../../draw.js";
import { solution } from "../../solution.js";
import { costly, goods, people } from "./scene.js";

/** Two kinds of goods and the change. */
export const shopping: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [x, y] = two(random, goods);
  const [n, p, m, q, spare] = drawn(
    () => [
      between(random, 2, 9),
      between(random, 2, 12),
      between(random, 2, 9),
      between(random, 2, 12),
      between(random, 3, 40),
    ],
    ([n, p, m, q, spare]) => allDifferent([n, p, m, q, n * p, m * q, n * p + m * q, spare]),
  );
  const paid = n * p + m * q + spare;
  const s = solution(random, [n, p, m, q, paid]);
  const first = s.calc(n, "×", p, [
    `<${name}|${other}> buys {a} ${x} for {b} dollars each, so the ${x} cost {eq} dollars.`,
    `<${x}|${y}>: {eq} dollars`,
    `The <${x}|${y}> cost {eq} dollars.`,
  ]);
  const second = s.calc(m, "×", q, [
    `<${name}|${other}> also buys {a} ${y} for {b} dollars each, which is {eq} dollars.`,
    `<${y}|${x}>: {eq} dollars`,
    `The <${y}|${x}> cost {eq} dollars.`,
  ]);
  const total = s.calc(first, "+", second, [
    `Together, the ${x} and the ${y} cost {eq} dollars.`,
    "total: {eq} dollars",
    "So everything costs {eq} dollars.",
  ]);
  const change = s.calc(paid, "-", total, [
    `<${name}|${other}> pays with {a} dollars and gets {eq} dollars back.`,
    "change: {eq} dollars",
    "The change is {eq} dollars.",
  ]);
  s.answer(change, [`<${name}|${other}> gets {r} dollars back.`, "The answer is {r}.", "The answer is {r} dollars."]);
  return {
    question: pick(random, [
      `${name} goes shopping for ${other} and buys ${n} ${x} at ${p} dollars each and ${m} ${y} at ${q} dollars each. ${name} pays with ${paid} dollars. How much change does ${name} get?`,
      `In a shop, one of the ${x} costs ${p} dollars and one of the ${y} costs ${q} dollars. While ${other} waits outside, ${name} takes ${n} ${x} and ${m} ${y} and hands over ${paid} dollars. How many dollars does ${name} get back?`,
      `How much change will ${name} get from ${paid} dollars after buying ${n} ${x} (${p} dollars each) and ${m} ${y} (${q} dollars each) as a present for ${other}?`,
    ]),
    steps: s.steps,
  };
};

/** A price reduced by some percent, for several pieces. */
export const discount: ProblemMaker = ({ random }) => {
  const [x, y] = two(random, goods);
  const k = pick(random, [4, 5, 10]);
  const percent = 100 / k;
  const [unit, n, regular] = drawn(
    () => [between(random, 2, 18), between(random, 2, 9), between(random, 11, 90)],
    ([u, n, r]) => allDifferent([u, n, r, u * k, u * (k - 1), u * (k - 1) * n, percent]) && u * (k - 1) > 3,
  );
  const price = unit * k;
  const s = solution(random, [price, n, regular, percent]);
  const off = s.calc(price, "÷", k, [
    `A discount of ${percent}% on one of the <${x}|${y}> is {eq} dollars.`,
    `${percent}% of ${price} dollars: {eq} dollars`,
    `Since ${percent}% is one ${k === 4 ? "quarter" : k === 5 ? "fifth" : "tenth"}, the discount on the <${x}|${y}> is {eq} dollars each.`,
  ]);
  const reduced = s.calc(price, "-", off, [
    `So each of the <${x}|${y}> now costs {eq} dollars.`,
    "reduced price: {eq} dollars",
    `The new price of the <${x}|${y}> is {eq} dollars each.`,
  ]);
  const total = s.calc(n, "×", reduced, [
    `For {a} <${x}|${y}> that makes {eq} dollars.`,
    "to pay: {eq} dollars",
    `{a} of the <${x}|${y}> cost {eq} dollars.`,
  ]);
  s.answer(total, [`The <${x}|${y}> cost {r} dollars in all.`, "The answer is {r}.", "So the answer is {r} dollars."]);
  return {
    question: pick(random, [
      `A shop sells ${x} for ${price} dollars each and ${y} for ${regular} dollars each. Today there is a ${percent}% discount on the ${x}. What do ${n} ${x} cost today?`,
      `The normal price is ${price} dollars for each of the ${x} and ${regular} dollars for each of the ${y}. In a sale, only the ${x} are ${percent}% cheaper. How much does one pay for ${n} ${x} in the sale?`,
    ]),
    steps: s.steps,
  };
};

/** Hours, pay and what remains after the rent. */
export const wages: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [h, d, w, rent, hers] = drawn(
    () => [
      between(random, 3, 9),
      between(random, 3, 12),
      between(random, 11, 25),
      between(random, 20, 200),
      between(random, 11, 25),
    ],
    ([h, d, w, rent, hers]) =>
      allDifferent([h, d, w, hers, h * d, rent]) && h * d * w > rent + 10 && h * d * w !== 2 * rent,
  );
  const s = solution(random, [h, d, w, rent, hers]);
  const hours = s.calc(h, "×", d, [
    `<${name}|${other}> works {a} hours on each of {b} days, so {eq} hours in total.`,
    `hours of <${name}|${other}>: {eq}`,
    "That is {eq} hours of work.",
  ]);
  const pay = s.calc(hours, "×", w, [
    `At {b} dollars an hour, <${name}|${other}> earns {eq} dollars.`,
    `pay of <${name}|${other}>: {eq} dollars`,
    "The pay for these hours is {eq} dollars.",
  ]);
  const left = s.calc(pay, "-", rent, [
    `After paying {b} dollars for the room, <${name}|${other}> has {eq} dollars left.`,
    "left after the room: {eq} dollars",
    "Without the cost of the room, {eq} dollars remain.",
  ]);
  s.answer(left, [`So <${name}|${other}> keeps {r} dollars.`, "Answer: {r} dollars", "The answer is {r}."]);
  return {
    question: pick(random, [
      `${name} earns ${w} dollars an hour and ${other} earns ${hers} dollars an hour. ${name} works ${h} hours a day for ${d} days and then pays ${rent} dollars for a room. How much money does ${name} have left?`,
      `For ${d} days, ${name} works ${h} hours a day at ${w} dollars per hour, while ${other} gets ${hers} dollars per hour. Out of the pay, ${name} spends ${rent} dollars on a room. How many dollars does ${name} keep?`,
    ]),
    steps: s.steps,
  };
};

/** Weeks of saving until something can be bought. */
export const savings: ProblemMaker = ({ random }) => {
  const [name, other] = two(random, people);
  const [x, y] = two(random, costly);
  const [weeks, spent, rate, has, otherPrice] = drawn(
    () => [
      between(random, 3, 15),
      between(random, 3, 20),
      between(random, 4, 20),
      between(random, 10, 90),
      between(random, 80, 350),
    ],
    ([weeks, spent, rate, has, o]) =>
      allDifferent([weeks, spent, rate, rate + spent, has, o, weeks * rate, weeks * rate + has]),
  );
  const income = rate + spent;
  const price = weeks * rate + has;
  const s = solution(random, [income, spent, has, price, otherPrice]);
  const missing = s.calc(price, "-", has, [
    `<${name}|${other}> already has {b} dollars, so for the ${x} {eq} dollars are missing.`,
    `missing for the <${x}|${y}>: {eq} dollars`,
    `For the <${x}|${y}>, {eq} more dollars are needed.`,
  ]);
  const kept = s.calc(income, "-", spent, [
    `Each week, <${name}|${other}> gets {a} dollars and spends {b}, so {eq} dollars can be saved.`,
    "saved per week: {eq} dollars",
    `<${name}|${other}> saves {eq} dollars every week.`,
  ]);
  const needed = s.calc(missing, "÷", kept, [
    "Saving the missing {a} dollars takes {eq} weeks.",
    "time: {eq} weeks",
    "So it takes {eq} weeks.",
  ]);
  s.answer(needed, [
    `<${name}|${other}> can buy the ${x} after {r} weeks.`,
    "The answer is {r}.",
    "The answer is {r} weeks.",
  ]);
  return {
    question: pick(random, [
      `${name} wants to buy a ${x} for ${price} dollars; a ${y} would cost ${otherPrice} dollars. ${name} has ${has} dollars already, gets ${income} dollars a week from ${other} and spends ${spent} dollars of that every week. After how many weeks can ${name} buy the ${x}?`,
      `A ${x} costs ${price} dollars and a ${y} costs ${otherPrice} dollars. Every week ${other} pays ${name} ${income} dollars for helping, and ${name} spends ${spent} of them. With ${has} dollars saved so far, how many more weeks must ${name} save for the ${x}?`,
    ]),
    steps: s.steps,
  };
};

/** Tickets for adults and children, and a guide. */
export const tickets: ProblemMaker = ({ random }) => {
  const place = pick(random, ["zoo", "museum", "circus", "theatre", "cinema", "swimming pool"]);
  const [adults, price, children, less, fee] = drawn(
    () => [
      between(random, 2, 14),
      between(random, 9, 24),
      between(random, 3, 30),
      between(random, 3, 8),
      between(random, 5, 40),
    ],
    ([a, p, c, l, f]) => allDifferent([a, p, c, l, f, a * p, c * l, a * p + c * l]),
  );
  const s = solution(random, [adults, price, children, less, fee]);
  const grown = s.calc(adults, "×", price, [
    "The {a} tickets for <adults|children> cost {eq} dollars.",
    "<adults|children>: {eq} dollars",
    "For the <adults|children>, the tickets cost {eq} dollars.",
  ]);
  const young = s.calc(children, "×", less, [
    "The {a} tickets for <children|adults> cost {eq} dollars.",
    "<children|adults>: {eq} dollars",
    "For the <children|adults>, the tickets cost {eq} dollars.",
  ]);
  const both = s.calc(grown, "+", young, [
    "All tickets together cost {eq} dollars.",
    "all tickets: {eq} dollars",
    "That makes {eq} dollars for all tickets.",
  ]);
  const total = s.calc(both, "+", fee, [
    "With the guide for {b} dollars, the group pays {eq} dollars.",
    "with the guide: {eq} dollars",
    "Together with the guide, it is {eq} dollars.",
  ]);
  s.answer(total, ["The group pays {r} dollars in total.", "Answer: {r} dollars", "The answer is {r}."]);
  return {
    question: pick(random, [
      `A group of ${adults} adults and ${children} children visits the ${place}. A ticket costs ${price} dollars for an adult and ${less} dollars for a child, and the group also takes a guide for ${fee} dollars. How much does the group pay?`,
      `At the ${place}, adults pay ${price} dollars and children pay ${less} dollars. A guide costs ${fee} dollars for the whole group. What is the total for ${adults} adults, ${children} children and a guide?`,
    ]),
    steps: s.steps,
  };
};
