import { ReadableStream } from "node:stream/web";
import { computationContext, withStep } from "../core/computation/establish.js";
import { CancelledError } from "../core/errors.js";
import type { Run, RunEvent } from "../core/run/run.js";
import { StepSegmenter, type StepSpan } from "../core/steps/segment.js";
import type { GeneratedToken, GenerateResult } from "../protocol/engine.js";
import { checksOf } from "./examine.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { readKnows } from "./knows.js";
import { type Prompt, promptOf } from "../reader/prompt.js";
import { readStep } from "./readStep.js";
import type { ReasoningRequest, Sampling } from "./request.js";
import { noTokens, type ResponseTokens } from "../reader/responseTokens.js";
import { newRun } from "./newRun.js";
import { supervise } from "./supervise.js";
import { judge } from "./judge.js";

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
  return supervise(run, reason(model, request, run, signal), model.probes?.set ?? null, signal);
}

async function* reason(
  model: LoadedModel,
  request: ReasoningRequest,
  run: Run,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const prompt = await promptOf(model, request.messages);
  run.knows = await readKnows(model, prompt, signal);
  const tokens = noTokens(prompt.ids.length);
  const finish = yield* write(model, prompt, request.sampling, run, tokens, signal);
  if (signal.aborted) throw new CancelledError();
  const cutOff = finish === "length" || finish === "context";
  yield* checksOf({ model, run, prompt, tokens, cutOff, checks: request.checks, steer: request.steer, signal });
}

/** Lets the model write the response into the run, with its steps as they close. Returns why it ended. */
async function* write(
  model: LoadedModel,
  prompt: Prompt,
  sampling: Sampling,
  run: Run,
  tokens: ResponseTokens,
  signal: AbortSignal,
): AsyncGenerator<RunEvent, GenerateResult["finish"]> {
  const segmenter = new StepSegmenter();
  const probes = model.probes?.set ?? null;
  let context = computationContext(run.messages.map(({ content }) => content));
  function* close(spans: readonly StepSpan[]): Generator<RunEvent> {
    for (const span of spans) {
      const step = readStep(span, run.steps.length, tokens, probes, "on-policy", context);
      run.steps.push(step);
      context = withStep(context, step.text);
      const { index, text, kind, chars } = step;
      yield { type: "stepClosed", step: { index, text, kind, chars } };
      yield { type: "stepRead", step };
    }
  }
  const request = { ids: prompt.ids, ...sampling, stop: [] };
  try {
    const { stream, result } = generation((onToken, stopped) =>
      model.engine.generate(request, onToken, AbortSignal.any([signal, stopped])),
    );
    for await (const token of stream) {
      run.response += token.text;
      tokens.ids.push(token.id);
      tokens.ends.push(run.response.length);
      tokens.logProbs.push(token.logProb);
      tokens.readouts.push(token.readouts);
      yield { type: "token", text: token.text, index: token.index };
      yield* close(segmenter.push(token.text));
    }
    const { text, finish } = await result;
    const rest = text.slice(run.response.length);
    run.response += rest;
    yield* close([...segmenter.push(rest), ...segmenter.finish()]);
    if (finish === "length") run.notes.push(`The answer was cut off after ${sampling.maxTokens} tokens, as asked.`);
    if (finish === "context") run.notes.push("The answer was cut off where the model's context was full.");
    return finish;
  } catch (error) {
    // What was written before the engine failed is kept, its last sentence too.
    for (const _ of close(segmenter.finish()));
    judge(run, probes);
    throw error;
  }
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
