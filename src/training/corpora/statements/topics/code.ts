import { type Random, randomIndex, pick } from "../../../../core/statistics/random.js";
import type { Topic } from "../statement.js";
import { distinctFacts } from "./facts.js";

const words = "abc hello tree code sun water apple river".split(" ");

/** What a line of code gives; the values are computed here. */
export const codeValues: Topic = {
  id: "code-values",
  kind: "calculation",
  facts: (random, count) => {
    return distinctFacts(count, () => {
      const { code, value, wrong } = pick(random, expressions)(random);
      return {
        key: code,
        wordings: [
          `in Python, ${code} [is|is not|isn't] <${value}|${wrong}>`,
          `in Python, the expression ${code} [evaluates|does not evaluate] to <${value}|${wrong}>`,
          `the Python code print(${code}) [prints|does not print|doesn't print] <${value}|${wrong}>`,
        ],
      };
    });
  },
};

const expressions: readonly ((random: Random) => { code: string; value: string | number; wrong: string | number })[] = [
  (random) => {
    const word = pick(random, words);
    return { code: `len("${word}")`, value: word.length, wrong: word.length + 2 + randomIndex(random, 3) };
  },
  (random) => {
    const [a, b] = [2 + randomIndex(random, 9), 2 + randomIndex(random, 9)];
    return { code: `${a} * ${b}`, value: a * b, wrong: a * b + 1 + randomIndex(random, 5) };
  },
  (random) => {
    const list = Array.from({ length: 3 }, () => 1 + randomIndex(random, 20));
    list[1] = list[0] + 1 + randomIndex(random, 9);
    list[2] = list[1] + 1 + randomIndex(random, 9);
    return { code: `max([${list[2]}, ${list[0]}, ${list[1]}])`, value: list[2], wrong: list[0] };
  },
  (random) => {
    const list = Array.from({ length: 2 + randomIndex(random, 4) }, () => randomIndex(random, 9));
    return { code: `len([${list.join(", ")}])`, value: list.length, wrong: list.length + 1 + randomIndex(random, 3) };
  },
  (random) => {
    const word = pick(random, words);
    return { code: `"${word}".upper()`, value: `"${word.toUpperCase()}"`, wrong: `"${[...word].reverse().join("")}"` };
  },
  (random) => {
    const [a, b] = [randomIndex(random, 30), randomIndex(random, 30)];
    return { code: `${a} > ${b}`, value: a > b ? "True" : "False", wrong: a > b ? "False" : "True" };
  },
  (random) => {
    const n = 2 + randomIndex(random, 60);
    return { code: `${n} % 2`, value: n % 2, wrong: 1 - (n % 2) };
  },
];

const language: readonly string[] = [
  "in Python, a function [is|is not|isn't] defined with the keyword <def|function>",
  "in JavaScript, a constant [is|is not] declared with <const|def>",
  "a comment in Python [starts|does not start] with <#|//>",
  "strings in Python [are|are not|aren't] <immutable|mutable>",
  "a Python list [is|is not] <mutable|immutable>",
  "the first element of a Python list [has|does not have|doesn't have] the index <0|1>",
  "HTML [is|is not] used to <structure web pages|compile C programs>",
  "CSS [describes|does not describe] the <style|database> of a web page",
  "SQL [is|is not|isn't] a language for <databases|drawing pictures>",
  "Git [is|is not] a <version control system|spreadsheet program>",
  "a byte [consists|does not consist] of <eight|five> bits",
  "the binary number 101 [equals|does not equal] <five|nine>",
  "a stack [returns|does not return] the element that was added <last|first>",
  "a queue [returns|does not return|doesn't return] the element that was added <first|last>",
  "binary search [needs|does not need] a <sorted|shuffled> list",
  "JSON [stands|does not stand] for <JavaScript|Java Standard> Object Notation",
  "a boolean [has|does not have] <two|ten> possible values",
  "the operator == in Python [compares|does not compare] <two values|a file with a folder>",
  "Linux [is|is not] an <operating system|image format>",
  "a compiler [translates|does not translate] <source code|spoken music> into machine code",
];

export const codeFacts: Topic = {
  id: "code-facts",
  kind: "fact",
  facts: (random, count) => {
    const rest = [...language];
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      const [template] = rest.splice(randomIndex(random, rest.length), 1);
      return { key: template, wordings: [template] };
    });
  },
};
