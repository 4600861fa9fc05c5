import { computationContext, withStep } from "../core/computation/establish.js";
import { CodedError } from "../core/errors.js";
import type { Run, RunEvent } from "../core/run/run.js";
import { type StepSpan, segment } from "../core/steps/segment.js";
import { checksOf } from "./examine.js";
import { rememberReading, takeLastReading } from "./lastReading.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type Prompt, promptOf, RESERVED_TOKENS } from "../reader/prompt.js";
import { readStep } from "./readStep.js";
import type { TranscriptRequest } from "./request.js";
import { readoutsOfToken } from "../protocol/readouts.js";
import { noTokens, type ResponseTokens } from "../reader/responseTokens.js";
import { newRun } from "./newRun.js";
import { concatenated } from "../reader/sequence.js";
import { supervise } from "./supervise.js";

const notSampled = { temperature: 0, topP: 1, seed: 0, maxTokens: 0 };

/**
 * Off-policy: a text that someone else wrote goes through the model, which only reads it. Steps that the caller cut keep
 * their indices and texts exactly. Without messages the text is read as it stands, without a chat template. Never rejects:
 * the last event is `done` (also when cancelled) or `error` with the partial run.
 */
export function checkTranscript(
  model: LoadedModel,
  request: TranscriptRequest,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<RunEvent> {
  const run = newRun(model, { mode: "off-policy", messages: request.messages, sampling: notSampled });
  return supervise(run, read(model, request, run, signal), model.probes?.set ?? null, signal);
}

async function* read(
  model: LoadedModel,
  request: TranscriptRequest,
  run: Run,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const plain = request.messages.length === 0;
  const prompt: Prompt = plain
    ? { ids: new Int32Array(0), opensThinking: false }
    : await promptOf(model, request.messages);
  const { text, spans } = stepsOf(request.response);
  if (text.trim() === "") throw new CodedError("bad-input", "The text to be read is empty.");
  run.response = text;
  const tokens = noTokens(prompt.ids.length);
  const cutOff = !(yield* teacherForce(model, prompt, spans, request.readTokens, run, tokens, signal));
  yield* checksOf({
    model,
    run,
    prompt,
    tokens,
    cutOff,
    checks: request.checks && !plain,
    steer: request.steer,
    signal,
  });
}

/** Tokens that go through the model between two reports. */
const SLICE = 512;

/** Sends the response through the model slice by slice and reads each step once its tokens are through. Returns whether all fitted. */
async function* teacherForce(
  model: LoadedModel,
  prompt: Prompt,
  spans: readonly StepSpan[],
  readTokens: number,
  run: Run,
  tokens: ResponseTokens,
  signal: AbortSignal,
): AsyncGenerator<RunEvent, boolean> {
  const { engine, info, probes } = model;
  const response = await engine.tokenize(run.response);
  const room = info.contextLength - prompt.ids.length - RESERVED_TOKENS;
  const total = Math.min(response.ids.length, readTokens, room);
  const ids = concatenated(prompt.ids, response.ids.subarray(0, total));
  const whole = total === response.ids.length;
  let next = 0;
  let context = computationContext(run.messages.map(({ content }) => content));
  function* closeSteps(done: number): Generator<RunEvent> {
    const through = done === total && whole ? Number.POSITIVE_INFINITY : (tokens.ends.at(-1) ?? 0);
    for (; next < spans.length && spans[next].chars.end < through; next++) {
      const step = readStep(spans[next], next, tokens, probes?.set ?? null, "off-policy", context);
      run.steps.push(step);
      context = withStep(context, step.text);
      const { index, text, kind, chars } = step;
      yield { type: "stepClosed", step: { index, text, kind, chars } };
      yield { type: "stepRead", step };
    }
  }
  let done = takeLastReading(model, ids, response.ends, tokens);
  yield* closeSteps(done);
  while (done < total) {
    yield { type: "progress", activity: "reading tokens", done, total };
    const end = Math.min(done + SLICE, total);
    const from = prompt.ids.length + done;
    const { logProbs, readouts } = await engine.score({ ids: ids.subarray(0, prompt.ids.length + end), from }, signal);
    for (let i = 0; i < end - done; i++) {
      tokens.ids.push(response.ids[done + i]);
      tokens.ends.push(response.ends[done + i]);
      tokens.logProbs.push(logProbs[i]);
      tokens.readouts.push(readoutsOfToken(readouts, info.layers, end - done, i));
    }
    done = end;
    rememberReading(model, ids, tokens);
    yield* closeSteps(done);
  }
  if (!whole) {
    const limit = total === room ? "the model's context holds no more" : "as asked";
    run.notes.push(
      `${total} of the text's ${response.ids.length} tokens were read, with ${next} of its ${spans.length} steps: ${limit}.`,
    );
  }
  return whole;
}

function stepsOf(response: string | readonly string[]): { text: string; spans: readonly StepSpan[] } {
  if (typeof response === "string") return { text: response, spans: segment(response) };
  let start = 0;
  const spans = response.map((text): StepSpan => {
    const chars = { start, end: start + text.length };
    start = chars.end + 1;
    const parts = segment(text);
    return { text, kind: parts.length === 1 ? parts[0].kind : "prose", chars };
  });
  return { text: response.join("\n"), spans };
}
