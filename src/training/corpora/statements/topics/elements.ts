import { pick, randomIndex, shuffled } from "../../../../core/statistics/random.js";
import { elements } from "../../elements.js";
import { ORDER_SHARE, type Topic } from "../statement.js";
import { distinctFacts } from "./facts.js";

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
