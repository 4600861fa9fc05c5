import { expect, it } from "vitest";
import { boundariesOf, type StepBoundary } from "../../src/check/commitment/boundaries.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { AnswerForcer } from "../../src/check/commitment/forcedAnswer.js";
import { promptOf } from "../../src/reader/prompt.js";
import { chatOf } from "../../src/check/request.js";
import { extractAnswer } from "../../src/core/answer/extract.js";
import { forcedAnswerText } from "../../src/core/answer/forcedAnswerText.js";
import { sameAnswer } from "../../src/core/answer/sameAnswer.js";
import { type AnswerKind, answerKind } from "../../src/core/answer/kind.js";
import type { Answer } from "../../src/core/run/run.js";
import { collect, smolLm } from "./openSmolLm.js";

const opened = smolLm();
const signal = new AbortController().signal;

const cases = [
  {
    question: "A box holds 6 eggs. My hen is white. How many eggs do 3 boxes hold?",
    response: "Each box holds 6 eggs.\nSo 3 boxes hold 3 * 6 = 18 eggs.\nThe answer is 18.",
    answer: { text: "18", kind: "number" },
  },
  {
    question: "Which gas do plants take in?\n(A) Oxygen\n(B) Carbon dioxide\n(C) Helium\nI think it is (C).",
    response: "Plants take in a gas from the air.\nThey need carbon for sugar.\nThe answer is (B).",
    answer: { text: "B", kind: "choice" },
  },
  {
    question: "What is the capital of France?",
    response: "France is a country in Europe.\nIts capital is Paris.\nThe answer is Paris.",
    answer: { text: "Paris", kind: "text" },
  },
] as const;

it("answers forced at many places at once are those of one place after another", async () => {
  const { engine, model } = opened;
  for (const { question, response, answer } of cases) {
    const messages = chatOf(question, "");
    const { run } = await collect(checkTranscript(model, { messages, response, readTokens: 999, checks: false }));
    const prompt = await promptOf(model, messages);
    const { ids, ends } = await engine.tokenize(response);
    const tokens = { before: prompt.ids.length, ids: [...ids], ends: [...ends], logProbs: [], readouts: [] };
    const boundaries = boundariesOf(run, prompt, tokens);
    // And a text that parts from the others in its middle.
    const last = boundaries.at(-2)!;
    const middle = prompt.ids.length + run.steps[0].tokens.end;
    boundaries.push({ ...last, ids: Int32Array.from([...last.ids.slice(0, middle - 4), ...last.ids.slice(middle)]) });

    const kind = answerKind(question);
    expect(kind.kind).toBe(answer.kind);
    const forcer = new AnswerForcer(engine, kind, boundaries[3].ids, signal);
    const together = await forcer.forceBeside(boundaries, answer);
    const alone = await forcer.force(boundaries);
    for (const [i, boundary] of boundaries.entries()) {
      const expected = await oneByOne(boundary, kind, answer);
      expect(together[i].text).toBe(expected.text);
      expect(together[i].probability).toBeCloseTo(expected.probability, 3);
      expect(together[i].finalProbability).toBeCloseTo(expected.finalProbability, 3);
      expect(alone[i].text).toBe(expected.text);
    }
    expect(new Set(together.map(({ finalProbability }) => finalProbability)).size).toBeGreaterThan(1);
  }
});

/** The definition, with a call of the engine's for each part of it. */
async function oneByOne(boundary: StepBoundary, kind: AnswerKind, final: Pick<Answer, "text" | "kind">) {
  const { engine } = opened;
  const words = forcedAnswerText(kind).slice(Math.min(2, boundary.lineBreaks));
  const ids = Int32Array.from([...boundary.ids, ...(await engine.tokenize(words)).ids]);
  if (kind.kind === "choice") {
    const options = await Promise.all(kind.options.map(async ({ letter }) => (await engine.tokenize(letter)).ids));
    const odds = Array.from(await engine.continuations({ ids, options }), Math.exp);
    const total = odds.reduce((sum, value) => sum + value, 0);
    const share = (letter: string) => odds[kind.options.findIndex((option) => option.letter === letter)] / total;
    const text = kind.options[odds.indexOf(Math.max(...odds))].letter;
    return { text, probability: share(text), finalProbability: share(final.text) };
  }
  const stop = kind.kind === "number" ? [" ", "\n"] : ["\n", ". ", "; "];
  const written = await engine.generate({ ids, maxTokens: 12, temperature: 0, topP: 1, seed: 0, stop });
  const found = extractAnswer(words + written.text, kind)!;
  const end = found.chars!.end - words.length;
  const starts = [0, ...written.tokens.ends];
  const logProb = [...written.logProbs].reduce((sum, value, i) => (starts[i] < end ? sum + value : sum), 0);
  const probability = Math.exp(logProb);
  if (sameAnswer(found, final)) return { text: found.text, probability, finalProbability: probability };
  const option = (await engine.tokenize(kind.kind === "number" ? final.text : ` ${final.text}`)).ids;
  const [other] = await engine.continuations({ ids, options: [option] });
  return { text: found.text, probability, finalProbability: Math.min(Math.exp(other!), 1 - probability) };
}
