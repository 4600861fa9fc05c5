import { randomIndex, shuffled, type Random } from "../../../../core/statistics/random.js";
import type { Topic } from "../statement.js";

/** Clauses that are surely known, as [right, wrong]. */
const clauses: readonly (readonly [string, string])[] = [
  ["Paris is in France", "Paris is in Italy"],
  ["Tokyo is in Japan", "Tokyo is in Brazil"],
  ["the Sun is a star", "the Sun is a river"],
  ["dogs are animals", "dogs are plants"],
  ["gold is a metal", "gold is a fruit"],
  ["fire is hot", "fire is cold"],
  ["two plus two is four", "two plus two is seven"],
  ["ten is larger than six", "ten is larger than forty"],
  ["a week has seven days", "a week has nine days"],
  ["snow is white", "snow is black"],
  ["apples are fruits", "apples are vehicles"],
  ["whales live in the sea", "whales live in trees"],
  ["Shakespeare wrote Hamlet", "Shakespeare painted the Mona Lisa"],
  ["a triangle has three sides", "a triangle has eight sides"],
  ["milk is white", "milk is green"],
  ["spiders have eight legs", "spiders have two legs"],
  ["the city of Munich is in Germany", "the city of Munich is in Chile"],
  ["the city of Mumbai is in India", "the city of Mumbai is in Norway"],
  ["Berlin is the capital of Germany", "Berlin is the capital of Spain"],
  ["five is an odd number", "five is an even number"],
];

const pairs = (random: Random, count: number) => {
  const all = clauses.flatMap((a, i) =>
    clauses.slice(i + 1).map((b) => (randomIndex(random, 2) ? ([a, b] as const) : ([b, a] as const))),
  );
  return shuffled(random, all).slice(0, count);
};

export const conjunctions: Topic = {
  id: "conjunctions",
  kind: "reasoning",
  facts: (random, count) =>
    pairs(random, count).map(([[a, notA], [b, notB]]) => {
      const joined = (by: string) => `${a}${by}${b}|${notA}${by}${b}|${a}${by}${notB}`;
      return {
        key: `${a}/${b}`,
        wordings: [
          `it [is|is not] the case both that <${joined(" and that ")}>`,
          `it [is|is not|isn't] true that <${joined(" and ")}>`,
          `both of these [are|are not] true: <${joined(", and ")}>`,
        ],
      };
    }),
};

export const disjunctions: Topic = {
  id: "disjunctions",
  kind: "reasoning",
  facts: (random, count) =>
    pairs(random, count).map(([[a, notA], [b, notB]], i) => {
      const [x, y] = i % 2 ? [a, notB] : [notA, b];
      const joined = (by: string) => `${x}${by}${y}|${notA}${by}${notB}`;
      return {
        key: `${a}/${b}`,
        wordings: [
          `it [is|is not] the case either that <${joined(" or that ")}>`,
          `at least one of these [is|is not] true: <${joined(", or ")}>`,
        ],
      };
    }),
};
