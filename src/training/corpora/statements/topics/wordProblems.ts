import { between, pick, randomIndex, shuffled } from "../../../../core/statistics/random.js";
import { ORDER_SHARE, type Topic } from "../statement.js";

const names = "Tom Anna Ben Maria Sam Lena Jack Nora Paul Rosa Max Ella".split(" ");
const things = "apples books coins pencils cards eggs tickets stickers".split(" ");

/** A step of a word problem: what is given, then what follows from it. */
export const wordSums: Topic = {
  id: "word-sums",
  kind: "calculation",
  facts: (random, count) =>
    Array.from({ length: count }, (_, i) => {
      const [a, b, thing, name] = [
        between(random, 3, 40),
        between(random, 2, 20),
        pick(random, things),
        pick(random, names),
      ];
      const off = (right: number) =>
        `<${right}|${Math.max(1, right + pick(random, [-3, -2, -1, 1, 2, 3]))}>`.replace(
          `<${right}|${right}>`,
          `<${right}|${right + 2}>`,
        );
      return {
        key: `${i}/${a}/${b}`,
        wordings: [
          `${name} has ${a} ${thing} and gets ${b} more, so ${name} now [has|does not have|doesn't have] ${off(a + b)} ${thing}`,
          `${name} had ${a + b} ${thing} and gave away ${b}, so ${off(a)} ${thing} [are|are not] left`,
          `one of the ${thing} costs ${b} dollars, so ${Math.min(a, 12)} of them [cost|do not cost] ${off(b * Math.min(a, 12))} dollars`,
          `there are ${b} boxes with 5 ${thing} each, which [makes|does not make] ${off(5 * b)} ${thing} in total`,
          `if ${2 * a} ${thing} are shared between two people, each [gets|does not get|doesn't get] ${off(a)}`,
        ],
      };
    }),
};

export const wordOrder: Topic = {
  id: "word-comparisons",
  kind: "order",
  share: ORDER_SHARE,
  facts: (random, count) =>
    Array.from({ length: count }, (_, i) => {
      const [x, y] = shuffled(random, names);
      const a = between(random, 2, 40);
      const b = a + between(random, 2, 30);
      return {
        key: `${i}/${a}/${b}`,
        wordings: [
          `${x} is ${b} years old and ${y} is ${a}, so <${x}|${y}> [is|is not|isn't] older than <${y}|${x}>`,
          `${x} has ${a} coins and ${y} has ${b}, so <${y}|${x}> [has|does not have] more coins than <${x}|${y}>`,
          `${x} runs ${b} km and ${y} runs ${a} km, so <${y}|${x}> [runs|does not run] a shorter distance than <${x}|${y}>`,
          `${x} arrived before ${y}, so <${x}|${y}> [was|was not] there first`,
          `${x} is taller than ${y}, which means that <${y}|${x}> [is|is not] the shorter one`,
        ],
      };
    }),
};

const kinds: readonly (readonly [kind: string, larger: string, wrong: string])[] = [
  ["dog", "animal", "plant"],
  ["rose", "flower", "fish"],
  ["car", "vehicle", "building"],
  ["violin", "musical instrument", "tool"],
  ["carrot", "vegetable", "metal"],
  ["poem", "text", "machine"],
  ["sparrow", "bird", "reptile"],
  ["sofa", "piece of furniture", "kind of food"],
  ["square", "shape with four sides", "shape with three sides"],
  ["doctor", "person", "stone"],
];

/** Conclusions from what a sentence itself supposes. */
export const syllogisms: Topic = {
  id: "syllogisms",
  kind: "reasoning",
  facts: (random, count) =>
    Array.from({ length: count }, (_, i) => {
      const [x, y] = shuffled(random, names);
      const [kind, larger, wrong] = kinds[i % kinds.length];
      const [a, b] = pick(random, [
        ["red", "blue"],
        ["hot", "cold"],
        ["empty", "full"],
        ["open", "closed"],
        ["clean", "dirty"],
      ]);
      const day = randomIndex(random, 7);
      const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
      const article = /^[aeiou]/.test(larger) ? "an" : "a";
      return {
        key: `${i}/${kind}/${x}`,
        wordings: [
          `every ${kind} is ${article} ${larger}, so the ${kind} of ${x} [is|is not|isn't] <${article} ${larger}|a ${wrong}>`,
          `the box of ${x} is ${a} and the box of ${y} is ${b}, so the box of ${y} [is|is not] <${b}|${a}>`,
          `if the door is either ${a} or ${b}, and it is not ${a}, then it [must|cannot] be <${b}|${a}>`,
          `${x} stands left of ${y}, so ${y} [stands|does not stand] on the <right|left> of ${x}`,
          `today is ${days[day]}, so tomorrow [is|is not|will not be] <${days[(day + 1) % 7]}|${days[(day + 3) % 7]}>`,
          `${x} is the <parent|child> of ${y}, so ${y} [is|is not] the child of ${x}`,
        ],
      };
    }),
};
