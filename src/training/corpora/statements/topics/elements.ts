import { pick, randomIndex, shuffled } from "../../../../core/statistics/random.js";
import { ORDER_SHARE, type Topic } from "../statement.js";
import { distinctFacts } from "./distinctFacts.js";

/** Name, symbol, atomic number of elements that school teaches. */
const elements: readonly (readonly [string, string, number])[] = [
  ["hydrogen", "H", 1],
  ["helium", "He", 2],
  ["lithium", "Li", 3],
  ["carbon", "C", 6],
  ["nitrogen", "N", 7],
  ["oxygen", "O", 8],
  ["fluorine", "F", 9],
  ["neon", "Ne", 10],
  ["sodium", "Na", 11],
  ["magnesium", "Mg", 12],
  ["aluminium", "Al", 13],
  ["silicon", "Si", 14],
  ["phosphorus", "P", 15],
  ["sulfur", "S", 16],
  ["chlorine", "Cl", 17],
  ["argon", "Ar", 18],
  ["potassium", "K", 19],
  ["calcium", "Ca", 20],
  ["chromium", "Cr", 24],
  ["iron", "Fe", 26],
  ["cobalt", "Co", 27],
  ["nickel", "Ni", 28],
  ["copper", "Cu", 29],
  ["zinc", "Zn", 30],
  ["silver", "Ag", 47],
  ["tin", "Sn", 50],
  ["iodine", "I", 53],
  ["platinum", "Pt", 78],
  ["gold", "Au", 79],
  ["mercury", "Hg", 80],
  ["lead", "Pb", 82],
  ["radon", "Rn", 86],
  ["uranium", "U", 92],
  ["plutonium", "Pu", 94],
];

export const elementSymbol: Topic = {
  id: "element-symbol",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, elements)
      .slice(0, count)
      .map(([name, symbol]) => {
        const [otherName, otherSymbol] = pick(
          random,
          elements.filter((element) => element[0] !== name),
        );
        return {
          key: name,
          wordings: [
            `the chemical symbol for ${name} [is|is not|isn't] <${symbol}|${otherSymbol}>`,
            `the element ${name} [is written|is not written] as <${symbol}|${otherSymbol}>`,
            `in the periodic table, ${symbol} [stands|does not stand|doesn't stand] for <${name}|${otherName}>`,
          ],
        };
      }),
};

export const elementNumber: Topic = {
  id: "element-number",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, elements.slice(0, 18))
      .slice(0, count)
      .map(([name, , number]) => {
        const wrong = pick(
          random,
          elements.slice(0, 18).filter((element) => element[2] !== number),
        )[2];
        return {
          key: name,
          wordings: [
            `the atomic number of ${name} [is|is not|isn't] <${number}|${wrong}>`,
            `the number of protons in an atom of ${name} [is|is not|isn't] <${number}|${wrong}>`,
            `${name} [is|is not] element number <${number}|${wrong}> of the periodic table`,
          ],
        };
      }),
};

export const elementOrder: Topic = {
  id: "element-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) =>
    distinctFacts(count, () => {
      const i = randomIndex(random, elements.length - 8);
      const j = i + 8 + randomIndex(random, elements.length - i - 8);
      const [light, heavy] = [elements[i][0], elements[j][0]];
      return {
        key: `${light}/${heavy}`,
        wordings: [
          `<${heavy}|${light}> [has|does not have|doesn't have] a higher atomic number than <${light}|${heavy}>`,
          `<${light}|${heavy}> [comes|does not come] before <${heavy}|${light}> in the periodic table`,
          `an atom of <${light}|${heavy}> [is|is not] lighter than an atom of <${heavy}|${light}>`,
        ],
      };
    }),
};
