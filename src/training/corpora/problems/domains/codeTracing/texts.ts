import { between, pick, type Random, shuffled } from "../../../../../core/statistics/random.js";
import { drawn, type ProblemMaker, two } from "../../draw.js";
import { solution } from "../../solution.js";
import type { Mistake } from "../../workedProblem.js";
import { nearMiss } from "../../wrongNumber.js";
import { list, output, traced } from "./snippet.js";

const words =
  "planet garden silver monkey castle window bridge orange pocket rabbit summer winter basket candle dragon forest guitar island jungle kitten ladder mirror needle pencil rocket saddle tunnel valley walnut yellow".split(
    " ",
  );
const repeated =
  "banana pepper coffee letter bottle cookie balloon hammock settee referee assess tomorrow mammal tattoo parallel committee address puppet".split(
    " ",
  );
const reversed = (text: string) => [...text].reverse().join("");

/** Slices, cases and ends of a string. */
export const slicing: ProblemMaker = ({ random }) => {
  const word = pick(random, words);
  const i = between(random, 1, 2);
  const j = between(random, i + 2, 5);
  const part = word.slice(i, j);
  const [v, w] = two(random, ["s", "t", "word", "part", "name", "text"]);
  const s = solution(random, [i, j], { signed: true });
  const sliced = (text: string, variable = w) => `The slice from ${i} to ${j} makes ${variable} equal to '${text}'.`;
  s.claim(sliced(part), [
    ["operand", sliced(word.slice(i - 1, j))],
    ["operand", sliced(word.slice(i, j + 1))],
    ["operand", sliced(word.slice(i - 1, j - 1))],
    ["result", sliced(part.slice(0, -2) + part.slice(-1) + part.slice(-2, -1))],
    ["entity", sliced(part, v)],
    ["relation", sliced(reversed(part))],
  ]);
  const upper = random() < 0.5;
  const changed = upper ? part.toUpperCase() : part + part[0];
  const otherwise = upper ? part : part[0] + part;
  const after = (text: string, variable = w) => `After the next line, ${variable} is '${text}'.`;
  s.claim(after(changed), [
    ["operation", after(otherwise)],
    ["operand", after(upper ? word.toUpperCase() : part + word[0])],
    ["entity", after(changed, v)],
    ["result", after(changed.slice(0, -2) + changed.slice(-1) + changed.slice(-2, -1))],
  ]);
  const end = word[word.length - 1] + changed;
  const printed = (text: string) => `The code prints ${text}.`;
  s.claim(printed(end), [
    ["relation", printed(changed + word[word.length - 1])],
    ["operand", printed(word[0] + changed)],
    ["operand", printed(word[word.length - 2] + changed)],
    ["result", printed(end.slice(0, -2) + end.slice(-1) + end.slice(-2, -1))],
  ]);
  return traced(
    random,
    [
      `${v} = "${word}"`,
      `${w} = ${v}[${i}:${j}]`,
      upper ? `${w} = ${w}.upper()` : `${w} = ${w} + ${w}[0]`,
      `print(${v}[-1] + ${w})`,
    ],
    [
      `const ${v} = "${word}";`,
      `let ${w} = ${v}.slice(${i}, ${j});`,
      upper ? `${w} = ${w}.toUpperCase();` : `${w} = ${w} + ${w}[0];`,
      `console.log(${v}.at(-1) + ${w});`,
    ],
    s,
  );
};

/** Letters counted in a dictionary. */
export const letterCounts: ProblemMaker = ({ random }) => {
  const word = pick(random, repeated);
  const count = (letter: string) => [...word].filter((l) => l === letter).length;
  const [a, b] = drawn(
    () => two(random, [...new Set(word)]),
    ([a, b]) => count(a) !== count(b),
  );
  const k = between(random, 3, 12);
  const s = solution(random, [k, word.length], { signed: true });
  const counted = (letter: string, n: number) => `In "${word}", counts["${letter}"] ends up as ${n}.`;
  for (const [letter, other] of [
    [a, b],
    [b, a],
  ])
    s.claim(counted(letter, count(letter)), [
      ["entity", counted(other, count(letter))],
      ["operand", counted(letter, count(other))],
      ["result", counted(letter, count(letter) === 1 ? count(other) + 1 : count(letter) + 1)],
    ]);
  const product = s.calc(count(a), "×", k, [
    `So counts["${a}"] * ${k} is {eq}.`,
    `counts["<${a}|${b}>"] * ${k} = {eq}`,
  ]);
  s.answer(s.calc(product, "+", count(b), [`Adding counts["<${b}|${a}>"] gives {eq}.`, "sum = {eq}"]), output);
  return traced(
    random,
    [
      "counts = {}",
      `for ch in "${word}":`,
      "    counts[ch] = counts.get(ch, 0) + 1",
      `print(counts["${a}"] * ${k} + counts["${b}"])`,
    ],
    [
      "const counts = {};",
      `for (const ch of "${word}") {`,
      "  counts[ch] = (counts[ch] ?? 0) + 1;",
      "}",
      `console.log(counts["${a}"] * ${k} + counts["${b}"]);`,
    ],
    s,
  );
};

/** A string built at both ends. */
export const building: ProblemMaker = ({ random }) => {
  const word = pick(random, words).slice(0, pick(random, [4, 5]));
  const s = solution(random, [], { signed: true });
  let out = "";
  for (const ch of word) {
    const vowel = /[aeiou]/.test(ch);
    const say = (kind: string, text: string, variable = "out") =>
      `'${ch}' is a ${kind}, so ${variable} becomes '${text}'.`;
    const [kind, other] = vowel ? ["vowel", "consonant"] : ["consonant", "vowel"];
    const [front, back] = [ch + out, out + ch];
    const [right, wrong] = vowel ? [front, back] : [back, front];
    const neighbour = word[word.indexOf(ch) + 1] ?? word[0];
    const wrongLetter = vowel ? neighbour + out : out + neighbour;
    const mistakes: [Mistake, string][] = [
      ["operand", say(kind, wrongLetter === right ? `${right}${ch}` : wrongLetter)],
    ];
    if (right !== ch) mistakes.push(["entity", say(kind, right, "ch")]);
    if (wrong !== right) mistakes.push(["relation", say(other, wrong)], ["operation", say(kind, wrong)]);
    else mistakes.push(["relation", say(other, right)]);
    if (out.length > 1) mistakes.push(["result", say(kind, vowel ? ch + reversed(out) : reversed(out) + ch)]);
    s.claim(
      say(kind, right),
      mistakes.filter(([m, text]) => m !== "result" || text !== say(kind, right)),
    );
    out = right;
  }
  const printed = (text: string) => `The code prints ${text}.`;
  s.claim(printed(out), [
    ["operand", printed(out === word ? reversed(word) : word)],
    ["operand", printed(out === word ? out.slice(1) : out.slice(0, -1))],
    ["result", printed(out.slice(0, -2) + out.slice(-1) + out.slice(-2, -1))],
    ["relation", printed(reversed(out))],
  ]);
  return traced(
    random,
    [
      'out = ""',
      `for ch in "${word}":`,
      '    if ch in "aeiou":',
      "        out = ch + out",
      "    else:",
      "        out = out + ch",
      "print(out)",
    ],
    [
      'let out = "";',
      `for (const ch of "${word}") {`,
      '  if ("aeiou".includes(ch)) {',
      "    out = ch + out;",
      "  } else {",
      "    out = out + ch;",
      "  }",
      "}",
      "console.log(out);",
    ],
    s,
  );
};

interface ListCall {
  readonly py: string;
  readonly js: string;
  readonly said: string;
  readonly after: number[];
  readonly wrong: readonly [Mistake, number[]][];
}

/** Changes of a list, given what it holds and a new value. */
const listChanges = (random: Random, name: string): readonly ((old: number[], v: number) => ListCall)[] => [
  (old, v) => ({
    py: `${name}.append(${v})`,
    js: `${name}.push(${v});`,
    said: `Appending ${v}`,
    after: [...old, v],
    wrong: [
      ["relation", [v, ...old]],
      ["operand", [...old, old[0]]],
      ["result", [...old, nearMiss(random, v)]],
      ["operation", [...old.slice(0, -1), v]],
    ],
  }),
  (old, v) => ({
    py: `${name}.insert(0, ${v})`,
    js: `${name}.unshift(${v});`,
    said: `Putting ${v} in front`,
    after: [v, ...old],
    wrong: [
      ["relation", [...old, v]],
      ["operand", [old[1], ...old]],
      ["result", [nearMiss(random, v), ...old]],
      ["operation", [v, ...old.slice(1)]],
    ],
  }),
  (old, v) => ({
    py: `${name}[1] = ${v}`,
    js: `${name}[1] = ${v};`,
    said: `Setting index 1 to ${v}`,
    after: [old[0], v, ...old.slice(2)],
    wrong: [
      ["operand", [v, ...old.slice(1)]],
      ["operand", [...old.slice(0, 2), v, ...old.slice(3)]],
      ["result", [old[0], nearMiss(random, v), ...old.slice(2)]],
      ["operation", [old[0], v, ...old.slice(1)]],
    ],
  }),
  (old) => ({
    py: `${name}.reverse()`,
    js: `${name}.reverse();`,
    said: "Reversing the list",
    after: [...old].reverse(),
    wrong: [
      ["operation", [...old].sort((x, y) => x - y)],
      ["operand", [old[old.length - 1], ...old.slice(1, -1).reverse().slice(1), old[1], old[0]].slice(0, old.length)],
      ["result", [...old].reverse().map((n, i) => (i === 1 ? nearMiss(random, n) : n))],
      ["relation", [...old]],
    ],
  }),
];

/** Methods that change a list. */
export const listCalls: ProblemMaker = ({ random }) => {
  const name = pick(random, ["nums", "items", "queue", "values"]);
  const [a, b, c, ...more] = drawn(
    () => Array.from({ length: 6 }, () => between(random, 2, 60)),
    (all) => new Set(all).size === all.length,
  );
  const s = solution(random, [], { signed: true });
  let state = [a, b, c];
  const calls = shuffled(random, listChanges(random, name))
    .slice(0, 3)
    .map((kind, i) => {
      const call = kind(state, more[i]);
      const say = (values: readonly number[]) => `${call.said} makes ${name} equal to ${list(values)}.`;
      s.claim(
        say(call.after),
        call.wrong.filter(([, w]) => list(w) !== list(call.after)).map(([mistake, w]) => [mistake, say(w)]),
      );
      state = call.after;
      return call;
    });
  const at = pick(random, [0, 1, 2]);
  const k = between(random, 2, 9);
  const chosen = (i: number, n: number) => `The value of ${name}[${i}] is ${n}.`;
  s.claim(chosen(at, state[at]), [
    ["operand", chosen(at, state[at === 0 ? 1 : at - 1])],
    ["operand", chosen(at, state[at === 2 ? 0 : at + 1])],
    ["result", chosen(at, nearMiss(random, state[at]))],
    ["relation", chosen(at, (at === state.length - 1 - at ? state : [...state].reverse())[at])],
    ["entity", chosen(at === 2 ? 0 : at + 1, state[at])],
  ]);
  s.answer(s.calc(state[at], "+", k, ["With the last number, it is {eq}.", `${name}[${at}] + ${k} = {eq}`]), output);
  return traced(
    random,
    [`${name} = ${list([a, b, c])}`, ...calls.map(({ py }) => py), `print(${name}[${at}] + ${k})`],
    [`const ${name} = ${list([a, b, c])};`, ...calls.map(({ js }) => js), `console.log(${name}[${at}] + ${k});`],
    s,
  );
};
