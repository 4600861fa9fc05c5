import { readingsOf } from "../check/readStep.js";
import type {
  ClaimReading,
  ClaimReadings,
  EvidenceReading,
  SessionReading,
} from "../core/session/reading/claimReading.js";
import type { ClosingToRead, SessionToRead } from "../core/session/reading/toRead.js";
import type { Reading } from "../core/run/reading.js";
import { CodedError } from "../core/errors.js";
import type { Tokens } from "../protocol/engine.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { chatTokens } from "../reader/prompt.js";
import { appendScored, noTokens } from "../reader/responseTokens.js";
import { behindPrefix, concatenated } from "../reader/sequence.js";
import { chatAbout, supportQuestions } from "./chats.js";

export interface ReadClaimsOptions {
  readonly signal: AbortSignal;
  /** Called before each closing message with how many sentences have been read. */
  readonly onProgress?: ((read: number, of: number) => void) | undefined;
}

/**
 * Reads each claiming sentence of a session's closing messages twice, with the log of its calls in view and without, by the truth and step
 * heads, and asks the model by a forced choice in both orders whether the log supports it. Off-policy: somebody else wrote the sentences,
 * so what is read is the reading model's own view of them. A log is computed once for all sentences behind it. Rejects as the engine does.
 */
export async function readClaims(
  model: LoadedModel,
  { closings, leftOut }: SessionToRead,
  { signal, onProgress }: ReadClaimsOptions,
): Promise<{ readonly readings: ClaimReadings; readonly reading: SessionReading }> {
  const of = closings.reduce((sum, { statements }) => sum + statements.length, 0);
  const readings = new Map<number, ClaimReading>();
  let read = 0;
  for (const closing of closings) {
    onProgress?.(read, of);
    const own = await readClosing(model, closing, signal);
    for (const [i, { claims }] of closing.statements.entries()) for (const claim of claims) readings.set(claim, own[i]);
    read += closing.statements.length;
  }
  const { id, name } = model.identity;
  return { readings, reading: { model: { id, name }, read, leftOut } };
}

/** One reading a statement, in their order. */
async function readClosing(
  model: LoadedModel,
  { log, statements }: ClosingToRead,
  signal: AbortSignal,
): Promise<ClaimReading[]> {
  const texts = statements.map(({ text }) => text);
  const said = await Promise.all(texts.map((text) => model.engine.tokenize(text)));
  const longest = said.reduce((most, { ids }) => Math.max(most, ids.length), 0);
  const shown = await fittingLog(model, log, longest);
  const [withLog, withoutLog] = await Promise.all([
    chatTokens(model, chatAbout(shown)),
    chatTokens(model, chatAbout(null)),
  ]);
  const behind = [withLog, withoutLog].flatMap((chat) => texts.map((text, i) => ({ chat, text, said: said[i] })));
  const heads = await readReplies(model, withLog, behind, signal);
  const support = await supported(model, withLog, shown, texts, signal);
  return texts.map((_, i) => ({
    truth: together("truth", heads[i], heads[texts.length + i]),
    stepWrong: together("step-wrong", heads[i], heads[texts.length + i]),
    support: support[i],
  }));
}

/** Tokens that must fit behind a log with its question: the chat's own words and those of the question. */
const RESERVED = 96;

/** The end of the log that fits into the model's context with the longest statement. Throws a CodedError "prompt-too-long". */
async function fittingLog({ engine, info }: LoadedModel, log: string, longest: number): Promise<string> {
  for (let shown = log; ; shown = shown.slice(Math.ceil(shown.length / 2))) {
    const { ids } = await engine.tokenize(chatAbout(shown));
    if (ids.length + longest + RESERVED <= info.contextLength) return shown;
    if (shown === "")
      throw new CodedError(
        "prompt-too-long",
        `A sentence of ${longest} tokens is too long to be read: this model holds ${info.contextLength} in all. Use a model with a longer context.`,
      );
  }
}

/** A text as the reply in a chat. */
interface Reply {
  readonly chat: Int32Array;
  readonly text: string;
  readonly said: Tokens;
}

/** What the heads say of each reply; none without heads. What chats share with `trunk` is computed once. */
async function readReplies(
  { engine, info, probes }: LoadedModel,
  trunk: Int32Array,
  replies: readonly Reply[],
  signal: AbortSignal,
): Promise<Reading[][]> {
  if (!probes) return replies.map(() => []);
  const request = behindPrefix(
    // The chat's last token goes with each text, so that the text's first has a probability.
    trunk.subarray(0, -1),
    replies.map(({ chat, said }) => concatenated(chat, said.ids)),
  );
  const residualsAt = replies.map(() => new Int32Array(0));
  const { logProbs, readouts } = await engine.readMany({ ...request, residualsAt }, signal);
  return replies.map(({ chat, text, said: { ids, ends } }, i) => {
    const tokens = noTokens(chat.length);
    const scored = { ids, ends, logProbs: logProbs[i].slice(-ids.length) };
    const read = lastTokens(readouts[i], info.layers, request.sequences[i].length, ids.length);
    appendScored(tokens, { ...scored, readouts: read }, info.layers);
    const span = { text, kind: "prose" as const, chars: { start: 0, end: text.length } };
    return readingsOf(span, { start: 0, end: ids.length }, tokens, probes.set);
  });
}

/** From [layers, tokens, directions], those of the last `count` tokens. */
function lastTokens(readouts: Float32Array, layers: number, tokens: number, count: number): Float32Array {
  const directions = readouts.length / (layers * tokens);
  const own = new Float32Array(layers * count * directions);
  for (let layer = 0; layer < layers; layer++) {
    const end = (layer + 1) * tokens * directions;
    own.set(readouts.subarray(end - count * directions, end), layer * count * directions);
  }
  return own;
}

function together(
  head: string,
  behindLog: readonly Reading[],
  behindNothing: readonly Reading[],
): EvidenceReading | null {
  const of = (readings: readonly Reading[]) => readings.find((reading) => reading.head === head)?.probability;
  const withEvidence = of(behindLog);
  const without = of(behindNothing);
  return withEvidence === undefined || without === undefined ? null : { withEvidence, without };
}

/** For each text the log-odds in nats of Yes, mean of both orders in which the answers are offered. */
async function supported(
  model: LoadedModel,
  trunk: Int32Array,
  log: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<number[]> {
  const chats = await Promise.all(
    texts.flatMap((text) => supportQuestions(log, text)).map((content) => chatTokens(model, content)),
  );
  const options = await Promise.all(["Yes", "No"].map(async (word) => (await model.engine.tokenize(word)).ids));
  const results = await model.engine.generateMany(
    {
      ...behindPrefix(trunk.subarray(0, -1), chats),
      options,
      maxTokens: 0,
      temperature: 0,
      topP: 1,
      seeds: [...chats.keys()],
      stop: [],
    },
    undefined,
    signal,
  );
  const odds = results.map(({ options: [yes, no] }) => yes - no);
  return texts.map((_, i) => (odds[2 * i] + odds[2 * i + 1]) / 2);
}
