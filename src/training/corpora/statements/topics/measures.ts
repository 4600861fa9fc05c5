import { pick, randomIndex, shuffled } from "../../../../core/statistics/random.js";
import { type Fact, ORDER_SHARE, type Topic } from "../statement.js";
import { distinctFacts, factsFrom } from "./facts.js";

/** One large unit, how many small ones make it, wrong counts. */
const conversions: readonly (readonly [string, number, string, number])[] = [
  ["kilometre", 1000, "metres", 60],
  ["metre", 100, "centimetres", 12],
  ["centimetre", 10, "millimetres", 24],
  ["kilogram", 1000, "grams", 24],
  ["tonne", 1000, "kilograms", 7],
  ["litre", 1000, "millilitres", 60],
  ["minute", 60, "seconds", 100],
  ["hour", 60, "minutes", 24],
  ["day", 24, "hours", 12],
  ["week", 7, "days", 10],
  ["year", 12, "months", 10],
  ["decade", 10, "years", 100],
  ["century", 100, "years", 12],
  ["millennium", 1000, "years", 100],
  ["foot", 12, "inches", 10],
  ["yard", 3, "feet", 8],
  ["dozen", 12, "pieces", 20],
  ["kilobyte", 1000, "bytes", 7],
  ["byte", 8, "bits", 5],
  ["dollar", 100, "cents", 12],
  ["pound", 16, "ounces", 100],
];

export const units: Topic = {
  id: "units",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, conversions)
      .slice(0, count)
      .map(([large, n, small, wrong]): Fact => {
        const article = /^(hour)/.test(large) ? "an" : "a";
        const k = 2 + randomIndex(random, 4);
        const plural =
          large === "foot"
            ? "feet"
            : large === "century"
              ? "centuries"
              : large === "millennium"
                ? "millennia"
                : `${large}s`;
        return {
          key: large + small,
          wordings: [
            `there [are|are not|aren't] <${n}|${wrong}> ${small} in ${article} ${large}`,
            `one ${large} [is|is not] the same as <${n}|${wrong}> ${small}`,
            `${article} ${large} [has|does not have|doesn't have] <${n}|${wrong}> ${small}`,
            `${k} ${plural} [make|do not make] <${k * n}|${k * wrong}> ${small}`,
          ],
        };
      }),
};

export const unitOrder: Topic = {
  id: "unit-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) => {
    const scales = [
      {
        units: ["second", "minute", "hour", "day", "week", "month", "year", "century"],
        more: "longer",
        less: "shorter",
      },
      { units: ["millimetre", "centimetre", "metre", "kilometre"], more: "longer", less: "shorter" },
      { units: ["milligram", "gram", "kilogram", "tonne"], more: "heavier", less: "lighter" },
      { units: ["cent", "dollar"], more: "worth more", less: "worth less" },
    ];
    const pairs = scales.flatMap(({ units: names, more, less }) =>
      names.flatMap((small, i) => names.slice(i + 1).map((big) => ({ small, big, more, less }))),
    );
    const a = (unit: string) => `${unit === "hour" ? "an" : "a"} ${unit}`;
    return shuffled(random, pairs)
      .slice(0, count)
      .map(({ small, big, more, less }) => ({
        key: `${small}/${big}`,
        wordings: [
          `<${a(big)}|${a(small)}> [is|is not|isn't] ${more} than <${a(small)}|${a(big)}>`,
          `<${a(small)}|${a(big)}> [is|is not] ${less} than <${a(big)}|${a(small)}>`,
          `five <${big}s|${small}s> [are|are not] ${more} than five <${small}s|${big}s>`.replaceAll(
            "centurys",
            "centuries",
          ),
        ],
      }));
  },
};

/** Things in rising order of one quantity, far apart. */
const scales: readonly { readonly things: readonly string[]; readonly more: string; readonly less: string }[] = [
  {
    things: ["an ant", "a mouse", "a cat", "a sheep", "a horse", "an elephant", "a blue whale"],
    more: "larger",
    less: "smaller",
  },
  {
    things: ["a grain of sand", "a pebble", "a brick", "a house", "a mountain", "the Moon", "the Earth", "the Sun"],
    more: "bigger",
    less: "smaller",
  },
  {
    things: ["a feather", "an apple", "a bowling ball", "a refrigerator", "a truck", "a cargo ship"],
    more: "heavier",
    less: "lighter",
  },
  {
    things: ["a snail", "a tortoise", "a running child", "a racing car", "a jet plane", "a rocket"],
    more: "faster",
    less: "slower",
  },
  {
    things: ["ice", "warm milk", "boiling water", "molten iron", "the surface of the Sun"],
    more: "hotter",
    less: "colder",
  },
  { things: ["a pencil", "a door", "a bus", "a football field", "a river"], more: "longer", less: "shorter" },
  {
    things: ["a chewing gum", "a sandwich", "a bicycle", "a new car", "a palace"],
    more: "more expensive",
    less: "cheaper",
  },
];

export const sizeOrder: Topic = {
  id: "size-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) =>
    distinctFacts(count, () => {
      const { things, more, less } = pick(random, scales);
      const i = randomIndex(random, things.length - 1);
      const j = i + 1 + randomIndex(random, things.length - i - 1);
      const [small, big] = [things[i], things[j]];
      return {
        key: `${small}/${big}/${more}`,
        wordings: [
          `<${big}|${small}> [is|is not|isn't] ${more} than <${small}|${big}>`,
          `<${small}|${big}> [is|is not|isn't] ${less} than <${big}|${small}>`,
          `compared with <${small}|${big}>, <${big}|${small}> [is|is not] ${more}`,
        ],
      };
    }),
};

const months = "January February March April May June July August September October November December".split(" ");
const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const calendar: Topic = {
  id: "calendar",
  kind: "fact",
  facts: (random, count) => {
    const facts: Fact[] = [
      ...months.flatMap((month, i) => [
        ...(i === 1
          ? []
          : [
              {
                key: `length ${month}`,
                wordings: [`${month} [has|does not have|doesn't have] <${monthDays[i]}|${61 - monthDays[i]}> days`],
              },
            ]),
        {
          key: `after ${month}`,
          wordings: [
            `the month after ${month} [is|is not|isn't] <${months[(i + 1) % 12]}|${months[(i + 5) % 12]}>`,
            `${month} [is|is not] followed by <${months[(i + 1) % 12]}|${months[(i + 7) % 12]}>`,
          ],
        },
      ]),
      ...days.map((day, i) => ({
        key: `after ${day}`,
        wordings: [
          `the day after ${day} [is|is not|isn't] <${days[(i + 1) % 7]}|${days[(i + 3) % 7]}>`,
          `${day} [comes|does not come] right before <${days[(i + 1) % 7]}|${days[(i + 4) % 7]}>`,
          `two days after ${day} [is|is not] <${days[(i + 2) % 7]}|${days[(i + 5) % 7]}>`,
        ],
      })),
      ...factsFrom([
        "Christmas Day [falls|does not fall] in <December|June>",
        "a leap year [has|does not have] <366|360> days",
        "in a leap year, February [has|does not have] <29|31> days",
        "the first month of the year [is|is not|isn't] <January|October>",
        "New Year's Day [is|is not] on the first of <January|May>",
        "Halloween [is|is not] in <October|March>",
        "a weekend [includes|does not include] <Sunday|Wednesday>",
      ]),
    ];
    return shuffled(random, facts).slice(0, count);
  },
};

export const timeOrder: Topic = {
  id: "time-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) =>
    distinctFacts(count, () => {
      const a = 1500 + randomIndex(random, 500);
      const b = a + 1 + randomIndex(random, 2020 - a);
      const i = randomIndex(random, 11);
      const j = i + 1 + randomIndex(random, 11 - i);
      const [early, late] = [months[i], months[j]];
      return {
        key: `${a}/${b}/${early}/${late}`,
        wordings: [
          `the year <${a}|${b}> [came|did not come|didn't come] before the year <${b}|${a}>`,
          `<${b}|${a}> [is|is not] a later year than <${a}|${b}>`,
          `within a year, <${early}|${late}> [comes|does not come] earlier than <${late}|${early}>`,
          `<${late}|${early}> [comes|does not come] after <${early}|${late}> in the calendar`,
          `someone born in <${a}|${b}> [is|is not] born earlier than someone born in <${b}|${a}>`,
        ],
      };
    }),
};
