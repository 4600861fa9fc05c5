import { ReadableStream } from "node:stream/web";
import { CancelledError, CodedError } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import { StepSegmenter, segment } from "../core/steps/segment.js";
import type { GeneratedToken, GenerateResult } from "../protocol/engine.js";
import { examine } from "./examine.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type Crossing, type Guard, limitsOf, WINDOW, watchFor } from "./guard.js";
import { readKnows } from "./knows.js";
import { type Prompt, promptOf, RESERVED_TOKENS } from "../reader/prompt.js";
import { stepReader } from "./stepReader.js";
import { type ReasoningRequest, samplingAnew } from "./request.js";
import { appendScored, forgetFrom, noTokens, type ResponseTokens } from "../reader/responseTokens.js";
import { concatenated } from "../reader/sequence.js";
import { newRun } from "./newRun.js";
import { noteTaken, readUnsteered, type SteeredText, steeredBack, steeredText } from "./steerBack.js";
import { supervise } from "./supervise.js";
import { thinkingAsked } from "./thinking.js";

/**
 * On-policy: the model answers the chat and is read while it writes. Each step is read as soon as it closes; then come the
 * checks and the verdicts. Never rejects: the last event is `done` (also when cancelled) or `error` with the partial run.
 */
export function checkReasoning(
  given: LoadedModel,
  asked: ReasoningRequest,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<RunEvent> {
  const { model, sampling } = thinkingAsked(given, asked.sampling);
  const request = { ...asked, sampling };
  const run = newRun(model, { mode: "on-policy", ...request });
  return supervise(run, (current) => reason(model, request, current, signal), model.probes?.set ?? null, signal);
}

async function* reason(
  model: LoadedModel,
  request: ReasoningRequest,
  current: () => Run,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const prompt = await promptOf(model, request.messages);
  yield* readKnows(model, prompt, signal);
  const tokens = noTokens(prompt.ids.length);
  const finish = yield* write(model, prompt, request, current, tokens, signal);
  if (signal.aborted) throw new CancelledError();
  const cutOff = finish === "length" || finish === "context" || finish === "guard";
  const { checks, steer, levers } = request;
  yield* examine({ model, current, prompt, tokens, cutOff, checks, steer, levers, signal });
}

/** Lets the model write the response, and reads each step as it closes. Returns why the text ended. */
async function* write(
  model: LoadedModel,
  prompt: Prompt,
  { sampling, kept = "", guard }: Pick<ReasoningRequest, "sampling" | "kept" | "guard">,
  current: () => Run,
  tokens: ResponseTokens,
  signal: AbortSignal,
): AsyncGenerator<RunEvent, GenerateResult["finish"] | "guard"> {
  const watch = guard && watchFor(guard, model.traits);
  const steered = steeredText(guard, model.traits);
  let reading = newReading(model, current(), tokens);
  if (kept !== "") {
    await readKept(model, prompt, kept, tokens, signal);
    yield { type: "note", note: { code: "steps-kept", values: [segment(kept).length] } };
    yield { type: "text", text: kept };
    yield* reading.push(kept);
  }
  const given = tokens.ids.length;
  let next = sampling;
  for (let left = guard?.anew ?? 0; ; left--) {
    const ids = concatenated(prompt.ids, Int32Array.from(tokens.ids));
    const written = tokens.ids.length - given;
    const maxTokens = sampling.maxTokens - written;
    const before = current().response.length;
    let read = before;
    let crossed: Crossing | undefined;
    const { stream, result } = generation((onToken, stopped) =>
      model.engine.generate(
        { ids, ...next, maxTokens, stop: [], ...(steered && { held: steered.held }) },
        onToken,
        AbortSignal.any([signal, stopped]),
      ),
    );
    try {
      for await (const token of stream) {
        tokens.ids.push(token.id);
        tokens.ends.push(current().response.length + token.text.length);
        tokens.logProbs.push(token.logProb);
        tokens.readouts.push(token.readouts);
        yield { type: "token", text: token.text, index: written + token.index };
        noteTaken(steered, tokens.ids.length - 1, token);
        // What is written under steering is read when all of it is there.
        if (steered && steered.taken.size > 0) continue;
        yield* reading.push(token.text);
        read = current().response.length;
        crossed = steered ? undefined : watch?.(tokens.readouts);
        if (crossed) break;
      }
      if (!crossed) {
        const { text, finish } = await result;
        const rest = text.slice(current().response.length - before);
        if (rest !== "") yield { type: "text", text: rest };
        const [first] = steered?.taken.keys() ?? [];
        if (first !== undefined) await readUnsteered(model, prompt, tokens, first, signal);
        yield* reading.push(current().response.slice(read));
        yield* reading.finish();
        if (guard && steered) yield* steeredNotes(guard, steered, model, current(), tokens);
        if (guard && !current().notes.some(({ code }) => code.startsWith("guard-")))
          yield { type: "note", note: { code: "guard-within", values: limitsOf(guard, model.traits).flat() } };
        if (finish === "length") yield { type: "note", note: { code: "cut-off", values: [sampling.maxTokens] } };
        if (finish === "context") yield { type: "note", note: { code: "context-full", values: [] } };
        return finish;
      }
    } catch (error) {
      // What was written before the engine failed is kept, its last sentence too. What was steered and not read since is no step.
      yield* reading.finish();
      throw error;
    }
    const { trait, z, limit } = crossed;
    const values = [trait, tenths(z), limit];
    if (left === 0) {
      yield* reading.finish();
      yield { type: "note", note: { code: "guard-stopped", values: [...values, current().steps.length] } };
      return "guard";
    }
    const back = takenBack(current(), tokens, given);
    yield { type: "rewound", response: back.response, steps: back.steps };
    yield { type: "note", note: { code: "guard-rewound", values: [...values, back.steps + 1, back.text] } };
    forgetFrom(tokens, back.tokens);
    reading = newReading(model, current(), tokens);
    yield* reading.push(back.response);
    next = samplingAnew(next);
  }
}

/** Where the text was steered back, in the run and in words. */
function* steeredNotes(
  guard: Guard,
  steered: SteeredText,
  { traits }: LoadedModel,
  { steps }: Run,
  { readouts }: ResponseTokens,
): Generator<RunEvent> {
  if (!traits || steered.taken.size === 0) return;
  const all = steeredBack(guard, steered, traits, readouts);
  yield { type: "steeredBack", steeredBack: all };
  for (const { trait, limit, before, after, spans } of all) {
    const first = spans[0].start;
    const step = steps.findIndex(({ tokens }) => first < tokens.end) + 1;
    const count = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const values = [trait, tenths(before), limit, step, first + 1, count, tenths(after)];
    yield { type: "note", note: { code: "guard-steered", values } };
  }
}

const tenths = (z: number) => Number(z.toFixed(1));

/** Reads steps of a response as they close, from its beginning. */
function newReading(model: LoadedModel, run: Run, tokens: ResponseTokens) {
  const segmenter = new StepSegmenter();
  const read = stepReader(model, run, tokens);
  return {
    push: (text: string) => read(segmenter.push(text)),
    finish: () => read(segmenter.finish()),
  };
}

/** Of a text that was taken back, UTF-16 code units that the run holds. */
const MOST_KEPT = 2000;

/**
 * What is kept where a trait crossed its limit: the whole steps that end before the tokens that were read for it begin. What was given is always kept.
 * @param given tokens of the response that the model did not write
 */
function takenBack({ response, steps }: Run, tokens: ResponseTokens, given: number) {
  const end = Math.max(given, tokens.ids.length - WINDOW);
  const kept = steps.filter((step) => step.tokens.end <= end);
  let until = Math.max(given, kept.at(-1)?.tokens.end ?? 0);
  // The line's end stays with its step; a space is part of the word behind it.
  while (until > given && until < end && /^\s*\n\s*$/u.test(response.slice(tokens.ends[until - 1], tokens.ends[until])))
    until++;
  const length = until === 0 ? 0 : tokens.ends[until - 1];
  return {
    tokens: until,
    steps: kept.length,
    response: response.slice(0, length),
    text: response.slice(length, length + MOST_KEPT).trim(),
  };
}

/** Sends a beginning through the model as if it had just written it. */
async function readKept(
  { engine, info }: LoadedModel,
  prompt: Prompt,
  kept: string,
  tokens: ResponseTokens,
  signal: AbortSignal,
): Promise<void> {
  const { ids: own, ends } = await engine.tokenize(kept);
  const ids = concatenated(prompt.ids, own);
  if (ids.length + RESERVED_TOKENS > info.contextLength)
    throw new CodedError("bad-input", "The steps that are kept leave the model no room to go on.");
  const scored = await engine.score({ ids, from: prompt.ids.length }, signal);
  appendScored(tokens, { ids: own, ends, ...scored }, info.layers);
}

/** A generation as a stream of tokens and its result. A reader that turns away from the stream stops the generation. */
function generation(
  start: (onToken: (token: GeneratedToken) => void, stopped: AbortSignal) => Promise<GenerateResult>,
): { readonly stream: ReadableStream<GeneratedToken>; readonly result: Promise<GenerateResult> } {
  const stopped = new AbortController();
  let result!: Promise<GenerateResult>;
  const stream = new ReadableStream<GeneratedToken>({
    start(controller) {
      result = start((token) => {
        if (!stopped.signal.aborted) controller.enqueue(token);
      }, stopped.signal);
      result.then(
        () => !stopped.signal.aborted && controller.close(),
        (error: unknown) => !stopped.signal.aborted && controller.error(error),
      );
    },
    cancel: () => stopped.abort(),
  });
  return { stream, result };
}
