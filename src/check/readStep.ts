import { checkComputations } from "../core/computation/check.js";
import { type ComputationContext, noContext } from "../core/computation/context.js";
import type { Reading, Run, Span, Step } from "../core/run/run.js";
import type { StepSpan } from "../core/steps/segment.js";
import { exactAnswerTokens, readingPositions, type StepReadingPosition, tokenSpan } from "../core/steps/tokens.js";
import { readHeads } from "../probes/apply.js";
import type { ProbeSet } from "../probes/probeSet.js";
import { featuresOf, type StepFeatures } from "../probes/stepFeatures.js";
import { readoutsTogether } from "../protocol/readouts.js";
import type { ResponseTokens } from "../reader/responseTokens.js";
import { headFact } from "./headFacts.js";
import { provisionalVerdict } from "./judge.js";

/**
 * A step with its scores and readings, and a verdict from these alone: the checks are still to come. `context` is what the
 * prompt and the steps before it establish for its computations.
 */
export function readStep(
  span: StepSpan,
  index: number,
  tokens: ResponseTokens,
  probes: ProbeSet | null,
  mode: Run["mode"],
  context: ComputationContext = noContext,
): Step {
  const within = tokenSpan(span.chars, tokens.ends);
  // Nothing comes before a sequence's first token, so it has no probability.
  const logProbs = tokens.logProbs.slice(Math.max(within.start, tokens.before === 0 ? 1 : 0), within.end);
  const readings =
    probes && within.end > within.start
      ? readAt(
          probes,
          tokens,
          readingPositions(span.text, span.chars, within, tokens.ends),
          likelihood(span, within, tokens),
        )
      : [];
  const step = {
    index,
    text: span.text,
    kind: span.kind,
    chars: span.chars,
    tokens: within,
    readings,
    scores: {
      truth: (probes && headFact(probes, readings, "truth")?.probability) ?? null,
      stepWrong: (probes && headFact(probes, readings, "step-wrong")?.probability) ?? null,
      logProbMean: logProbs.reduce((sum, value) => sum + value, 0) / Math.max(1, logProbs.length),
      logProbMin: logProbs.reduce((least, value) => Math.min(least, value), 0),
    },
    checks: checkComputations(span.text, context),
  };
  return { ...step, verdict: provisionalVerdict(step, probes, { mode, prompted: tokens.before > 0 }) };
}

/** A step of a text without a prompt has none: its first tokens are unlikely whatever they say. */
function likelihood(span: StepSpan, within: Span, tokens: ResponseTokens): StepFeatures | undefined {
  if (tokens.before === 0) return undefined;
  const answer = exactAnswerTokens(span.text, span.chars, within, tokens.ends);
  return featuresOf(tokens.logProbs.slice(within.start, within.end), {
    start: answer.start - within.start,
    end: answer.end - within.start,
  });
}

function readAt(
  probes: ProbeSet,
  tokens: ResponseTokens,
  positions: Readonly<Record<StepReadingPosition, number>>,
  features: StepFeatures | undefined,
): Reading[] {
  const places = Object.entries(positions) as [StepReadingPosition, number][];
  return readHeads(
    probes,
    readoutsTogether(
      places.map(([, at]) => tokens.readouts[at]),
      probes.layers,
    ),
    places.map(([position, at], index) => ({ position, index, token: tokens.before + at })),
    features,
  );
}
