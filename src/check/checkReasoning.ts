import { ReadableStream } from "node:stream/web";
import { CancelledError, CodedError } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import { StepSegmenter, segment } from "../core/steps/segment.js";
import type { GeneratedToken, GenerateResult } from "../protocol/engine.js";
import { examine } from "./examine.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { watchFor } from "./guard.js";
import { readKnows } from "./knows.js";
import { type Prompt, promptOf, RESERVED_TOKENS } from "../reader/prompt.js";
import { stepReader } from "./stepReader.js";
import type { ReasoningRequest } from "./request.js";
import { appendScored, noTokens, type ResponseTokens } from "../reader/responseTokens.js";
import { concatenated } from "../reader/sequence.js";
import { newRun } from "./newRun.js";
import { supervise } from "./supervise.js";

/**
 * On-policy: the model answers the chat and is read while it writes. Each step is read as soon as it closes; then come the
 * checks and the verdicts. Never rejects: the last event is `done` (also when cancelled) or `error` with the partial run.
 */
export function checkReasoning(
  model: LoadedModel,
  request: ReasoningRequest,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<RunEvent> {
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
  const segmenter = new StepSegmenter();
  const read = stepReader(model, current(), tokens);
  const given = kept === "" ? undefined : await readKept(model, prompt, kept, tokens, signal);
  if (given) {
    yield { type: "note", note: { code: "steps-kept", values: [segment(kept).length] } };
    yield { type: "text", text: kept };
    yield* read(segmenter.push(kept));
  }
  const ids = given ?? prompt.ids;
  const { stream, result } = generation((onToken, stopped) =>
    model.engine.generate({ ids, ...sampling, stop: [] }, onToken, AbortSignal.any([signal, stopped])),
  );
  try {
    for await (const token of stream) {
      tokens.ids.push(token.id);
      tokens.ends.push(current().response.length + token.text.length);
      tokens.logProbs.push(token.logProb);
      tokens.readouts.push(token.readouts);
      yield { type: "token", text: token.text, index: token.index };
      yield* read(segmenter.push(token.text));
      const crossed = watch?.(tokens.readouts);
      if (guard && crossed) {
        yield* read(segmenter.finish());
        const values = [crossed.trait, Number(crossed.z.toFixed(1)), guard.limit, current().steps.length];
        yield { type: "note", note: { code: "guard-stopped", values } };
        return "guard";
      }
    }
    const { text, finish } = await result;
    const rest = text.slice(current().response.length - kept.length);
    if (rest !== "") yield { type: "text", text: rest };
    yield* read([...segmenter.push(rest), ...segmenter.finish()]);
    if (finish === "length") yield { type: "note", note: { code: "cut-off", values: [sampling.maxTokens] } };
    if (finish === "context") yield { type: "note", note: { code: "context-full", values: [] } };
    return finish;
  } catch (error) {
    // What was written before the engine failed is kept, its last sentence too.
    yield* read(segmenter.finish());
    throw error;
  }
}

/** Sends a beginning through the model as if it had just written it. Returns the sequence up to its end. */
async function readKept(
  { engine, info }: LoadedModel,
  prompt: Prompt,
  kept: string,
  tokens: ResponseTokens,
  signal: AbortSignal,
): Promise<Int32Array> {
  const { ids: own, ends } = await engine.tokenize(kept);
  const ids = concatenated(prompt.ids, own);
  if (ids.length + RESERVED_TOKENS > info.contextLength)
    throw new CodedError("bad-input", "The steps that are kept leave the model no room to go on.");
  const scored = await engine.score({ ids, from: prompt.ids.length }, signal);
  appendScored(tokens, { ids: own, ends, ...scored }, info.layers);
  return ids;
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
