import type { Chance } from "./chance.js";

type Kind = (chance: Chance) => string;

/** Wrong statements whose digits agree: units, signs or words make them wrong. None may be called right. */
export const misleading: Readonly<Record<string, Kind>> = {
  "percentages of percentages": ({ whole }) => {
    const [a, b] = [whole(2, 50), whole(2, 50)];
    return `${a}% × ${b}% = ${a * b}%`;
  },
  "percentages as amounts": ({ whole, one }) => {
    const [a, b] = [whole(1, 19) * 5, whole(2, 40)];
    return one([`${a}% of ${b * 100} = ${a * b}%`, `${b * 100} + ${a}% = ${b * 100 + a}`, `${a}% of ${b} = ${a * b}`]);
  },
  "units that are mixed": ({ whole, one }) => {
    const [a, b] = [whole(2, 40), whole(2, 40)];
    return one([
      `${a} m + ${b} cm = ${a + b} m`,
      `${a} m + ${b} cm = ${a + b} cm`,
      `${a} hours + ${b} minutes = ${a + b} hours`,
      `${a} kg + ${b} g = ${a + b} g`,
      `$${a} + ${b} cents = $${a + b}`,
      `${a} quarters + ${b} dimes = ${a + b} cents`,
      `${a} feet * ${b} inches = ${a * b} square feet`,
      `${a} °C + ${b} °F = ${a + b} °C`,
      `${a} dollars + ${b} euros = ${a + b} dollars`,
      `${a} m × ${b} m = ${a * b} m`,
      `${a} minutes + ${b} minutes = ${a + b} hours`,
    ]);
  },
  "rates over other times": ({ whole, one }) => {
    const [a, b] = [whole(2, 60), whole(2, 59)];
    return one([
      `${a} mph * ${b} minutes = ${a * b} miles`,
      `${a} km/h × ${b} min = ${a * b} km`,
      `$${a} per hour × ${b} minutes = $${a * b}`,
      `${a} m/s × ${b} hours = ${a * b} m`,
      `${a} words per minute × ${b} hours = ${a * b} words`,
      `${a * b} miles / ${b} minutes = ${a} mph`,
      `${a} kg × ${b} m/s² = ${a * b} kN`,
      `${a} W × ${b} h = ${a * b} kWh`,
    ]);
  },
  "words for numbers": ({ whole, one }) => {
    const [a, b] = [whole(2, 40), whole(2, 40)];
    return one([
      `${a} dozen + ${b} = ${a + b}`,
      `${a} million + ${b} thousand = ${a + b} million`,
      `${a} + ${b} = ${a + b} hundred`,
      `${a} thousand + ${b} = ${a + b} thousand`,
      `${a} 萬 + ${b} = ${a + b} 萬`,
      `${a} + ${b} = ${a + b} 萬`,
    ]);
  },
  "results of something else": ({ whole, one }) => {
    const [a, b] = [whole(2, 40), whole(2, 40)];
    return one([
      `the average of ${a} + ${b} = ${a + b}`,
      `twice as many as ${a} + ${b} = ${a + b}`,
      `half of the ${a} + ${b} = ${a + b}`,
      `It is wrong that ${a} + ${b} = ${a + b}.`,
      `${a} + ${b} = ${a + b} is false.`,
      `Not ${a} + ${b} = ${a + b}.`,
      `比 ${a} + ${b} = ${a + b} 多 1`,
      `${a} + ${b} = ${a + b} 是錯的`,
      `In uint8, ${a + 200} + ${b + 60} = ${a + b + 260}.`,
      `With integer division, ${2 * a + 1} / 2 = ${a}.5.`,
    ]);
  },
  "numbers of another notation": ({ whole, one }) => {
    const [a, b] = [whole(1, 9), whole(1, 9)];
    return one([
      `${a},234 + ${b} = ${a + b},234`,
      `Das sind ${a}.500 + ${b} = ${a + b}.500 Euro.`,
      `${a}.500 € + ${b} € = ${a + b}.500 €`,
    ]);
  },
  "dates that do not exist": ({ whole, one }) => {
    const year = 2001 + 4 * whole(0, 5) + whole(0, 2);
    return one([
      `In ${year}, February has 29 days.`,
      `February ${year} has 29 days.`,
      `There are 29 days in February ${year}.`,
      `${year} is a leap year.`,
      `${one(["April", "June", "September", "November"])} has 31 days.`,
      `February 29, ${year} was a ${one(["Monday", "Friday"])}.`,
      `February has 30 days.`,
      "1 month is 28 days",
      "1 year is 366 days",
    ]);
  },
  "versions as numbers": ({ whole, one }) => {
    const major = whole(1, 20);
    return one([`version ${major}.9 > ${major}.11`, `Python ${major}.${whole(2, 9)} > ${major}.${whole(10, 14)}`]);
  },
  "results that are rounded wrongly": ({ whole, one }) => {
    const [a, b] = [whole(1, 60) * 3 + 1, 3];
    // A third is cut to .33; the next hundredth or tenth is neither rounded nor cut.
    const third = (a - 1) / b;
    return one([
      `${a} / ${b} = ${third}.34`,
      `${a} / ${b} = ${third}.4`,
      `${a} / ${b} = ${third}.35`,
      `${a} / ${b} = ${third + 1}`,
    ]);
  },
};
