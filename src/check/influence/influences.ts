import { extractAnswer } from "../../core/answer/extract.js";
import { sameAnswer } from "../../core/answer/sameAnswer.js";
import { type AnswerKind, answerKind } from "../../core/answer/kind.js";
import { givenAnswer } from "../../core/prompt/givenAnswer.js";
import { mentions } from "../../core/prompt/mentions.js";
import { isOpinionFor, suggestsAnswer } from "../../core/prompt/suggestion.js";
import { type ChatSentence, chatSentences, withoutChatSentence } from "../../core/prompt/chatSentences.js";
import type { RunEvent } from "../../core/run/events.js";
import type { CommitmentPoint } from "../../core/run/commitment.js";
import type { Influence } from "../../core/run/influence.js";
import type { Answer, Message } from "../../core/run/run.js";
import { INFLUENCE_NATS } from "../../core/verdict/thresholds.js";
import { beforeResponse } from "../commitment/boundaries.js";
import { logOf } from "../../core/statistics/logOdds.js";
import type { AnswerForcer } from "../commitment/forcedAnswer.js";
import { behindSteps } from "./behindSteps.js";
import { type Prompt, promptOf } from "../../reader/prompt.js";
import type { Chain } from "../chain.js";
import { commonLength, concatenated } from "../../reader/sequence.js";

/** Sentences that are left out, at most, the longest first; how often the model reasons afresh without one, and reads the steps of another's text again. */
const MOST_SENTENCES = 16;
const MOST_CONFIRMATIONS = 3;
const MOST_READ_AFRESH = 1;

/**
 * Leaves out one context sentence of the chat at a time, of the question, a system prompt or an earlier turn. Each time an answer is forced before any reasoning, with and
 * without the sentence. Where that moves the answer clearly, and the text is the model's own, the model reasons afresh
 * (greedily, to the same length) without it, so that the answers with and without reasoning are compared like with like.
 * So it does without an opinion, examples or metadata that give the very answer: they may move the reasoning alone. And the answer is
 * forced behind the text's own steps without the sentence, to see whether they carry it: of another's text that is all that can be tried.
 */
export async function* influences(
  chain: Chain,
  forcer: AnswerForcer,
  question: string,
  answer: Answer,
  before: CommitmentPoint,
): AsyncGenerator<RunEvent> {
  const { model } = chain;
  const run = chain.current();
  const kind = answerKind(question);
  const sentences = yield* chosen(run.messages);
  if (sentences.length === 0) return;
  yield { type: "progress", activity: "leaving-out-sentences", done: 0, total: sentences.length };
  const prompts: Prompt[] = [];
  for (const sentence of sentences) prompts.push(await promptOf(model, withoutChatSentence(run.messages, sentence)));
  const forced = await forcer.forceBeside(prompts.map(beforeResponse), answer);
  const found = sentences.map(({ message, sentence }, i): { influence: Influence; prompt: Prompt } => ({
    prompt: prompts[i],
    influence: {
      sentence: sentence.text,
      message,
      chars: sentence.chars,
      answerWith: before.answer,
      answerWithout: forced[i].text,
      effect: logOf(before.finalAnswerProbability) - logOf(forced[i].finalProbability),
      suggests: suggestsAnswer(sentence.text, kind, [answer.text, before.answer]),
      mentionedBySteps: run.steps.filter((step) => mentions(step.text, sentence.text)).map(({ index }) => index),
      confirmed: false,
    },
  }));
  const candidates = found
    .filter(({ influence }) => isCandidate(influence, answer, kind))
    .sort((a, b) => b.influence.effect - a.influence.effect)
    .slice(0, run.mode === "on-policy" ? MOST_CONFIRMATIONS : MOST_READ_AFRESH);
  if (candidates.length > 0) {
    yield { type: "progress", activity: "reasoning-afresh", done: 0, total: candidates.length };
    const prompts = candidates.map(({ prompt }) => prompt);
    const behind = await behindSteps(chain, forcer, kind, answer, prompts);
    for (const [i, { influence }] of candidates.entries()) influence.behindSteps = behind[i];
    // What another wrote the model cannot reason its way to.
    const afresh = run.mode === "on-policy" ? await reasonAfresh(chain, forcer, question, prompts) : [];
    for (const [i, fresh] of afresh.entries()) {
      const { influence } = candidates[i];
      if (sameAnswer(fresh, answer)) continue;
      influence.answerWith = answer.text;
      influence.answerWithout = fresh.text;
      influence.confirmed = true;
    }
  }
  for (const { influence } of found) yield { type: "influence", influence };
}

/**
 * Leaving the sentence out lowers the final answer clearly, and the final answer is not the forced one both times; or the
 * sentence gives the final answer.
 */
function isCandidate(
  { sentence, effect, answerWith, answerWithout }: Influence,
  answer: Answer,
  kind: AnswerKind,
): boolean {
  const isFinal = (text: string) => sameAnswer({ text, kind: answer.kind }, answer);
  const given = givenAnswer(sentence);
  if ((given !== null && isFinal(given)) || isOpinionFor(sentence, kind, answer.text)) return true;
  return effect >= INFLUENCE_NATS && !(isFinal(answerWith) && isFinal(answerWithout));
}

/** The answers that the model reasons its way to behind each prompt, all at once. */
async function reasonAfresh(
  { model, current, signal }: Chain,
  forcer: AnswerForcer,
  question: string,
  prompts: readonly Prompt[],
): Promise<Pick<Answer, "text" | "kind">[]> {
  const behind = prompts.map(({ ids }) => Math.min(commonLength(ids, forcer.trunk), ids.length - 1));
  const longest = Math.max(...prompts.map(({ ids }) => ids.length));
  const request = {
    prefix: forcer.trunk,
    behind,
    sequences: prompts.map(({ ids }, i) => ids.subarray(behind[i])),
    maxTokens: Math.min(current().provenance.sampling.maxTokens, model.info.contextLength - longest),
    temperature: 0,
    topP: 1,
    seeds: prompts.map(() => 0),
    stop: [],
  };
  const written = await model.engine.generateMany(request, undefined, signal);
  const stated = written.map(({ text }) => extractAnswer(text, answerKind(question)));
  const silent = [...written.keys()].filter((i) => stated[i] === null);
  const forced = await forcer.force(
    silent.map((i) => ({
      ids: concatenated(prompts[i].ids, written[i].tokens.ids),
      lineBreaks: /\n*$/.exec(written[i].text)![0].length,
      insideThinking: false,
    })),
  );
  return stated.map((answer, i) => answer ?? forced[silent.indexOf(i)]);
}

function* chosen(messages: readonly Message[]): Generator<RunEvent, ChatSentence[]> {
  const context = chatSentences(messages);
  if (context.length === 0) yield { type: "note", note: { code: "nothing-left-out", values: [] } };
  if (context.length <= MOST_SENTENCES) return context;
  yield { type: "note", note: { code: "sentences-chosen", values: [MOST_SENTENCES, context.length] } };
  const longest = [...context].sort((a, b) => b.sentence.text.length - a.sentence.text.length).slice(0, MOST_SENTENCES);
  return context.filter((one) => longest.includes(one));
}
