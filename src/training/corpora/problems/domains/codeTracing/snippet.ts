import { pick, type Random } from "../../../../../core/statistics/random.js";
import type { Draft } from "../../draw.js";
import type { Solution } from "../../solution.js";

/** The steps are worded for Python; these are the same things in JavaScript. */
const inJavaScript = (text: string) =>
  text
    .replace(/(-?\d+) \/\/ (-?\d+)/g, "Math.floor($1 / $2)")
    .replace(/(True|False) and /g, "$1 && ")
    .replace(/(True|False) or /g, "$1 || ")
    .replaceAll("True", "true")
    .replaceAll("False", "false");

/** A question about a snippet, in Python or in JavaScript, with the traced steps. */
export function traced(random: Random, python: readonly string[], javaScript: readonly string[], s: Solution): Draft {
  const js = random() < 0.5;
  const code = `\`\`\`${js ? "javascript" : "python"}\n${(js ? javaScript : python).join("\n")}\n\`\`\``;
  const language = js ? "JavaScript" : "Python";
  const dialect = (text: string) => (js ? inJavaScript(text) : text);
  return {
    question: pick(random, [
      `What does this ${language} code print?\n\n${code}`,
      `Trace the following ${language} program and tell me its output.\n\n${code}`,
      `${code}\n\nWhat is printed when this ${language} snippet runs?`,
    ]),
    steps: s.steps.map(({ text, wrong }) => ({
      text: dialect(text),
      wrong: wrong.map((w) => ({ ...w, text: dialect(w.text) })),
    })),
  };
}

/** Ways to state what is printed. */
export const output = ["The code prints {r}.", "The answer is {r}.", "So the output is {r}."];

/** A list as both languages write it in source. */
export const list = (values: readonly number[]) => `[${values.join(", ")}]`;
