import { sameAnswer } from "../../core/answer/sameAnswer.js";
import type { RunEvent } from "../../core/run/events.js";
import type { Intervention } from "../../core/run/intervention.js";
import type { Step } from "../../core/run/step.js";
import { segment } from "../../core/steps/segment.js";
import { tokenSpan } from "../../core/steps/tokens.js";
import type { Boundary, ForcedBeside } from "../commitment/forcedAnswer.js";
import { RESERVED_TOKENS } from "../../reader/prompt.js";
import { sameStatement } from "./sameStatement.js";
import { concatenated } from "../../reader/sequence.js";
import { forcedAt, type Suspects } from "./suspects.js";

/** How often the step is written anew, and how freely. (Resampling, 2506.19143.) */
const RESAMPLES = 8;
const TEMPERATURE = 0.7;

/** A new step may be this much longer than the old one, in tokens; one that has not ended by then is not counted. */
const mostTokens = ({ tokens }: Step) => Math.ceil(1.5 * (tokens.end - tokens.start)) + 8;

/** A step in the place of one that the model wrote, with the sequence up to its end. */
interface Resample {
  readonly text: string;
  readonly ids: Int32Array;
}

/**
 * Lets the model write its most suspect step anew, several times, and forces the answer right behind each: what would it
 * have said, and where would that have led? Compared with the answer forced right behind the step as it stands. Only for a
 * text of the model's own: nobody else's step can be drawn again from it.
 */
export async function* writeAnew(suspects: Suspects): AsyncGenerator<RunEvent> {
  const { steps, boundaries, forcer, answer } = suspects;
  const step = steps[0];
  const boundary = boundaries.find((each) => each.step === step.index)!;
  const written = await writtenAnew(suspects, step);
  if (written.length === 0) return;
  const before = await forcedAt(boundary, suspects);
  const forced = await forcer.forceBeside(await placesBehind(suspects, written, boundary), answer);
  let effect = 0;
  for (const after of forced) effect += (await forcer.effect(before, after, answer)) / forced.length;
  const compared = written.map(({ text }) => sameStatement(step.text, text)).filter((same) => same !== null);
  const after = mostFrequent(forced);
  const intervention: Intervention = {
    kind: "resample",
    effect,
    answerBefore: before.text,
    answerAfter: sameAnswer(before, after) ? before.text : after.text,
    ...(compared.length > 0 && { agreement: { same: compared.filter(Boolean).length, of: compared.length } }),
  };
  yield { type: "intervention", index: step.index, intervention };
}

async function writtenAnew({ chain, forcer }: Suspects, step: Step): Promise<Resample[]> {
  const { model, tokens, signal } = chain;
  const start = tokens.before + step.tokens.start;
  const draws = Array.from({ length: RESAMPLES }, (_, i) => i);
  const room = model.info.contextLength - RESERVED_TOKENS - start;
  const results = await model.engine.generateMany(
    {
      prefix: forcer.trunk,
      behind: draws.map(() => start - 1),
      sequences: draws.map(() => forcer.trunk.subarray(start - 1, start)),
      temperature: TEMPERATURE,
      topP: 1,
      seeds: draws.map((i) => i + 1),
      // A step of several lines is a block, such as a formula: its first line is not the whole.
      maxTokens: Math.min(mostTokens(step), room),
      stop: step.text.includes("\n") ? [] : ["\n"],
    },
    undefined,
    signal,
  );
  return results.flatMap(({ text, tokens: { ids, ends }, finish }): Resample[] => {
    const [first] = segment(text);
    if (!first || (finish === "length" && first.chars.end === text.length)) return [];
    const { end } = tokenSpan({ start: 0, end: first.chars.end }, ends);
    return [{ text: first.text, ids: concatenated(forcer.trunk.subarray(0, start), ids.subarray(0, end)) }];
  });
}

async function placesBehind(
  { chain }: Suspects,
  written: readonly Resample[],
  { insideThinking }: Boundary,
): Promise<Boundary[]> {
  const places: Boundary[] = [];
  for (const { ids } of written) {
    // The last token may bring along line breaks that are no part of the step.
    const text = await chain.model.engine.detokenize(ids.subarray(-1));
    places.push({ ids, lineBreaks: /\n*$/.exec(text)![0].length, insideThinking });
  }
  return places;
}

function mostFrequent(answers: readonly ForcedBeside[]): ForcedBeside {
  const votes = (answer: ForcedBeside) => answers.filter((other) => sameAnswer(answer, other)).length;
  return answers.reduce((best, answer) => (votes(answer) > votes(best) ? answer : best));
}
