import { capitalised } from "../../../../../core/capitalised.js";
import type { Draw, ProblemMaker } from "../../draw.js";
import { listed, names, numberWords, ordinals } from "../../words.js";

/** How places in a row are spoken of. Predicates follow a thing's name. */
interface Row {
  readonly things: readonly string[];
  readonly counts: readonly [number, number];
  intro(things: readonly string[], draw: Draw): string;
  at(place: number): string;
  /** `steps` is negative towards the first place. */
  from(other: string, steps: number): string;
  who(place: number): string;
  where(thing: string): string;
  readonly first: string;
}

interface Placing {
  readonly known: string;
  readonly at: number;
  readonly next: string;
  readonly steps: number;
  readonly to: number;
}

/** A thing at a known place, then every other thing so many places from one already placed. */
const rowProblem =
  (row: Row): ProblemMaker =>
  (draw) => {
    const count = draw.int(...row.counts);
    const order = draw.some(row.things, count);
    const [anchor, ...rest] = draw.some(order, count);
    const placeOf = (thing: string) => order.indexOf(thing) + 1;
    const inside = (place: number) => place >= 1 && place <= count;

    const placings = rest.map((next, i): Placing => {
      const known = draw.pick([anchor, ...rest.slice(0, i)]);
      return { known, at: placeOf(known), next, steps: placeOf(next) - placeOf(known), to: placeOf(next) };
    });
    const clues = [
      `${anchor} ${row.at(placeOf(anchor))}.`,
      ...placings.map(({ known, next, steps }) => `${next} ${row.from(known, steps)}.`),
    ].map(capitalised);

    const places = order.map((_, i) => i + 1);
    const inference = (right: Placing) => {
      const { known, at, next, steps, to } = right;
      return draw.claim<Placing>(
        [
          (p) =>
            `${p.known} ${row.at(p.at)}, and ${p.next} ${row.from(p.known, p.steps)}, so ${p.next} ${row.at(p.to)}.`,
          (p) =>
            `Since ${p.known} ${row.at(p.at)} and ${p.next} ${row.from(p.known, p.steps)}, ${p.next} ${row.at(p.to)}.`,
          (p) =>
            `${p.next} ${row.from(p.known, p.steps)} and ${p.known} ${row.at(p.at)}, so ${p.next} ${row.at(p.to)}.`,
        ],
        right,
        {
          result: places.filter((p) => p !== to && p !== at).map((p) => ({ ...right, to: p })),
          relation: [{ ...right, steps: -steps, to: at - steps }].filter((p) => inside(p.to)),
          operand: places.filter((p) => p !== at && inside(p + steps)).map((p) => ({ ...right, at: p, to: p + steps })),
          entity: order
            .filter((thing) => thing !== known && thing !== next)
            .map((thing) => ({ ...right, next: thing })),
        },
      );
    };

    const asked = draw.pick(rest);
    const askWho = draw.chance();
    const others = order.filter((thing) => thing !== asked);
    const answer = draw.claim<readonly [string, number]>(
      [
        ([thing, place]) => `So ${thing} ${row.at(place)}.`,
        ([thing, place]) => `Therefore, the answer is that ${thing} ${row.at(place)}.`,
      ],
      [asked, placeOf(asked)],
      {
        entity: others.map((thing) => [thing, placeOf(asked)]),
        result: places.filter((p) => p !== placeOf(asked)).map((p) => [asked, p]),
      },
    );
    const swapped = (i: number) => order.map((thing, j) => (j === i ? order[i + 1] : j === i + 1 ? order[i] : thing));
    const overview = draw.claim<readonly string[]>(
      [
        (things) => `${row.first}, the order is ${things.join(", ")}.`,
        (things) => `This gives, ${row.first.toLowerCase()}, the order ${things.join(", ")}.`,
      ],
      order,
      { relation: order.slice(1).map((_, i) => swapped(i)) },
    );
    const ask = askWho ? row.who(placeOf(asked)) : row.where(asked);
    const shown = draw.some(order, count);
    return {
      question: `${row.intro(shown, draw)} ${clues.join(" ")} ${ask}`,
      steps: [...placings.map(inference), ...(count < 5 && draw.chance() ? [overview] : []), answer],
    };
  };

const times = (count: number, one: string, many: string) =>
  Math.abs(count) === 1 ? one : `${numberWords[Math.abs(count)]} ${many}`;

/** Places in a race. */
export const race = rowProblem({
  things: names,
  counts: [4, 5],
  intro: (things, draw) =>
    draw.pick([
      `${listed(things)} ran a race against each other.`,
      `There were ${numberWords[things.length]} runners in a race: ${listed(things)}.`,
    ]),
  at: (place) => `finished ${ordinals[place - 1]}`,
  from: (other, steps) =>
    `finished ${times(steps, "one place", "places")} ${steps < 0 ? "ahead of" : "behind"} ${other}`,
  who: (place) => `Who finished ${ordinals[place - 1]}?`,
  where: (thing) => `In which place did ${thing} finish?`,
  first: "From the first to the last",
});

/** People one behind the other. */
export const queue = rowProblem({
  things: names,
  counts: [4, 5],
  intro: (things, draw) =>
    draw.pick([
      `${listed(things)} are waiting in a queue at the bakery.`,
      `A queue at a ticket office consists of ${listed(things)}.`,
    ]),
  at: (place) => `is ${ordinals[place - 1]} in the queue`,
  from: (other, steps) =>
    `stands ${times(steps, "one place", "places")} ${steps < 0 ? "in front of" : "behind"} ${other}`,
  who: (place) => `Who is ${ordinals[place - 1]} in the queue?`,
  where: (thing) => `Which place in the queue does ${thing} have?`,
  first: "From the front to the back",
});

/** Books from left to right. */
export const shelf = rowProblem({
  things: "red blue green yellow black white brown purple grey orange".split(" ").map((colour) => `the ${colour} book`),
  counts: [4, 5],
  intro: (things, draw) =>
    draw
      .pick([
        `${numberWords[things.length]} books stand on a shelf, one next to the other.`,
        `There is a row of ${numberWords[things.length]} books on a shelf.`,
      ])
      .replace(/^./, (letter) => letter.toUpperCase()),
  at: (place) => `is in place ${place} from the left`,
  from: (other, steps) =>
    `is ${times(steps, "one place", "places")} to the ${steps < 0 ? "left" : "right"} of ${other}`,
  who: (place) => `Which book is in place ${place} from the left?`,
  where: (thing) => `In which place from the left is ${thing}?`,
  first: "From left to right",
});

const weekdays = "Monday Tuesday Wednesday Thursday Friday".split(" ");

/** Exams from Monday to Friday. */
export const examDays = rowProblem({
  things: "maths history biology chemistry music physics English geography art"
    .split(" ")
    .map((subject) => `the ${subject} exam`),
  counts: [5, 5],
  intro: (things, draw) =>
    draw.pick([
      `From Monday to Friday there is one exam on each day: ${listed(things)}.`,
      `A school holds ${listed(things)}, one on each day from Monday to Friday.`,
    ]),
  at: (place) => `is on ${weekdays[place - 1]}`,
  from: (other, steps) => `is ${times(steps, "one day", "days")} ${steps < 0 ? "before" : "after"} ${other}`,
  who: (place) => `Which exam is on ${weekdays[place - 1]}?`,
  where: (thing) => `On which day is ${thing}?`,
  first: "From Monday to Friday",
});

/** Who lives above whom. */
export const floors = rowProblem({
  things: names,
  counts: [4, 5],
  intro: (things, draw) =>
    draw.pick([
      `${listed(things)} live in a house with ${numberWords[things.length]} floors, one on each floor, counted from 1 at the bottom.`,
      `A house has floors 1 to ${things.length}, counted upwards, and on each lives one of ${listed(things)}.`,
    ]),
  at: (place) => `lives on floor ${place}`,
  from: (other, steps) => `lives ${times(steps, "one floor", "floors")} ${steps < 0 ? "below" : "above"} ${other}`,
  who: (place) => `Who lives on floor ${place}?`,
  where: (thing) => `On which floor does ${thing} live?`,
  first: "From the bottom to the top",
});
