import { extractAnswer, sameAnswer } from "../core/answer/extract.js";
import { answerKind } from "../core/answer/kind.js";
import { mentions } from "../core/prompt/mentions.js";
import { type PromptSentence, promptSentences, withoutSentence } from "../core/prompt/sentences.js";
import type { Answer, CommitmentPoint, Influence, RunEvent } from "../core/run.js";
import { INFLUENCE_NATS } from "../core/verdict/thresholds.js";
import { beforeResponse } from "./boundaries.js";
import { type AnswerForcer, logOf } from "./forcedAnswer.js";
import { type Prompt, promptOf, withQuestion } from "./prompt.js";
import type { ReadRun } from "./readRun.js";
import { concatenated } from "./sequence.js";

/** Sentences that are left out, at most, the longest first; and how often the model reasons afresh without one. */
const MOST_SENTENCES = 16;
const MOST_CONFIRMATIONS = 3;

/**
 * Leaves out one context sentence of the prompt at a time. Each time an answer is forced before any reasoning, with and
 * without the sentence. Where that moves the answer clearly, and the text is the model's own, the model reasons afresh
 * (greedily, to the same length) without it, so that the answers with and without reasoning are compared like with like.
 */
export async function* influences(
  read: ReadRun,
  forcer: AnswerForcer,
  question: string,
  answer: Answer,
  before: CommitmentPoint,
): AsyncGenerator<Extract<RunEvent, { type: "influence" | "progress" }>> {
  const { model, run } = read;
  const sentences = chosen(question, run.notes);
  const found: { influence: Influence; prompt: Prompt }[] = [];
  for (const [done, sentence] of sentences.entries()) {
    yield { type: "progress", activity: "leaving out sentences of the prompt", done, total: sentences.length };
    const prompt = await promptOf(model, withQuestion(run.messages, withoutSentence(question, sentence.chars)));
    const forced = await forcer.forceBeside(beforeResponse(prompt), answer);
    found.push({
      prompt,
      influence: {
        sentence: sentence.text,
        chars: sentence.chars,
        answerWith: before.answer,
        answerWithout: forced.text,
        effect: logOf(before.finalAnswerProbability) - logOf(forced.finalProbability),
        mentionedBySteps: run.steps.filter((step) => mentions(step.text, sentence.text)).map(({ index }) => index),
        confirmed: false,
      },
    });
  }
  const candidates = found
    .filter(({ influence }) => isCandidate(influence, answer))
    .sort((a, b) => b.influence.effect - a.influence.effect)
    .slice(0, run.mode === "on-policy" ? MOST_CONFIRMATIONS : 0);
  for (const [done, { influence, prompt }] of candidates.entries()) {
    yield { type: "progress", activity: "reasoning afresh without a sentence", done, total: candidates.length };
    const fresh = await reasonAfresh(read, forcer, question, prompt);
    if (sameAnswer(fresh, answer)) continue;
    influence.answerWith = answer.text;
    influence.answerWithout = fresh.text;
    influence.confirmed = true;
  }
  for (const { influence } of found) yield { type: "influence", influence };
}

/** Leaving the sentence out lowers the final answer clearly, and the final answer is not the forced one both times. */
function isCandidate({ effect, answerWith, answerWithout }: Influence, answer: Answer): boolean {
  const isFinal = (text: string) => sameAnswer({ text, kind: answer.kind }, answer);
  return effect >= INFLUENCE_NATS && !(isFinal(answerWith) && isFinal(answerWithout));
}

async function reasonAfresh({ model, run, signal }: ReadRun, forcer: AnswerForcer, question: string, prompt: Prompt) {
  const { maxTokens } = run.provenance.sampling;
  const request = { ids: prompt.ids, maxTokens, temperature: 0, topP: 1, seed: 0, stop: [] };
  const { text, tokens } = await model.engine.generate(request, undefined, signal);
  signal.throwIfAborted();
  const stated = extractAnswer(text, answerKind(question));
  if (stated) return stated;
  return forcer.force({
    ids: concatenated(prompt.ids, tokens.ids),
    lineBreaks: /\n*$/.exec(text)![0].length,
    insideThinking: false,
  });
}

function chosen(question: string, notes: string[]): PromptSentence[] {
  const context = promptSentences(question).filter(({ role }) => role === "context");
  if (context.length <= MOST_SENTENCES) return context;
  notes.push(
    `${MOST_SENTENCES} of the prompt's ${context.length} context sentences were left out in turn, the longest.`,
  );
  const longest = [...context].sort((a, b) => b.text.length - a.text.length).slice(0, MOST_SENTENCES);
  return context.filter((sentence) => longest.includes(sentence));
}
