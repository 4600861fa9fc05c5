import { type Element, elements } from "../../../elements.js";
import type { ProblemMaker } from "../../draw.js";
import { ordinals } from "../../words.js";

/** Elements whose symbol and number are too little known to reason from. */
const obscure = new Set(
  "fluorine phosphorus argon chromium cobalt nickel tin iodine platinum mercury radon plutonium".split(" "),
);
const wellKnown = elements.filter(([name]) => !obscure.has(name));

/** Two symbols, their elements, their atomic numbers. */
export const heavierElement: ProblemMaker = (draw) => {
  const [one, two] = draw.some(wellKnown, 2) as [Element, Element];
  const higher = draw.chance();
  const comparative = (is: boolean) => (is ? "higher" : "lower");
  const [winner, loser] = one[2] > two[2] === higher ? [one, two] : [two, one];
  const others = draw.some(
    wellKnown.filter((element) => element !== one && element !== two),
    4,
  );
  const symbol = ([name, sign]: Element, wrong: readonly string[]) =>
    draw.claim<string>(
      [(value) => `${sign} is the symbol of ${value}.`, (value) => `The symbol ${sign} stands for ${value}.`],
      name,
      { entity: wrong },
    );
  const numberOf = ([name, , number]: Element, other: number, more: readonly number[]) =>
    draw.claim<number>(
      [(n) => `The atomic number of ${name} is ${n}.`, (n) => `As for ${name}, its atomic number is ${n}.`],
      number,
      { operand: [other, ...more].filter((n) => n !== number) },
    );
  return {
    question: draw.pick([
      `Which element has the ${comparative(higher)} atomic number, the one with the symbol ${one[1]} or the one with the symbol ${two[1]}?`,
      `Two elements have the symbols ${one[1]} and ${two[1]}. Which of them has the ${comparative(higher)} atomic number?`,
    ]),
    steps: [
      symbol(one, [two[0], others[0][0], others[1][0]]),
      numberOf(one, two[2], [others[0][2], one[2] + 1]),
      symbol(two, [one[0], others[2][0], others[3][0]]),
      numberOf(two, one[2], [others[2][2], two[2] + 2]),
      draw.claim<readonly [string, string, boolean]>(
        [
          ([x, y, is]) => `So ${x} has a ${comparative(is)} atomic number than ${y}.`,
          ([x, y, is]) => `The answer is that ${x} has the ${comparative(is)} atomic number, compared with ${y}.`,
        ],
        [winner[0], loser[0], higher],
        {
          relation: [
            [winner[0], loser[0], !higher],
            [loser[0], winner[0], higher],
          ],
          entity: others
            .filter((other) => other[2] < winner[2] === !higher)
            .slice(0, 1)
            .map((other) => [winner[0], other[0], higher]),
        },
      ),
    ],
  };
};

const planets = ["Mercury", "Venus", "the Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"];

/** The planet some places from another one. */
export const planetPlaces: ProblemMaker = (draw) => {
  const [from, to] = draw.some([0, 1, 2, 3, 4, 5, 6, 7], 2) as [number, number];
  const gap = Math.abs(to - from);
  const farther = to > from;
  const direction = (is: boolean) => (is ? "farther from" : "closer to");
  const count = (n: number) => `${n} ${n === 1 ? "place" : "places"}`;
  const inside = (i: number) => i >= 0 && i < planets.length;
  const others = (right: number) => [right + 1, right - 1, right + 2, right - 2].filter(inside);
  type Move = readonly [from: number, farther: boolean, to: number];
  return {
    question: draw.pick([
      `Which planet is ${count(gap)} ${direction(farther)} the Sun than ${planets[from]}, in the order of the planets?`,
      `Count the planets from the Sun. Which one comes ${count(gap)} ${direction(farther)} the Sun than ${planets[from]}?`,
    ]),
    steps: [
      draw.claim<readonly [number, number]>(
        [
          ([planet, place]) => `Counted from the Sun, ${planets[planet]} is the ${ordinals[place]} planet.`,
          ([planet, place]) => `The ${ordinals[place]} planet from the Sun is ${planets[planet]}.`,
        ],
        [from, from],
        { result: others(from).map((place) => [from, place]), entity: others(from).map((planet) => [planet, from]) },
      ),
      draw.claim<Move>(
        [
          ([f, is, t]) =>
            `Being ${count(gap)} ${direction(is)} the Sun than the ${ordinals[f]} planet means being the ${ordinals[t]}.`,
          ([f, is, t]) =>
            `From the ${ordinals[f]} place, going ${count(gap)} ${direction(is)} the Sun leads to the ${ordinals[t]} place.`,
        ],
        [from, farther, to],
        {
          result: others(to).map((t) => [from, farther, t]),
          relation: [from - (to - from)].filter(inside).map((t) => [from, !farther, t]),
          operand: others(from)
            .filter((f) => inside(f + to - from))
            .map((f) => [f, farther, f + to - from]),
        },
      ),
      draw.claim<readonly [number, number]>(
        [
          ([planet, place]) => `Counted from the Sun, the ${ordinals[place]} planet is ${planets[planet]}.`,
          ([planet, place]) => `The planet in the ${ordinals[place]} place is ${planets[planet]}.`,
        ],
        [to, to],
        { entity: others(to).map((planet) => [planet, to]), operand: others(to).map((place) => [to, place]) },
      ),
      draw.claim<number>(
        [
          (planet) => `So the answer is ${planets[planet]}.`,
          (planet) => `Therefore, the planet in question is ${planets[planet]}.`,
        ],
        to,
        { entity: [...others(to), from, ...[from - (to - from)].filter(inside)] },
      ),
    ],
  };
};
