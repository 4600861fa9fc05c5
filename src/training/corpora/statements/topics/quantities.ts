import { between, pick, type Random, randomIndex } from "../../../../core/statistics/random.js";
import type { Fact, Topic } from "../statement.js";
import { distinctFacts } from "./facts.js";
import { near } from "./wrongNumbers.js";

const computed = (id: string, make: (random: Random) => Fact): Topic => ({
  id,
  kind: "calculation",
  facts: (random, count) => distinctFacts(count, () => make(random)),
});
const option = (random: Random, right: number) => `<${right}|${near(random, right)}>`;

export const averages = computed("averages", (random) => {
  const [middle, gap] = [between(random, 5, 30), between(random, 1, 4)];
  return {
    key: `${middle}/${gap}`,
    wordings: [
      `the average of ${middle - gap} and ${middle + gap} [is|is not|isn't] ${option(random, middle)}`,
      `the mean of ${middle - gap}, ${middle} and ${middle + gap} [is|is not] ${option(random, middle)}`,
      `the number halfway between ${middle - gap} and ${middle + gap} [is|is not|isn't] ${option(random, middle)}`,
    ],
  };
});

export const geometry = computed("geometry", (random) => {
  const [a, b] = [between(random, 2, 10), between(random, 2, 10)];
  return {
    key: `${a}/${b}`,
    wordings: [
      `a rectangle that is ${a} cm long and ${b} cm wide [has|does not have|doesn't have] an area of ${option(random, a * b)} square centimetres`,
      `the perimeter of a square with sides of ${a} m [is|is not|isn't] ${option(random, 4 * a)} m`,
      `the area of a square with side ${a} [is|is not] ${option(random, a * a)}`,
      `a cube with edges of ${Math.min(a, 5)} cm [has|does not have] a volume of ${option(random, Math.min(a, 5) ** 3)} cubic centimetres`,
    ],
  };
});

export const travel = computed("speed-distance", (random) => {
  const [speed, hours] = [10 * between(random, 1, 10), between(random, 2, 6)];
  return {
    key: `${speed}/${hours}`,
    wordings: [
      `a car that drives ${speed} km an hour for ${hours} hours [covers|does not cover|doesn't cover] ${option(random, speed * hours)} km`,
      `at ${speed} km/h, a trip of ${speed * hours} km [takes|does not take] <${hours}|${near(random, hours, 2)}> hours`,
      `someone who walks ${hours} km every day [walks|does not walk] ${option(random, 7 * hours)} km in a week`,
    ],
  };
});

export const shopping = computed("shopping", (random) => {
  const [price, count] = [between(random, 2, 12), between(random, 2, 9)];
  const thing = pick(random, ["book", "ticket", "sandwich", "pen", "cup", "ball"]);
  const note = price < 10 ? 10 : 20;
  return {
    key: `${price}/${count}/${thing}`,
    wordings: [
      `if one ${thing} costs ${price} dollars, ${count} of them [cost|do not cost|don't cost] ${option(random, price * count)} dollars`,
      `someone who pays ${price} dollars with a ${note} dollar bill [gets|does not get] ${option(random, note - price)} dollars back`,
      `a ${thing} for ${2 * price} dollars at half price [costs|does not cost|doesn't cost] ${option(random, price)} dollars`,
      `with ${price * count} dollars you [can|cannot|can't] pay for exactly ${option(random, count)} things that cost ${price} dollars each`,
    ],
  };
});

export const clock = computed("clock", (random) => {
  const [hour, later] = [between(random, 1, 7), between(random, 1, 4)];
  return {
    key: `${hour}/${later}`,
    wordings: [
      `${later} hours after ${hour} o'clock it [is|is not|isn't] <${hour + later}|${hour + later + between(random, 1, 2)}> o'clock`,
      `half past ${hour} [is|is not] the same as <${hour}:30|${hour}:${pick(random, ["15", "45", "10"])}>`,
      `from ${hour}:00 to ${hour + later}:30 there [are|are not] <${later * 60 + 30}|${later * 60 + pick(random, [0, 15, 60])}> minutes`,
      `in the afternoon, ${hour} o'clock [is|is not] written as <${hour + 12}:00|${hour + 10}:00>`,
    ],
  };
});

export const ages = computed("ages", (random) => {
  const [age, years] = [between(random, 5, 40), between(random, 2, 12)];
  const year = 1950 + randomIndex(random, 60);
  return {
    key: `${age}/${years}/${year}`,
    wordings: [
      `someone who is ${age} years old now [will|will not|won't] be ${option(random, age + years)} in ${years} years`,
      `a person born in ${year} [was|was not|wasn't] <${years}|${near(random, years, 3)}> years old in ${year + years}`,
      `${years} years ago, someone who is ${age + years} now [was|was not] ${option(random, age)}`,
    ],
  };
});

export const equations = computed("equations", (random) => {
  const [x, a, b] = [between(random, 2, 12), between(random, 2, 6), between(random, 1, 12)];
  return {
    key: `${x}/${a}/${b}`,
    wordings: [
      `if x + ${b} = ${x + b}, then x [is|is not|isn't] ${option(random, x)}`,
      `the solution of ${a}x = ${a * x} [is|is not] x = ${option(random, x)}`,
      `if x = ${x}, then ${a}x [equals|does not equal|doesn't equal] ${option(random, a * x)}`,
      `for x = ${x}, the value of ${a}x + ${b} [is|is not] ${option(random, a * x + b)}`,
    ],
  };
});
