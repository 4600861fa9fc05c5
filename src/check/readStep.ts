import { checkComputations } from "../core/computation/check.js";
import { type ComputationContext, noContext } from "../core/computation/context.js";
import type { Reading } from "../core/run/reading.js";
import type { Run } from "../core/run/run.js";
import type { Span } from "../core/run/span.js";
import type { Likelihood, Step } from "../core/run/step.js";
import type { StepSpan } from "../core/steps/stepSpan.js";
import { exactAnswerTokens, readingPositions, tokenSpan } from "../core/steps/tokens.js";
import { provisionalVerdict } from "../core/verdict/verdict.js";
import { readHeads, withTokens } from "../probes/apply.js";
import { headKind } from "../probes/heads.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { featuresOf, type StepFeatures } from "../probes/stepFeatures.js";
import { readoutsTogether } from "../protocol/readouts.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { traitsOver } from "../reader/traitsFor.js";
import type { ResponseTokens } from "../reader/responseTokens.js";

/**
 * A step with its readings and computations, and a verdict from these alone: the interventions are still to come.
 * `context` is what the prompt and the steps before it establish for its computations.
 */
export function readStep(
  span: StepSpan,
  index: number,
  tokens: ResponseTokens,
  { probes, traits }: Pick<LoadedModel, "probes" | "traits">,
  mode: Run["mode"],
  context: ComputationContext = noContext,
): Step {
  const within = tokenSpan(span.chars, tokens.ends);
  const read = traitsOver(
    traits,
    { before: tokens.before, readouts: tokens.readouts.slice(within.start, within.end) },
    "step",
  );
  const all = probes && within.end > within.start ? readingsOf(span, within, tokens, probes.set) : [];
  const readings = mode === "on-policy" ? all : all.filter(({ head }) => !headKind(head).ownTextOnly);
  const step = {
    index,
    text: span.text,
    kind: span.kind,
    chars: span.chars,
    tokens: within,
    ...(readings.length > 0 && { tokenEnds: endsIn(span, within, tokens) }),
    likelihood: likelihoodOf(within, tokens),
    readings,
    // What a tool is called with is data, not a claim.
    computations: span.kind === "tool-call" ? [] : checkComputations(span.text, context),
    interventions: [],
    ...read,
  };
  return { ...step, verdict: provisionalVerdict(step, mode, tokens.before > 0) };
}

/** What the heads say of the text of a span, whose tokens are `within`, at its end and at each of its tokens. */
export function readingsOf(span: StepSpan, within: Span, tokens: ResponseTokens, probes: ProbeSet): Reading[] {
  const at = readingPositions(span.text, span.chars, within, tokens.ends);
  const places = (["last-content", "closing"] as const).map((position) => ({
    position,
    index: at[position] - within.start,
    token: tokens.before + at[position],
  }));
  const own = tokens.readouts.slice(within.start, within.end);
  const readouts = { tokens: own.length, values: readoutsTogether(own, probes.layers) };
  const readings = readHeads(probes, readouts, places, featuresOfStep(span, within, tokens));
  return withTokens(readings, probes, readouts);
}

/** Where the tokens of a span end in its text. A token that reaches over the border of two steps ends with the step. */
function endsIn({ chars }: StepSpan, within: Span, { ends }: ResponseTokens): number[] {
  return ends
    .slice(within.start, within.end)
    .map((end) => Math.min(chars.end, Math.max(chars.start, end)) - chars.start);
}

function likelihoodOf(within: Span, tokens: ResponseTokens): Likelihood {
  // Nothing comes before a sequence's first token, so it has no probability.
  const logProbs = tokens.logProbs.slice(Math.max(within.start, tokens.before === 0 ? 1 : 0), within.end);
  return {
    mean: logProbs.reduce((sum, value) => sum + value, 0) / Math.max(1, logProbs.length),
    least: logProbs.reduce((least, value) => Math.min(least, value), 0),
  };
}

/** A step of a text without a prompt has none: its first tokens are unlikely whatever they say. */
function featuresOfStep(span: StepSpan, within: Span, tokens: ResponseTokens): StepFeatures | undefined {
  if (tokens.before === 0) return undefined;
  const answer = exactAnswerTokens(span.text, span.chars, within, tokens.ends);
  return featuresOf(tokens.logProbs, { step: within, answer });
}
