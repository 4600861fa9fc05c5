import type { RunEvent } from "../../core/run/events.js";
import type { Answer, Run } from "../../core/run/run.js";
import type { SteeringEffect } from "../../core/run/steeringExperiment.js";
import type { Step } from "../../core/run/step.js";
import { quantile } from "../../core/statistics/bootstrap.js";
import { lengthOf } from "../../core/statistics/orthonormal.js";
import { seededRandom } from "../../core/statistics/random.js";
import { besideRandom } from "../../core/run/steering.js";
import type { LayerProbe, ProbeHead, ProbeSet } from "../../probes/probeSet.js";
import type { Steering } from "../../protocol/engine.js";
import type { StepBoundary } from "../commitment/boundaries.js";
import { logOddsOf } from "../../core/statistics/logOdds.js";
import type { AnswerForcer } from "../commitment/forcedAnswer.js";
import type { Chain } from "../chain.js";
import { ownFacts } from "../../core/verdict/facts.js";
import type { SteeredStep } from "../request.js";
import { flaggedBefore, lastBeforeAnswer } from "../causal/suspects.js";
import { turnedAtRandom } from "./turnedDirections.js";

/** How far the stream is pushed at each layer, in median lengths of the stream itself; and at how many layers. */
const STRENGTH = 0.2;
const MOST_LAYERS = 3;

/** The stream is pushed along each of them and against it, as along the head's. */
const RANDOM_DIRECTIONS = 8;

/** A step's tokens at which the stream's length is taken, at most: each has a residual at every layer. */
const MOST_POSITIONS = 64;

/**
 * Pushes the residual stream along the head's direction, from a suspect step on to where the text states the answer, and sees how the
 * answer that is forced there changes (inference-time intervention, Li et al. 2023, 2306.03341; activation addition, Turner et al.
 * 2023, 2308.10248). The words that force the answer are not pushed. A direction that reads well need not be one that the
 * model goes by (Marks and Tegmark 2023, 2310.06824), so it may well do nothing: random directions say how much that is. They are
 * drawn evenly from all directions, most of which the stream hardly uses, so to be larger than they are proves little.
 */
export async function* steer(
  chain: Chain,
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
  answer: Answer,
  which: SteeredStep,
): AsyncGenerator<RunEvent> {
  const { model, tokens } = chain;
  const run = chain.current();
  const probes = model.probes?.set;
  const end = lastBeforeAnswer(run, boundaries, answer);
  const step = end && chosen(run, end, which);
  const head = step && probes && headFor(run, step, probes);
  if (!end || !step || !head) {
    yield { type: "note", note: { code: "not-steered", values: [...reason(probes, end, which)] } };
    return;
  }
  const total = 2 * (1 + RANDOM_DIRECTIONS);
  yield { type: "progress", activity: "steering", done: 0, total };
  const { layers, vectors } = await scaledToStream(chain, end, step, directionsOf(head));
  const span = { from: tokens.before + step.tokens.start, to: end.ids.length };
  const oddsUnder = async (steering?: Steering) => {
    const [forced] = await forcer.under(end.ids, steering).forceBeside([end], answer);
    return logOddsOf(forced.finalProbability);
  };
  const unmoved = await oddsUnder();
  const effectOf = async (along: readonly Float32Array[], sign: number) =>
    (await oddsUnder({ layers, vectors: joined(along, sign), ...span })) - unmoved;
  const effects: SteeringEffect[] = [];
  for (let i = 0; i <= RANDOM_DIRECTIONS; i++) {
    const along = i === 0 ? vectors : turnedAtRandom(vectors, seededRandom(i));
    effects.push({ along: await effectOf(along, 1), against: await effectOf(along, -1) });
    yield { type: "progress", activity: "steering", done: 2 * (i + 1), total };
  }
  const [own, ...random] = effects;
  const found = { own, random, ...besideRandom(own, random) };
  const steering = { step: step.index, head: head.name, layers: [...layers], strength: STRENGTH, ...found };
  yield { type: "steering", steering };
}

function chosen(run: Run, end: StepBoundary, which: SteeredStep): Step | undefined {
  if (which === "most-suspect") return flaggedBefore(run, end)[0];
  return run.steps.find(({ index, tokens }) => index === which && index <= end.step && tokens.end > tokens.start);
}

/** The one that decides about the step. */
function headFor({ mode, messages }: Run, step: Step, probes: ProbeSet): ProbeHead | undefined {
  const { stepWrong } = ownFacts(step, mode, messages.length > 0);
  return probes.heads.find(({ name }) => name === (stepWrong?.head ?? "truth"));
}

/** Why nothing was steered, and the number of the step that was asked for, where that is the reason. */
function reason(
  probes: ProbeSet | undefined,
  end: StepBoundary | undefined,
  which: SteeredStep,
): readonly (string | number)[] {
  if (!probes) return ["no-probes"];
  if (!end) return ["no-step"];
  return which === "most-suspect" ? ["none-disagrees"] : ["no-such-step", which + 1];
}

/** At the first layers that the head reads: the direction of the probe on that layer alone, where there is one. */
function directionsOf(head: ProbeHead): LayerProbe[] {
  return head.stack
    .slice(0, MOST_LAYERS)
    .map((part) => head.byLayer.find(({ layer }) => layer === part.layer) ?? part)
    .filter(({ direction }) => lengthOf(direction) > 0);
}

/** The directions as long as they are to be pushed: the stream's median length over the step's tokens, since single ones are far longer. */
async function scaledToStream(
  { model: { engine, info }, tokens, signal }: Chain,
  end: StepBoundary,
  step: Step,
  probes: readonly LayerProbe[],
): Promise<{ layers: number[]; vectors: Float32Array[] }> {
  const count = Math.min(step.tokens.end - step.tokens.start, MOST_POSITIONS);
  const first = tokens.before + step.tokens.start;
  const residualsAt = Int32Array.from({ length: count }, (_, i) => first + i);
  const { residuals } = await engine.score({ ids: end.ids, from: end.ids.length, residualsAt }, signal);
  const streamLength = (layer: number) => {
    const lengths = Float64Array.from(residualsAt, (_, i) => {
      const from = (layer * count + i) * info.hiddenSize;
      return lengthOf(residuals.subarray(from, from + info.hiddenSize));
    });
    return quantile(lengths.sort(), 0.5);
  };
  return {
    layers: probes.map(({ layer }) => layer),
    vectors: probes.map(({ layer, direction }) => {
      const scale = (STRENGTH * streamLength(layer)) / lengthOf(direction);
      return Float32Array.from(direction, (value) => scale * value);
    }),
  };
}

/** [layers, hidden] */
function joined(vectors: readonly Float32Array[], sign: number): Float32Array {
  const size = vectors[0]?.length ?? 0;
  const all = new Float32Array(vectors.length * size);
  for (const [i, vector] of vectors.entries()) {
    all.set(
      vector.map((value) => sign * value),
      i * size,
    );
  }
  return all;
}
