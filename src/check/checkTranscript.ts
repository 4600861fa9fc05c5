import { CodedError } from "../core/errors.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import type { StepSpan } from "../core/steps/stepSpan.js";
import { responseSteps } from "../core/steps/responseSteps.js";
import { examine } from "./examine.js";
import { rememberReadouts, takeLastReadouts } from "./lastReadouts.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { type Prompt, promptOf, RESERVED_TOKENS } from "../reader/prompt.js";
import { stepReader } from "./stepReader.js";
import type { TranscriptRequest } from "./request.js";
import { appendScored, noTokens, type ResponseTokens } from "../reader/responseTokens.js";
import { newRun } from "./newRun.js";
import { concatenated } from "../reader/sequence.js";
import { supervise } from "./supervise.js";
import { thinkingAsked } from "./thinking.js";

const notSampled = { temperature: 0, topP: 1, seed: 0, maxTokens: 0 };

/**
 * Off-policy: a text that someone else wrote goes through the model, which only reads it. Steps that the caller cut keep
 * their indices and texts exactly. Without messages the text is read as it stands, without a chat template. Never rejects:
 * the last event is `done` (also when cancelled) or `error` with the partial run.
 */
export function checkTranscript(
  given: LoadedModel,
  request: TranscriptRequest,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<RunEvent> {
  const { model, sampling } = thinkingAsked(given, { ...notSampled, thinking: request.thinking });
  const run = newRun(model, { mode: "off-policy", messages: request.messages, sampling });
  return supervise(run, (current) => read(model, request, current, signal), model.probes?.set ?? null, signal);
}

async function* read(
  model: LoadedModel,
  request: TranscriptRequest,
  current: () => Run,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const plain = request.messages.length === 0;
  const prompt: Prompt = plain
    ? { ids: new Int32Array(0), opensThinking: false }
    : await promptOf(model, request.messages);
  const { text, spans } = responseSteps(request.response);
  if (text.trim() === "") throw new CodedError("bad-input", "The text to be read is empty.");
  yield { type: "text", text };
  const tokens = noTokens(prompt.ids.length);
  const cutOff = !(yield* teacherForce(model, prompt, text, spans, request.readTokens, current(), tokens, signal));
  // Where no step was read there is nothing to check, and an answer forced behind the prompt would not be the text's.
  if (cutOff && current().steps.length === 0) return;
  const checks = request.checks && !plain;
  yield* examine({
    model,
    current,
    prompt,
    tokens,
    cutOff,
    checks,
    steer: request.steer,
    levers: request.levers,
    signal,
  });
}

/** Tokens that go through the model between two reports. */
const SLICE = 512;

/** Sends the response through the model slice by slice and reads each step once its tokens are through. Returns whether all fitted. */
async function* teacherForce(
  model: LoadedModel,
  prompt: Prompt,
  text: string,
  spans: readonly StepSpan[],
  readTokens: number,
  run: Pick<Run, "mode" | "messages">,
  tokens: ResponseTokens,
  signal: AbortSignal,
): AsyncGenerator<RunEvent, boolean> {
  const { engine, info } = model;
  const response = await engine.tokenize(text);
  const room = info.contextLength - prompt.ids.length - RESERVED_TOKENS;
  const most = Math.min(response.ids.length, readTokens, room);
  const whole = most === response.ids.length;
  const total = whole ? most : tokensOfWholeSteps(spans, response.ends.subarray(0, most));
  const ids = concatenated(prompt.ids, response.ids.subarray(0, total));
  const read = stepReader(model, run, tokens);
  let next = 0;
  function* readSteps(done: number): Generator<RunEvent> {
    const through = done === total && whole ? Number.POSITIVE_INFINITY : (tokens.ends.at(-1) ?? 0);
    const first = next;
    while (next < spans.length && spans[next].chars.end < through) next++;
    yield* read(spans.slice(first, next));
  }
  let done = takeLastReadouts(model, ids, response.ends, tokens);
  yield* readSteps(done);
  while (done < total) {
    yield { type: "progress", activity: "reading-tokens", done, total };
    const end = Math.min(done + SLICE, total);
    const from = prompt.ids.length + done;
    const scored = await engine.score({ ids: ids.subarray(0, prompt.ids.length + end), from }, signal);
    const own = { ids: response.ids.subarray(done, end), ends: response.ends.subarray(done, end) };
    appendScored(tokens, { ...own, ...scored }, info.layers);
    done = end;
    rememberReadouts(model, ids, tokens);
    yield* readSteps(done);
  }
  if (!whole) {
    const limit = most === room ? "context" : "asked";
    yield {
      type: "note",
      note: { code: "read-in-part", values: [total, response.ids.length, next, spans.length, most, limit] },
    };
  }
  return whole;
}

/**
 * How many of the tokens are needed to read the steps that end among them: a step is read whole or not at all, and what
 * stands behind the last one would go through the model for nothing.
 * @param ends UTF-16 end of each token that may be read.
 */
function tokensOfWholeSteps(spans: readonly StepSpan[], ends: Int32Array): number {
  const end = ends.at(-1) ?? 0;
  const last = spans.findLast(({ chars }) => chars.end < end);
  return last === undefined ? 0 : ends.findIndex((tokenEnd) => tokenEnd > last.chars.end) + 1;
}
