/** Grade-school problems (openai/grade-school-math, MIT) as worked problems: from their own annotations `<<a*b=c>>c`. */
import { asPattern } from "../../src/core/asPattern.js";
import { pick, type Random, seededRandom, shuffled } from "../../src/core/statistics/random.js";
import type { WorkedProblem, WorkedStep, WrongStep } from "../../src/training/corpora/problems/workedProblem.js";
import { nearMiss } from "../../src/training/corpora/problems/wrongNumber.js";

interface Source {
  readonly question: string;
  readonly answer: string;
}

/** At most `count` problems, drawn by seed. A line whose annotation cannot be found in its text again has fewer variants. */
export function gsm8kProblems(jsonl: string, count: number, seed: number): WorkedProblem[] {
  const lines = jsonl.trim().split("\n");
  const order = shuffled(seededRandom(seed), [...lines.keys()]).slice(0, count);
  return order.map((at) => worked(JSON.parse(lines[at]) as Source, at, seededRandom(seed * 100_003 + at)));
}

function worked({ question, answer }: Source, index: number, random: Random): WorkedProblem {
  const [reasoning, result] = answer.split("\n#### ") as [string, string];
  const known = numbersIn(question);
  const steps: WorkedStep[] = [];
  for (const line of reasoning.split("\n").filter((text) => text.trim() !== "")) {
    steps.push({ text: withoutAnnotations(line), wrong: wrongLines(line, known, random) });
    known.push(...numbersIn(withoutAnnotations(line)));
  }
  const right = Number(result.replaceAll(",", ""));
  const others = known.filter((value) => value !== right);
  steps.push({
    text: `The answer is ${result}.`,
    wrong: [
      { mistake: "result", text: `The answer is ${nearMiss(random, right)}.` },
      ...(others.length > 0 ? [{ mistake: "operand" as const, text: `The answer is ${pick(random, others)}.` }] : []),
    ],
  });
  return { id: `gsm8k/${index}`, domain: "gsm8k", question, steps };
}

function withoutAnnotations(line: string): string {
  return line.replace(/<<[^>]*>>/g, "").trim();
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(",", "")));
}

const operations = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
} as const;
type Operation = keyof typeof operations;
const written: Readonly<Record<Operation, RegExp>> = { "+": /\+/, "-": /-/, "*": /[*x×]/, "/": /[/÷]/ };

function wrongLines(line: string, known: readonly number[], random: Random): WrongStep[] {
  const last = [...line.matchAll(/<<([^>]*)=([\d.]+)>>\s*([\d.,]*\d)/g)].at(-1);
  if (!last) return [];
  const [whole, expression, value, shown] = last as unknown as [string, string, string, string];
  const before = withoutAnnotations(line.slice(0, last.index));
  const after = withoutAnnotations(line.slice(last.index + whole.length));
  const gap = /[$€£\s]$/.test(line.slice(0, last.index)) && !before.endsWith("$") ? " " : "";
  const text = (left: string, result: number) => `${left}${gap}${result}${/^[A-Za-z]/.test(after) ? " " : ""}${after}`;
  const right = Number(value);
  const wrong: WrongStep[] = [{ mistake: "result", text: text(before, nearMiss(random, right)) }];
  if (shown.replaceAll(",", "") !== value) return wrong;
  const binary = /^([\d.]+)([-+*/])([\d.]+)$/.exec(expression);
  if (!binary) return wrong;
  const [a, b] = [Number(binary[1]), Number(binary[3])];
  const operation = binary[2] as Operation;
  const usable = (result: number) => Number.isInteger(result * 100) && result > 0 && result < 1e7 && result !== right;

  const candidates = shuffled(
    random,
    [...new Set(known)].filter((other) => other !== a && other !== b && other > 0),
  );
  for (const other of candidates) {
    const first = random() < 0.5;
    const result = first ? operations[operation](other, b) : operations[operation](a, other);
    const replaced = replaceOnce(before, first ? binary[1] : binary[3], String(other));
    if (!usable(result) || replaced === null) continue;
    wrong.push({ mistake: "operand", text: text(replaced, result) });
    break;
  }
  for (const other of shuffled(random, Object.keys(operations) as Operation[])) {
    const result = operations[other](a, b);
    if (other === operation || !usable(result)) continue;
    const sign = new RegExp(
      `(${asPattern(binary[1])}\\s*)${written[operation].source}(\\s*\\$?${asPattern(binary[3])})`,
    );
    if (!sign.test(before)) continue;
    wrong.push({ mistake: "operation", text: text(before.replace(sign, `$1${other}$2`), result) });
    break;
  }
  return wrong;
}

/** Null unless the number stands in the text exactly once. */
function replaceOnce(text: string, number: string, other: string): string | null {
  const found = [...text.matchAll(new RegExp(`(?<![\\d.])${asPattern(number)}(?![\\d.]*\\d)`, "g"))];
  return found.length === 1 ? text.slice(0, found[0].index) + other + text.slice(found[0].index + number.length) : null;
}
