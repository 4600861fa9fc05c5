import { between, type Random, randomIndex, shuffled } from "../../../../core/statistics/random.js";
import { ORDER_SHARE, type Topic } from "../statement.js";
import { distinctFacts } from "./facts.js";

/** Two things of rising order, `low` before `high`, and ways to say so. */
function ordered(
  id: string,
  draw: (random: Random) => readonly [low: string, high: string],
  wordings: (low: string, high: string) => string[],
): Topic {
  return {
    id,
    kind: "order",
    share: ORDER_SHARE,
    facts: (random, count) =>
      distinctFacts(count, () => {
        const [low, high] = draw(random);
        return { key: `${low}/${high}`, wordings: wordings(`<${low}|${high}>`, `<${high}|${low}>`) };
      }),
  };
}

/** Two of a list in rising order, at least `gap` places apart. */
const fromLadder =
  (ladder: string, gap = 1) =>
  (random: Random): [string, string] => {
    const things = ladder.split(", ");
    const low = randomIndex(random, things.length - gap);
    return [things[low], things[low + gap + randomIndex(random, things.length - low - gap)]];
  };

export const areas = ordered(
  "area-order",
  fromLadder(
    "Vatican City, Monaco, Malta, Luxembourg, Jamaica, Belgium, Portugal, Italy, Germany, France, Egypt, Mexico, Argentina, India, Australia, Brazil, China, Canada, Russia",
    4,
  ),
  (small, large) => [
    `${large} [is|is not|isn't] a larger country than ${small}`,
    `${small} [is|is not|isn't] a smaller country than ${large}`,
    `${large} [covers|does not cover|doesn't cover] more land than ${small}`,
    `${small} [has|does not have] less territory than ${large}`,
  ],
);

export const planets = ordered(
  "planet-order",
  fromLadder("Mercury, Venus, the Earth, Mars, Jupiter, Saturn, Uranus, Neptune"),
  (near, far) => [
    `${near} [is|is not|isn't] closer to the Sun than ${far}`,
    `${far} [is|is not] farther from the Sun than ${near}`,
    `${far} [needs|does not need|doesn't need] more time for one orbit of the Sun than ${near}`,
  ],
);

export const decimals = ordered(
  "decimal-order",
  (random) => {
    const low = between(random, 1, 60);
    const high = between(random, low + 2, 99);
    const kind = randomIndex(random, 3);
    if (kind === 0) return [(low / 10).toFixed(1), (high / 10).toFixed(1)];
    if (kind === 1) return [`minus ${high}`, `minus ${low}`];
    const denominator = between(random, 2, 12);
    return [`1/${between(random, denominator + 1, 20)}`, `1/${denominator}`];
  },
  (low, high) => [
    `${high} [is|is not|isn't] larger than ${low}`,
    `${low} [is|is not|isn't] less than ${high}`,
    `the number ${high} [is|is not] greater than the number ${low}`,
    `of the two numbers, ${low} [is|is not] smaller than ${high}`,
  ],
);

export const prices = ordered(
  "price-order",
  (random) => {
    const low = between(random, 1, 80);
    return [String(low + 1), String(between(random, low + 2, 100))];
  },
  (low, high) => [
    `a shirt for ${low} dollars [is|is not|isn't] cheaper than a shirt for ${high} dollars`,
    `a meal for ${high} euros [costs|does not cost|doesn't cost] more than a meal for ${low} euros`,
    `someone with ${low} coins [has|does not have] fewer coins than someone with ${high} coins`,
    `a day with ${high} degrees [is|is not|isn't] warmer than a day with ${low} degrees`,
    `a child of ${low} kilograms [weighs|does not weigh] less than a child of ${high} kilograms`,
  ],
);

export const weekOrder = ordered(
  "week-and-clock-order",
  (random) => {
    if (random() < 0.5) return fromLadder("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")(random);
    const early = between(random, 5, 20);
    return [`${early}:00`, `${between(random, early + 1, 23)}:${["00", "15", "30"][randomIndex(random, 3)]}`];
  },
  (early, late) => [
    `${early} [comes|does not come|doesn't come] before ${late}`,
    `${late} [is|is not|isn't] later than ${early}`,
    `${early} [is|is not] earlier than ${late}`,
  ],
);

export const eras = ordered(
  "history-order",
  fromLadder(
    "the building of the pyramids, the birth of Julius Caesar, the birth of Muhammad, the first voyage of Columbus, the birth of Isaac Newton, " +
      "the French Revolution, the invention of the telephone, the First World War, the Second World War, the first moon landing, the fall of the Berlin Wall, " +
      "the first smartphone",
  ),
  (early, late) => [
    `${early} [came|did not come|didn't come] before ${late}`,
    `${late} [happened|did not happen|didn't happen] after ${early}`,
    `${early} [took|did not take] place earlier than ${late}`,
    `${late} [is|is not] more recent than ${early}`,
  ],
);

export const heights = ordered(
  "height-order",
  fromLadder(
    "a mouse, a dog, a horse, a giraffe, a house with five floors, the Statue of Liberty, the Eiffel Tower, Mount Fuji, Mount Everest",
  ),
  (low, high) => [
    `${high} [is|is not|isn't] taller than ${low}`,
    `${low} [is|is not] lower than ${high}`,
    `${high} [reaches|does not reach] higher than ${low}`,
    `in height, ${low} [stays|does not stay] below ${high}`,
  ],
);

export const counts = ordered(
  "count-order",
  fromLadder(
    "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty, forty, fifty, ninety",
  ),
  (few, many) => [
    `${many} apples [are|are not|aren't] more than ${few} apples`,
    `${few} people [are|are not|aren't] fewer than ${many} people`,
    `a group of ${many} children [is|is not|isn't] bigger than a group of ${few} children`,
    `${few} minutes [are|are not] shorter than ${many} minutes`,
  ],
);

const nearTo: readonly (readonly [place: string, near: string, far: string])[] = [
  ["Paris", "London", "Tokyo"],
  ["Berlin", "Warsaw", "Sydney"],
  ["New York", "Boston", "Moscow"],
  ["Madrid", "Lisbon", "Beijing"],
  ["Rome", "Naples", "Chicago"],
  ["Tokyo", "Osaka", "Madrid"],
  ["Sydney", "Melbourne", "Rome"],
  ["Cairo", "Alexandria", "Toronto"],
  ["Delhi", "Mumbai", "Mexico City"],
  ["Stockholm", "Oslo", "Buenos Aires"],
  ["Los Angeles", "San Diego", "Istanbul"],
  ["Vienna", "Prague", "Cape Town"],
  ["Seoul", "Busan", "Paris"],
  ["Amsterdam", "Brussels", "Lima"],
  ["Shanghai", "Hong Kong", "Dublin"],
];

export const distances: Topic = {
  id: "distance-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) =>
    shuffled(random, nearTo)
      .slice(0, count)
      .map(([place, near, far]) => ({
        key: place,
        wordings: [
          `${place} [is|is not|isn't] closer to <${near}|${far}> than to <${far}|${near}>`,
          `from ${place}, <${near}|${far}> [is|is not] nearer than <${far}|${near}>`,
          `a trip from ${place} to <${far}|${near}> [takes|does not take] longer than a trip from ${place} to <${near}|${far}>`,
        ],
      })),
};
