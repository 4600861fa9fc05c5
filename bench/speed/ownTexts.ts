/** What the measures of this program's own work are taken on. */
import type { Message } from "../../src/core/run/run.js";

/** A problem of ten operations, and a system prompt that asks for a step for each. */
export const tenStepChat: readonly Message[] = [
  {
    role: "system",
    content:
      "Think step by step. Write each step as one short sentence on a line of its own, with exactly one operation in each. " +
      "Then state your answer on a last line, in the form: The answer is ...",
  },
  {
    role: "user",
    content:
      "A shop begins the week with 40 apples. It buys 25 more. It sells 18. It throws away 7 that are bad. It buys 30 more. " +
      "It sells 22. It gives 6 to a school. It buys 15 more. It sells 19. It finds 4 in a box. How many apples does it have?",
  },
];

export const additionChat: readonly Message[] = [
  { role: "user", content: "Add the whole numbers from 1 upwards and write down each sum." },
];

/** A chain of about 600 tokens, of which the last step is the eighteenth part. */
export function additionSteps(): string[] {
  let sum = 0;
  return Array.from({ length: 18 }, (_, i) => {
    const before = sum;
    sum += i + 1;
    return `Step ${i + 1}: the next number is ${i + 1}, and ${before} + ${i + 1} = ${sum}, so the sum so far is ${sum}.`;
  });
}

/** Fifty records of `cotcheck batch`, each a short question with an answer to be read. */
export function shortRecords(): string[] {
  return Array.from({ length: 50 }, (_, i) => {
    const [a, b] = [11 + 3 * i, 7 + 2 * i];
    const response = `We add ${a} and ${b}.\n${a} + ${b} = ${a + b}.\nThe answer is ${a + b}.`;
    return JSON.stringify({ id: String(i), prompt: `What is ${a} + ${b}?`, response });
  });
}
