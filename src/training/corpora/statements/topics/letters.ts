import { pick, randomIndex, shuffled } from "../../../../core/statistics/random.js";
import { ORDER_SHARE, type Topic } from "../statement.js";

const words = (
  "apple bread chair dragon engine flower garden house island jacket kitchen lemon mountain number orange pencil queen river " +
  "summer table umbrella village window yellow zebra button castle doctor finger guitar hammer monkey planet rabbit silver tiger"
).split(" ");
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export const spelling: Topic = {
  id: "spelling",
  kind: "fact",
  facts: (random, count) =>
    shuffled(random, words)
      .slice(0, count)
      .map((word) => {
        const first = word[0];
        const last = word[word.length - 1];
        const wrong = (not: string) =>
          pick(
            random,
            [..."abcdefghilmnoprstw"].filter((letter) => letter !== not),
          );
        return {
          key: word,
          wordings: [
            `the word "${word}" [starts|does not start|doesn't start] with the letter <${first}|${wrong(first)}>`,
            `the first letter of ${word} [is|is not] <${first.toUpperCase()}|${wrong(first).toUpperCase()}>`,
            `the word ${word} [ends|does not end] with the letter <${last}|${wrong(last)}>`,
            `"${word}" [begins|does not begin] with <${first}|${wrong(first)}>`,
          ],
        };
      }),
};

export const alphabetOrder: Topic = {
  id: "alphabet-order",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) => {
    const pairs = shuffled(
      random,
      [...alphabet].slice(0, -3).flatMap((a, i) => [...alphabet].slice(i + 2).map((b) => [a, b])),
    );
    return pairs.slice(0, count).map(([a, b]) => {
      const [x, y] = shuffled(random, words).slice(0, 2).sort();
      return {
        key: a + b,
        wordings: [
          `the letter <${a}|${b}> [comes|does not come|doesn't come] before the letter <${b}|${a}>`,
          `in the alphabet, <${b}|${a}> [comes|does not come] after <${a}|${b}>`,
          ...(x[0] === y[0] ? [] : [`in a dictionary, "<${x}|${y}>" [stands|does not stand] before "<${y}|${x}>"`]),
          ...(randomIndex(random, 2) ? [`<${a}|${b}> [is|is not] an earlier letter than <${b}|${a}>`] : []),
        ],
      };
    });
  },
};
